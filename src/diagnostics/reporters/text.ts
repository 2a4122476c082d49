import { compareProblems, isError, type Place, type Problem } from '../problem.ts';
import { rules } from '../rules.ts';

/**
 * Problems for people, in order of place, and a line that counts them: each on a line, and below it what to do; of several
 * in a row with one remedy, below the last. Empty for none.
 */
export function reportAsText(problems: readonly Problem[]): string {
  if (problems.length === 0) return '';
  const sorted = [...problems].sort(compareProblems);
  const lines = sorted.flatMap(({ rule, place, message, hint }, index) => [
    `${formatPlace(place)}  ${rules[rule].severity}  ${message}  [${rule}]`,
    ...(sorted[index + 1]?.hint === hint ? [] : [`    ${hint}`]),
  ]);
  return `${lines.join('\n')}\n\n${summarise(problems)}`;
}

/** `file:line:column`, or the file alone where the problem is of the whole file. */
export function formatPlace(place: Place): string {
  return place.kind === 'point' ? `${place.file}:${String(place.line)}:${String(place.column)}` : place.file;
}

function summarise(problems: readonly Problem[]): string {
  const errors = problems.filter(isError).length;
  const count = (number: number, noun: string) => `${String(number)} ${noun}${number === 1 ? '' : 's'}`;
  return `${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}`;
}
