/** Where the first of the two is served; `npm test` names a port that is free, with a free one after it. */
const port = Number(process.env['GUIDE_TEST_PORT'] ?? '4331');

/** The two guides that the tests build and serve: the real one, and the small one under a base path. */
export const sites = {
  guide: { root: '.', out: '.cache/site/guide', base: '/', port, url: `http://localhost:${port.toString()}/` },
  small: {
    root: 'tests/fixtures/small-guide',
    out: '.cache/site/small',
    base: '/small/',
    port: port + 1,
    url: `http://localhost:${(port + 1).toString()}/small/`,
  },
} as const;

/** A guide full of attacks (tests/hostile-guide.ts): written anew, built, and served by the tests of it alone. */
export const hostile = {
  root: '.cache/hostile-guide',
  out: '.cache/site/hostile',
  base: '/',
  /** What was written where. */
  attacks: '.cache/hostile-guide/attacks.json',
} as const;
