import { toProblem, type Problem } from '../diagnostics/problem.ts';
import { rules } from '../diagnostics/rules.ts';
import { toHint } from '../diagnostics/suggestion.ts';
import { isInUnreadText, isUnreadWork } from '../graph/unread.ts';
import type { Graph } from '../graph/types.ts';
import type { ReadQuotation } from '../markdown/quotations.ts';
import type { Quotation } from '../schemas/quotation.ts';

/** Text in quotation marks with a citation is recorded letter for letter, with the work and the paragraph. */
export function checkQuotations(graph: Graph): Problem[] {
  return listQuotations(graph).flatMap((quotation) => {
    const { text, marks, place } = quotation;
    const report = (message: string, hint?: string) => [toProblem('quotation-is-recorded', place, message, hint)];
    if (marks === 'straight')
      return report(`Unexpected straight quotation marks ("${toShort(text)}"), expected “ and ”`);
    if (marks === 'unclosed')
      return report(`Unexpected end of a quotation (“${toShort(text)}), expected ” in its paragraph`);
    const recorded = graph.quotations.filter((record) => record.text === text);
    if (recorded.length > 0) return checkSource(quotation, recorded, report);
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
  report: (message: string) => Problem[],
): Problem[] {
  const ofWork = recorded.filter(({ work }) => works.includes(work));
  if (ofWork.length === 0) {
    const expected = recorded.map(({ work }) => work).join(' or ');
    return report(`Unexpected works of a quotation (${works.join(', ')}), expected ${expected}`);
  }
  if (from === undefined || ofWork.some((record) => from.includes(record.from))) return [];
  const expected = ofWork.map((record) => record.from).join(' or ');
  return report(`Unexpected paragraph of a quotation (${from.join(' ') || 'none'}), expected ${expected}`);
}

/** What is recorded stands in the guide, and names a work and a paragraph that there are. */
export function checkRecordedQuotations(graph: Graph): Problem[] {
  const quoted = new Set(listQuotations(graph).map(({ text }) => text));
  const paragraphs = new Map(graph.guide.paragraphs.map(({ section, paragraphs: count }) => [section, count]));
  return graph.quotations.flatMap(({ text, work, from }, index) => {
    const report = (field: string, message: string) =>
      toProblem('recorded-quotation-is-used', graph.places.quotations([index, field]), message);
    const [section = '', number = ''] = from.split('.');
    return [
      ...(quoted.has(text) || isInUnreadText(graph, text)
        ? []
        : [report('text', `Unexpected record (“${toShort(text)}”), expected one that the guide quotes`)]),
      ...(graph.referenceByKey.has(work) || isUnreadWork(graph, work)
        ? []
        : [report('work', `Unexpected key (${work}), expected one of references.bib`)]),
      ...(Number(number) <= (paragraphs.get(section) ?? 0) ? [] : [report('from', `Unexpected paragraph (${from})`)]),
    ];
  });
}

function listQuotations({ pages }: Graph): ReadQuotation[] {
  return pages.flatMap((page) => ('facts' in page ? page.facts.quotations : []));
}

function toShort(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 60)}…`;
}
