import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { rules, type RuleId } from '../../src/diagnostics/rules.ts';
import { replaceOnce } from './temporary-guide.ts';

/** What is done to the small guide to break one rule. Files are named relative to the guide's folder. */
const changeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('replace'), file: z.string(), find: z.string().min(1), replace: z.string() }),
  /** Writes raw bytes, for what no text editor would save. */
  z.strictObject({ kind: z.literal('bytes'), file: z.string(), find: z.string().min(1), hex: z.hex() }),
  z.strictObject({ kind: z.literal('rename'), file: z.string(), to: z.string() }),
  z.strictObject({ kind: z.literal('delete'), file: z.string() }),
  /** Writes a text so many times at the end of a file. */
  z.strictObject({ kind: z.literal('grow'), file: z.string(), text: z.string().min(1), times: z.int().min(1) }),
  z.strictObject({ kind: z.literal('add'), file: z.string(), text: z.string().min(1) }),
]);
type Change = z.infer<typeof changeSchema>;

const ruleIds = z.enum(Object.keys(rules) as [RuleId, ...RuleId[]]); // Object.keys forgets the type of the keys

/** One way to break a rule: `tests/fixtures/broken/<rule>/<name>.json`. */
const faultSchema = z.strictObject({
  description: z.string().min(1),
  change: changeSchema,
  /** Where the rule's one problem is to be reported. */
  problem: z.strictObject({
    file: z.string(),
    at: z.union([z.literal('file'), z.strictObject({ line: z.int().min(1), column: z.int().min(1) })]),
  }),
  /** Other rules that cannot but be broken by the same change, and why. */
  also: z.partialRecord(ruleIds, z.string().min(1)).default({}),
});

export interface Fault extends z.infer<typeof faultSchema> {
  /** The folder's name. */
  readonly rule: string;
  /** The file's name without its ending. */
  readonly name: string;
}

const folder = 'tests/fixtures/broken';

/** The rules that have a folder of faults; by their names, right or wrong. */
export function listFaultyRules(): string[] {
  return readdirSync(folder);
}

/** Every fault there is, in the order of rules; a rule's first is called `fault`. */
export function readFaults(): Fault[] {
  return listFaultyRules().flatMap((rule) =>
    readdirSync(join(folder, rule)).map((file) => ({
      ...faultSchema.parse(JSON.parse(readFileSync(join(folder, rule, file), 'utf8'))),
      rule,
      name: basename(file, '.json'),
    })),
  );
}

/** Whether a rule has the fault that every rule must have. */
export function hasFault(rule: string): boolean {
  return existsSync(join(folder, rule, 'fault.json'));
}

/** Breaks the guide in a folder. */
export function applyChange(guide: string, change: Change): void {
  const path = join(guide, change.file);
  switch (change.kind) {
    case 'replace':
      replaceOnce(path, change.find, change.replace);
      break;
    case 'bytes':
      replaceOnce(path, change.find, Buffer.from(change.hex, 'hex'));
      break;
    case 'rename':
      renameSync(path, join(guide, change.to));
      break;
    case 'delete':
      rmSync(path);
      break;
    case 'grow':
      appendFileSync(path, change.text.repeat(change.times));
      break;
    case 'add':
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, change.text);
      break;
  }
}
