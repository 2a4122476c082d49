/** Lets the browser answer keys and paint before a long piece of work goes on. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel(); // a timer would wait for 4 ms each time
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** Does something to each item, with pauses; `size` items in one go. */
export async function forEachInSlices<Item>(
  items: readonly Item[],
  size: number,
  act: (item: Item, index: number) => void,
): Promise<void> {
  for (let start = 0; start < items.length; start += size) {
    if (start > 0) await pause();
    items.slice(start, start + size).forEach((item, index) => {
      act(item, start + index);
    });
  }
}

/** Waits until what has been printed is painted. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

/**
 * Waits until the browser has nothing better to do; the reader's keys come first.
 * @param longest milliseconds after which it is done all the same: a window in the background may never be idle
 */
export function idle(longest = 500): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) {
      requestIdleCallback(
        () => {
          resolve();
        },
        { timeout: longest },
      );
    } else setTimeout(resolve, 50); // Safari has none
  });
}

/** Waits for some milliseconds. */
export function rest(duration: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, duration));
}
