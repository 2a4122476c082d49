/** The two guides that the tests build and serve: the real one, and the small one under a base path. */
export const sites = {
  guide: { root: '.', out: '.cache/site/guide', base: '/', port: 4331, url: 'http://localhost:4331/' },
  small: {
    root: 'tests/fixtures/small-guide',
    out: '.cache/site/small',
    base: '/small/',
    port: 4332,
    url: 'http://localhost:4332/small/',
  },
} as const;
