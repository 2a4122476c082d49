import type { AstroIntegration } from 'astro';
import { withLastSlash } from '../hosting/base-path.ts';

/** What a build does while Astro makes its pages. */
export interface Prerendering {
  /** Comes before the first page, when scripts and style sheets are in the folder. */
  readonly start: () => void;
  /**
   * What Astro writes of a page; undefined where somebody else writes it.
   * @param file its path in the folder
   * @param page its bytes, in UTF-8
   */
  readonly finish: (file: string, page: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer> | undefined;
  /** Comes after the last page: Astro goes on when all pages stand in the folder. */
  readonly end: () => Promise<void>;
}

/** Has pages finished as they are made: nothing reads them again from the disk to change them. */
export function prerender({ start, finish, end }: Prerendering): AstroIntegration {
  let base = '/';
  return {
    name: 'guide:prerender',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = withLastSlash(config.base);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          setup: async () => {
            await prerenderer.setup?.();
            start();
          },
          render: async (request, options) => {
            const result = await prerenderer.render(request, options);
            const { response, ...rest } = result instanceof Response ? { response: result } : result;
            if (!isPage(response)) return result;
            const page = new Uint8Array(await response.arrayBuffer());
            const body = finish(toPageFile(new URL(request.url).pathname, base), page);
            return { ...rest, response: new Response(body ?? null, response) }; // Astro writes no file without a body
          },
          teardown: async () => {
            try {
              await end();
            } finally {
              await prerenderer.teardown?.();
            }
          },
        }));
      },
    },
  };
}

/** Of what leads on Astro makes the page itself; that of an error is one. */
function isPage({ status, headers }: Response): boolean {
  return (status < 300 || status >= 400) && headers.get('Content-Type')?.startsWith('text/html') === true;
}

/** Where Astro writes the page of an address: that of an error beside the folders, every other as a folder’s page. */
export function toPageFile(pathname: string, base: string): string {
  const path = decodeURIComponent(pathname.slice(base.length));
  return /^(?:404|500)\/?$/.test(path) ? `${path.replace('/', '')}.html` : `${path}index.html`;
}
