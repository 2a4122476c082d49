import type { Name } from '../../schemas/reference.ts';

/** `Last, First, Suffix`; an organisation has one part. A particle belongs to the name that it stands before. */
export function toInvertedName(name: Name): string {
  if ('literal' in name) return name.literal;
  const { family, given, suffix, 'non-dropping-particle': particle, 'dropping-particle': dropping } = name;
  const isGiven = (part: string | undefined) => part !== undefined && part !== '';
  return [[particle, family], [given, dropping], [suffix]]
    .map((parts) => parts.filter(isGiven).join(' '))
    .filter(isGiven)
    .join(', ');
}
