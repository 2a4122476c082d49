/** How long a session with a lesson takes, in minutes. */
export const sessionLengths = [30, 60] as const;
export type SessionLength = (typeof sessionLengths)[number];

/** A part of a session; the minutes are counted from its beginning. */
export interface SessionStep {
  readonly part: 'open' | 'read' | 'talk' | 'questions' | 'close';
  readonly from: number;
  readonly minutes: number;
}

/** What a session does when: its steps' minutes add up to its length. */
export interface SessionPlan {
  readonly minutes: SessionLength;
  /** How many questions there is time for, and the minutes for each; none where the lesson has none. */
  readonly questions: { readonly count: number; readonly each: number };
  readonly steps: readonly SessionStep[];
}

/** Minutes that the fixed parts take; `talk` is the least, and takes what the questions leave. */
const fixed = {
  30: { open: 2, read: 5, talk: 3, close: 5 },
  60: { open: 3, read: 7, talk: 10, close: 8 },
} as const satisfies Record<SessionLength, Record<Exclude<SessionStep['part'], 'questions'>, number>>;

/** Minutes that a question takes: under five a group of people says little, over eight it repeats itself. */
const [least, most] = [5, 8] as const;

/**
 * Plans a session: as many questions as have time, all alike, and the talk about the sheet takes what they leave.
 * @param available how many questions the lesson has
 */
export function planSession(minutes: SessionLength, available: number): SessionPlan {
  const { open, read, talk, close } = fixed[minutes];
  const room = minutes - open - read - talk - close;
  const count = Math.min(available, Math.floor(room / least));
  const each = count === 0 ? 0 : Math.min(most, Math.floor(room / count));
  const parts = [
    { part: 'open', minutes: open },
    { part: 'read', minutes: read },
    { part: 'talk', minutes: talk + room - count * each },
    ...(count === 0 ? [] : [{ part: 'questions', minutes: count * each } as const]),
    { part: 'close', minutes: close },
  ] as const;
  const steps = parts.map((step, index) => ({ ...step, from: sum(parts.slice(0, index)) }));
  return { minutes, questions: { count, each }, steps };
}

function sum(parts: readonly { minutes: number }[]): number {
  return parts.reduce((total, { minutes }) => total + minutes, 0);
}
