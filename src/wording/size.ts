/** A number of bytes in units of a thousand, as file managers show it: `291 kB`, `2.9 MB`. */
export function toSize(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000).toString()} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
