import { toProblem, type Problem } from '../diagnostics/problem.ts';
import { toHint } from '../diagnostics/suggestion.ts';
import { toBasis } from '../markdown/basis.ts';
import { statementTags } from '../markdown/nodes.ts';
import { toPlainText } from '../markdown/plain-text.ts';
import type { ReadStatement } from '../markdown/read.ts';
import { toNarrativeWords } from '../markdown/render-citations.ts';
import type { Resolver } from '../markdown/resolver.ts';
import { paragraphIdSchema, statementIdSchema, type ParagraphId } from '../schemas/identifiers.ts';
import type { GuidePage, Statement } from './types.ts';

const attributeNames = ['id', 'from', 'own', 'quotation'];

/** A statement as written becomes one of the graph, or problems that say why it cannot. */
export function toStatement(read: ReadStatement, page: GuidePage, resolver: Resolver): Statement | Problem[] {
  const id = statementIdSchema.safeParse(read.attributes.get('id'));
  const from = readSource(read, resolver);
  const problems = [...lintAttributes(read), ...from.problems];
  if (!id.success) problems.push(toIdProblem(read));
  if (!id.success || problems.length > 0) return problems;
  const works = new Set(read.citations.map(({ key }) => key)).size;
  return {
    id: id.data,
    kind: statementTags[read.tag],
    page: page.id,
    path: `${page.path}#${id.data}`,
    from: from.paragraphs,
    basis: toBasis(read.attributes, works),
    text: toPlainText(read.content, (citation) => toNarrativeWords(citation, resolver)),
    content: read.content,
    citations: read.citations,
    links: read.links,
    place: read.place,
  };
}

function toIdProblem({ attributes, place, tag }: ReadStatement): Problem {
  const id = attributes.get('id');
  const found = typeof id === 'string' ? `Unexpected id (${id})` : 'Missing id';
  return toProblem('statement-id-is-legal', place, `${found} of <${tag}>, expected lower-case words joined by hyphens`);
}

function lintAttributes({ attributes, place, tag, content, citations }: ReadStatement): Problem[] {
  const unknown = [...attributes.keys()]
    .filter((name) => !attributeNames.includes(name))
    .map((name) => {
      const hint = toHint(name, attributeNames, `Use ${attributeNames.join(', ')}`);
      return toProblem('markup-is-known', place, `Unexpected attribute (${name}) of <${tag}>`, hint);
    });
  if (!attributes.has('quotation')) return unknown;
  const quotes = /“[^”]+”/.test(toPlainText(content, () => ''));
  if (quotes && citations.length > 0) return unknown;
  const missing = quotes ? 'a citation' : 'words in “ ”';
  return [...unknown, toProblem('quotation-has-words-and-work', place, `Unexpected quotation, expected ${missing}`)];
}

/** The paragraphs named in `from`; none for the guide's own. */
function readSource(
  { attributes, place, tag }: ReadStatement,
  resolver: Resolver,
): { paragraphs: ParagraphId[]; problems: Problem[] } {
  const from = attributes.get('from');
  const names = typeof from === 'string' ? from.split(/\s+/).filter((name) => name !== '') : [];
  if (attributes.has('own') === names.length > 0) {
    const found = names.length > 0 ? 'both from and own' : 'neither from nor own';
    const message = `Unexpected attributes of <${tag}> (${found}), expected one of them`;
    return { paragraphs: [], problems: [toProblem('statement-says-where-it-is-from', place, message)] };
  }
  const problems = names
    .filter((name) => resolver.findParagraph(name) === undefined)
    .map((name) => toProblem('source-paragraph-exists', place, `Unexpected paragraph (${name})`));
  return { paragraphs: names.flatMap((name) => paragraphIdSchema.safeParse(name).data ?? []), problems };
}
