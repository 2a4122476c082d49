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

/** Window sizes that the guide is made for: a desk, and a phone. */
export const wide = { width: 1440, height: 900 } as const;
export const narrow = { width: 390, height: 844 } as const;
