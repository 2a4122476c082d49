import { build } from 'astro';

/** Builds the guide of `GUIDE_ROOT` into `GUIDE_OUT`; what is wrong with its content ends the process, see integrations/check.ts. */
export async function buildSite(): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  await build({ logLevel: 'warn' });
}
