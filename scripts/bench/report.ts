import type { SizeName } from '../generate-guide/guide.ts';

/** What was measured of a guide: times in seconds, memory in MB, sizes in bytes. */
export interface Measured {
  readonly size: SizeName;
  readonly works: number;
  /** Files of content. */
  readonly pages: number;
  /** Pages of the guide: one a work, one a file of content, and lists. */
  readonly pagesBuilt: number;
  readonly cold: number;
  readonly warm: number;
  readonly check: number;
  readonly peak: number | undefined;
  readonly peakOfNode: number | undefined;
  readonly files: number;
  readonly bytes: number;
  readonly index: number;
  /** What a piece of work took that is the same at every run, see yardstick.ts. */
  readonly fixed: number;
  readonly steps: Readonly<Record<string, number>>;
}

/** What a cold build is to take at most, in seconds on two processors; memory in MB. */
const goals = {
  small: { cold: 8 },
  medium: { cold: 20 },
  large: { cold: 110, check: 20, peak: 3000 },
} as const satisfies Record<SizeName, { cold: number; check?: number; peak?: number }>;
/** A warm build is to take at most this share of a cold one. */
const warmShare = 0.25;
/** What a page takes is to grow from the medium to the large guide by this factor at most. */
const mostGrowth = 1.2;

/** A sentence on each goal: what it is, what was measured, whether it is met. */
export function judge(measured: readonly Measured[]): string[] {
  return [...measured.flatMap(judgeOne), ...judgeGrowth(measured)];
}

function judgeOne({ size, cold, warm, check, peak }: Measured): string[] {
  const goal: { cold: number; check?: number; peak?: number } = goals[size];
  return [
    compare(`${size}, cold build`, cold, goal.cold, 's'),
    compare(`${size}, warm build`, warm, warmShare * cold, 's'),
    ...(goal.check === undefined ? [] : [compare(`${size}, check`, check, goal.check, 's')]),
    ...(goal.peak === undefined || peak === undefined ? [] : [compare(`${size}, memory`, peak, goal.peak, 'MB')]),
  ];
}

function judgeGrowth(measured: readonly Measured[]): string[] {
  const medium = measured.find(({ size }) => size === 'medium');
  const large = measured.find(({ size }) => size === 'large');
  if (medium === undefined || large === undefined) return [];
  const time = growth(medium.cold / medium.pagesBuilt, large.cold / large.pagesBuilt);
  const lines = [compare('time a page, large to medium', time, mostGrowth, 'times')];
  if (medium.peak === undefined || large.peak === undefined) return lines;
  const memory = growth(medium.peak / medium.pagesBuilt, large.peak / large.pagesBuilt);
  return [...lines, compare('memory a page, large to medium', memory, mostGrowth, 'times')];
}

function growth(from: number, to: number): number {
  return to / from;
}

function compare(what: string, value: number, most: number, unit: string): string {
  const round = (number: number) => (number >= 100 ? number.toFixed(0) : number.toFixed(1));
  return `${value <= most ? 'met' : 'NOT MET'}: ${what}: ${round(value)} ${unit}, at most ${round(most)} ${unit}`;
}

/** The figures as a table of Markdown, a column for each guide. */
export function toTable(measured: readonly Measured[]): string {
  const seconds = (value: number) => `${value.toFixed(1)} s`;
  const megabytes = (value: number | undefined) => (value === undefined ? 'not known' : `${value.toFixed(0)} MB`);
  const rows: [string, (one: Measured) => string][] = [
    ['pages of the guide', ({ pagesBuilt }) => pagesBuilt.toString()],
    ['cold build', ({ cold }) => seconds(cold)],
    ['a page', ({ cold, pagesBuilt }) => `${((1000 * cold) / pagesBuilt).toFixed(1)} ms`],
    ['warm build', ({ warm }) => seconds(warm)],
    ['check', ({ check }) => seconds(check)],
    ['peak memory, all processes', ({ peak }) => megabytes(peak)],
    ['peak memory, Node', ({ peakOfNode }) => megabytes(peakOfNode)],
    ['files written', ({ files }) => files.toString()],
    ['bytes written', ({ bytes }) => megabytes(bytes / 1e6)],
    ['search index', ({ index }) => `${(index / 1e6).toFixed(1)} MB`],
    ['a fixed piece of work', ({ fixed }) => seconds(fixed)],
  ];
  const head = ['', ...measured.map(({ works, pages }) => `${works.toString()} works, ${pages.toString()} files`)];
  return [head, head.map(() => '---'), ...rows.map(([name, show]) => [name, ...measured.map(show)])]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
