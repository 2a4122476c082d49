import { answerWords, type Answer, type Review } from './review.ts';
import type { Action } from './files.ts';

/** How many of some actions have each answer; those without one are open. */
export type Standing = Readonly<Record<Answer | 'open', number>>;

export function toStanding(actions: readonly Action[], review: Review): Standing {
  const answers = new Map(review.map(({ action, answer }) => [action, answer]));
  const counts = { 'in-place': 0, partly: 0, 'not-yet': 0, 'not-relevant': 0, open: 0 };
  for (const { id } of actions) counts[answers.get(id) ?? 'open'] += 1;
  return counts;
}

const order = ['in-place', 'partly', 'not-yet', 'open', 'not-relevant'] as const;

/** `3 in place, 1 not yet, 4 not answered`: all that the bar shows. */
export function toStandingWords(standing: Standing): string {
  return order
    .filter((name) => standing[name] > 0)
    .map((name) => `${String(standing[name])} ${name === 'open' ? 'not answered' : answerWords[name]}`)
    .join(', ');
}

const svg = 'http://www.w3.org/2000/svg';

/** How much of its place a piece fills, so that the answers are told apart without colour. */
const heights = { 'in-place': 1, partly: 0.6, 'not-yet': 0.25, open: 1 } as const;

/** Draws the bar: a piece for each action, in the order of the words; what is not relevant is left out of it. */
export function drawStanding(drawing: SVGElement, standing: Standing): void {
  const names = ['in-place', 'partly', 'not-yet', 'open'] as const;
  const pieces = names.flatMap((name) => Array.from({ length: standing[name] }, () => name));
  drawing.setAttribute('viewBox', `0 0 ${String(Math.max(1, pieces.length))} 1`);
  drawing.replaceChildren(
    ...pieces.map((name, place) => {
      const piece = document.createElementNS(svg, 'rect');
      piece.setAttribute('x', String(place));
      piece.setAttribute('y', String(1 - heights[name]));
      piece.setAttribute('width', '1');
      piece.setAttribute('height', String(heights[name]));
      piece.setAttribute('class', name);
      return piece;
    }),
  );
}

/** An action that is not in place, with who sees to it and when. */
export interface NextAction extends Action {
  readonly answer: 'not-yet' | 'partly';
  readonly date: string;
  readonly owner: string;
}

/** What to look at next: what is not yet in place before what is partly, the nearest date first, else in the guide’s order. */
export function toNext(actions: readonly Action[], review: Review): NextAction[] {
  const entries = new Map(review.map((entry) => [entry.action, entry]));
  const rank = { 'not-yet': 0, partly: 1 } as const;
  return actions
    .flatMap((action) => {
      const { answer, date = '', owner = '' } = entries.get(action.id) ?? {};
      return answer === 'not-yet' || answer === 'partly' ? [{ ...action, answer, date, owner }] : [];
    })
    .sort((a, b) => rank[a.answer] - rank[b.answer] || compareDates(a.date, b.date));
}

function compareDates(a: string, b: string): number {
  if (a === b) return 0;
  if (a === '' || b === '') return a === '' ? 1 : -1;
  return a < b ? -1 : 1;
}
