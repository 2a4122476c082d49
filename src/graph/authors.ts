import type { Name, Reference } from '../schemas/reference.ts';
import { toFoldedText } from '../wording/folded-text.ts';
import type { Graph } from './types.ts';

/** Another work by one or more authors of a work, with their names as it gives them. */
export interface WorkBySame {
  readonly reference: Reference;
  readonly names: readonly string[];
}

interface Person {
  readonly reference: Reference;
  readonly name: Name;
}

const indexes = new WeakMap<Graph, ReadonlyMap<string, readonly Person[]>>();

/** Works with their authors under each family name, made once a graph. */
function getIndex(graph: Graph): ReadonlyMap<string, readonly Person[]> {
  const known = indexes.get(graph);
  if (known !== undefined) return known;
  const people = graph.references.flatMap((reference) => getPeople(reference).map((name) => ({ reference, name })));
  const index = Map.groupBy(people, ({ name }) => toFamily(name));
  indexes.set(graph, index);
  return index;
}

/**
 * Other works of the guide by a work's authors, in the order of the bibliography; editors count where they stand for
 * authors. A bibliography has no numbers for people: the same family name with given names that do not contradict each
 * other is taken for the same person.
 */
export function getWorksBySame(graph: Graph, work: Reference): WorkBySame[] {
  const index = getIndex(graph);
  const found = new Map<Reference, string[]>();
  for (const name of getPeople(work)) {
    for (const person of index.get(toFamily(name)) ?? []) {
      if (person.reference.key === work.key || !isSamePerson(name, person.name)) continue;
      const names = found.get(person.reference);
      if (names === undefined) found.set(person.reference, [toShown(person.name)]);
      else names.push(toShown(person.name));
    }
  }
  return [...found]
    .map(([reference, names]) => ({ reference, names: [...new Set(names)] }))
    .sort((a, b) => Number(a.reference.label.year.slice(0, 4)) - Number(b.reference.label.year.slice(0, 4)));
}

/** The authors of a work, or the editors who stand for them. */
export function getPeople({ csl }: Reference): readonly Name[] {
  return csl.author ?? csl.editor ?? [];
}

/** The name that people are looked up by, without regard to case and diacritics. */
function toFamily(name: Name): string {
  return fold(toFamilyName(name));
}

/** A person's family name with its particle, or the whole name of an organisation. */
export function toFamilyName(name: Name): string {
  if ('literal' in name) return name.literal;
  return [name['non-dropping-particle'], name.family].filter((part) => part !== undefined).join(' ');
}

/**
 * Whether two people of one family name may be one: each given name that both have is the same, or begins with the
 * other's initial. `A.` and `A. E.` may be one, `P.` and `S. P.` may not; a father and his Jr. are two.
 */
export function isSamePerson(a: Name, b: Name): boolean {
  if ('literal' in a || 'literal' in b) return 'literal' in a && 'literal' in b && toFamily(a) === toFamily(b);
  if (toFamily(a) !== toFamily(b) || fold(a.suffix ?? '') !== fold(b.suffix ?? '')) return false;
  const [ones, others] = [toGivenNames(a.given), toGivenNames(b.given)];
  if (ones.length === 0 || others.length === 0) return false;
  return ones.every((one, index) => {
    const other = others[index];
    return other === undefined || one === other || isInitialOf(one, other) || isInitialOf(other, one);
  });
}

function toGivenNames(given = ''): string[] {
  return fold(given)
    .split(/[\s.\-‐]+/)
    .filter((name) => name !== '');
}

function isInitialOf(initial: string, name: string): boolean {
  return Array.from(initial).length === 1 && name.startsWith(initial);
}

function fold(text: string): string {
  return toFoldedText(text).toLowerCase().trim();
}

function toShown(name: Name): string {
  if ('literal' in name) return name.literal;
  const { family, given, 'non-dropping-particle': particle } = name;
  return [given, particle, family].filter((part) => part !== undefined).join(' ');
}
