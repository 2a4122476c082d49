import { z } from 'zod';

/** A line of plain text that says something. */
export const textSchema = z.string().trim().min(1, 'may not be empty');
