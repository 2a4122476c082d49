import { listHeaders, type FileKind } from '../header-table.ts';
import { describePlace, listExceptions, type HostFacts } from '../host-facts.ts';
import { mediaTypes } from '../media-types.ts';
import type { Redirect } from '../redirects.ts';

/**
 * What a server block of nginx includes. All of it is in one location, so that it governs the guide and nothing else
 * that the server has; a location that sends a header of its own inherits none, so each sends all of its own.
 */
export function toNginxFile(facts: HostFacts): string {
  const { base, redirects } = facts;
  return [
    '# The guide’s headers and redirects, for nginx from 1.13 on. In the server block:',
    `#     root /var/www;    # ${describePlace(facts)}`,
    '#     include /path/to/this/nginx.conf;',
    '# Where nginx has brotli (libnginx-mod-http-brotli-static), brotli_static on; beside it.',
    `location ${base} {`,
    ...indent([
      'index index.html;',
      `error_page 404 ${base}404.html;`,
      'absolute_redirect off;',
      'server_tokens off;',
      'gzip_static on;',
      'gzip_vary on;',
      'types {',
      ...indent([...mediaTypes].map(([ending, { type }]) => `${quote(type)} ${ending};`)),
      '}',
      ...toHeaderLines('guide'),
      ...listExceptions(facts).flatMap(({ path, below, kind }) => [
        `location ${below ? '^~' : '='} ${path} {`,
        ...indent(toHeaderLines(kind)),
        '}',
      ]),
      ...redirects.map(toRedirectLine),
    ]),
    '}',
    '',
  ].join('\n');
}

/** With `always`, a page that says that there is none has them too. A file that may be kept for good is one that is there. */
function toHeaderLines(kind: FileKind): string[] {
  return Object.entries(listHeaders(kind)).map(
    ([name, value]) =>
      `add_header ${name} ${quote(value)}${kind === 'asset' && name === 'Cache-Control' ? '' : ' always'};`,
  );
}

function toRedirectLine({ from, to }: Redirect): string {
  return `location = ${from} { return 301 ${to}$is_args$args; }`;
}

function quote(value: string): string {
  return `"${value}"`;
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
