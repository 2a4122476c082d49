/** Directives of a Content-Security-Policy (CSP 3, section 6) by name, each with what it lets in. */
type Directives = Readonly<Record<string, readonly string[]>>;

const own = ["'self'"];
const nothing = ["'none'"];

/** Text, pictures and letters of the guide's own, and no more: nothing runs, nothing is sent. */
const still: Directives = {
  'default-src': nothing,
  'style-src': own,
  'font-src': own,
  'img-src': own,
  'base-uri': nothing,
  'form-action': nothing,
};

/**
 * Has browsers that know how fetch a page of the guide when a reader is about to open it: the pointer rests on its link,
 * or presses it (HTML, "Speculative loading"). Pages end with a slash, downloads do not. It is data and cannot run.
 */
export const speculationRules =
  '{"prefetch":[{"source":"document","where":{"href_matches":"/{*/}?"},"eagerness":"moderate"}]}';
/** Lets exactly these rules be read: the SHA-256 of their text (CSP 3, section 6.7.3), to which a test holds it. */
const rulesDigest = "'sha256-lgsOTv4i7UCplvOu5VZP3zSzH9RF9hwjkkimPIelfxA='";

/**
 * What each kind of page may do. A page that has less to do may do less.
 * - `still` is shown and does nothing: a sheet to print, a card in another site's frame;
 * - `scripted` runs a script of the guide's own: a deck, a page that leads on to where another moved;
 * - `whole` is a page of the guide: it fetches, searches, and keeps itself for offline. Pagefind is WebAssembly, which
 *   `'wasm-unsafe-eval'` lets be compiled; text is never run as script.
 */
const policies = {
  still,
  scripted: { ...still, 'script-src': own },
  whole: {
    ...still,
    'script-src': [...own, "'wasm-unsafe-eval'", rulesDigest],
    'connect-src': own,
    'worker-src': own,
    'form-action': own,
  },
} as const satisfies Record<string, Directives>;
export type PolicyName = keyof typeof policies;

/**
 * The policy of a kind of page as its `<meta>` has it. No meta can say who may frame a page (CSP 3, section 3.3).
 * @param style where the page has its style in itself, the SHA-256 of that in base64: no other style applies then
 */
export function toContentPolicy(name: PolicyName, style?: string): string {
  return print({ ...policies[name], ...(style === undefined ? {} : { 'style-src': [`'sha256-${style}'`] }) });
}

/** The same as a header has it, with who may show the page in a frame: nobody, or anybody. */
export function toHeaderPolicy(name: PolicyName, framedBy: 'nobody' | 'anybody'): string {
  return print({ ...policies[name], ...toFrameDirective(framedBy) });
}

/**
 * The policy that a header has for pages that have their style in themselves. Of two policies both hold, and only the
 * page's own knows its style: the header says nothing of styles, and so names everything else in place of `default-src`.
 */
export function toHeaderPolicyButStyle(name: PolicyName, framedBy: 'nobody' | 'anybody'): string {
  const all: Directives = policies[name];
  const { 'default-src': _, 'style-src': __, ...others } = all;
  const closed = Object.fromEntries(otherFetches.map((directive) => [directive, nothing]));
  return print({ ...closed, ...others, ...toFrameDirective(framedBy) });
}

/** What `default-src` stands for where nothing is said (CSP 3, section 6.1), but styles. */
const otherFetches = [
  'child-src',
  'connect-src',
  'font-src',
  'frame-src',
  'img-src',
  'manifest-src',
  'media-src',
  'object-src',
  'script-src',
  'worker-src',
];

/** Only who may show a page in a frame, for a page that says the rest of its policy itself. */
export function toFramePolicy(framedBy: 'nobody' | 'anybody'): string {
  return print(toFrameDirective(framedBy));
}

/** The service worker fetches files of this host, and does nothing else. */
export const workerPolicy = print({ 'default-src': nothing, 'connect-src': own });

function toFrameDirective(framedBy: 'nobody' | 'anybody'): Directives {
  return { 'frame-ancestors': framedBy === 'anybody' ? ['*'] : nothing };
}

function print(directives: Directives): string {
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}
