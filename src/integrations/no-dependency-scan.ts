import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';

/**
 * Before it builds, Astro starts a server of Vite's to look for collections of content. That bundles what the scripts of
 * all pages import, and Astro's toolbar, for a browser that never asks: none of it is for a build.
 */
export function noDependencyScan(): AstroIntegration {
  return {
    name: 'guide:no-dependency-scan',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'build') updateConfig({ vite: { plugins: [forgoOptimizing] } });
      },
    },
  };
}

/** Vite optimizes no dependencies where it is to discover none and is given none ("Dep Optimization Options"). */
export const forgoOptimizing: Plugin = {
  name: 'guide:forgo-optimizing',
  configEnvironment: {
    order: 'post',
    handler: (_, options) => {
      options.optimizeDeps = { noDiscovery: true, include: [] };
    },
  },
};
