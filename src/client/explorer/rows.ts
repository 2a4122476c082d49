import type { Work, Works } from './works.ts';

/** The rows of a list, made of the pattern that the page was built with. A row that stays is not made anew. */
export class Rows {
  readonly #list: Element;
  readonly #pattern: HTMLTemplateElement;
  readonly #base: string;
  #rows = new Map<string, HTMLLIElement>();

  /** @param base the path of the guide */
  constructor(list: Element, pattern: HTMLTemplateElement, base: string) {
    this.#list = list;
    this.#pattern = pattern;
    this.#base = base;
  }

  /** Shows works, and gives their rows. */
  show(works: readonly Work[], data: Works, isSelected: (key: string) => boolean): HTMLLIElement[] {
    const classes = [data.facets.findIndex(isNamed('kind')), data.facets.findIndex(isNamed('field'))];
    const rows = works.map((work) => {
      const row =
        this.#rows.get(work.key) ??
        this.#make(
          work,
          classes.flatMap((facet) => toWords(work, facet, data)),
        );
      const pick = row.querySelector('input');
      if (pick !== null) pick.checked = isSelected(work.key);
      return [work.key, row] as const;
    });
    this.#rows = new Map(rows);
    const shown = rows.map(([, row]) => row);
    const { children } = this.#list;
    const first = shown.findIndex((row, at) => row !== children[at]);
    const kept = first === -1 ? shown.length : first; // what is moved loses its focus, so rows that stay are not
    while (children.length > kept) this.#list.lastElementChild?.remove();
    this.#list.append(...shown.slice(kept));
    return shown;
  }

  #make(work: Work, classes: readonly string[]): HTMLLIElement {
    const row = this.#pattern.content.cloneNode(true);
    if (!(row instanceof DocumentFragment)) throw new Error('No pattern for a row');
    const item = row.querySelector('li');
    const link = row.querySelector('h3 a');
    const pick = row.querySelector('input');
    const ways = row.querySelector('.ways');
    if (item === null || link === null || pick === null || ways === null) throw new Error('No pattern for a row');
    const name = `${work.author} ${work.year}`;
    link.textContent = name;
    link.setAttribute('href', `${this.#base}evidence/${work.key}/`);
    pick.value = work.key;
    pick.setAttribute('aria-label', `Select ${name}`);
    row.querySelector('.statements')?.replaceChildren(toStatementCount(work.statements));
    row.querySelector('.classes')?.replaceChildren(classes.join(' · '));
    ways.append(...toWays(work));
    const entry = row.querySelector('.entry > p');
    if (entry !== null) entry.innerHTML = work.entry; // held to text and four tags where it was read
    item.dataset['key'] = work.key;
    return item;
  }
}

const isNamed = (name: string) => (facet: { name: string }) => facet.name === name;

/** The words of the values that a work has in a facet. */
function toWords(work: Work, facet: number, data: Works): string[] {
  return (work.facets[facet] ?? []).flatMap((value) => data.facets[facet]?.values[value]?.label ?? []);
}

/** As components/statement-words.ts says it. */
function toStatementCount(count: number): string {
  if (count === 0) return 'no statement';
  return count === 1 ? '1 statement' : `${String(count)} statements`;
}

function toWays({ doi, url }: Work): HTMLAnchorElement[] {
  return [
    ...(doi === undefined
      ? []
      : [toLink(`https://doi.org/${doi.split('/').map(encodeURIComponent).join('/')}`, `doi:${doi}`)]),
    ...(url === undefined ? [] : [toLink(url, 'Online copy')]),
  ];
}

function toLink(address: string, text: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = address;
  link.textContent = text;
  return link;
}
