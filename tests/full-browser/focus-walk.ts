import type { Page } from '@playwright/test';

/** What a walk by the Tab key came by. */
export interface Walk {
  readonly stops: number;
  /** Stops that do not show that they have the focus (WCAG 2.4.7). */
  readonly unseen: readonly string[];
  /** Stops that something else hides whole (WCAG 2.4.11). */
  readonly hidden: readonly string[];
}

/** Keys that are pressed before the page is asked whether the walk is over: each question costs more than a key. */
const batch = 25;
/** More batches than any page has stops for: who comes to this many is caught. */
const most = 80;

/** Goes through a page by the Tab key, from its top until the focus leaves it. */
export async function walk(page: Page): Promise<Walk> {
  const notes = await page.evaluateHandle(() => {
    const kept = { stops: 0, unseen: new Array<string>(), hidden: new Array<string>(), isOver: false };
    let first: Element | undefined;
    const judge = (active: Element) => {
      for (const animation of document.getAnimations()) animation.finish(); // a permalink comes up gradually
      const { outlineStyle, outlineWidth, opacity } = getComputedStyle(active);
      const what = active.outerHTML.slice(0, 120);
      if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2 || opacity !== '1') kept.unseen.push(what);
      const isShown = [...active.getClientRects()].some(({ left, top, width, height }) =>
        [0.1, 0.5, 0.9].some((x) =>
          [0.1, 0.5, 0.9].some((y) => {
            const above = document.elementFromPoint(left + width * x, top + height * y);
            return above !== null && (active.contains(above) || above.contains(active));
          }),
        ),
      );
      if (!isShown) kept.hidden.push(what);
    };
    // By the time that the key comes up, the focus has moved and the page has scrolled to it.
    document.addEventListener(
      'keyup',
      () => {
        const active = document.activeElement;
        // Past the last stop a browser without a frame of its own goes to the page, or to the first stop again.
        const isPage = active === null || active === document.body;
        if (isPage || active === first) kept.isOver ||= kept.stops > 0;
        if (isPage || kept.isOver) return;
        first ??= active;
        kept.stops += 1;
        judge(active);
      },
      { capture: true },
    );
    return kept;
  });
  for (let turn = 0; turn < most; turn += 1) {
    await Promise.all(Array.from({ length: batch }, () => page.keyboard.press('Tab')));
    const { isOver, ...walked } = await notes.jsonValue();
    if (isOver) return walked;
  }
  throw new Error('The focus never leaves the page');
}
