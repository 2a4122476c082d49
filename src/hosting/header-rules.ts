import { toFileKind, type FileKind } from './header-table.ts';

/** One address, or all addresses below one, whose files are of one kind. */
export interface HeaderRule {
  /** With the base path; ends in a slash where it is that of a folder. */
  readonly path: string;
  /** Whether it is of all that is below the folder, too. */
  readonly below: boolean;
  readonly kind: FileKind;
}

/**
 * The rules by which a host finds the kind of each file: as few as there can be without two that are of the same
 * address. Some hosts join what all matching rules say of a header, and of two policies both would hold.
 * @param files every file of the build, by its path in the folder
 * @param base the path that the guide lives under, with a slash at both ends
 */
export function toHeaderRules(files: readonly string[], base: string): HeaderRule[] {
  return splitFolder([...files].sort(), '', base);
}

/** The rules of a folder's files: one for all where they are of one kind, else one for each file and folder in it. */
function splitFolder(files: readonly string[], folder: string, base: string): HeaderRule[] {
  const [kind, ...others] = new Set(files.map(toFileKind));
  if (kind === undefined) return [];
  if (others.length === 0 && folder !== '') return [{ path: base + folder, below: true, kind }];
  const byName = Map.groupBy(files, (file) => /^[^/]*\/?/.exec(file.slice(folder.length))?.[0] ?? '');
  return [...byName].flatMap(([name, within]) =>
    name.endsWith('/')
      ? splitFolder(within, folder + name, base)
      : [{ path: base + folder + name.replace(/^index\.html$/, ''), below: false, kind: toFileKind(folder + name) }],
  );
}
