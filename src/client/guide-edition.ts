import { adoptStyle } from './adopt-style.ts';
import style from './edition-notice.css?inline';
import { parseAskedEdition } from './editions/asked-edition.ts';
import {
  comparePermalink,
  findEdition,
  findPermalink,
  listChanges,
  listJoined,
  type Changed,
} from './editions/compare-edition.ts';
import { EditionWords } from './editions/edition-words.ts';
import { fetchPageRecord, type Edition, type PageRecord } from './editions/page-record.ts';
import { parseFragment } from './fragment.ts';
import { printChange, printChanges, toNotice, type Ways } from './editions/print-notice.ts';

/** A notice before it is printed. */
interface Notice {
  /** Whether it tells of what the `#` names, or of the page. */
  readonly about: 'part' | 'page';
  readonly sentence: string;
  readonly rest: readonly HTMLElement[];
}

/**
 * Answers an address that names an edition, `?edition=1.0#id`: what stands at `#id` is held against what stood there in
 * that edition, and the page says there what it was and what changed, also of what was joined to it. Without `#id` it says so of the page's parts. The
 * words of all editions are in the page's own record; where the edition is the newest, there is nothing to say.
 * Without script the page is as it is without a query, and its history is at `/changes/<page>/`.
 */
export class GuideEdition extends HTMLElement {
  #record: Promise<PageRecord> | undefined;
  #notice: HTMLElement | undefined;
  /** Who put the page's notice away is not to meet it again at the next heading. */
  #isPageDismissed = false;

  connectedCallback(): void {
    adoptStyle(style);
    this.hidden = false; // its live region is there before it is spoken from
    addEventListener('hashchange', () => void this.#answer());
    void this.#answer();
  }

  async #answer(): Promise<void> {
    const { hash } = location;
    const notice = await this.#write(hash);
    if (hash !== location.hash) return; // the reader went on, and is answered there
    const former = this.#notice;
    former?.remove();
    this.#notice = undefined;
    if (notice !== undefined && !(notice.about === 'page' && this.#isPageDismissed)) this.#show(notice);
    if (former !== undefined) document.querySelector(':target')?.scrollIntoView(); // which moved by what is gone
  }

  /** The notice for what the `#` of the address names; none where no edition but the newest is asked for. */
  async #write(hash: string): Promise<Notice | undefined> {
    const asked = parseAskedEdition(location.search);
    const newest = this.dataset['edition'] ?? '';
    const here = `What stands here is edition ${newest}, the newest.`;
    if (asked.kind === 'none' || (asked.kind === 'edition' && asked.number === newest)) return undefined;
    if (asked.kind === 'malformed')
      return { about: 'page', sentence: `The edition that the address names cannot be read. ${here}`, rest: [] };
    try {
      this.#record ??= fetchPageRecord(`${this.#root}api/permalinks/${this.#pageName}.json`);
      const record = await this.#record;
      const edition = findEdition(record, asked.number);
      if (edition === undefined)
        return { about: 'page', sentence: `There is no edition ${asked.number} of this guide. ${here}`, rest: [] };
      return this.#compare(record, edition, parseFragment(hash));
    } catch {
      this.#record = undefined; // the network may be back at the next #
      return {
        about: 'page',
        sentence: `What this page said in edition ${asked.number} could not be loaded. ${here}`,
        rest: [],
      };
    }
  }

  #compare(record: PageRecord, edition: Edition, id: string | undefined): Notice {
    const words = new EditionWords(document.documentElement.lang);
    const ways = this.#ways(edition);
    const permalink = id === undefined ? undefined : findPermalink(record, `${this.#path}#${id}`);
    if (permalink === undefined) {
      const changes = sortByPlace(listChanges(record, this.#path, edition));
      return { about: 'page', sentence: words.count(changes.length, edition), rest: printChanges(changes, ways) };
    }
    const change = comparePermalink(record, permalink, edition);
    const joined = listJoined(record, permalink, edition);
    return {
      about: 'part',
      sentence: [words.tell(change, permalink.kind, edition), ...joined.map((one) => words.join(one))].join(' '),
      rest: printChange(change, joined, words.name(edition), ways),
    };
  }

  /** Below what the address names; above the page where it names nothing that is there. */
  #show({ about, sentence, rest }: Notice): void {
    const target = document.querySelector<HTMLElement>('main :target:is(.statement, figure, h2, h3)');
    const notice = toNotice(sentence, rest, () => {
      notice.remove();
      this.#isPageDismissed ||= about === 'page';
      this.#say('');
      (target?.querySelector<HTMLElement>('.permalink') ?? document.querySelector<HTMLElement>('main'))?.focus();
    });
    if (target === null) this.append(notice);
    else target.after(notice);
    this.#notice = notice;
    this.#say(target === null ? sentence : `${sentence} A notice below it says more.`);
  }

  /** Into the live region that the page came with: one that is made with its words is not heard. */
  #say(words: string): void {
    this.querySelector(':scope > [role=status]')?.replaceChildren(words);
  }

  #ways({ number }: Edition): Ways {
    return {
      history: `${this.#root}changes/${this.#pageName}/`,
      toAddress: (permalink) => {
        const [path = '', id] = permalink.split('#', 2);
        const address = `${this.#root}${path.slice(1)}?edition=${encodeURIComponent(number)}`;
        return id === undefined ? address : `${address}#${encodeURIComponent(id)}`;
      },
    };
  }

  /** The base path of the guide. */
  get #root(): string {
    return this.dataset['root'] ?? '/';
  }

  /** The path of the page in the guide, as the record's addresses have it. */
  get #path(): string {
    return this.dataset['path'] ?? '/';
  }

  /** The page's id as addresses have it; see `toPageName` in src/graph/pages.ts. */
  get #pageName(): string {
    return this.dataset['page'] ?? '';
  }
}

/** In the order of the page; what stands there no more comes last. */
function sortByPlace(changes: readonly Changed[]): Changed[] {
  const ids = [...document.querySelectorAll('main [id]')].map(({ id }) => id);
  const toPlace = ({ permalink: { statement } }: Changed) => {
    const place = statement === undefined ? -1 : ids.indexOf(statement);
    return statement !== undefined && place === -1 ? ids.length : place;
  };
  return changes.toSorted((a, b) => toPlace(a) - toPlace(b));
}
