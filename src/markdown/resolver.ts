/** A work as a citation shows it. */
export interface CitedWork {
  readonly key: string;
  readonly author: string;
  readonly year: string;
  readonly title: string;
  /** The address of its evidence page, with the base path. */
  readonly address: string;
}

/** A concept as a mention of it shows it. */
export interface MentionedConcept {
  readonly slug: string;
  readonly title: string;
  readonly definition: string;
}

/** What Markdown needs to know of the world; the citation plugin is given one, and knows no bibliography. */
export interface Resolver {
  readonly findWork: (key: string) => CitedWork | undefined;
  /** A concept by its root-relative address, `/concepts/<slug>/`. */
  readonly findConcept: (path: string) => MentionedConcept | undefined;
  /** How a paragraph of the review is called in words, `Lesson 4, paragraph 4`. */
  readonly findParagraph: (id: string) => string | undefined;
  /** A root-relative address with the base path before it. */
  readonly toAddress: (path: string) => string;
  /** The same as an absolute address, for what is read away from the site. */
  readonly toUrl: (path: string) => string;
}
