import type { APIRoute } from 'astro';
import { z } from 'zod';
import { graphJsonSchema } from '../../schemas/graph.ts';

export const GET: APIRoute = () => Response.json(z.toJSONSchema(graphJsonSchema));
