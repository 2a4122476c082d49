import type { APIRoute } from 'astro';
import { getGuide } from '../../guide.ts';

export const GET: APIRoute = () => Response.json(getGuide().permalinks.record);
