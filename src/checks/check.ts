import type { Problem } from '../diagnostics/problem.ts';
import type { Graph } from '../graph/types.ts';

/** One rule as a function: the graph in, its breaches out. It judges and never prints. */
export type Check = (graph: Graph) => Problem[];
