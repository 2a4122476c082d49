import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument, visit, type Document, type Scalar } from 'yaml';
import { z } from 'zod';
import { hostile, sites } from './sites.ts';

/** What is written into a field; each has a number, by which it is found again wherever it is shown. */
const attackSchema = z.strictObject({
  number: z.int(),
  file: z.string(),
  /** The field, with what it is in: `source.title`, `nguyen2019a.journal`. */
  field: z.string(),
  text: z.string(),
});
export type Attack = z.infer<typeof attackSchema>;

/** The attacks that were last written. */
export function readAttacks(): Attack[] {
  return z.array(attackSchema).parse(JSON.parse(readFileSync(hostile.attacks, 'utf8')));
}

/** Fields that hold no words: ids, addresses, dates, names of other things. The check refuses attacks in them. */
const formal =
  /(?:^|\.)(?:language|site|orcid|number|date|doi|url|address|keyword|section|paragraphs|neverCited|order|help|reviewed|origin|neighbours|concept|works?|from|to|key|field|sector|id|value|shape|link|kind|leads|spellings|width|height|x|y)(?:\.|$)/;
/** Files of which no words are shown. */
const shownNowhere: ReadonlySet<string> = new Set(['moved.yaml', 'quotations.yaml']);
/** Fields that hold 40 characters at most. */
const short = /(?:^|\.)shortTitle$/;

/**
 * Writes a guide with an attack in every field of words that an editor can write: the small guide, with the parts that
 * it lacks. A field that is added to a schema is attacked by itself.
 */
export function writeHostileGuide(): void {
  rmSync(hostile.root, { recursive: true, force: true });
  for (const root of [sites.small.root, 'tests/fixtures/hostile-guide'])
    cpSync(root, hostile.root, { recursive: true });
  const attacks: Attack[] = [];
  const attack = (file: string, field: string, make: (number: number) => string) => {
    const number = attacks.length + 1;
    const text = make(number);
    attacks.push({ number, file, field, text });
    return text;
  };
  addDimension(join(hostile.root, 'content/guide.yaml'));
  for (const file of listContent(hostile.root)) {
    const path = join(hostile.root, file);
    const text = readFileSync(path, 'utf8');
    const write = (field: string, make: (number: number) => string) => attack(file, field, make);
    writeFileSync(path, file.endsWith('.mdx') ? attackContent(text, write) : attackYaml(text, write));
  }
  const bibtex = join(hostile.root, 'references.bib');
  const write = (field: string, make: (number: number) => string) => attack('references.bib', field, make);
  writeFileSync(bibtex, attackBibtex(readFileSync(bibtex, 'utf8'), write));
  writeFileSync(hostile.attacks, JSON.stringify(attacks, null, 2));
}

type Write = (field: string, make: (number: number) => string) => string;

/** Ends whatever a text may stand in: an attribute, an element, a script, a comment, CDATA, a template, a group of TeX. */
const toLong = (number: number) =>
  `"'>\`\${ran(${String(number)})}{{=}}--></title></script><script>ran(${String(number)})</script><img src=x onerror=ran(${String(number)})>]]>`;
/** The same for BibTeX, where a $ begins a formula. */
const toBibtex = (number: number) => toLong(number).replace('$', '');
const toShort = (number: number) => `<img src=x onerror=ran(${String(number)})>`;
const toTag = (number: number) => `<script>ran(${String(number)})</script>`;

/** The small guide tells no forms of network apart, and so has nothing to compare them by. */
function addDimension(path: string): void {
  const dimension = 'dimensions: [{ id: joining, label: Who may join, values: { open: Anybody } }]';
  writeFileSync(path, `${readFileSync(path, 'utf8')}\n${dimension}\n`);
}

function listContent(root: string): string[] {
  return readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:mdx|yaml)$/.test(name) && !shownNowhere.has(name))
    .map((name) => `content/${name}`)
    .sort();
}

/** Words before an attack stay: some are led to, and sorting stays what it is. */
function attackYaml(yaml: string, write: Write): string {
  const document = parseDocument(yaml);
  visit(document, {
    Scalar(key, node, path) {
      if (key === 'key' || typeof node.value !== 'string') return;
      const field = toField(path, document);
      if (!formal.test(field)) attackScalar(node, node.value, field, write);
    },
  });
  return document.toString({ lineWidth: 0 });
}

function attackScalar(node: Scalar, value: string, field: string, write: Write): void {
  node.value = short.test(field) ? write(field, toShort) : `${value} ${write(field, toLong)}`;
  node.type = 'QUOTE_DOUBLE';
}

/** The names that lead to a scalar, without the places of lists. */
function toField(path: readonly unknown[], document: Document): string {
  return path
    .flatMap((step) => {
      if (typeof step !== 'object' || step === null || step === document || !('key' in step)) return [];
      const { key } = step;
      return typeof key === 'object' && key !== null && 'value' in key ? [String(key.value)] : [];
    })
    .join('.');
}

/**
 * Frontmatter, and the words of statements, headings and running text: as entities and as code. Second headings stay, for
 * links lead to them.
 */
function attackContent(text: string, write: Write): string {
  const [, yaml = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const words = (field: string) => {
    const tag = write(field, toTag).replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    return `${tag} \`${write(field, toShort)}\``;
  };
  const attacked = body
    .replace(/\s*<\/(?:Claim|Action|Caution|Question)>/g, (end) => ` ${words('statement')}${end}`)
    .replace(/^#{3,4} .+$/gm, (heading) => `${heading} ${words('heading')}`);
  return `---\n${attackYaml(yaml, write)}---\n${attacked}\n${words('text')}\n`;
}

/** Fields of words get an attack, names a tag: in them `=` means something to biblatex. */
function attackBibtex(bibtex: string, write: Write): string {
  let entry = '';
  const attacked = bibtex.split('\n').map((line) => {
    entry = /^@\w+\{([^,]+),/.exec(line)?.[1] ?? entry;
    const [, before = '', name = '', value = '', after = ''] = /^(\s*(\w+)\s*=\s*\{)(.*)(\},?)$/.exec(line) ?? [];
    const field = `${entry}.${name}`;
    switch (name) {
      case 'title':
      case 'journal':
      case 'journaltitle':
      case 'booktitle':
      case 'publisher':
      case 'address':
      case 'institution':
      case 'school':
      case 'type':
      case 'note':
        return `${before}${value} ${write(field, toBibtex)}${after}`;
      case 'author':
      case 'editor':
        return `${before}${value} and {${write(field, toTag)}}${after}`;
      case 'doi':
        return `${before}${value}"><script>ran()</script>${after}`;
      case 'url':
        return `${before}${value}?"><script>ran()</script>${after}`;
      default:
        return line;
    }
  });
  return `${attacked.join('\n')}\n${toFormula(write('tostring.title', toBibtex))}`;
}

/** A work whose fields would be run elsewhere: by a spreadsheet, by a reader of RIS, by what looks a name up in an object. */
function toFormula(attack: string): string {
  const long = 'very-long-word-'.repeat(700);
  return `@article{tostring,
  author = {{=HYPERLINK("https://evil.example/","author")} and {@SUM(1+1)}},
  title = {=cmd|'/C calc'!A0 ER  - TY  - JOUR \\textsc{small} <sc>caps</sc> ${attack}},
  journal = {+1+1 ${long}},
  note = {-2+3 <span style="color:red">red</span> <i onclick="ran()">i</i> ${long}},
  volume = {7},
  year = {2001},
  keywords = {essay, trade, any kitchen},
}
`;
}
