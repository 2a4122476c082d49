import type { AstroIntegration } from 'astro';

/** Says in one line where a build thinks that it will stand, if that address is one that cannot be. */
export function siteAddress(site: string): AstroIntegration {
  return {
    name: 'guide:site-address',
    hooks: {
      'astro:build:start': () => {
        const { hostname } = new URL(site);
        if (!isStandIn(hostname)) return;
        console.log(`Address: ${hostname} is a stand-in. Name the real one: npm run build -- --site https://host/`);
      },
    },
  };
}

/** Whether a name is one that nobody can own (RFC 2606, section 2). */
export function isStandIn(hostname: string): boolean {
  return /(^|\.)(example|invalid|test)$/.test(hostname);
}
