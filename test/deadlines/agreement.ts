// What the engine and the brute force say of one case, held against each other.
import { expect } from 'vitest';
import { OutsideCalendar } from '../../src/measure/calendars/business-time.ts';
import { deadline, type Question } from '../../src/measure/cases/deadline.ts';
import { bruteForce, type Outcome } from './brute-force.ts';
import type { Case } from './random.ts';

export function told(question: Question): Outcome {
  try {
    const { dueAt, remaining } = deadline(question);
    if (dueAt !== null) return { due: dueAt };
    if (remaining === null) throw new Error('neither due nor remaining');
    return 'milliseconds' in remaining ? { left: remaining.milliseconds, of: 'minutes' } : { left: remaining.businessDays, of: 'days' };
  } catch (error) {
    if (!(error instanceof OutsideCalendar)) throw error;
    return error.id === 'calendar-never-opens' ? 'never' : 'beyond';
  }
}

/** Throws where they differ. What the brute force does not reach within its window is later than that window. True where both reached it. */
export function agree({ question, brute }: Case): boolean {
  const [mine, theirs] = [told(question), bruteForce(brute)];
  if (theirs === 'beyond' || theirs === 'never') {
    if (typeof mine === 'object' && 'due' in mine) expect(mine.due).toBeGreaterThanOrEqual(brute.clock.laid.first + brute.clock.laid.open.length * brute.clock.laid.tick);
    return false;
  }
  expect(mine).toEqual(theirs);
  return true;
}
