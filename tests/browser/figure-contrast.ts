import type { Page } from '@playwright/test';

/** What is too faint in the figures of a page, and how many of their parts were looked at. */
export interface Faint {
  readonly measured: number;
  readonly faint: readonly string[];
}

/**
 * Measures the words of a page's figures against what they are painted on (WCAG 1.4.3: 4.5), and their shapes by the
 * better of fill and outline (1.4.11: 3). Lines that only guide the eye from row to row are not needed to understand
 * a figure: they have the class `grid`.
 */
export function findFaint(page: Page): Promise<Faint> {
  return page.evaluate(() => {
    type Colour = readonly [red: number, green: number, blue: number, alpha: number];
    const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (pen === null) throw new Error('This browser paints no canvas');

    /** A colour of CSS as bytes of sRGB. What is no colour, such as a pattern, is nothing. */
    const read = (css: string, opacity: number): Colour => {
      if (css === 'none' || css.startsWith('url(')) return [0, 0, 0, 0];
      pen.clearRect(0, 0, 1, 1);
      pen.fillStyle = css;
      pen.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = pen.getImageData(0, 0, 1, 1).data;
      return [red, green, blue, (alpha / 255) * opacity];
    };
    const paint = ([red, green, blue, alpha]: Colour, [r, g, b]: Colour): Colour => {
      const mix = (over: number, under: number) => over * alpha + under * (1 - alpha);
      return [mix(red, r), mix(green, g), mix(blue, b), 1];
    };
    const toLuminance = (colour: Colour) => {
      const [red = 0, green = 0, blue = 0] = colour
        .slice(0, 3)
        .map((byte) => (byte / 255 <= 0.04045 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const compare = (one: Colour, two: Colour) => {
      const [a, b] = [toLuminance(one), toLuminance(two)];
      return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    };

    /** Opacity of an element with all that holds it, up to the picture. */
    const getOpacity = (element: Element): number => {
      const own = Number(getComputedStyle(element).opacity);
      return element.matches('svg') || element.parentElement === null ? own : own * getOpacity(element.parentElement);
    };
    const getColour = (element: SVGElement, part: 'fill' | 'stroke'): Colour => {
      if (part === 'fill' && element.localName === 'line') return [0, 0, 0, 0]; // a line has no inside
      const style = getComputedStyle(element);
      return read(style[part], getOpacity(element) * Number(style[part === 'fill' ? 'fillOpacity' : 'strokeOpacity']));
    };
    /** What is painted below an element at its middle: the ground of the page, and the shapes that came before it. */
    const getGround = (element: SVGGraphicsElement, shapes: readonly SVGGeometryElement[]): Colour => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const before = shapes.filter(
        (shape) => shape !== element && shape.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
      );
      const ground = read(getComputedStyle(document.body).backgroundColor, 1);
      return before.reduce((under, shape) => {
        const matrix = shape.getScreenCTM();
        if (matrix === null) return under;
        const point = new DOMPoint(left + width / 2, top + height / 2).matrixTransform(matrix.inverse());
        return getColour(shape, 'fill')[3] > 0 && shape.isPointInFill(point)
          ? paint(getColour(shape, 'fill'), under)
          : under;
      }, ground);
    };

    const faint: string[] = [];
    let measured = 0;
    for (const svg of document.querySelectorAll<SVGSVGElement>('main svg')) {
      if (svg.getBoundingClientRect().width === 0) continue;
      const shapes = [
        ...svg.querySelectorAll<SVGGeometryElement>('rect, circle, ellipse, line, path, polygon, polyline'),
      ]
        .filter((shape) => shape.closest('defs, .grid') === null)
        .filter((shape) => getColour(shape, 'fill')[3] > 0 || getColour(shape, 'stroke')[3] > 0);
      for (const part of [...shapes, ...svg.querySelectorAll<SVGTextElement>('text')]) {
        const isText = part.localName === 'text';
        const fill = getColour(part, 'fill');
        const stroke = getColour(part, 'stroke');
        const isHalo = isText && stroke[3] > 0; // words on an outline of their own
        const ground = isHalo ? paint(stroke, getGround(part, shapes)) : getGround(part, shapes);
        const inks = isText ? [fill] : [fill, stroke];
        const contrast = Math.max(...inks.map((ink) => compare(paint(ink, ground), ground)));
        measured += 1;
        if (contrast < (isText ? 4.5 : 3)) faint.push(`${contrast.toFixed(2)}: ${part.outerHTML.slice(0, 120)}`);
      }
    }
    return { measured, faint };
  });
}
