import { parseSearchState, toSearchString } from './address-state.ts';
import { nextFrame } from './pause.ts';
import { fillForm, readForm } from './search-form.ts';

/**
 * Ties a search form to the address of its page, both ways: a ticked box is a step that Back takes back, a typed letter
 * is not.
 * @param ask answers what the form says
 * @param whenAnswered waits for the answer to what was asked last
 */
export function followAddress(form: HTMLFormElement, ask: () => void, whenAnswered: () => Promise<void>): void {
  const write = (step: 'push' | 'replace') => {
    history[`${step}State`](null, '', toSearchString(readForm(form)) || location.pathname);
  };
  form.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === 'checkbox') write('push');
    else void writeTyped();
  });
  /** The answer comes first: browsers take their time over addresses. */
  const writeTyped = async () => {
    await whenAnswered();
    await nextFrame();
    write('replace');
  };
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
