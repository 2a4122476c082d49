import { listHeaders, listUnsent, type FileKind } from '../header-table.ts';
import { describePlace, listExceptions, type HostFacts } from '../host-facts.ts';
import { mediaTypes } from '../media-types.ts';

/** What a virtual host of Apache includes; mod_headers has to be on. A later section replaces what an earlier one set. */
export function toApacheFile(facts: HostFacts): string {
  const { base, redirects } = facts;
  return [
    '# The guide’s headers and redirects, for Apache 2.4 with mod_headers. In the virtual host:',
    '#     Include /path/to/this/apache.conf',
    `# DocumentRoot is ${describePlace(facts)}.`,
    `ErrorDocument 404 ${base}404.html`,
    `<LocationMatch "^${base}">`,
    '  DirectoryIndex index.html',
    ...[...mediaTypes].map(([ending, { type }]) => `  AddType "${type}" .${ending}`),
    ...toHeaderLines('guide'),
    '</LocationMatch>',
    ...listExceptions(facts).flatMap(({ path, below, kind }) => [
      `<LocationMatch "^${path.replaceAll('.', '\\.')}${below ? '' : '$'}">`,
      ...toHeaderLines(kind),
      '</LocationMatch>',
    ]),
    ...redirects.map(({ from, to }) => `RedirectMatch permanent "^${from}$" "${to}"`),
    '',
  ].join('\n');
}

function toHeaderLines(kind: FileKind): string[] {
  return [
    ...Object.entries(listHeaders(kind)).map(([name, value]) => `  Header always set ${name} "${value}"`),
    ...listUnsent(kind).map((name) => `  Header always unset ${name}`),
  ];
}
