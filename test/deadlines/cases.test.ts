// Thirty cases, each worked by hand in its note, in the form that `due --case` reads. Their `semantics` are the rules R1 to R11.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Leg } from '../../src/measure/cases/clock.ts';
import { deadline } from '../../src/measure/cases/deadline.ts';
import { OutsideCalendar } from '../../src/measure/calendars/business-time.ts';
import { derivation } from '../../src/measure/cases/derivation.ts';
import { onceEach } from '../../src/model/once.ts';
import { casesOf, type FileCase } from '../../src/session/due/file.ts';

interface Expected {
  readonly id: string;
  readonly expected: { readonly dueAtUtc: string | null; readonly dueAt: string | null; readonly warnAtUtc?: string; readonly remainingMinutes?: number; readonly error?: string };
}

const text = readFileSync(join(import.meta.dirname, 'cases.json'), 'utf8');
const expected = (JSON.parse(text) as { cases: readonly Expected[] }).cases;
const read = onceEach((cases: string) => casesOf(cases, () => undefined));
const all = (): readonly FileCase[] => read(text);
const utc = (at: number | null | undefined): string | null => (at === null || at === undefined ? null : new Date(at).toISOString().replace('.000Z', 'Z'));

function answered({ question }: FileCase): object {
  if ('error' in question) return question;
  try {
    const answer = deadline(question);
    const { dueAt, remaining, warnings } = answer;
    const counted = derivation(question, answer).reduce((sum, step) => sum + step.counted, 0);
    const { target } = (answer.legs.at(-1) as Leg).clock;
    if ('milliseconds' in target) expect(counted).toBe(target.milliseconds - (remaining !== null && 'milliseconds' in remaining ? remaining.milliseconds : 0));
    return { dueAtUtc: utc(dueAt), ...(remaining !== null && { remainingMinutes: 'milliseconds' in remaining ? remaining.milliseconds / 60_000 : null }), ...(question.warnAt.length > 0 && { warnAtUtc: utc(warnings[0]) }) };
  } catch (error) {
    if (!(error instanceof OutsideCalendar)) throw error;
    return { dueAtUtc: null, error: error.id };
  }
}

test('there are thirty', () => expect(all().length).toBe(30));

test.each(expected)('$id', ({ id, expected: { dueAt, ...wanted } }) => {
  expect(utc(dueAt === null ? null : Date.parse(dueAt))).toBe(wanted.dueAtUtc);
  const one = all().find((other) => other.id === id) as FileCase;
  const { warnAt: _local, ...rest } = wanted as Record<string, unknown>;
  expect(answered(one)).toEqual(rest);
});
