import { parseSearchState, toSearchString } from './address-state.ts';
import { fillForm, readForm } from './search-form.ts';

/** How long nobody types before the address says what was typed: a browser takes longer over it than over an answer. */
const writeAfter = 400;

/**
 * Ties a search form to the address of its page, both ways: a ticked box is a step that Back takes back, a typed letter
 * is not.
 * @param ask answers what the form says
 */
export function followAddress(form: HTMLFormElement, ask: () => void): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const write = (step: 'push' | 'replace') => {
    clearTimeout(waiting);
    waiting = undefined;
    history[`${step}State`](null, '', toSearchString(readForm(form)) || location.pathname);
  };
  form.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === 'checkbox') {
      write('push');
      return;
    }
    clearTimeout(waiting);
    waiting = setTimeout(write, writeAfter, 'replace');
  });
  // Who leaves the field is on the way to a result, and comes back to the address that stands then.
  form.addEventListener('focusout', () => {
    if (waiting !== undefined) write('replace');
  });
  const read = () => {
    fillForm(form, parseSearchState(location.search));
    ask();
  };
  addEventListener('popstate', read);
  // Somebody may have typed before this was loaded: their words are not taken away.
  if (location.search !== '' || toSearchString(readForm(form)) === '') {
    read();
  } else {
    write('replace');
    ask();
  }
}
