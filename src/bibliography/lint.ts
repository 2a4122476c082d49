import { plugins, type RawEntry } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { toProblem, type Place, type Problem } from '../diagnostics/problem.ts';
import { findNearest, toHint } from '../diagnostics/suggestion.ts';
import { referenceKeySchema } from '../schemas/identifiers.ts';
import type { CslItem } from '../schemas/reference.ts';
import type { SourceEntry } from './entries.ts';
import { isEntryType, requiredFields } from './entry-types.ts';
import { lintHarm } from './lint-harm.ts';
import { lintValues } from './lint-values.ts';

const knownFields = Object.keys(plugins.config.get('@bibtex').constants.fieldTypes);

/**
 * What citation-js accepts without a word and a bibliography may not have: unknown types, misspelt fields, missing
 * fields and years, keys that cannot be addresses, DOIs that are not bare, dates and pages that cannot be, and what would
 * act on readers.
 */
export function lintEntry(source: SourceEntry, raw: RawEntry): Problem[] {
  return [
    ...lintKey(source),
    ...lintType(source, raw),
    ...lintFieldNames(source, raw),
    ...lintYear(source, raw),
    ...lintDoi(source, raw),
    ...lintHarm(source, raw),
    ...lintValues(source),
  ];
}

/** A LaTeX command that citation-js does not know would be printed as it stands, and “and others” as a person. */
export function lintText(source: SourceEntry, csl: CslItem): Problem[] {
  const command = /\\[A-Za-z]+/.exec(JSON.stringify(csl).replaceAll('\\\\', '\\'))?.[0];
  const cut = (['author', 'editor'] as const).filter((role) =>
    csl[role]?.some((name) => 'literal' in name && name.literal === 'others'),
  );
  return [
    ...(command === undefined
      ? []
      : [toProblem('entry-text-is-plain', source.place, `Unexpected command (${command}) in ${source.key}`)]),
    ...cut.map((role) =>
      toProblem('authors-are-named', source.findField(role), `Unexpected “and others” in ${source.key}`),
    ),
  ];
}

function lintKey({ key, place }: SourceEntry): Problem[] {
  if (referenceKeySchema.safeParse(key).success) return [];
  return [
    toProblem(
      'reference-key-is-legal',
      place,
      `Unexpected key (${key}), expected lower-case letters and digits, not beginning with by-`,
    ),
  ];
}

function lintType({ type, place, key }: SourceEntry, raw: RawEntry): Problem[] {
  if (!isEntryType(type)) {
    const types = Object.keys(requiredFields);
    const hint = toHint(type, types, `Use one of ${types.join(', ')}`);
    return [toProblem('entry-type-is-known', place, `Unexpected type (@${type}) of ${key}`, hint)];
  }
  const misspelt = listUnknownFields(raw).flatMap((name) => findNearest(name, knownFields) ?? []);
  return requiredFields[type]
    .filter((names) => !names.some((name) => (raw.properties[name] ?? '') !== '' || misspelt.includes(name)))
    .map((names) => {
      const message = `Missing field in ${key}, expected ${names.join(' or ')} in @${type}`;
      return toProblem('entry-has-required-fields', place, message);
    });
}

function listUnknownFields({ properties }: RawEntry): string[] {
  return Object.keys(properties).filter((name) => !knownFields.includes(name));
}

function lintFieldNames(source: SourceEntry, raw: RawEntry): Problem[] {
  return listUnknownFields(raw).map((name) => {
    const hint = toHint(name, knownFields, 'Remove the field, or use one of BibTeX’s');
    return toProblem(
      'entry-field-is-known',
      source.findField(name),
      `Unexpected field (${name}) in ${source.key}`,
      hint,
    );
  });
}

function lintYear(source: SourceEntry, raw: RawEntry): Problem[] {
  const { year, date } = raw.properties;
  if (/^[12]\d{3}$/.test(year ?? '') || /^[12]\d{3}(-|\/|$)/.test(date ?? '')) return [];
  if (year === undefined && listUnknownFields(raw).some((name) => findNearest(name, knownFields) === 'year')) return [];
  const place: Place = source.findField('year|date');
  const found = year === undefined ? 'Missing year' : `Unexpected year (${year})`;
  return [toProblem('year-is-given', place, `${found} in ${source.key}, expected four digits`)];
}

function lintDoi(source: SourceEntry, { properties: { doi } }: RawEntry): Problem[] {
  if (doi === undefined || /^10\.\d{4,9}\/\S+$/.test(doi)) return [];
  const message = `Unexpected DOI (${doi}) in ${source.key}, expected 10.prefix/suffix`;
  return [toProblem('doi-is-well-formed', source.findField('doi'), message)];
}
