import type { Page } from '@playwright/test';

/** What a walk by the Tab key came by. */
export interface Walk {
  readonly stops: number;
  /** Stops that do not show that they have the focus (WCAG 2.4.7). */
  readonly unseen: readonly string[];
  /** Stops that something else hides whole (WCAG 2.4.11). */
  readonly hidden: readonly string[];
}

interface Stop {
  readonly what: string;
  readonly isSeen: boolean;
  readonly isHidden: boolean;
}

/** More stops than any page has: who comes to this many is caught. */
const most = 2000;

/** Goes through a page by the Tab key, from its top until the focus leaves it. */
export async function walk(page: Page): Promise<Walk> {
  const stops: Stop[] = [];
  for (let stop = await step(page); stop !== null; stop = await step(page)) {
    stops.push(stop);
    if (stops.length > most) throw new Error(`The focus never leaves the page: it is at ${stop.what}`);
  }
  return {
    stops: stops.length,
    unseen: stops.filter(({ isSeen }) => !isSeen).map(({ what }) => what),
    hidden: stops.filter(({ isHidden }) => isHidden).map(({ what }) => what),
  };
}

/** Presses Tab once. None where the focus left the page. */
async function step(page: Page): Promise<Stop | null> {
  await page.keyboard.press('Tab');
  return page.evaluate(async () => {
    // What the last stop had opened closes once the focus has gone on.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    for (const animation of document.getAnimations()) animation.finish(); // a permalink comes up gradually
    const active = document.activeElement;
    if (active === null || active === document.body) return null;
    const { outlineStyle, outlineWidth, opacity } = getComputedStyle(active);
    const isShown = [...active.getClientRects()].some((box) => {
      // Of what is larger than the window, the part within it.
      const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
      const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
      return [0.1, 0.5, 0.9].some((x) =>
        [0.1, 0.5, 0.9].some((y) => {
          const above = document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y);
          return above !== null && (active.contains(above) || above.contains(active));
        }),
      );
    });
    return {
      what: active.outerHTML.slice(0, 120),
      isSeen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && opacity === '1',
      isHidden: !isShown,
    };
  });
}
