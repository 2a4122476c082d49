import type { EditionChanges } from './changes.ts';
import type { Permalink } from '../schemas/permalinks.ts';

/** What an edition changed, in one sentence: `1 statement reworded; 1 page and 2 statements moved.` */
export function toChangeSummary({ isFirst, added, reworded, moved, withdrawn }: EditionChanges): string {
  if (isFirst) return `The first edition: ${count(added)}.`;
  const parts = [
    { permalinks: reworded, verb: 'reworded' },
    { permalinks: added, verb: 'added' },
    { permalinks: moved, verb: 'moved' },
    { permalinks: withdrawn, verb: 'withdrawn' },
  ].flatMap(({ permalinks, verb }) => (permalinks.length === 0 ? [] : [`${count(permalinks)} ${verb}`]));
  return parts.length === 0 ? 'No words changed.' : `${parts.join('; ')}.`;
}

function count(permalinks: readonly Permalink[]): string {
  const statements = permalinks.filter((permalink) => 'statement' in permalink).length;
  const pages = permalinks.length - statements;
  return [toNumber(pages, 'page'), toNumber(statements, 'statement')].filter((part) => part !== '').join(' and ');
}

function toNumber(number: number, noun: string): string {
  if (number === 0) return '';
  return `${number.toString()} ${noun}${number === 1 ? '' : 's'}`;
}
