import type { APIRoute } from 'astro';
import type { ExportFormat } from '../bibliography/formats/format.ts';
import { exportFormats } from '../bibliography/formats/index.ts';
import { getExportedWorks } from '../graph/exports.ts';
import { getGuide } from '../guide.ts';

export function getStaticPaths() {
  return exportFormats.map((format) => ({ params: { extension: format.extension }, props: { format } }));
}

export const GET: APIRoute<{ format: ExportFormat }> = ({ props: { format } }) => {
  const { graph } = getGuide();
  return new Response(format.toText(getExportedWorks(graph)), { headers: { 'Content-Type': format.mediaType } });
};
