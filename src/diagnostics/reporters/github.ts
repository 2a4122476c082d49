import { compareProblems, type Problem } from '../problem.ts';
import { rules } from '../rules.ts';

/**
 * Problems as annotations of GitHub Actions, one line each: GitHub shows them beside the line of the file (Workflow
 * commands for GitHub Actions, “Setting an error message”). Empty for none.
 * @param toFile names a file from the root of the repository
 */
export function reportAsGithub(problems: readonly Problem[], toFile: (file: string) => string): string {
  return [...problems]
    .sort(compareProblems)
    .map(({ rule, place, message, hint }) => {
      const point = place.kind === 'point' ? `,line=${String(place.line)},col=${String(place.column)}` : '';
      const properties = `file=${toProperty(toFile(place.file))}${point},title=${toProperty(rule)}`;
      return `::${rules[rule].severity} ${properties}::${toData(`${message}\n${hint}`)}`;
    })
    .join('\n');
}

/** As GitHub's own toolkit escapes them (actions/toolkit, packages/core/src/command.ts). */
function toData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function toProperty(text: string): string {
  return toData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
