/**
 * The colours that a style sheet declares as custom properties in `oklch()`, as `#rrggbb` by name. For pictures that
 * are no part of a page, and are drawn by what knows sRGB alone.
 */
export function readColours(css: string): Map<string, string> {
  const declarations = css.matchAll(/--([a-z0-9-]+):\s*oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\);/g);
  return new Map(
    [...declarations].map(([, name = '', lightness, chroma, hue]) => [
      name,
      toHex(Number(lightness) / 100, Number(chroma), Number(hue)),
    ]),
  );
}

/** From OKLCh to sRGB (Ottosson 2020, “A perceptual color space for image processing”; CSS Color 4, section 18). */
function toHex(lightness: number, chroma: number, hue: number): string {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return `#${linear.map(toByte).join('')}`;
}

function toByte(linear: number): string {
  const encoded = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
  const byte = Math.round(Math.min(1, Math.max(0, encoded)) * 255);
  return byte.toString(16).padStart(2, '0');
}
