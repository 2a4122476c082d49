import type { Key } from './key-times.ts';

/**
 * Runs in the page. Notes for each key how long it takes until the next frame has been painted, and what the page says by
 * then; and how long until the rows in sight have changed, where they do.
 */
export function watchKeys(): void {
  const noted: Key[] = [];
  const rows: number[] = [];
  let pressed: number | undefined;
  let next = Promise.withResolvers<undefined>();
  Object.assign(window, {
    notedKeys: noted,
    notedRows: rows,
    /** Waits for the next note: a test that polled would work within the frames that are measured. */
    waitForNote: () => next.promise,
  });
  document.addEventListener(
    'keydown',
    ({ timeStamp, target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      pressed = timeStamp;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel(); // its message comes once the frame has been painted
        port1.onmessage = () => {
          const status = document.querySelector('guide-explorer .status')?.textContent ?? '';
          noted.push({ query: target.value, time: performance.now() - timeStamp, status });
          next.resolve(undefined);
          next = Promise.withResolvers();
        };
        port2.postMessage(undefined);
      });
    },
    { capture: true },
  );
  // The rows may come a frame after the answer; what follows them is out of sight.
  new MutationObserver((changes) => {
    const since = pressed;
    if (
      since === undefined ||
      !changes.some(({ target }) => target instanceof Element && target.matches('.found > ul'))
    )
      return;
    pressed = undefined;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => rows.push(performance.now() - since);
      port2.postMessage(undefined);
    });
  }).observe(document, { childList: true, subtree: true });
}
