import type { CslDate } from '../schemas/reference.ts';

/** `2019`, `2019-03` or `2019-03-14`, as far as it is known. */
export function toIsoDate({ 'date-parts': [parts] }: CslDate): string {
  return parts.map((part, index) => part.toString().padStart(index === 0 ? 4 : 2, '0')).join('-');
}
