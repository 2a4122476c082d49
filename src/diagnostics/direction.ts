import { createLocator } from './point.ts';
import { toProblem, type Problem } from './problem.ts';

/** Embeddings, overrides and isolates (Unicode Standard Annex 9, section 2), by which text can show other than it is read. */
const turns = /[\u202A-\u202E\u2066-\u2069]/gu;

/** Each character of a text that turns the direction of what follows. Letters have their direction without any. */
export function findTurns(text: string, file: string): Problem[] {
  const found = [...text.matchAll(turns)];
  if (found.length === 0) return [];
  const locator = createLocator(text);
  return found.map(({ 0: character, index }) => {
    const name = `U+${character.charCodeAt(0).toString(16).toUpperCase()}`;
    const place = { kind: 'point', file, ...locator.toPoint(index) } as const;
    return toProblem('text-turns-no-direction', place, `Unexpected character (${name}), which cannot be seen`);
  });
}
