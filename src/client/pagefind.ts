/** One page that was found: the parts of Pagefind's answer that the guide shows. */
export interface SearchHit {
  readonly url: string;
  /** Text with `<mark>` round the words found. */
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** The parts of Pagefind's browser API (1.6) that the guide uses. */
export interface Pagefind {
  options(options: { baseUrl: string; ranking?: Record<string, number> }): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: readonly { data(): Promise<SearchHit> }[] }>;
}

const loaded = new Map<string, Promise<Pagefind>>();

/**
 * Loads Pagefind once a page.
 * @throws where the index is not there, as under `npm run dev` before the first build
 */
export function loadPagefind(script: string, baseUrl: string): Promise<Pagefind> {
  const known = loaded.get(script);
  if (known !== undefined) return known;
  const loading = load(script, baseUrl);
  loaded.set(script, loading);
  return loading;
}

async function load(script: string, baseUrl: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ new URL(script, location.href).href)) as Pagefind; // made by the build, unknown to the compiler
  await pagefind.options({ baseUrl });
  await pagefind.init();
  return pagefind;
}
