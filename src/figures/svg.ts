import type { Element, ElementContent } from 'hast';
import { s } from 'hastscript';

/** The frame of a figure's picture: its size in user units, its name and its description for those who cannot see it. */
export function toSvg(
  {
    id,
    title,
    description,
    width,
    height,
  }: { id: string; title: string; description: string; width: number; height: number },
  children: readonly ElementContent[],
): Element {
  return s(
    'svg',
    {
      viewBox: `0 0 ${String(width)} ${String(height)}`,
      width,
      height,
      role: 'group',
      ariaLabelledBy: [`${id}-title`],
      ariaDescribedBy: [`${id}-description`],
    },
    [s('title', { id: `${id}-title` }, title), s('desc', { id: `${id}-description` }, description), ...children],
  );
}

/** A number with at most one decimal, so that the same picture is the same file. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Text over several lines, each at most `limit` characters, one line of `leading` units under the other. */
export function toLines(text: string, limit: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < limit) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A text element of several lines. */
export function toTextBlock(
  lines: readonly string[],
  x: number,
  y: number,
  leading: number,
  className: string,
): Element {
  return s(
    'text',
    { x: round(x), y: round(y), class: className },
    lines.map((line, index) => s('tspan', { x: round(x), dy: index === 0 ? 0 : leading }, line)),
  );
}
