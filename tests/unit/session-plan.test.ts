import { describe, expect, test } from 'vitest';
import { planSession, sessionLengths } from '../../src/graph/session-plan.ts';

const numbers = Array.from({ length: 41 }, (_, index) => index);

describe.each(sessionLengths)('a session of %i minutes', (minutes) => {
  test.each(numbers)('adds up to its length with %i questions, and no step is empty', (available) => {
    const { steps } = planSession(minutes, available);
    expect(steps.reduce((sum, step) => sum + step.minutes, 0)).toBe(minutes);
    expect(Math.min(...steps.map((step) => step.minutes))).toBeGreaterThan(0);
  });

  test.each(numbers)('has each step begin where the one before it ends, with %i questions', (available) => {
    const { steps } = planSession(minutes, available);
    expect(steps.map(({ from }) => from)).toEqual([0, ...steps.slice(0, -1).map((step) => step.from + step.minutes)]);
  });

  test.each(numbers.slice(1))('gives each of its questions five to eight minutes, of %i', (available) => {
    const { questions, steps } = planSession(minutes, available);
    expect(questions.count).toBeGreaterThan(0);
    expect(questions.count).toBeLessThanOrEqual(available);
    expect(questions.each).toBeGreaterThanOrEqual(5);
    expect(questions.each).toBeLessThanOrEqual(8);
    expect(steps.find(({ part }) => part === 'questions')?.minutes).toBe(questions.count * questions.each);
  });

  test('talks about the lesson alone where it has no question', () => {
    expect(planSession(minutes, 0).steps.map(({ part }) => part)).toEqual(['open', 'read', 'talk', 'close']);
  });

  test('begins with what it is about and ends with what is agreed', () => {
    const parts = planSession(minutes, 6).steps.map(({ part }) => part);
    expect(parts).toEqual(['open', 'read', 'talk', 'questions', 'close']);
  });
});

test('an hour has time for more questions than half an hour', () => {
  expect(planSession(60, 8).questions.count).toBeGreaterThan(planSession(30, 8).questions.count);
});
