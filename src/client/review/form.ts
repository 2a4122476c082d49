import { find } from '../find.ts';
import type { Action } from './files.ts';
import { entrySchema, toUnique, type Entry, type Review } from './review.ts';

/** The form of the page: a group of fields for each action. */
export class ReviewForm {
  readonly actions: readonly Action[];
  /** The ids of actions by those that they had before. */
  readonly moves: ReadonlyMap<string, string>;
  readonly #groups: ReadonlyMap<string, HTMLFieldSetElement>;

  constructor(root: HTMLElement) {
    const groups = [...root.querySelectorAll<HTMLFieldSetElement>('fieldset[data-action]')];
    this.#groups = new Map(groups.map((group) => [group.dataset['action'] ?? '', group]));
    this.moves = new Map(
      [...this.#groups].flatMap(([id, { dataset }]) =>
        (dataset['former'] ?? '')
          .split(' ')
          .filter((former) => former !== '')
          .map((former) => [former, id] as const),
      ),
    );
    this.actions = groups.map((group) => ({
      id: group.dataset['action'] ?? '',
      words: group.querySelector('legend')?.textContent.trim() ?? '',
      lesson: group.closest<HTMLElement>('[data-lesson]')?.dataset['lesson'] ?? '',
    }));
  }

  /** What the group says that an element stands in; nothing where it stands in none. */
  read(field: Element): Entry | undefined {
    const group = field.closest<HTMLFieldSetElement>('fieldset[data-action]');
    const action = this.actions.find(({ id }) => id === group?.dataset['action']);
    if (group === null || action === undefined) return undefined;
    return entrySchema.safeParse({
      action: action.id,
      answer: group.querySelector<HTMLInputElement>('[type=radio]:checked')?.value,
      note: getNote(group).value,
      owner: getInput(group, 'owner').value,
      date: getInput(group, 'date').value,
      words: action.words,
    }).data;
  }

  /** All that the form says, as after a reader who was faster than this code. */
  readAll(): Review {
    return toUnique([...this.#groups.values()].flatMap((group) => this.read(group) ?? []));
  }

  /** Fills the form with a review. The field that somebody is in is left alone. */
  write(review: Review): void {
    const entries = new Map(review.map((entry) => [entry.action, entry]));
    for (const [id, group] of this.#groups) {
      const entry = entries.get(id);
      for (const radio of group.querySelectorAll<HTMLInputElement>('[type=radio]'))
        radio.checked = radio.value === entry?.answer;
      write(getNote(group), entry?.note ?? '');
      write(getInput(group, 'owner'), entry?.owner ?? '');
      write(getInput(group, 'date'), entry?.date ?? '');
      getInput(group, 'date').toggleAttribute('data-empty', (entry?.date ?? '') === '');
      const hasPlan = entry !== undefined && `${entry.note}${entry.owner}${entry.date}` !== '';
      if (hasPlan) find(group, 'details', HTMLDetailsElement).open = true;
    }
  }
}

function write(field: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  if (field !== document.activeElement && field.value !== value) field.value = value;
}

function getNote(group: HTMLElement): HTMLTextAreaElement {
  return find(group, 'textarea', HTMLTextAreaElement);
}

function getInput(group: HTMLElement, name: 'owner' | 'date'): HTMLInputElement {
  return find(group, `input.${name}`, HTMLInputElement);
}
