import { createDayFormat } from '../wording/day.ts';
import { download } from './download.ts';
import { find } from './find.ts';
import { fetchJson } from './fetch-json.ts';
import type { FoundLink } from './links/found-link.ts';
import type { LinkRecord } from './links/record.ts';
import type { Row } from './links/rows.ts';

/** Links that are looked at in one go: more are no handout, and no table that anybody reads. */
const mostLinks = 5000;

/** Links as they were found, and why files could not be read. */
interface Found {
  readonly links: readonly FoundLink[];
  readonly problems: readonly string[];
}

/**
 * Says what became of the links to the guide in a pasted list or in files. All is read in the browser and nothing is
 * sent: what is fetched, on the first use, is the guide's record and the code that reads files.
 */
export class GuideLinks extends HTMLElement {
  #record: Promise<LinkRecord> | undefined;
  #rows: readonly Row[] = [];
  /** Only the answer to the last question is shown. */
  #turn = 0;

  connectedCallback(): void {
    const form = find(this, 'form', HTMLFormElement);
    const files = find(form, 'input[type=file]', HTMLInputElement);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#check(() => this.#readList());
    });
    files.addEventListener('change', () => {
      const chosen = [...(files.files ?? [])];
      files.value = ''; // so that the same file, mended, can be chosen again
      if (chosen.length > 0) void this.#check(() => this.#readFiles(chosen));
    });
    this.#takeDrops(form);
    find(this, '[data-do=copy]', HTMLButtonElement).addEventListener('click', () => void this.#copy());
    find(this, '[data-do=download]', HTMLButtonElement).addEventListener('click', () => void this.#download());
    for (const control of form.querySelectorAll<HTMLButtonElement>('[disabled]')) control.disabled = false;
  }

  /** Files may be dropped anywhere on the form; text that is dropped is the browser's to put in. */
  #takeDrops(form: HTMLFormElement): void {
    const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;
    form.addEventListener('dragover', (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      form.classList.add('is-target');
    });
    form.addEventListener('dragleave', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) form.classList.remove('is-target');
    });
    form.addEventListener('drop', (event) => {
      form.classList.remove('is-target');
      if (!hasFiles(event)) return;
      event.preventDefault();
      const dropped = [...(event.dataTransfer?.files ?? [])];
      void this.#check(() => this.#readFiles(dropped));
    });
  }

  /** Where the guide is served, and where it says that it is published. */
  get #homes(): URL[] {
    const own = new URL(this.dataset['base'] ?? '/', location.href);
    const site = new URL(this.dataset['site'] ?? own);
    return [own, site];
  }

  get #hosts(): string[] {
    return this.#homes.map(({ host }) => host);
  }

  async #readList(): Promise<Found> {
    const { readList } = await import('./links/read-text.ts');
    return { links: readList(find(this, 'textarea', HTMLTextAreaElement).value, this.#hosts), problems: [] };
  }

  /** One file after the other; one that cannot be read does not keep the others from being read. */
  async #readFiles(files: readonly File[]): Promise<Found> {
    const [{ readFile }, { UnreadableFile }] = await Promise.all([
      import('./links/read-file.ts'),
      import('./links/found-link.ts'),
    ]);
    const links: FoundLink[][] = [];
    const problems: string[] = [];
    for (const file of files) {
      try {
        links.push(await readFile(file, this.#hosts));
      } catch (error) {
        const why = error instanceof UnreadableFile ? error.message : 'the browser could not open it.';
        problems.push(`${file.name} could not be read: ${why}`);
      }
    }
    return { links: links.flat(), problems };
  }

  async #check(read: () => Promise<Found>): Promise<void> {
    const turn = (this.#turn += 1);
    this.#say('Reading …', []);
    try {
      const [record, { links, problems }, { toRows, toSummary }] = await Promise.all([
        this.#load(),
        read(),
        import('./links/rows.ts'),
      ]);
      if (turn !== this.#turn) return;
      const rows = toRows(links.slice(0, mostLinks), this.#homes, record);
      const cut = links.length > mostLinks ? [`Only the first ${String(mostLinks)} links were looked at.`] : [];
      await this.#show(rows);
      this.#say(rows.length === 0 ? 'No address was found.' : toSummary(rows), [...problems, ...cut]);
    } catch {
      if (turn === this.#turn) this.#say('That did not work: what this page needs could not be fetched.', []);
    }
  }

  async #show(rows: readonly Row[]): Promise<void> {
    const { printForeign, printRows } = await import('./links/result-table.ts');
    const own = rows.filter(({ verdict }) => verdict.kind !== 'foreign');
    const foreign = rows.filter(({ verdict }) => verdict.kind === 'foreign');
    printRows(find(this, 'tbody', HTMLElement), own, createDayFormat(document.documentElement.lang));
    printForeign(find(this, '.foreign ul', HTMLElement), foreign);
    find(this, 'table', HTMLTableElement).hidden = own.length === 0;
    find(this, '.foreign', HTMLElement).hidden = foreign.length === 0;
    find(this, '.take', HTMLElement).hidden = rows.length === 0;
    this.#rows = rows;
  }

  #say(words: string, problems: readonly string[]): void {
    find(this, '.status', HTMLElement).textContent = words;
    find(this, '.problems', HTMLElement).textContent = problems.join(' ');
    find(this, '.taken', HTMLElement).textContent = '';
  }

  async #toCsv(): Promise<string> {
    const { toCsv } = await import('./links/csv.ts');
    return toCsv(this.#rows);
  }

  /** The promise is handed to the browser at once: Safari lets nothing be copied later than the click. */
  async #copy(): Promise<void> {
    const taken = find(this, '.taken', HTMLElement);
    const text = this.#toCsv().then((csv) => new Blob([csv], { type: 'text/plain' }));
    try {
      await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]);
      taken.textContent = 'Copied.';
    } catch {
      taken.textContent = 'The browser did not let it be copied.';
    }
  }

  /** With the mark that spreadsheets know UTF-8 by. */
  async #download(): Promise<void> {
    download(`\uFEFF${await this.#toCsv()}`, 'links.csv', 'text/csv');
  }

  /** Fetched once; what failed is tried again the next time. */
  #load(): Promise<LinkRecord> {
    this.#record ??= Promise.all([import('./links/record.ts'), fetchJson(this.dataset['record'] ?? '')])
      .then(([{ parseRecord }, json]) => parseRecord(json))
      .catch((error: unknown) => {
        this.#record = undefined;
        throw error;
      });
    return this.#record;
  }
}
