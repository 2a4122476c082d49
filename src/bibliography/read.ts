import { plugins, type RawEntry } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { z } from 'zod';
import { toProblem, type Problem } from '../diagnostics/problem.ts';
import type { Guide } from '../schemas/guide.ts';
import { cslItemSchema, type CslItem, type Reference } from '../schemas/reference.ts';
import { findEntries, type SourceEntry } from './entries.ts';
import { findKeptEntry, formatEntries } from './formatter.ts';
import { classify } from './keywords.ts';
import { labelWorks } from './labels.ts';
import { lintDuplicates } from './lint-duplicates.ts';
import { lintEntry, lintText } from './lint.ts';
import { normaliseCsl, toTitleText } from './normalise.ts';

const rawEntrySchema = z.object({
  type: z.string(),
  label: z.string(), // A number without braces comes as a number.
  properties: z.record(z.string(), z.union([z.string(), z.number().transform(String)])),
});
const rawEntriesSchema = z.tuple([rawEntrySchema]);

/** The works of a BibTeX file, in the order of the bibliography, and what is wrong with it. */
export interface Bibliography {
  readonly references: readonly Reference[];
  /** Keys of works that have an entry, but one that cannot be trusted. */
  readonly unread: readonly string[];
  readonly problems: readonly Problem[];
}

/** What one entry gives; without CSL-JSON where its data cannot be trusted. */
interface ReadEntry {
  readonly source: SourceEntry;
  readonly csl?: CslItem;
  readonly keywords: Reference['keywords'];
  readonly problems: readonly Problem[];
}

/**
 * Reads a BibTeX file once: to CSL-JSON by citation-js, held against the schema, classified and labelled.
 * A work whose data cannot be trusted is left out, with a problem that says why.
 */
export function readBibliography(bibtex: string, file: string, closed: Guide['keywords']): Bibliography {
  const { entries, broken, problems } = findEntries(bibtex, file);
  const read = entries.map((entry) => readEntry(entry, closed));
  return {
    references: toReferences(read),
    unread: [...broken, ...read.flatMap(({ csl, source }) => (csl === undefined ? [source.key] : []))],
    problems: [...problems, ...lintDuplicates(read), ...read.flatMap((entry) => entry.problems)],
  };
}

function toReferences(entries: readonly ReadEntry[]): Reference[] {
  const works = new Map<string, ReadEntry>();
  for (const entry of entries) {
    if (entry.csl !== undefined && !works.has(entry.csl.id)) works.set(entry.csl.id, entry);
  }
  const labelled = labelWorks([...works.values()].flatMap(({ csl }) => csl ?? []));
  let formatted: ReadonlyMap<string, string> | undefined; // when the first is asked for, all are formatted
  return labelled.flatMap(({ csl, label }) => {
    const entry = works.get(csl.id);
    if (entry === undefined) return [];
    return [
      {
        key: csl.id,
        csl,
        title: toTitleText(csl.title),
        keywords: entry.keywords,
        label,
        get entryHtml() {
          const kept = findKeptEntry(csl);
          if (kept !== undefined) return kept;
          formatted ??= formatEntries(labelled);
          return formatted.get(csl.id) ?? '';
        },
        bibtex: entry.source.text,
        line: entry.source.place.line,
      },
    ];
  });
}

/** Entries are read one by one, so that a fault is blamed on the right one. */
function readEntry(source: SourceEntry, closed: Guide['keywords']): ReadEntry {
  const raw = readRaw(source);
  if (!raw.success) return { source, keywords: { kind: '', field: '', sector: '' }, problems: [raw.problem] };
  const { keywords, problems } = classify(source, raw.entry.properties['keywords'], closed);
  const found = [...lintEntry(source, raw.entry), ...problems];
  const csl = readCsl(raw.entry);
  if (csl instanceof SyntaxError) return { source, keywords, problems: [...found, toSyntaxProblem(source, csl)] };
  if (csl.success) {
    const data = normaliseCsl(csl.data);
    return { source, csl: data, keywords, problems: [...found, ...lintText(source, data)] };
  }
  const unexplained = found.length === 0 ? csl.error.issues : [];
  return { source, keywords, problems: [...found, ...unexplained.map((issue) => toFieldProblem(source, issue))] };
}

type RawResult = { success: true; entry: RawEntry } | { success: false; problem: Problem };

function readRaw(source: SourceEntry): RawResult {
  try {
    const options = { generateGraph: false, forceType: '@biblatex/text', target: '@biblatex/entries+list' } as const;
    return { success: true, entry: rawEntriesSchema.parse(plugins.input.chain(source.text, options))[0] };
  } catch (error) {
    return { success: false, problem: toSyntaxProblem(source, error) };
  }
}

function toSyntaxProblem({ key, place }: SourceEntry, error: unknown): Problem {
  const cause = error instanceof Error ? error.message.replace(/\s+/g, ' ').slice(0, 120) : String(error);
  return toProblem('bibtex-parses', place, `Unexpected syntax in ${key === '' ? 'an entry' : key}: ${cause}`);
}

/** The text in fields has a syntax of its own, such as the $ round formulas: where that is broken, an Error says so. */
function readCsl(entry: RawEntry) {
  try {
    const items = plugins.input.chain([entry], { generateGraph: false, forceType: '@biblatex/entries+list' });
    return cslItemSchema.safeParse(z.array(z.unknown()).parse(items)[0]);
  } catch (error) {
    return error instanceof SyntaxError ? error : new SyntaxError(String(error));
  }
}

/** The BibTeX fields that CSL variables come from, where the two go by other names. */
const fieldNames: Readonly<Record<string, string>> = {
  'container-title': 'journal|booktitle',
  issue: 'number',
  issued: 'year',
  page: 'pages',
};

function toFieldProblem({ key, findField }: SourceEntry, { path, message }: z.core.$ZodIssue): Problem {
  const variable = String(path[0] ?? '');
  const place = findField(fieldNames[variable] ?? variable);
  if (variable === 'URL') return toProblem('address-is-safe', place, `Unexpected address in ${key}: ${message}`);
  return toProblem('entry-has-required-fields', place, `Unexpected ${path.join('.')} in ${key}: ${message}`);
}
