import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { parse } from 'yaml';
import { z } from 'zod';
import { bibliographyLoader, orderedReferenceSchema } from './bibliography/loader.ts';
import { openGuideFiles } from './guide-files.ts';
import { getGuideRoot } from './load.ts';
import { loadHistory } from './load-history.ts';
import { aliasesSchema } from './schemas/aliases.ts';
import { caseSchema } from './schemas/case.ts';
import { networkSchema } from './schemas/network.ts';
import { regulationSchema } from './schemas/regulation.ts';
import { conceptSchema } from './schemas/concept.ts';
import { correctionSchema } from './schemas/correction.ts';
import { diagramSchema } from './schemas/diagram.ts';
import { moveSchema, withdrawalSchema } from './schemas/gone.ts';
import { guideSchema } from './schemas/guide.ts';
import { lessonSchema } from './schemas/lesson.ts';
import { pageSchema } from './schemas/page.ts';
import { permalinksSchema } from './schemas/permalinks.ts';

const root = resolve(getGuideRoot());
const content = join(root, 'content');
const mdx = (folder: string) => glob({ base: join(content, folder), pattern: '*.mdx' });
const guideFile = join(content, 'guide.yaml');
const diagramFile = join(content, 'diagram.yaml');
const aliasesFile = join(content, 'aliases.yaml');
const readGuide = () => guideSchema.parse(parse(readFileSync(guideFile, 'utf8')));

export const collections = {
  guide: defineCollection({
    loader: file(guideFile, { parser: (text) => ({ guide: guideSchema.parse(parse(text)) }) }),
    schema: guideSchema,
  }),
  corrections: defineCollection({
    loader: file(join(content, 'corrections.yaml'), { parser: numberItems }),
    schema: correctionSchema,
  }),
  references: defineCollection({
    loader: bibliographyLoader(root, () => readGuide().keywords),
    schema: orderedReferenceSchema,
  }),
  lessons: defineCollection({ loader: mdx('lessons'), schema: lessonSchema }),
  diagram: defineCollection({
    loader: () =>
      existsSync(diagramFile)
        ? [{ id: 'diagram', ...diagramSchema.parse(parse(readFileSync(diagramFile, 'utf8'))) }]
        : [],
    schema: diagramSchema.extend({ id: z.string() }),
  }),
  aliases: defineCollection({
    loader: () =>
      existsSync(aliasesFile)
        ? [{ id: 'aliases', ...aliasesSchema.parse(parse(readFileSync(aliasesFile, 'utf8'))) }]
        : [],
    schema: aliasesSchema.extend({ id: z.string() }),
  }),
  history: defineCollection({
    loader: () => [{ id: 'history', ...loadHistory(openGuideFiles(root)).history }],
    schema: z.strictObject({
      id: z.string(),
      record: permalinksSchema,
      moved: z.array(moveSchema),
      withdrawn: z.array(withdrawalSchema),
    }),
  }),
  networks: defineCollection({ loader: mdx('networks'), schema: networkSchema }),
  regulation: defineCollection({ loader: mdx('regulation'), schema: regulationSchema }),
  cases: defineCollection({ loader: mdx('cases'), schema: caseSchema }),
  concepts: defineCollection({ loader: mdx('concepts'), schema: conceptSchema }),
  pages: defineCollection({ loader: mdx('pages'), schema: pageSchema }),
};

/** Corrections have no id of their own: several may be about one field of one work. */
function numberItems(text: string): Record<string, Record<string, unknown>> {
  return Object.fromEntries(
    correctionSchema
      .array()
      .parse(parse(text))
      .map((item, index) => [String(index), item]),
  );
}
