import { byKind, everywhere, type FileKind } from '../header-table.ts';
import { listExceptions, type HostFacts } from '../host-facts.ts';
import { mediaTypes } from '../media-types.ts';

/**
 * What a site block of a Caddyfile imports. It has no redirects: Caddy’s would lose the query, and the built page leads
 * on with it.
 */
export function toCaddyFile(facts: HostFacts): string {
  const { base } = facts;
  return [
    '# The guide’s headers, for Caddy 2. In the site block:',
    `#     root * /var/www    # ${base === '/' ? 'the folder that holds the build' : `a folder that holds the build as ${base.slice(1)}`}`,
    '#     import /path/to/this/caddy.conf',
    `handle ${base}* {`,
    '\troute {',
    ...indent([
      ...toHeaderLines(`${base}*`, 'guide'),
      ...listExceptions(facts).flatMap(({ path, below, kind }) => toHeaderLines(below ? `${path}*` : path, kind)),
      ...[...mediaTypes].map(([ending, { type }]) => `header *.${ending} Content-Type ${quote(type)}`),
      'file_server {',
      '\tprecompressed br gzip',
      '}',
    ]),
    '\t}',
    '}',
    'handle_errors {',
    `\t@guide expression \`{err.status_code} == 404 && {path}.startsWith("${base}")\``,
    '\thandle @guide {',
    `\t\trewrite * ${base}404.html`,
    '\t\theader Content-Type "text/html; charset=utf-8"',
    ...toHeaderLines('', 'guide').map((line) => `\t\t${line}`),
    '\t\tfile_server',
    '\t}',
    '}',
    '',
  ].join('\n');
}

/** Lines of a route are obeyed in their order, and a later one replaces what an earlier one set. */
function toHeaderLines(matcher: string, kind: FileKind): string[] {
  const headers = { ...everywhere, ...byKind[kind] };
  return [
    ...Object.entries(headers).map(([name, value]) => print(matcher, name, quote(value))),
    ...Object.keys(byKind.guide)
      .filter((name) => !(name in headers))
      .map((name) => print(matcher, `-${name}`)),
  ];
}

function print(...words: readonly string[]): string {
  return ['header', ...words.filter((word) => word !== '')].join(' ');
}

function quote(value: string): string {
  return `"${value}"`;
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `\t\t${line}`);
}
