import { compareProblems, isError, type Place, type Problem } from '../problem.ts';
import { rules } from '../rules.ts';

/** Problems for people: two lines each, in order of place, and a line that counts them. Empty for none. */
export function reportAsText(problems: readonly Problem[]): string {
  if (problems.length === 0) return '';
  const lines = [...problems]
    .sort(compareProblems)
    .map(
      ({ rule, place, message, hint }) =>
        `${formatPlace(place)}  ${rules[rule].severity}  ${message}  [${rule}]\n    ${hint}`,
    );
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
