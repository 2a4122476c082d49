import type { APIRoute } from 'astro';
import { getGuide } from '../../guide.ts';

export const GET: APIRoute = async () => Response.json((await getGuide()).permalinks.record);
