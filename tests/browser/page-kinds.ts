/** One address of the real guide for each kind of page. */
export const pageKinds = {
  home: '/',
  lessons: '/lessons/',
  lesson: '/lessons/strong-core/',
  problems: '/problems/',
  concepts: '/concepts/',
  concept: '/concepts/boundary-spanner/',
  networks: '/networks/',
  network: '/networks/clinical-community/',
  regulation: '/regulation/',
  cases: '/cases/',
  case: '/cases/michigan-intensive-care/',
  map: '/map/',
  evidence: '/evidence/',
  filtered: '/evidence/?q=network&kind=theory',
  'list of works': '/evidence/by-lesson/',
  work: '/evidence/ovretveit2002/',
  search: '/search/',
  pack: '/pack/',
  review: '/review/',
  links: '/links/',
  accessibility: '/accessibility/',
  methods: '/methods/',
  about: '/about/',
  changes: '/changes/',
  missing: '/404.html',
  offline: '/offline/',
  'not kept': '/offline/not-kept/',
  'new edition': '/offline/new-edition/',
} as const;

export type PageKind = keyof typeof pageKinds;

/** The kinds as pairs of name and address, for tests that visit them all. */
export const allKinds = Object.entries(pageKinds);

/** Forms of a lesson and of a page, which have neither the guide's header nor its footer. */
const apart = {
  handout: '/lessons/strong-core/handout/',
  slides: '/lessons/strong-core/slides/',
  'facilitator’s page': '/lessons/strong-core/facilitate/',
  card: '/embed/lessons/strong-core/',
} as const;

/** The kinds of page of the guide's own frame, and those that have another. */
export const everyKind = [...allKinds, ...Object.entries(apart)];

/** Window sizes that the guide is made for: a desk, and a phone. */
export const wide = { width: 1440, height: 900 } as const;
export const narrow = { width: 390, height: 844 } as const;
/** What a window of 1280 by 1024 px leaves at a zoom of 400 % (WCAG 1.4.10). */
export const zoomed = { width: 320, height: 256 } as const;
