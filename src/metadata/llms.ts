import { getConcepts, getLessons, getWays } from '../graph/queries.ts';
import { toDoiAddress } from '../bibliography/doi.ts';
import { toDisplayName, type Publication } from './page.ts';

/** A file that is about the whole guide. */
export interface DataFile {
  readonly path: string;
  readonly what: string;
}

/**
 * `llms.txt` (llmstxt.org): what the guide is, and where to read it, as Markdown. Works are not listed: their list has
 * a page and files of its own.
 */
export function toLlmsText(publication: Publication, files: readonly DataFile[]): string {
  const { graph, toUrl } = publication;
  const { guide } = graph;
  const toLink = (path: string, title: string, what = '') =>
    `- [${toLinkText(title)}](${toUrl(path)})${what === '' ? '' : `: ${what}`}`;
  const sections = [
    `# ${guide.title}: ${guide.subtitle}`,
    `> ${guide.description}`,
    toReviewLine(publication),
    `## Lessons\n\n${getLessons(graph)
      .map(({ path, title, data }) => toLink(path, title, data.answer))
      .join('\n')}`,
    `## Concepts\n\n${getConcepts(graph)
      .map(({ path, title, data }) => toLink(path, title, data.definition))
      .join('\n')}`,
    `## Ways through the guide\n\n${getWays(graph)
      .map(({ path, title }) => toLink(path, title))
      .join('\n')}`,
    `## Data\n\n${files.map(({ path, what }) => toLink(path, path.slice(1), what)).join('\n')}`,
    `## Licence and citation\n\n${toTerms(publication)}`,
  ];
  return `${sections.join('\n\n')}\n`;
}

/** Brackets in the text of a link would end it. */
function toLinkText(text: string): string {
  return text.replace(/[[\]\\]/g, '\\$&');
}

function toReviewLine({ graph }: Publication): string {
  const { source, language } = graph.guide;
  const authors = new Intl.ListFormat(language).format(source.authors.map(({ given, family }) => `${given} ${family}`));
  return `The guide restates a published review: ${authors} (${source.year.toString()}), “${source.title}”, ${source.journal}, ${toDoiAddress(source.doi)}. It is not a copy of it and not by its authors. Every statement has an address of its own, names the works that it rests on, and names the paragraph of the review that it restates.`;
}

function toTerms({ graph, toUrl }: Publication): string {
  const { authors, edition, licence, language, title } = graph.guide;
  const names = new Intl.ListFormat(language).format(authors.map(toDisplayName));
  return [
    `- Text: [${licence.text.name}](${licence.text.url}); code: [${licence.code.name}](${licence.code.url})`,
    `- Cite the guide for its wording: ${names} (${edition.date.slice(0, 4)}). ${title} (edition ${edition.number}). ${toUrl('/')}`,
    `- Cite the review for what it found: ${toDoiAddress(graph.guide.source.doi)}`,
    '- Cite a work for what it found only after reading it: the guide says what the review says of it',
  ].join('\n');
}
