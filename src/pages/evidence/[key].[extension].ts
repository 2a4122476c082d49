import type { APIRoute } from 'astro';
import type { ExportFormat } from '../../bibliography/formats/format.ts';
import { exportFormats } from '../../bibliography/formats/index.ts';
import { toExportedWork } from '../../graph/exports.ts';
import { getGuide } from '../../guide.ts';
import type { Reference } from '../../schemas/reference.ts';

export function getStaticPaths() {
  const { graph } = getGuide();
  return graph.references.flatMap((reference) =>
    exportFormats.map((format) => ({
      params: { key: reference.key, extension: format.extension },
      props: { format, reference },
    })),
  );
}

export const GET: APIRoute<{ format: ExportFormat; reference: Reference }> = ({ props: { format, reference } }) => {
  const { graph } = getGuide();
  return new Response(format.toText([toExportedWork(graph, reference)]), {
    headers: { 'Content-Type': format.mediaType },
  });
};
