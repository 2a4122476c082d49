import type { AstroIntegration } from 'astro';

/**
 * Makes the names of Astro's scopes short, which stand on most elements and in most rules: an eighth of a page, which
 * each reader has to parse, and a fiftieth of what is sent.
 */
export function shortScopes(): AstroIntegration {
  const shorten = createScopeShortener();
  return {
    name: 'guide:short-scopes',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const transform = {
          filter: { id: /\.astro(?:$|\?)/, code: 'data-astro-cid-' },
          handler: (code: string) => ({ code: shorten(code), map: null }),
        };
        updateConfig({ vite: { plugins: [{ name: 'guide:short-scopes', transform }] } });
      },
    },
  };
}

/**
 * Gives what shortens the scopes of a compiled component and of its style sheet: half of Astro's digest tells a
 * component from all others as well, and the underscore from the attributes that scripts read.
 * @throws an Error where it does not
 */
export function createScopeShortener(): (code: string) => string {
  const known = new Map<string, string>();
  return (code) =>
    code.replace(/data-astro-cid-([a-z0-9]{8})/g, (whole, digest: string) => {
      const name = `data-_${digest.slice(0, 4)}`;
      const other = known.get(name) ?? whole;
      if (other !== whole) throw new Error(`${whole} and ${other} both become ${name}: rename one of the components`);
      known.set(name, whole);
      return name;
    });
}
