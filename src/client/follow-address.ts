import { parseSearchState, toSearchString } from './address-state.ts';
import { fillForm, readForm } from './search-form.ts';

/**
 * Ties a search form to the address of its page, both ways: a ticked box is a step that Back takes back, a typed letter
 * is not.
 * @param ask answers what the form says
 */
export function followAddress(form: HTMLFormElement, ask: () => void): void {
  form.addEventListener('input', ({ target }) => {
    const address = toSearchString(readForm(form)) || location.pathname;
    if (target instanceof HTMLInputElement && target.type === 'checkbox') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  });
  const read = () => {
    fillForm(form, parseSearchState(location.search));
    ask();
  };
  addEventListener('popstate', read);
  read();
}
