import { generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';

/** A QR code as a drawing: dark modules on a light ground. */
export interface QrDrawing {
  /** The `d` of a path, in units of one module. */
  readonly path: string;
  readonly viewBox: string;
}

/** Empty modules on each side, without which readers do not find a code (ISO/IEC 18004, 9.1). */
const quietZone = 4;

/** Draws the QR code of a text, an address as a rule, with as much correction of errors as its size has room for. */
export function drawQrCode(text: string): QrDrawing {
  const code = generate(text);
  const side = (code.size + 2 * quietZone).toString();
  return { path: toSvgPath(code), viewBox: `-${quietZone.toString()} -${quietZone.toString()} ${side} ${side}` };
}
