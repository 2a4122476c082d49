import { symbol, symbolsFill, symbolsStroke } from 'd3-shape';
import type { Element } from 'hast';
import { s } from 'hastscript';
import { round } from './svg.ts';

/** Shapes that are told apart without colour: seven filled ones of d3, then its open ones. */
const shapes = [...symbolsFill, ...symbolsStroke.filter((shape) => !symbolsFill.includes(shape))];

/** The shape for the nth of a list of kinds, centred on a point. `area` is in square units. */
export function toMark(index: number, x: number, y: number, area: number): Element {
  const shape = shapes[index % shapes.length] ?? shapes[0];
  const path = shape === undefined ? null : symbol(shape, area).digits(1)();
  const open = index >= symbolsFill.length;
  return s('path', {
    d: path ?? '',
    transform: `translate(${String(round(x))},${String(round(y))})`,
    class: open ? 'mark open' : 'mark',
  });
}

/** A mark by itself, for a legend. */
export function toLegendMark(index: number): Element {
  return s('svg', { viewBox: '0 0 16 16', width: 16, height: 16, ariaHidden: 'true' }, [toMark(index, 8, 8, 60)]);
}

const tones = 4;

/**
 * The nth of a list of fillings, told apart by tone and by hatching, so that they hold in print and without colour.
 * Give the result to `fill`; `toPatterns` draws the hatchings that it names.
 */
export function toFilling(index: number, id: string): { class: string; fill?: string } {
  const hatched = index >= tones;
  return hatched
    ? { class: 'hatched', fill: `url(#${id}-hatch-${String(index - tones)})` }
    : { class: `tone-${String(index)}` };
}

/** The `<defs>` of hatchings that `toFilling` names. */
export function toPatterns(id: string): Element {
  const hatches = [
    'M-1,1 l2,-2 M0,6 l6,-6 M5,7 l2,-2',
    'M0,0 l6,6 M-1,5 l2,2 M5,-1 l2,2',
    'M0,3 h6',
    'M3,0 v6',
    'M0,3 h6 M3,0 v6',
  ];
  return s(
    'defs',
    hatches.map((d, index) =>
      s('pattern', { id: `${id}-hatch-${String(index)}`, width: 6, height: 6, patternUnits: 'userSpaceOnUse' }, [
        s('path', { d, class: 'hatch' }),
      ]),
    ),
  );
}
