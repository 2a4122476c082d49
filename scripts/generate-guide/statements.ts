import { toCapitalised, type Inventor } from '../inventor.ts';
import type { Writer } from './prose.ts';
import { paragraphsPerSection, sections } from './settings.ts';

/** Words of a work that a generated guide quotes, as `content/quotations.yaml` records them. */
export interface InventedQuotation {
  readonly text: string;
  readonly work: string;
  readonly from: string;
}

/** What the statements of one page are made with. */
export interface Sources {
  readonly inventor: Inventor;
  readonly writer: Writer;
  /** The next work to cite. */
  readonly nextWork: () => string;
  /** A link to another page of the guide. */
  readonly toLink: () => string;
  /** Notes that the guide quotes a work. */
  readonly quote: (quotation: InventedQuotation) => void;
}

/** A statement of a page: its tag, and how it cites. */
export interface StatementPlan {
  readonly tag: 'Claim' | 'Action' | 'Caution';
  readonly form: 'one' | 'two' | 'narrative' | 'year' | 'quotation';
}

const wordsPerStatement = 132;

/** The statements of a page together cite ten works, and its opening two. */
export const citationForms = ['two', 'one', 'two', 'narrative', 'year', 'two'] as const;

/** A statement in MDX, of so many words, that cites as it is planned to. */
export function writeStatement({ tag, form }: StatementPlan, number: number, sources: Sources): string {
  const { inventor, writer } = sources;
  const from = `${inventor.pick(sections)}.${(1 + Math.floor(inventor.random() * paragraphsPerSection)).toString()}`;
  const id = `${writer.writePhrase(2).replace(' ', '-')}-${number.toString()}`;
  const prose = `${writer.writeProse(wordsPerStatement - 20)} ${citeAs(form, from, sources)}`;
  return `<${tag} id="${id}" from="${from}"${form === 'quotation' ? ' quotation' : ''}>\n${prose}\n</${tag}>\n`;
}

/** A sentence of some twenty words that cites. */
function citeAs(form: StatementPlan['form'], from: string, sources: Sources): string {
  const { inventor, writer, nextWork, quote } = sources;
  const page = (1 + Math.floor(inventor.random() * 300)).toString();
  const sentence = toCapitalised(writer.writePhrase(20));
  switch (form) {
    case 'one':
      return `${sentence}\n[@${nextWork()}].`;
    case 'two':
      return `${sentence}\n[@${nextWork()}, p. ${page}; see also @${nextWork()}].`;
    case 'narrative':
      return `The study of\n@${nextWork()} ${writer.writePhrase(18)} [@${nextWork()}].`;
    case 'year':
      return `${sentence} [-@${nextWork()}].`;
    case 'quotation': {
      const work = nextWork();
      const text = writer.writePhrase(7);
      quote({ text, work, from });
      return `${toCapitalised(writer.writePhrase(13))}: “${text}”\n[@${work}, p. ${page}; @${nextWork()}].`;
    }
  }
}
