import { drawQrCode, qrCapacity } from '../../wording/qr-code.ts';

const svg = 'http://www.w3.org/2000/svg';

/** Shows the QR code of an address in a figure; where there is none, says why. */
export function showQrCode(figure: HTMLElement, address: string): void {
  const drawing = figure.querySelector('svg');
  const words = figure.querySelector('figcaption');
  if (drawing === null || words === null) return;
  const isTooLong = address.length > qrCapacity;
  drawing.toggleAttribute('hidden', isTooLong);
  words.textContent = isTooLong
    ? `The address has ${String(address.length)} characters, and a QR code that phones can read from paper holds ${String(qrCapacity)}. Take some items out, or shorten the note, and it will have one.`
    : 'Leads to this pack.';
  if (isTooLong) return;
  const { path, viewBox } = drawQrCode(address);
  drawing.setAttribute('viewBox', viewBox);
  const outline = document.createElementNS(svg, 'path');
  outline.setAttribute('d', path);
  drawing.replaceChildren(outline);
}
