import { z } from 'zod';
import { slugSchema } from './identifiers.ts';
import { textSchema } from './text.ts';

const point = { x: z.number(), y: z.number() };

/** A box of a diagram: what it is called, where it stands, and the page it leads to. */
export const diagramNodeSchema = z.strictObject({
  id: slugSchema,
  label: textSchema,
  ...point,
  width: z.number().positive(),
  height: z.number().positive(),
  /** `core` is drawn heavy, `group` as a box, `member` rounded, `bridge` as a lozenge. */
  shape: z.enum(['core', 'group', 'member', 'bridge']),
  link: z.string().startsWith('/').optional(),
});
export type DiagramNode = z.infer<typeof diagramNodeSchema>;

/** A tie between two boxes: heavy for one that directs, dashed for one between equals, double for one that translates. */
export const diagramTieSchema = z.strictObject({
  from: slugSchema,
  to: slugSchema,
  kind: z.enum(['vertical', 'lateral', 'spanning']),
});

/** A picture composed by hand, as data: `content/diagram.yaml`. */
export const diagramSchema = z.strictObject({
  title: textSchema,
  description: textSchema,
  width: z.number().positive(),
  height: z.number().positive(),
  /** What each kind of tie is called. */
  ties: z.strictObject({ vertical: textSchema, lateral: textSchema, spanning: textSchema }),
  nodes: z.array(diagramNodeSchema).min(1),
  edges: z.array(diagramTieSchema),
});
export type Diagram = z.infer<typeof diagramSchema>;
