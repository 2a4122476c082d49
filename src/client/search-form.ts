import type { SearchState } from './address-state.ts';
import type { Counts } from './pagefind.ts';

/** Reads what a form asks: its words, and the boxes that are ticked. */
export function readForm(form: HTMLFormElement): SearchState {
  const data = new FormData(form);
  const query = data.get('q');
  return {
    query: typeof query === 'string' ? query : '',
    filters: Object.fromEntries(
      listFacets(form).map((name) => [name, data.getAll(name).filter((value) => typeof value === 'string')]),
    ),
  };
}

/** Sets a form to what an address says. */
export function fillForm(form: HTMLFormElement, { query, filters }: SearchState): void {
  const input = form.querySelector('input[type=search]');
  if (input instanceof HTMLInputElement) input.value = query;
  for (const box of listBoxes(form)) box.checked = filters[box.name]?.includes(box.value) ?? false;
  const details = form.querySelector('details');
  if (details !== null && listBoxes(form).some(({ checked }) => checked)) details.open = true;
}

/** The names of the facets that a form offers. */
export function listFacets(form: HTMLFormElement): string[] {
  return [...new Set(listBoxes(form).map(({ name }) => name))];
}

/**
 * Writes beside each box how many results it would leave; while the boxes are folded away, when they are unfolded.
 * @param count is asked when they are seen
 */
export function printCounts(form: HTMLFormElement, count: () => Counts | Promise<Counts>): void {
  const details = form.querySelector<HTMLDetailsElement>('details.filters');
  if (details === null) return;
  const print = () => {
    if (details.open) write().catch(() => undefined); // what is asked next says that nothing can be loaded
  };
  const write = async () => {
    const counts = await count();
    if (details.ontoggle === print) writeCounts(form, counts); // nothing else has been asked meanwhile
  };
  details.ontoggle = print;
  print();
}

function writeCounts(form: HTMLFormElement, counts: Counts): void {
  for (const box of listBoxes(form)) {
    const count = counts[box.name]?.[box.value] ?? 0;
    const label = box.closest('label');
    label?.querySelector('.count')?.replaceChildren(String(count));
    label?.classList.toggle('is-empty', count === 0 && !box.checked);
  }
  for (const group of form.querySelectorAll('fieldset')) {
    group.hidden = group.querySelector('label:not(.is-empty)') === null; // nothing to choose
  }
}

function listBoxes(form: HTMLFormElement): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
}
