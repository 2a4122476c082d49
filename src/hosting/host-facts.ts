import type { HeaderRule } from './header-rules.ts';
import type { Redirect } from './redirects.ts';

/** All that a host’s configuration is made of. */
export interface HostFacts {
  /** The path that the guide lives under, with a slash at both ends. */
  readonly base: string;
  readonly rules: readonly HeaderRule[];
  /** Pages that moved. */
  readonly redirects: readonly Redirect[];
}

/** Where the build has to lie for the guide to be at its path, seen from the folder that a server hands out. */
export function describePlace({ base }: HostFacts): string {
  return base === '/' ? 'the folder that holds the build' : `a folder that holds the build as ${base.slice(1)}`;
}

/** The rules of what is not of the kind that most is. A server that takes the closest rule needs no others. */
export function listExceptions({ rules }: HostFacts): HeaderRule[] {
  return rules.filter(({ kind }) => kind !== 'guide');
}
