import { describe, expect, test } from 'vitest';
import { checkGuide } from '../../src/checks/guide.ts';
import { rules } from '../../src/diagnostics/rules.ts';
import type { Place } from '../../src/diagnostics/problem.ts';
import { loadGuide } from '../../src/load.ts';
import { sites } from '../sites.ts';
import { applyChange, hasFault, listFaultyRules, readFaults, type Fault } from './fault.ts';
import { copyGuide } from './temporary-guide.ts';

const faults = readFaults().map((fault) => [`${fault.rule}: ${fault.description}`, fault] as const);

test('nothing is wrong with the small guide before it is broken', () => {
  expect(checkGuide(loadGuide(sites.small.root))).toEqual([]);
});

describe('every rule', () => {
  test.each(Object.keys(rules))('%s has a guide that breaks it', (rule) => {
    expect(hasFault(rule)).toBe(true);
  });

  test('is the only thing that a broken guide can be filed under', () => {
    expect(Object.keys(rules)).toEqual(expect.arrayContaining(listFaultyRules()));
  });
});

describe('a broken guide', () => {
  test.each(faults)('%s', (_, fault) => {
    const root = copyGuide(sites.small.root);
    applyChange(root, fault.change);
    const problems = checkGuide(loadGuide(root));
    const reported = problems.filter(({ rule }) => rule === fault.rule).map(({ place }) => place);
    const others = problems.map(({ rule }) => rule).filter((rule) => rule !== fault.rule);
    expect({ reported, others: [...new Set(others)].sort() }).toEqual({
      reported: [toPlace(fault.problem)],
      others: Object.keys(fault.also).sort(),
    });
  });
});

function toPlace({ file, at }: Fault['problem']): Place {
  return at === 'file' ? { kind: 'file', file } : { kind: 'point', file, ...at };
}
