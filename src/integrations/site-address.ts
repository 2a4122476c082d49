import type { AstroIntegration } from 'astro';

/** Says in one line where a build thinks that it will stand, if that address is one that cannot be. */
export function siteAddress(site: string): AstroIntegration {
  return {
    name: 'guide:site-address',
    hooks: {
      'astro:build:start': () => {
        const host = new URL(site).hostname;
        // RFC 2606, section 2: nobody can own such a name.
        if (!/(^|\.)(example|invalid|test)$/.test(host)) return;
        console.log(`Address: ${host} is a stand-in. Name the real one: npm run build -- --site https://host/`);
      },
    },
  };
}
