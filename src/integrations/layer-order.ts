import type { AstroIntegration } from 'astro';

/**
 * Astro emits a component's layers in the order of imports, so a page that imports a component before its layout
 * turns the cascade round. Importing the declaration ahead of every page settles the order once.
 * To be removed when Astro orders styles by layer.
 */
export function layerOrder(): AstroIntegration {
  return {
    name: 'guide:layer-order',
    hooks: {
      'astro:config:setup': ({ injectScript }) => {
        injectScript('page-ssr', "import '/src/styles/layers.css';"); // a path from the root, as Vite reads it
      },
    },
  };
}
