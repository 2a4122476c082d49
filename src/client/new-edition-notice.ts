import { makeButton } from './make.ts';
import { askWorker } from './offline-messages.ts';

/**
 * The words and buttons that offer the edition that waits. Corrections of the same edition are offered too.
 * @param own the edition that the page is of
 * @param putOff what to do when the reader wants it later
 */
export async function makeNotice(
  waiting: ServiceWorker,
  own: string | undefined,
  putOff: () => void,
): Promise<(string | Node)[]> {
  const { edition } = await askWorker(waiting, { ask: 'state' });
  const reload = makeButton('Reload', () => {
    waiting.addEventListener('statechange', () => {
      if (waiting.state === 'activated') location.reload(); // for a page that no worker answers for yet
    });
    void askWorker(waiting, { ask: 'take over' });
  });
  const words = edition === own ? `Corrections to edition ${edition} are here.` : `A new edition is here: ${edition}.`;
  return [words, reload, makeButton('Later', putOff)];
}
