import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OutsideCalendar } from '../../src/measure/calendars/business-time.ts';
import type { CaseEvent } from '../../src/measure/cases/clock.ts';
import { deadline, type Question } from '../../src/measure/cases/deadline.ts';
import { derivation } from '../../src/measure/cases/derivation.ts';
import { agree } from './agreement.ts';
import { rounds } from '../rounds.ts';
import { calendars, cases } from './random.ts';

// Mutants are tried against fewer.
const runs = Number(process.env['RANDOM_CASES'] ?? rounds(240, 1500));
const pool = Math.ceil(runs / 60);

test('random cases are due when the brute force says so, minute by minute', () => {
  let reached = 0;
  fc.assert(fc.property(cases(calendars(pool)), (one) => { reached += agree(one) ? 1 : 0; }), { numRuns: runs, seed: 1 });
  expect(reached).toBeGreaterThan(runs * 0.6);
});

test('the steps of a target of time are whole: they lie in order, and what they count is the target, as far as it came', () => {
  fc.assert(fc.property(cases(calendars(pool)), ({ question }) => {
    try {
      const answer = deadline(question);
      const all = derivation(question, answer);
      expect(all.every(({ from, to, counted }) => from <= to && counted <= to - from)).toBe(true);
      const { target } = answer.legs.at(-1)?.clock ?? question.clock;
      if (!('milliseconds' in target)) return;
      const counted = all.reduce((sum, step) => sum + step.counted, 0);
      const left = answer.remaining !== null && 'milliseconds' in answer.remaining ? answer.remaining.milliseconds : 0;
      // What was carried may be more than the new priority has.
      if (answer.legs.length === 1 || counted < target.milliseconds) expect(counted + left).toBe(target.milliseconds);
      const spans = all.filter(({ from, to }) => from < to);
      expect(spans.every(({ from }, index) => index === 0 || from === spans[index - 1]?.to)).toBe(true);
    } catch (error) {
      if (!(error instanceof OutsideCalendar)) throw error;
    }
  }), { numRuns: Math.ceil(runs / 4), seed: 3 });
});

/** When it is due; never where it stands still, or nobody knows. */
function dueAt(question: Question): number {
  try {
    return deadline(question).dueAt ?? Infinity;
  } catch (error) {
    if (error instanceof OutsideCalendar) return Infinity;
    throw error;
  }
}

test('what is opened later, has a longer target or a longer pause is not due earlier', () => {
  fc.assert(fc.property(cases(calendars(pool)), fc.nat({ max: 5000 }), ({ question }, more) => {
    const plain = { ...question, events: [] };
    const { target } = plain.clock;
    const from = (plain.from ?? 0) + more * 60_000;
    expect(dueAt({ ...plain, from })).toBeGreaterThanOrEqual(dueAt(plain));
    const longer = 'milliseconds' in target ? { milliseconds: target.milliseconds + more * 60_000 } : { businessDays: target.businessDays + (more % 5) };
    expect(dueAt({ ...plain, clock: { ...plain.clock, target: longer } })).toBeGreaterThanOrEqual(dueAt(plain));
    const paused = (until: number): readonly CaseEvent[] => [{ at: plain.from ?? 0, type: 'pause' }, { at: until, type: 'resume' }];
    expect(dueAt({ ...plain, events: paused(from) })).toBeGreaterThanOrEqual(dueAt(plain));
    expect(dueAt({ ...plain, events: paused(from + 3_600_000) })).toBeGreaterThanOrEqual(dueAt({ ...plain, events: paused(from) }));
    // The same question has the same answer, and an event after it is due changes nothing.
    const due = dueAt(question);
    if (due === Infinity || question.events.some(({ type }) => type === 'priority' || type === 'stop' || type === 'reopen')) return;
    expect(dueAt({ ...question, events: [...question.events.filter(({ at }) => at < due), { at: due, type: 'pause' }] })).toBe(due);
  }), { numRuns: Math.ceil(runs / 3), seed: 4 });
});
