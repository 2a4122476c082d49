import { ask } from './ask.ts';
import { download } from './download.ts';
import { find } from './find.ts';
import { make, makeLink } from './make.ts';
import { mostBytes, readFile, toCsvFile, toJsonFile, tooLarge } from './review/files.ts';
import { ReviewForm } from './review/form.ts';
import {
  answerWords,
  emptyReview,
  fillIn,
  followActions,
  reviewSchema,
  withEntry,
  withMore,
  type Review,
} from './review/review.ts';
import { drawStanding, toNext, toStanding, toStandingWords } from './review/standing.ts';
import { Stored } from './stored.ts';

/** How many actions are named as the next to look at. */
const nextShown = 10;

/**
 * Keeps what a team says of the guide’s actions in the browser, shows where it stands, and takes it to files and back.
 * Without script the form can be printed and filled in by hand.
 */
export class GuideReview extends HTMLElement {
  #form: ReviewForm | undefined;
  #stored: Stored<Review> | undefined;

  connectedCallback(): void {
    if (this.#stored !== undefined) return;
    this.#form = new ReviewForm(this);
    this.#stored = new Stored<Review>(`guide-review:${this.dataset['base'] ?? '/'}`, reviewSchema, emptyReview);
    this.#stored.addEventListener('change', () => {
      this.#show();
    });
    for (const type of ['input', 'change']) {
      this.addEventListener(type, ({ target }) => {
        if (target instanceof HTMLInputElement && target.type === 'file') {
          if (type === 'change') void this.#import(target);
        } else if (target instanceof Element) this.#take(target);
      });
    }
    this.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    this.#on('json', () => {
      download(toJsonFile(this.#get().stored.value, this.#origin), 'review.json', 'application/json');
    });
    this.#on('csv', () => {
      const { form, stored } = this.#get();
      download(toCsvFile(stored.value, form.actions), 'review.csv', 'text/csv');
    });
    this.#on('print', () => {
      window.print();
    });
    this.#on('clear', () => this.#clear());
    this.#followMoves();
    this.#takeEarly();
    this.#show();
    for (const control of this.querySelectorAll<HTMLButtonElement | HTMLInputElement>('.take [disabled]'))
      control.disabled = false;
  }

  get #origin() {
    return { guide: this.dataset['guide'] ?? '', edition: this.dataset['edition'] ?? '' };
  }

  #on(name: string, act: () => void | Promise<void>): void {
    find(this, `[data-do=${name}]`, HTMLButtonElement).addEventListener('click', () => void act());
  }

  /** Answers that were given to an action under another id are kept under the one that it has now. */
  #followMoves(): void {
    const { form, stored } = this.#get();
    const isMoved = stored.value.some(({ action }) => form.moves.has(action));
    if (isMoved) stored.update((review) => followActions(review, form.moves));
  }

  /** What was typed or chosen before this code had come is kept too, over what was kept before. */
  #takeEarly(): void {
    const { form, stored } = this.#get();
    for (const early of form.readAll()) {
      stored.update((review) => {
        const known = review.find(({ action }) => action === early.action);
        return withEntry(review, known === undefined ? early : withMore(known, early));
      });
    }
  }

  /** What was typed or chosen is kept at once. */
  #take(field: Element): void {
    const { form, stored } = this.#get();
    const entry = form.read(field);
    if (entry !== undefined) stored.update((review) => withEntry(review, entry));
  }

  #show(): void {
    const { form, stored } = this.#get();
    form.write(stored.value);
    find(this, '.unkept', HTMLElement).hidden = stored.isKept;
    for (const row of this.querySelectorAll<HTMLElement>('.standing [data-of]')) {
      const actions = form.actions.filter(({ id }) => id.startsWith(`${row.dataset['of'] ?? ''}#`));
      const standing = toStanding(actions, stored.value);
      drawStanding(find(row, 'svg', SVGElement), standing);
      find(row, '.counts', HTMLElement).textContent = toStandingWords(standing);
    }
    this.#showNext();
    this.#showGone();
  }

  #showNext(): void {
    const { form, stored } = this.#get();
    const all = toNext(form.actions, stored.value);
    const items = all.slice(0, nextShown).map(({ id, words, answer, date, owner }) => {
      const [page = '', statement = ''] = id.split('#');
      const link = makeLink(`${this.dataset['base'] ?? '/'}${page}/#${statement}`, words);
      const plan = [answerWords[answer], owner, date].filter((part) => part !== '').join(' · ');
      return make('li', '', link, make('span', 'plan-line', plan));
    });
    find(this, '.next', HTMLElement).hidden = items.length === 0;
    find(this, '.next ol', HTMLElement).replaceChildren(...items);
    find(this, '.next .rest', HTMLElement).textContent =
      all.length > nextShown ? `And ${String(all.length - nextShown)} more, in the list below.` : '';
  }

  /** Answers to actions that the guide has no longer: they are kept, and shown in the words that were answered. */
  #showGone(): void {
    const { form, stored } = this.#get();
    const known = new Set(form.actions.map(({ id }) => id));
    const items = stored.value
      .filter(({ action }) => !known.has(action))
      .map(({ action, words, answer, note, owner, date }) => {
        const said = [answer === undefined ? '' : answerWords[answer], note, owner, date];
        const plan = said.filter((part) => part !== '').join(' · ');
        return make('li', '', words === '' ? action : words, make('span', 'plan-line', plan));
      });
    find(this, '.gone', HTMLElement).hidden = items.length === 0;
    find(this, '.gone ul', HTMLElement).replaceChildren(...items);
  }

  /** Takes a file; what is there already is not lost unless the reader says so. */
  async #import(input: HTMLInputElement): Promise<void> {
    const { form, stored } = this.#get();
    const file = input.files?.[0];
    if (file === undefined) return;
    const read = file.size > mostBytes ? tooLarge : readFile(await file.text());
    input.value = ''; // so that the same file can be chosen again
    if (read.kind === 'refused') {
      this.#say(`Nothing was taken from the file: ${read.why}.`);
      return;
    }
    const own = stored.value.length;
    const answer =
      own === 0
        ? 'replace'
        : await ask(`The file has ${toCount(read.review.length)}; here there are ${toCount(own)}.`, {
            fill: 'Take those that are missing here',
            replace: 'Put the file in place of all',
            leave: 'Leave all as it is',
          });
    if (answer !== 'fill' && answer !== 'replace') return;
    const brought = followActions(read.review, form.moves);
    stored.update((review) => (answer === 'fill' ? fillIn(review, brought) : brought));
    this.#say(`Here there are ${toCount(stored.value.length)} now. ${read.leftOut}`.trim());
  }

  async #clear(): Promise<void> {
    const { stored } = this.#get();
    const count = stored.value.length;
    if (count === 0) {
      this.#say('There is nothing to clear.');
      return;
    }
    const answer = await ask(`Clear ${toCount(count)}? Export them first if they are wanted later.`, {
      clear: 'Clear all',
      leave: 'Keep them',
    });
    if (answer !== 'clear') return;
    stored.clear();
    this.#say('All answers are cleared.');
  }

  #say(words: string): void {
    find(this, '.said', HTMLElement).textContent = words;
  }

  #get(): { form: ReviewForm; stored: Stored<Review> } {
    if (this.#form === undefined || this.#stored === undefined) throw new Error('guide-review is not connected');
    return { form: this.#form, stored: this.#stored };
  }
}

function toCount(answers: number): string {
  return answers === 1 ? 'an answer to 1 action' : `answers to ${String(answers)} actions`;
}
