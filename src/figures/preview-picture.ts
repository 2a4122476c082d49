import { breakLines, type Lettering } from './lettering.ts';

/** What a preview of a page says. */
export interface Preview {
  readonly title: string;
  readonly subtitle: string;
  /** What kind of page it is; empty on the first page. */
  readonly label: string;
}

/** Meanings as in tokens.css, as `#rrggbb`. */
export interface PreviewColours {
  readonly page: string;
  readonly rule: string;
  readonly text: string;
  readonly accent: string;
  readonly evidence: string;
}

const edge = 84;
const measure = 800;
const margin = { start: 968, end: 1116 };
const leading = 1.13;

/**
 * The picture that a link preview shows, as SVG: a page of the guide from afar, with its title in the column and notes
 * in the margin. Pixels of 1200 by 630.
 */
export function drawPreview(
  { title, subtitle, label }: Preview,
  lettering: Lettering,
  colours: PreviewColours,
  { width, height }: { width: number; height: number },
): string {
  const { size, lines } = fitTitle(title, lettering);
  const top = 226 + (3 - Math.min(3, lines.length)) * 26;
  const baselines = lines.map((_, index) => top + index * size * leading);
  const below = (baselines.at(-1) ?? top) + 64;
  const parts = [
    `<rect width="${String(width)}" height="${String(height)}" fill="${colours.page}"/>`,
    `<rect width="14" height="${String(height)}" fill="${colours.accent}"/>`,
    lettering.draw(label, { x: edge, y: 118, size: 34, colour: colours.evidence }),
    ...lines.map((line, index) =>
      lettering.draw(line, { x: edge, y: baselines[index] ?? top, size, colour: colours.text }),
    ),
    lettering.draw(subtitle, { x: edge, y: below, size: 36, colour: colours.accent }),
    ...drawMargin(top - size * 0.7, colours),
    drawFoot(width, height, colours),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(height)}">${parts.join('')}</svg>`;
}

/** The largest of a few sizes that sets a title in three lines; the smallest may take more. */
function fitTitle(title: string, lettering: Lettering): { size: number; lines: string[] } {
  const fits = [84, 74, 64, 54].map((size) => ({
    size,
    lines: breakLines(title, (line) => lettering.measure(line, size), measure),
  }));
  const fit = fits.find(({ lines }) => lines.length <= 3) ?? fits.at(-1);
  return fit ?? { size: 54, lines: [title] };
}

/** Notes in the margin: a rule in the colour of evidence, and lines of text too far away to be read. */
function drawMargin(top: number, { evidence, rule }: PreviewColours): string[] {
  const notes = [
    { y: top, lines: [1, 0.86, 0.6] },
    { y: top + 112, lines: [0.94, 0.72] },
    { y: top + 196, lines: [1, 0.9, 0.8, 0.35] },
  ];
  return notes.flatMap(({ y, lines }) => [
    `<rect x="${String(margin.start)}" y="${String(y)}" width="4" height="${String(lines.length * 26 - 8)}" fill="${evidence}"/>`,
    ...lines.map(
      (share, index) =>
        `<rect x="${String(margin.start + 18)}" y="${String(y + 3 + index * 26)}" width="${String((margin.end - margin.start - 18) * share)}" height="12" rx="2" fill="${index === 0 ? evidence : rule}" fill-opacity="${index === 0 ? '0.55' : '1'}"/>`,
    ),
  ]);
}

function drawFoot(width: number, height: number, { rule }: PreviewColours): string {
  return `<rect x="${String(edge)}" y="${String(height - 84)}" width="${String(width - 2 * edge)}" height="2" fill="${rule}"/>`;
}
