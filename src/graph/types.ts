import type { BlockContent } from 'mdast';
import type { FindPlace, Place } from '../diagnostics/problem.ts';
import type { Basis } from '../markdown/basis.ts';
import type { StatementKind } from '../markdown/nodes.ts';
import type { Facts, ReadLink } from '../markdown/read.ts';
import type { Aliases } from '../schemas/aliases.ts';
import type { Concept } from '../schemas/concept.ts';
import type { Correction } from '../schemas/correction.ts';
import type { Guide } from '../schemas/guide.ts';
import type { PageId, ParagraphId, ReferenceKey, StatementId } from '../schemas/identifiers.ts';
import type { Network } from '../schemas/network.ts';
import type { Regulation } from '../schemas/regulation.ts';
import type { Case } from '../schemas/case.ts';
import type { Diagram } from '../schemas/diagram.ts';
import type { Move, Withdrawal } from '../schemas/gone.ts';
import type { Lesson } from '../schemas/lesson.ts';
import type { Page } from '../schemas/page.ts';
import type { Permalinks } from '../schemas/permalinks.ts';
import type { Quotation } from '../schemas/quotation.ts';
import type { Reference } from '../schemas/reference.ts';
import type { Unread } from './unread.ts';
import type { WorkList } from './work-lists.ts';

/** One content file: its frontmatter by its schema, and the facts of its body. */
export type Entry = {
  readonly file: string;
  readonly slug: string;
  readonly facts: Facts;
  readonly findPlace: FindPlace;
} & (
  | { readonly collection: 'lessons'; readonly data: Lesson }
  | { readonly collection: 'networks'; readonly data: Network }
  | { readonly collection: 'regulation'; readonly data: Regulation }
  | { readonly collection: 'concepts'; readonly data: Concept }
  | { readonly collection: 'cases'; readonly data: Case }
  | { readonly collection: 'pages'; readonly data: Page }
);

/** What was published before, and what editors say became of what is gone. */
export interface History {
  /** As of the last release; empty before the first. */
  readonly record: Permalinks;
  readonly moved: readonly Move[];
  readonly withdrawn: readonly Withdrawal[];
}

/** All that a graph is built from. */
export interface GuideSource {
  readonly guide: Guide;
  readonly references: readonly Reference[];
  readonly corrections: readonly Correction[];
  readonly entries: readonly Entry[];
  /** A picture composed by hand, if the guide has one. */
  readonly diagram: Diagram | undefined;
  /** Words and spellings that people use for what the guide calls otherwise; empty where it lists none. */
  readonly aliases: Aliases;
  readonly history: History;
  /** Words of works that the guide quotes, as they stand in the review. */
  readonly quotations: readonly Quotation[];
  readonly unread: Unread;
  /** Where the fields of the data files stand. */
  readonly places: {
    readonly guide: FindPlace;
    readonly corrections: FindPlace;
    readonly aliases: FindPlace;
    readonly diagram: FindPlace;
    readonly quotations: FindPlace;
    readonly record: FindPlace;
    readonly moved: FindPlace;
    readonly withdrawn: FindPlace;
  };
}

interface PageBase {
  readonly id: PageId;
  readonly title: string;
  /** Root-relative, without the base path: `/lessons/data/`. */
  readonly path: string;
  /** What can stand behind the # of its address. */
  readonly anchors: ReadonlySet<string>;
}

interface WrittenPage extends PageBase {
  readonly file: string;
  readonly slug: string;
  readonly facts: Facts;
  /** Where a field of its frontmatter stands. */
  readonly findPlace: FindPlace;
}

export type LessonPage = WrittenPage & { readonly kind: 'lesson'; readonly data: Lesson };
export type NetworkPage = WrittenPage & { readonly kind: 'network'; readonly data: Network };
export type CasePage = WrittenPage & { readonly kind: 'case'; readonly data: Case };
export type ConceptPage = WrittenPage & { readonly kind: 'concept'; readonly data: Concept };
export type TextPage = WrittenPage & { readonly kind: 'page'; readonly data: Page };
export type ReferencePage = PageBase & { readonly kind: 'reference'; readonly reference: Reference };
/** One way of directing activity, with its own text; all stand on one page. */
export type RegulationMode = Pick<WrittenPage, 'file' | 'slug' | 'facts' | 'findPlace'> & { readonly data: Regulation };
export type RegulationPage = PageBase & {
  readonly kind: 'regulation';
  readonly modes: readonly RegulationMode[];
  /** Those of all modes together. */
  readonly facts: Facts;
};
/** A page that the engine makes by itself: a list, the search. */
export type IndexPage = PageBase & { readonly kind: 'page' };
/** A list of works in one order, or a part of it. */
export type WorkListPage = IndexPage & { readonly list: WorkList };
export type GuidePage =
  | LessonPage
  | NetworkPage
  | RegulationPage
  | ConceptPage
  | CasePage
  | TextPage
  | ReferencePage
  | WorkListPage
  | IndexPage;

/** One mention of a work. */
export interface Mention {
  readonly key: string;
  readonly locator?: string;
  readonly narrative: boolean;
  readonly place: Place;
}

/** A statement with everything that is asked of it. */
export interface Statement {
  readonly id: StatementId;
  readonly kind: StatementKind;
  readonly page: PageId;
  readonly path: string;
  readonly from: readonly ParagraphId[];
  readonly basis: Basis;
  readonly text: string;
  readonly content: readonly BlockContent[];
  readonly citations: readonly Mention[];
  readonly links: readonly ReadLink[];
  readonly place: Place;
}

/** A mention with where it stands: in a statement, or in the running text of a page. */
export interface Citation extends Mention {
  readonly page: PageId;
  readonly statement: StatementId | null;
}

/** An internal link from one page to another, or to an anchor. */
export interface Link extends ReadLink {
  readonly from: PageId;
}

/** Pages, statements, citations and links of one guide, with the indexes that queries need. */
export interface Graph {
  readonly guide: Guide;
  readonly references: readonly Reference[];
  readonly corrections: readonly Correction[];
  readonly places: GuideSource['places'];
  readonly diagram: Diagram | undefined;
  readonly aliases: Aliases;
  readonly history: History;
  readonly quotations: readonly Quotation[];
  readonly unread: Unread;
  readonly pages: readonly GuidePage[];
  readonly statements: readonly Statement[];
  readonly citations: readonly Citation[];
  readonly links: readonly Link[];
  readonly pageById: ReadonlyMap<string, GuidePage>;
  readonly referenceByKey: ReadonlyMap<string, Reference>;
  readonly statementsByPage: ReadonlyMap<PageId, readonly Statement[]>;
  readonly statementsByKey: ReadonlyMap<string, readonly Statement[]>;
}

export type { PageId, ReferenceKey, StatementId };
