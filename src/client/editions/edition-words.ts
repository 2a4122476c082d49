import { createDayFormat } from '../../wording/day.ts';
import type { Change, Changed, Joining } from './compare-edition.ts';
import type { Edition } from './page-record.ts';

/** The sentences of a notice, in one language with its dates. */
export class EditionWords {
  readonly #formatDay: (day: string) => string;
  readonly #lists: Intl.ListFormat;

  constructor(language: string) {
    this.#formatDay = createDayFormat(language);
    this.#lists = new Intl.ListFormat(language);
  }

  /** `edition 1.0 of 23 November 2026` */
  name({ number, date }: Edition): string {
    return `edition ${number} of ${this.#formatDay(date)}`;
  }

  /** What became of something since an edition, in a sentence. */
  tell(change: Change, kind: string, asked: Edition): string {
    switch (change.kind) {
      case 'same':
        return `This ${kind} says what it said in ${this.name(asked)}.`;
      case 'reworded':
        return `This ${kind} was reworded in ${this.#lists.format(change.editions.map((edition) => this.name(edition)))}.`;
      case 'added':
        return `This ${kind} was first added in ${this.name(change.edition)}. Edition ${asked.number} did not have it.`;
      case 'moved':
        return `This ${kind} moved to another address in ${this.name(change.edition)}.`;
      case 'withdrawn':
        return `This ${kind} was withdrawn in ${this.name(change.edition)}: ${toSentence(change.why)}`;
    }
  }

  /** That something else was joined to it since, and where that stood. */
  join({ permalink, change }: Changed<Joining>): string {
    return `The ${permalink.kind} that stood at ${permalink.address} was joined to it in ${this.name(change.edition)}.`;
  }

  /** What became of a page since an edition. */
  count(changes: number, asked: Edition): string {
    if (changes === 0) return `Nothing on this page was reworded since ${this.name(asked)}.`;
    return `Since ${this.name(asked)}, ${changes === 1 ? 'one part' : `${String(changes)} parts`} of this page changed:`;
  }
}

function toSentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}
