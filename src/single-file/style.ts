/** What a style sheet is set with: the files that it names, as data that stand in it. */
export type EmbedFile = (address: string) => string;

/**
 * The style sheets of the site as one, each file once in the order in which pages link them, with its fonts inside.
 * @param sheets texts of style sheets, the first with the order of the layers
 */
export function joinSheets(sheets: readonly string[], embed: EmbedFile): string {
  const css = sheets
    .join('\n')
    .replace(/url\(\s*(["']?)([^"')]+)\1\s*\)/g, (whole, _quote, address: string) =>
      address.startsWith('data:') || address.startsWith('#') ? whole : `url(${embed(address)})`,
    )
    .replace(/font-display:\s*optional/g, 'font-display:block'); // it stands in the file: it is never late
  return `${css}\n${fileStyle}`;
}

/** Shows one page at a time where the script says so; else all of them, one below the other. */
const fileStyle = `
@layer layout {
  .is-paged main > article:not(.is-shown) { display: none; }
  main > article:focus { outline: none; }
  :root:not(.is-paged) main > article + article { margin-block-start: var(--space-8); padding-block-start: var(--space-6); border-block-start: 1px solid var(--rule); }
  .on-the-web { margin-block-start: var(--space-7); color: var(--quiet); font: var(--size-label) / 1.6 var(--face-label); overflow-wrap: anywhere; }
  .of-the-file { max-inline-size: 46rem; }
  .of-the-file button { padding: var(--space-1) var(--space-3); border: 1px solid var(--rule); border-radius: var(--radius); background: var(--raised); font: inherit; cursor: pointer; }
  guide-file-search:not(:defined) { display: none; }
  @media print { main > article + article { break-before: page; } .of-the-file { display: none; } }
}
`;
