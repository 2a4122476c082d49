import { stringify } from 'yaml';
import { toCapitalised } from '../inventor.ts';
import { dimensions, keywords, sections } from './settings.ts';
import { citationForms, writeStatement, type Sources, type StatementPlan } from './statements.ts';

/** The folders of pages of a generated guide. */
export type Folder = 'lessons' | 'networks' | 'cases' | 'concepts' | 'pages';

/** A page to be written. */
export interface PagePlan {
  readonly folder: Folder;
  readonly slug: string;
  /** Its place in its folder, from 0. */
  readonly place: number;
  /** Slugs of concepts that it may name. */
  readonly concepts: readonly string[];
  /** Whether it quotes a work. */
  readonly quotes: boolean;
}

/** A page of some 900 words with twelve citations and three links, as MDX. */
export function writePage(plan: PagePlan, sources: Sources): string {
  const statements = planStatements(plan).map((statement, index) => ({
    tag: statement.tag,
    text: writeStatement(statement, index + 1, sources),
  }));
  const ids = statements.flatMap(({ text }) => /id="([^"]+)"/.exec(text)?.[1] ?? []);
  const cited = statements.flatMap(({ text }) => /@([a-z0-9-]+)/.exec(text)?.[1] ?? []);
  const frontmatter = stringify(inventFrontmatter(plan, { ids, cited }, sources), { lineWidth: 0 });
  const { writer, nextWork, toLink } = sources;
  const opening = `${writer.writeProse(50)} ${toLink()}, ${toLink()} and ${toLink()}.\nWhat @${nextWork()} wrote comes first [@${nextWork()}].\n`;
  const tagged = (tag: StatementPlan['tag']) =>
    statements.filter((statement) => statement.tag === tag).map(({ text }) => text);
  const body =
    plan.folder === 'lessons'
      ? [
          opening,
          '## What to do\n',
          ...tagged('Action'),
          '## What goes wrong\n',
          ...tagged('Caution'),
          '## The argument\n',
          `### ${toCapitalised(writer.writePhrase(4))}\n`,
          ...tagged('Claim'),
          '## Questions for a team\n',
          `<Question id="who-begins" own>${toCapitalised(writer.writePhrase(8))}?</Question>\n`,
        ]
      : [opening, ...statements.flatMap(({ text }) => [`## ${toCapitalised(writer.writePhrase(4))}\n`, text])];
  return `---\n${frontmatter}---\n\n${body.join('\n')}`;
}

function planStatements({ folder, quotes }: PagePlan): StatementPlan[] {
  const tags = folder === 'lessons' ? (['Action', 'Action', 'Caution', 'Claim', 'Claim', 'Claim'] as const) : [];
  return citationForms.map((form, index) => ({
    tag: tags[index] ?? 'Claim',
    form: quotes && index === citationForms.length - 1 ? 'quotation' : form,
  }));
}

/** What frontmatter may name: statements of its page, and works that they cite. */
interface Named {
  readonly ids: readonly string[];
  readonly cited: readonly string[];
}

function inventFrontmatter({ folder, slug, place, concepts }: PagePlan, { ids, cited }: Named, sources: Sources) {
  const { inventor, writer } = sources;
  const title = toCapitalised(slug.replaceAll('-', ' '));
  const sentence = `${toCapitalised(writer.writePhrase(14))}.`;
  switch (folder) {
    case 'lessons':
      return {
        order: place + 1,
        title,
        shortTitle: title.slice(0, 40).trim(),
        answer: `${sentence} ${sentence}`,
        troubles: ids.slice(0, 4).map((id) => ({ trouble: `${toCapitalised(writer.writePhrase(9))}.`, help: [id] })),
        reviewed: '2025-12-01',
      };
    case 'networks':
      return {
        order: place + 1,
        title,
        shortTitle: title.slice(0, 40).trim(),
        definition: sentence,
        dimensions: Object.fromEntries(
          dimensions.map(({ id, values }) => {
            const value = inventor.pick(Object.keys(values));
            const from = `${inventor.pick(sections)}.1`;
            return [id, { value, note: sentence, works: cited.slice(0, 1), from: [from] }];
          }),
        ),
      };
    case 'cases':
      return { title, setting: sentence, sector: inventor.pick(keywords.sectors).keyword, works: cited.slice(0, 2) };
    case 'concepts': {
      const neighbours = [1, 2].flatMap((step) => concepts[(place + step) % concepts.length] ?? []);
      const origin = inventor.random() < 0.5 ? { works: cited.slice(0, 1) } : { unstated: true };
      return { title, aliases: [writer.writePhrase(2)], definition: sentence, origin, neighbours };
    }
    case 'pages':
      return { title, description: sentence, ...(slug === 'home' ? { lead: sentence } : {}) };
  }
}
