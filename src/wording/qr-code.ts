import { correction, generate, mode } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';

/** A QR code as a drawing: dark modules on a light ground. */
export interface QrDrawing {
  /** The `d` of a path, in units of one module. */
  readonly path: string;
  readonly viewBox: string;
}

/** The largest code that a phone reads off paper at six centimetres: 117 modules. */
const maxVersion = 25;
/** Bytes that such a code holds with the least correction of errors, L (ISO/IEC 18004:2015, table 7). */
export const qrCapacity = 1273;
/** Addresses need no Shift JIS, whose table takes a phone a twentieth of a second to make. */
const modes = [mode.numeric, mode.alphaNumeric, mode.ascii, mode.utf8];
/** Empty modules on each side, without which readers do not find a code (ISO/IEC 18004, 9.1). */
const quietZone = 4;

/**
 * Draws the QR code of a text, an address as a rule, with as much correction of errors as its size has room for.
 * @throws where the text has more bytes than `qrCapacity`
 */
export function drawQrCode(text: string): QrDrawing {
  const code = generate(text, { minCorrectionLevel: correction.L, maxVersion, modes });
  const side = String(code.size + 2 * quietZone);
  return { path: toSvgPath(code), viewBox: `${String(-quietZone)} ${String(-quietZone)} ${side} ${side}` };
}
