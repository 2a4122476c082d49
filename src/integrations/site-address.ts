import type { AstroIntegration } from 'astro';

/** Says where a build thinks that it will stand and where its readers write to, if those addresses cannot be. */
export function siteAddress(site: string, contact = ''): AstroIntegration {
  return {
    name: 'guide:site-address',
    hooks: {
      'astro:build:start': () => {
        const { hostname } = new URL(site);
        if (isStandIn(hostname))
          console.log(`Address: ${hostname} is a stand-in. Name the real one: npm run build -- --site https://host/`);
        if (isStandIn(toHost(contact)))
          console.log(`Contact: ${contact} is a stand-in. Name the real one in guide.yaml.`);
      },
    },
  };
}

/** The host that an address of the web or of e-mail names. */
function toHost(address: string): string {
  return address.startsWith('mailto:') ? address.replace(/^.*@/, '') : (URL.parse(address)?.hostname ?? '');
}

/** Whether a name is one that nobody can own (RFC 2606, section 2). */
export function isStandIn(hostname: string): boolean {
  return /(^|\.)(example|invalid|test)$/.test(hostname);
}
