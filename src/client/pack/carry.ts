/** The largest code (version 25, error correction L) that a phone reads off paper at six centimetres: 117 modules. */
const maxVersion = 25;
/** Characters that such a code holds (ISO/IEC 18004:2015, table 7). */
export const qrCapacity = 1273;

/** The outline of the QR code of an address, and its size in modules; none where the address is too long for one. */
export async function drawQrCode(address: string): Promise<{ path: string; size: number } | undefined> {
  if (address.length > qrCapacity) return undefined;
  const [{ correction, generate }, { toSvgPath }] = await Promise.all([
    import('lean-qr'),
    import('lean-qr/extras/svg'),
  ]);
  const code = generate(address, { minCorrectionLevel: correction.L, maxVersion });
  return { path: toSvgPath(code), size: code.size };
}

/** Light modules around a code, without which readers do not find it (ISO/IEC 18004, 5.3.8). */
const quietZone = 4;
const svg = 'http://www.w3.org/2000/svg';

/** The address that each figure is to show: a code may be drawn when another is wanted already. */
const wanted = new WeakMap<HTMLElement, string>();

/** Shows the QR code of an address in a figure; where there is none, says why. */
export async function showQrCode(figure: HTMLElement, address: string): Promise<void> {
  const drawing = figure.querySelector('svg');
  const words = figure.querySelector('figcaption');
  if (drawing === null || words === null) return;
  wanted.set(figure, address);
  const code = await drawQrCode(address);
  if (wanted.get(figure) !== address) return;
  drawing.toggleAttribute('hidden', code === undefined);
  words.textContent =
    code === undefined
      ? `The address has ${String(address.length)} characters, and a QR code that phones can read from paper holds ${String(qrCapacity)}. Take some items out, or shorten the note, and it will have one.`
      : 'Leads to this pack.';
  if (code === undefined) return;
  const edge = code.size + 2 * quietZone;
  drawing.setAttribute('viewBox', `${String(-quietZone)} ${String(-quietZone)} ${String(edge)} ${String(edge)}`);
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', code.path);
  drawing.replaceChildren(path);
}
