import type { RawEntry } from '@citation-js/core';
import { toProblem, type Problem } from '../diagnostics/problem.ts';
import type { SourceEntry } from './entries.ts';

/** Commands by which TeX reads or writes files, runs programs, or changes what other commands do. */
const acting =
  /\\(?:immediate|input|include|open(?:in|out)|read|write|directlua|special|(?:[egx]?def|let|csname|catcode)|(?:re)?newcommand|(?:document|use)(?:class|package)|href)(?![A-Za-z])/;

/**
 * What would act on whoever takes an entry away. Readers get the fields as they stand, also those that no page shows,
 * and some give them to TeX.
 */
export function lintHarm(source: SourceEntry, { properties }: RawEntry): Problem[] {
  const commands = Object.entries(properties).flatMap(([name, value]) => {
    const command = acting.exec(value)?.[0];
    if (command === undefined) return [];
    const message = `Unexpected command (${command}) in ${name} of ${source.key}`;
    return [toProblem('entry-text-is-plain', source.findField(name), message)];
  });
  return [...commands, ...lintPrototype(source)];
}

/** An object of JavaScript has no field of this name, so that citation-js passes over it in silence. */
function lintPrototype({ key, place, findField }: SourceEntry): Problem[] {
  const field = findField('__proto__');
  return field === place
    ? []
    : [toProblem('entry-field-is-known', field, `Unexpected field (__proto__) in ${key}`, 'Remove the field')];
}
