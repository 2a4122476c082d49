/** What the checker does with a problem: an error stops the build, a warning does not. */
export type Severity = 'error' | 'warning';

/** A rule states what holds of good content; its id is that statement in short. */
export interface Rule {
  readonly severity: Severity;
  /** What holds, as one sentence. */
  readonly sentence: string;
  /** What an editor does about a breach. */
  readonly hint: string;
}

/** Every rule that content is held to, by id. An id is permanent: people search for it. */
export const rules = {
  'address-is-not-used-again': {
    severity: 'error',
    sentence: 'An address that was withdrawn or moved is not given to something else.',
    hint: 'Give it an id or a file name of its own: links to the old one must not lead to it',
  },
  'address-is-safe': {
    severity: 'error',
    sentence: 'A link leads into the guide or to the web, and a picture is the guide’s own.',
    hint: 'Write https://… or mailto:…, or /folder/name/ for a page of the guide; put pictures into the guide itself',
  },
  'alias-is-listed-once': {
    severity: 'error',
    sentence: 'A word or a spelling stands once in aliases.yaml.',
    hint: 'Keep one of the two, and let it lead to all that it should',
  },
  'alias-leads-somewhere': {
    severity: 'error',
    sentence: 'What people say leads to pages and statements that there are.',
    hint: 'Name a page as /folder/name/, or a statement as /folder/name/#id',
  },
  'authors-are-named': {
    severity: 'error',
    sentence: 'An entry names every author.',
    hint: 'Write all the names; citations shorten them to et al. by themselves',
  },
  'bibtex-parses': {
    severity: 'error',
    sentence: 'The bibliography is BibTeX.',
    hint: 'Close every brace, put a comma after every field, and start each entry with @type{key,',
  },
  'characters-are-visible': {
    severity: 'error',
    sentence:
      'A text holds no character that nobody sees: of no width, of control, or that turns the direction of writing.',
    hint: 'Delete the character: place the cursor behind it and press backspace',
  },
  'citation-is-well-formed': {
    severity: 'error',
    sentence: 'A citation is written in Pandoc’s syntax.',
    hint: 'Write [@key], [@key, p. 3; see also @other], [-@key] or @key',
  },
  'citation-key-exists': {
    severity: 'error',
    sentence: 'A cited key is in the bibliography.',
    hint: 'Correct the key, or add the work to references.bib',
  },
  'claim-is-cited': {
    severity: 'error',
    sentence:
      'What rests on works by its kind cites them: a case its works, and a concept that comes from works one of them in a claim.',
    hint: 'Cite the work where the page speaks of it, or take its key out of the frontmatter',
  },
  'concept-is-used': {
    severity: 'error',
    sentence: 'A concept is linked to from another page.',
    hint: 'Link to it where the guide uses the term, or remove the file',
  },
  'concept-neighbour-exists': {
    severity: 'error',
    sentence: 'A concept’s neighbour is a concept.',
    hint: 'Name the file of a concept, without its ending',
  },
  'content-file-is-read': {
    severity: 'error',
    sentence: 'A file in the folders of content is one that the guide reads, or a picture.',
    hint: 'Correct the name of the file or its folder, or move it out of content',
  },
  'content-file-name-is-an-address': {
    severity: 'error',
    sentence: 'A content file’s name can stand in an address.',
    hint: 'Use lower-case letters, digits and single hyphens',
  },
  'content-holds-no-code': {
    severity: 'error',
    sentence: 'A content file is text: nothing in it is run.',
    hint: 'Write the words themselves; a literal { is &#123;',
  },
  'corrected-work-exists': {
    severity: 'error',
    sentence: 'A correction is about a work in the bibliography.',
    hint: 'Correct the key in corrections.yaml',
  },
  'date-is-on-the-calendar': {
    severity: 'error',
    sentence: 'A month or a date of an entry is one that the calendar has.',
    hint: 'Write month = mar, or date = {2012-03-31}',
  },
  'diagram-is-whole': {
    severity: 'error',
    sentence: 'A diagram ties parts that it has, and its parts lead to pages that there are.',
    hint: 'Correct the id or the address in diagram.yaml',
  },
  'dimension-is-listed': {
    severity: 'error',
    sentence: 'A network form has one value, or unstated, for each dimension of guide.yaml.',
    hint: 'Use the dimensions and values of guide.yaml',
  },
  'doi-is-well-formed': {
    severity: 'error',
    sentence: 'A DOI is bare: it begins with 10. and holds no address.',
    hint: 'Write 10.1000/xyz, without https://doi.org/',
  },
  'entry-field-is-known': {
    severity: 'error',
    sentence: 'A field of an entry is one that BibTeX tools know.',
    hint: 'Correct the spelling of the field',
  },
  'entry-has-required-fields': {
    severity: 'error',
    sentence: 'An entry has the fields that its type requires.',
    hint: 'Add the field',
  },
  'entry-text-is-plain': {
    severity: 'error',
    sentence: 'The text of an entry holds no LaTeX command that is left over.',
    hint: 'Write the character itself: the file is UTF-8',
  },
  'entry-type-is-known': {
    severity: 'error',
    sentence: 'The type of an entry is one that the guide can format.',
    hint: 'Correct the type of the entry',
  },
  'file-is-small-enough': {
    severity: 'error',
    sentence: 'A file is small enough to be read: 1 MiB, a bibliography 32 MiB.',
    hint: 'Divide the file, or take out what does not belong there',
  },
  'file-is-there': {
    severity: 'error',
    sentence: 'A guide has references.bib, content/guide.yaml and content/corrections.yaml.',
    hint: 'Add the file; docs/writing.md says what it holds',
  },
  'file-name-differs-from-others': {
    severity: 'error',
    sentence: 'Names in a folder differ by more than capitals.',
    hint: 'Rename one of the two: on many computers they are one file',
  },
  'frontmatter-is-valid': {
    severity: 'error',
    sentence: 'Frontmatter and data files hold the fields their schema names, and no other.',
    hint: 'See docs/writing.md for the fields',
  },
  'gone-is-gone': {
    severity: 'error',
    sentence: 'What moved or was withdrawn was published, stands no more, and is listed once.',
    hint: 'Remove the line, or what still stands at the address',
  },
  'heading-is-plain': {
    severity: 'error',
    sentence: 'A heading holds no citation: its address is made of its words.',
    hint: 'Move the citation into the text',
  },
  'image-is-there': {
    severity: 'error',
    sentence: 'An image is a file beside the page that shows it, and has words in its place.',
    hint: 'Write ![what it shows](./picture.png), with the file in the folder of the page',
  },
  'keyword-is-listed': {
    severity: 'error',
    sentence: 'A work has one keyword from each closed list of guide.yaml, and no other.',
    hint: 'Write keywords = {kind, field, sector} with terms from guide.yaml',
  },
  'lesson-order-is-unique': {
    severity: 'error',
    sentence: 'No two lessons have the same place in the order.',
    hint: 'Number the lessons 1, 2, 3 …',
  },
  'line-ends-are-plain': {
    severity: 'error',
    sentence: 'Lines end in a line feed, as .editorconfig says.',
    hint: 'Save the file with line ends of Unix (LF)',
  },
  'link-anchor-exists': {
    severity: 'error',
    sentence: 'The #id of an internal link is on the page it leads to.',
    hint: 'Correct the id',
  },
  'link-page-exists': {
    severity: 'error',
    sentence: 'An internal link leads to a page of the guide.',
    hint: 'Write the whole address, from / to the closing /',
  },
  'markup-is-known': {
    severity: 'error',
    sentence: 'A tag in content is one of the guide’s own, or plain HTML that holds words.',
    hint: 'Use Claim, Action, Caution or Question, or Markdown',
  },
  'mdx-parses': {
    severity: 'error',
    sentence: 'A content file is MDX.',
    hint: 'Close every tag, and write a literal < or { as &lt; or &#123;',
  },
  'move-leads-somewhere': {
    severity: 'error',
    sentence: 'What moved leads to a page or a statement that there is.',
    hint: 'Name in to: where it stands now, as /folder/name/ or /folder/name/#id',
  },
  'page-range-is-well-formed': {
    severity: 'error',
    sentence: 'Pages are single ones or ranges, from the first to the last.',
    hint: 'Write pages = {11--24}, with every page number in full',
  },
  'permalink-is-kept': {
    severity: 'error',
    sentence: 'What was published stands, or a redirect or a notice stands in its place.',
    hint: 'Say in content/moved.yaml where it is, or in content/withdrawn.yaml why it is gone',
  },
  'quotation-has-words-and-work': {
    severity: 'error',
    sentence: 'A statement marked as a quotation has text in “ ” and a citation.',
    hint: 'Put the quoted words in “ ” and cite the work, or take the mark away',
  },
  'quotation-is-recorded': {
    severity: 'error',
    sentence:
      'Text in quotation marks with a citation stands letter for letter in quotations.yaml, with the work and the paragraph.',
    hint: 'Quote as content/quotations.yaml has it; record there only what stands so in the review',
  },
  'record-is-not-edited': {
    severity: 'error',
    sentence: 'The record of what was published is written by npm run release only.',
    hint: 'Take content/permalinks.json back from the last commit; words are changed in the content itself',
  },
  'record-is-of-editions': {
    severity: 'error',
    sentence: 'The record is of editions that were published, and guide.yaml is not behind it.',
    hint: 'Correct edition.number in guide.yaml, or take content/permalinks.json back from the last commit',
  },
  'recorded-quotation-is-used': {
    severity: 'error',
    sentence: 'A recorded quotation stands in the guide, and is of a work and a paragraph that there are.',
    hint: 'Remove it from content/quotations.yaml, or quote it',
  },
  'reference-is-cited': {
    severity: 'error',
    sentence: 'A work is cited in the guide, or listed as one that the review never cites.',
    hint: 'Cite the work, or name it under neverCited in guide.yaml',
  },
  'reference-key-is-legal': {
    severity: 'error',
    sentence: 'A key can stand in an address.',
    hint: 'Use lower-case letters and digits, beginning with a letter; by- is kept for the lists of works, and constructor means something to programs',
  },
  'reference-key-is-unique': {
    severity: 'error',
    sentence: 'A key names one work.',
    hint: 'Remove one of the entries, or give it a key of its own',
  },
  'source-paragraph-exists': {
    severity: 'error',
    sentence: 'A paragraph that a statement restates is in the review.',
    hint: 'Take section and number from the list of paragraphs in guide.yaml',
  },
  'spaces-are-plain': {
    severity: 'error',
    sentence: 'The spaces of a text are ordinary ones.',
    hint: 'Write an ordinary space; where a line may not break, &nbsp; in MDX and ~ in BibTeX',
  },
  'statement-id-is-legal': {
    severity: 'error',
    sentence: 'A statement has an id of lower-case words joined by hyphens.',
    hint: 'Write id="short-words-about-the-content"',
  },
  'statement-id-is-unique': {
    severity: 'error',
    sentence: 'An id stands once in a page.',
    hint: 'Give one of the two another id',
  },
  'statement-is-plain': {
    severity: 'error',
    sentence: 'A statement holds plain Markdown: no heading, no tag, no other statement.',
    hint: 'Move the heading or the tag out of the statement',
  },
  'statement-says-where-it-is-from': {
    severity: 'error',
    sentence: 'A statement names the paragraph it restates, or is marked as the guide’s own.',
    hint: 'Add from="section.paragraph", or own; not both',
  },
  'statement-stands-alone': {
    severity: 'error',
    sentence: 'A statement says something, and stands on lines of its own.',
    hint: 'Give it words, and move it out of the paragraph or list',
  },
  'text-has-no-byte-order-mark': {
    severity: 'error',
    sentence: 'A file begins with its text, and not with a byte-order mark.',
    hint: 'Save the file as UTF-8 without BOM',
  },
  'text-is-utf-8': {
    severity: 'error',
    sentence: 'A file is UTF-8.',
    hint: 'Save the file as UTF-8',
  },
  'trouble-is-helped': {
    severity: 'error',
    sentence: 'What helps with a trouble is a statement of the same lesson.',
    hint: 'Name ids of statements in this file',
  },
  'words-are-released': {
    severity: 'warning',
    sentence: 'What an edition was released with reads as it did until the next.',
    hint: 'Raise the edition in content/guide.yaml, and write it with npm run release -- --edition <its number>',
  },
  'work-is-listed-once': {
    severity: 'error',
    sentence: 'A work has one entry: no two share a DOI, or title and year.',
    hint: 'Keep one of the two entries, and cite its key throughout',
  },
  'year-is-given': {
    severity: 'error',
    sentence: 'A work has a year of four digits.',
    hint: 'Write year = {2012}',
  },
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof rules;
