import type { Answer, Engine } from './explorer/engine.ts';
import { idle, nextFrame, rest } from './pause.ts';
import { findParts, type Parts } from './explorer/parts.ts';
import { isPlain, joinStates, toSearch, type State } from './explorer/state.ts';
import { toStatus } from './explorer/status.ts';

/** Rows that are offered at a time. */
const step = 50;
/** Rows that are printed in the frame of the answer, and those that are printed in one go after it. */
const firstRows = 1;
const nextRows = 2;
/** Rows that a window shows below the field: they follow the answer at once. */
const rowsInSight = 3;
/**
 * Milliseconds without a key after which what is out of sight is worked at too, and the address is told. Who types on a
 * phone takes about 300 for a letter, and nothing of this may stand in the way of the next one.
 */
const typingPause = 400;

/**
 * Search, filters, sort and selection over the list of all works. The list stays as the page was built with it until
 * something is asked for; only then are the engine and the works fetched. What is asked for stands in the address.
 */
export class GuideExplorer extends HTMLElement {
  #parts: Parts | undefined;
  #engine: Promise<Engine> | undefined;
  #isLoaded = false;
  /** Only the answer to the last question is shown. */
  #turn = 0;
  #limit = step;

  connectedCallback(): void {
    this.#parts ??= findParts(
      this,
      () => this.#load(),
      () => {
        this.#showPicks();
      },
    );
    const { controls, selection } = this.#parts;
    // What was typed and ticked before the script was there came after the address was given.
    const asked = controls.parse(new URLSearchParams(location.search));
    const joined = joinStates(asked, controls.read());
    const picked = [...this.querySelectorAll<HTMLInputElement>('.pick:checked')].map(({ value }) => value);
    if (picked.length > 0) selection.add(picked);
    controls.write(joined);
    this.#listen(this.#parts);
    this.#showPicks();
    if (toSearch(controls.read()) === toSearch(asked)) this.#ask();
    else if (joined.query === asked.query) this.#choose();
    else void this.#type();
  }

  #listen({ controls, selection, more, bar }: Parts): void {
    controls.query.addEventListener('input', () => void this.#type());
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.classList.contains('pick')) {
        if (target.checked) selection.add([target.value]);
        else selection.remove([target.value]);
        bar.refresh();
      } else if (target instanceof Element && target.matches('[form]')) this.#choose();
    });
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      this.querySelector<HTMLAnchorElement>('.found h3 a')?.focus();
    });
    this.addEventListener(
      'focusin',
      () => {
        this.#load().catch(() => undefined); // whoever needs it says so
      },
      { once: true },
    );
    more.addEventListener('click', () => void this.#showMore());
    window.addEventListener('popstate', () => {
      controls.write(controls.parse(new URLSearchParams(location.search)));
      this.#ask();
    });
    window.addEventListener('storage', (event) => {
      if (selection.take(event)) this.#showPicks();
    });
  }

  /** Typing makes no history, and the address is told when it pauses: browsers take their time over addresses. */
  async #type(): Promise<void> {
    const paused = rest(typingPause);
    this.#ask(paused);
    const turn = this.#turn;
    await paused;
    if (turn === this.#turn) history.replaceState(null, '', this.#getAddress());
  }

  /** What is chosen can be taken back by the browser's Back. */
  #choose(): void {
    history.pushState(null, '', this.#getAddress());
    this.#ask();
  }

  #getAddress(): string {
    return `${location.pathname}${toSearch(this.#get().controls.read())}`;
  }

  /** @param paused while somebody types: when there is time for what is not in sight */
  #ask(paused?: Promise<void>): void {
    const { controls, listed, total } = this.#get();
    const state = controls.read();
    this.#limit = step;
    if (paused === undefined) this.#showChips();
    if (isPlain(state) && !(this.#isLoaded && listed < total)) this.#showAll();
    else void this.#answer(state, paused ?? nextFrame());
  }

  #showChips(): void {
    this.#get().controls.showChips((box) => {
      this.#clear(box);
    });
  }

  /** @param box the box to clear; without one, the query and all boxes */
  #clear(box?: HTMLInputElement): void {
    const { controls } = this.#get();
    const place = controls.focusedChip;
    if (box === undefined) controls.write({ ...controls.read(), query: '', chosen: new Map() });
    else box.checked = false;
    this.#choose();
    if (place >= 0) controls.focusChip(place);
  }

  /** The list as the page was built with it. */
  #showAll(): void {
    const { controls, status, shown, total, listed, more, bar } = this.#get();
    this.#turn += 1;
    this.#showList('all');
    this.#showChips();
    controls.showCounts();
    status.textContent = `${String(total)} works`;
    more.hidden = listed >= total;
    shown.count = total;
    bar.refresh();
  }

  async #answer(state: State, paused: Promise<void>): Promise<void> {
    const turn = (this.#turn += 1);
    const { status, shown } = this.#get();
    try {
      const engine = await this.#load();
      if (turn !== this.#turn) return;
      const answer = engine.answer(state);
      this.#showList('found');
      void this.#printGradually(engine, answer, state, paused);
      const text = toStatus(answer, this.#get().total, state.query);
      if (status.textContent !== text) status.textContent = text;
      shown.count = answer.places.length;
    } catch {
      if (turn === this.#turn)
        status.textContent =
          'The search could not be loaded. The lists by author, year, field and lesson have all works.';
    }
  }

  /** The first row at once, then those in sight; the chips, counts, bar and other rows when there is time. */
  async #printGradually(engine: Engine, answer: Answer, state: State, paused: Promise<void>): Promise<void> {
    const turn = this.#turn;
    this.#print(engine, answer, firstRows);
    await nextFrame();
    await idle();
    if (turn !== this.#turn) return;
    this.#print(engine, answer, rowsInSight);
    await paused;
    if (turn !== this.#turn) return;
    const { controls, bar } = this.#get();
    this.#showChips();
    controls.showCounts(engine.count(state));
    bar.refresh();
    const last = Math.min(this.#limit, answer.places.length);
    for (let count = rowsInSight + nextRows; count < last + nextRows; count += nextRows) {
      await idle();
      if (turn !== this.#turn) return;
      this.#print(engine, answer, Math.min(count, last));
    }
  }

  #print(engine: Engine, { places }: Answer, count: number): HTMLLIElement[] {
    const { rows, selection, more } = this.#get();
    more.hidden = places.length <= this.#limit;
    return rows.show(engine.getWorks(places.slice(0, count)), engine.data, (key) => selection.keys.has(key));
  }

  /** The next rows; the focus goes to the first of them. */
  async #showMore(): Promise<void> {
    const { controls, found, listed } = this.#get();
    const before = found.hidden ? listed : this.#limit;
    const engine = await this.#load();
    this.#turn += 1; // rows that are still to come, come now
    this.#limit = before + step;
    this.#showList('found');
    const rows = this.#print(engine, engine.answer(controls.read()), this.#limit);
    rows[before]?.querySelector('a')?.focus();
  }

  #showList(which: 'all' | 'found'): void {
    const { all, found } = this.#get();
    all.hidden = which !== 'all';
    found.hidden = which !== 'found';
  }

  /** Ticks the rows that are selected, and no other. */
  #showPicks(): void {
    const { selection, bar } = this.#get();
    for (const pick of this.querySelectorAll<HTMLInputElement>('.pick')) pick.checked = selection.keys.has(pick.value);
    bar.refresh();
  }

  /** The engine and the works, fetched once; what failed is tried again at the next touch. */
  #load(): Promise<Engine> {
    this.#engine ??= this.#fetch().catch((error: unknown) => {
      this.#engine = undefined;
      throw error;
    });
    return this.#engine;
  }

  async #fetch(): Promise<Engine> {
    const { Engine } = await import('./explorer/engine.ts');
    const engine = await Engine.load(this.dataset['works'] ?? '');
    this.#isLoaded = true;
    const { selection, bar } = this.#get();
    selection.keepOnly(new Set(engine.data.works.map(({ key }) => key)));
    bar.refresh();
    return engine;
  }

  #get(): Parts {
    if (this.#parts === undefined) throw new Error('guide-explorer is not connected');
    return this.#parts;
  }
}
