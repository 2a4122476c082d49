import type { APIRoute } from 'astro';
import { z } from 'zod';
import { permalinksSchema } from '../../schemas/permalinks.ts';

export const GET: APIRoute = () => Response.json(z.toJSONSchema(permalinksSchema));
