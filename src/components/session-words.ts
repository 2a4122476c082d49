import type { SessionPlan, SessionStep } from '../graph/session-plan.ts';

/** What a group does in a step of a session, in words. */
export function toStepWords({ part }: SessionStep, { questions }: SessionPlan, available: number): string {
  const each = `${questions.each.toString()} minutes`;
  switch (part) {
    case 'open':
      return 'Say what the session is about: read out the words below, and say where they come from.';
    case 'read':
      return 'Everybody reads the handout alone, and marks one thing that is already done here and one that is not.';
    case 'talk':
      return 'Hear what people marked, and which of the things that go wrong they have met.';
    case 'questions':
      return toQuestionWords(questions.count, available, each);
    case 'close':
      return 'Agree on one thing to do, on who does it, and on the day when you look at it again.';
  }
}

function toQuestionWords(count: number, available: number, each: string): string {
  if (available === 1) return `Talk about the question, for ${each}.`;
  if (count === available) return `Talk about the ${count.toString()} questions, ${each} each.`;
  const number = count === 1 ? 'one' : count.toString();
  return `Talk about ${number} of the ${available.toString()} questions, ${each} each: choose beforehand those that fit this group.`;
}

/** Minutes from the beginning as a clock shows them: `0:05`. */
export function toClock(minutes: number): string {
  return `${Math.floor(minutes / 60).toString()}:${(minutes % 60).toString().padStart(2, '0')}`;
}
