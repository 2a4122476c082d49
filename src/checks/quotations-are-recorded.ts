import { toProblem, type Problem } from '../diagnostics/problem.ts';
import { rules } from '../diagnostics/rules.ts';
import { findNearest, toHint } from '../diagnostics/suggestion.ts';
import { isInUnreadText, isUnreadWork } from '../graph/unread.ts';
import type { Graph } from '../graph/types.ts';
import type { ReadQuotation } from '../markdown/quotations.ts';
import type { Quotation } from '../schemas/quotation.ts';

/** Text in quotation marks with a citation is recorded letter for letter, with the work and the paragraph. */
export function checkQuotations(graph: Graph): Problem[] {
  const paragraphs = listParagraphs(graph);
  return listQuotations(graph).flatMap((quotation) => {
    const { text, marks, place } = quotation;
    const report = (message: string, hint?: string) => [toProblem('quotation-is-recorded', place, message, hint)];
    if (marks === 'straight')
      return report(`Unexpected straight quotation marks ("${toShort(text)}"), expected “ and ”`);
    if (marks === 'unclosed')
      return report(`Unexpected end of a quotation (“${toShort(text)}), expected ” in its paragraph`);
    const recorded = graph.quotations.filter((record) => record.text === text);
    if (recorded.length > 0) return checkSource(quotation, recorded, paragraphs, report);
    const near = toHint(
      text,
      graph.quotations.map((record) => record.text),
      rules['quotation-is-recorded'].hint,
    );
    return report(`Unexpected quotation (“${toShort(text)}”), expected one of content/quotations.yaml`, near);
  });
}

function checkSource(
  { works, from }: ReadQuotation,
  recorded: readonly Quotation[],
  paragraphs: ReadonlySet<string>,
  report: (message: string) => Problem[],
): Problem[] {
  const ofWork = recorded.filter(({ work }) => works.includes(work));
  if (ofWork.length === 0) {
    const expected = recorded.map(({ work }) => work).join(' or ');
    return report(`Unexpected works of a quotation (${works.join(', ')}), expected ${expected}`);
  }
  // A paragraph that is not there, on either side, is a fault of its own.
  if (from === undefined) return [];
  if (!from.every((name) => paragraphs.has(name))) return [];
  if (ofWork.some((record) => from.includes(record.from) || !paragraphs.has(record.from))) return [];
  const expected = ofWork.map((record) => record.from).join(' or ');
  return report(`Unexpected paragraph of a quotation (${from.join(' ') || 'none'}), expected ${expected}`);
}

/** What is recorded stands in the guide, and names a work and a paragraph that there are. */
export function checkRecordedQuotations(graph: Graph): Problem[] {
  const texts = graph.quotations.map(({ text }) => text);
  // Words that are nearly those of a record are one fault, where they stand.
  const quoted = new Set(listQuotations(graph).map(({ text }) => findNearest(text, texts)));
  const paragraphs = listParagraphs(graph);
  return graph.quotations.flatMap(({ text, work, from }, index) => {
    const report = (field: string, message: string) =>
      toProblem('recorded-quotation-is-used', graph.places.quotations([index, field]), message);
    return [
      ...(quoted.has(text) || isInUnreadText(graph, text)
        ? []
        : [report('text', `Unexpected record (“${toShort(text)}”), expected one that the guide quotes`)]),
      ...(graph.referenceByKey.has(work) || isUnreadWork(graph, work)
        ? []
        : [report('work', `Unexpected key (${work}), expected one of references.bib`)]),
      ...(paragraphs.has(from) ? [] : [report('from', `Unexpected paragraph (${from})`)]),
    ];
  });
}

function listParagraphs({ guide }: Graph): Set<string> {
  return new Set(
    guide.paragraphs.flatMap(({ section, paragraphs }) =>
      Array.from({ length: paragraphs }, (_, index) => `${section}.${(index + 1).toString()}`),
    ),
  );
}

function listQuotations({ pages }: Graph): ReadQuotation[] {
  return pages.flatMap((page) => ('facts' in page ? page.facts.quotations : []));
}

function toShort(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 60)}…`;
}
