// When a look need not be judged again: it says what one said that passed, as far as that was read.
import { expect, test } from 'vitest';
import { tableOf, type Form } from '../../src/evidence/looks.ts';
import type { Observation } from '../../src/model/observation.ts';
import { goesOn, passedBy, slowed, watched, type Passed } from '../../src/session/diff/alike.ts';

const at = '2026-11-01T00:00:00Z';
const look = (facts: unknown): Observation => ({ probe: 'http', target: 'service/erp#probes/p', spec: 's', at, took: 1, from: 'oslo', seen: true, facts });
const facts = (more: object = {}, total = 40): object => ({ reached: true, status: 200, bytes: 7, timings: { connect: 3, total }, ...more });
const formOf = (...all: readonly unknown[]): Form => {
  const [form, ...others] = tableOf([{ at, observations: all.map(look) }]).forms;
  if (form === undefined || others.length > 0) throw new Error('they are not of one form');
  return form;
};

/** What passes because the first of some looks did, of which a control read what `reads` does. */
function passed(form: Form, reads: (facts: never) => unknown, { slower = 1, until = 1000 } = {}): Passed | undefined {
  const read = new Set<string>();
  const one = watched(slowed(form.build(form.columns, 0, Date.parse(at)) as Observation, slower), read);
  if (one.seen) reads(one.facts as never);
  return passedBy(form, 0, { read, slower, until })[0];
}
const goes = (form: Form, one: Passed | undefined, row: number, now = 0): boolean => one !== undefined && goesOn(one, form.columns, row, now);

interface Answer { readonly status: number; readonly bytes: number; readonly timings: { readonly total: number } }

test('what was read must be equal, and until the instant it was judged for; of the rest nothing is asked', () => {
  const form = formOf(facts(), facts({ bytes: 9 }), facts({ status: 204 }));
  const one = passed(form, ({ status }: Answer) => status);
  expect([0, 1, 2].map((row) => goes(form, one, row))).toEqual([true, true, false]);
  expect([goes(form, one, 0, 1000), goes(form, one, 0, 1001)]).toEqual([true, false]);
  const both = passed(form, ({ status, bytes }: Answer) => status + bytes);
  expect([0, 1, 2].map((row) => goes(form, both, row))).toEqual([true, false, false]);
  expect([0, 1, 2].map((row) => goes(form, passed(form, () => undefined), row))).toEqual([true, true, true]);
});

test('a timing that was read may be shorter, and as long as it was tried with', () => {
  const form = formOf(facts({}, 40), facts({}, 39.9), facts({}, 40.1), facts({}, 320), facts({}, 320.1));
  const reads = ({ timings: { total } }: Answer): number => total;
  expect([0, 1, 2].map((row) => goes(form, passed(form, reads), row))).toEqual([true, true, false]);
  expect([2, 3, 4].map((row) => goes(form, passed(form, reads, { slower: 8 }), row))).toEqual([true, true, false]);
  // Those that nobody read may be any.
  expect(goes(form, passed(form, ({ status }: Answer) => status), 4)).toBe(true);
});

test('what lies deep is read too, in lists and by whoever asks for all of it', () => {
  const form = formOf(facts({ hops: [{ status: 301 }], other: 1 }), facts({ hops: [{ status: 302 }], other: 1 }), facts({ hops: [{ status: 301 }], other: 2 }));
  const all = passed(form, (one: object) => JSON.stringify(one));
  expect([0, 1, 2].map((row) => goes(form, all, row))).toEqual([true, false, false]);
  const hops = passed(form, ({ hops: many }: { readonly hops: readonly { readonly status: number }[] }) => many.some(({ status }) => status === 400));
  expect([0, 1, 2].map((row) => goes(form, hops, row))).toEqual([true, false, true]);
});

test('nothing goes on where it was read when it was seen, or how long it took to look', () => {
  const form = formOf(facts());
  const read = (name: 'at' | 'took' | 'from'): readonly Passed[] => {
    const known = new Set<string>();
    void watched(look(facts()), known)[name];
    return passedBy(form, 0, { read: known, slower: 1, until: 0 });
  };
  expect([read('at').length, read('took').length, read('from').length]).toEqual([0, 0, 1]);
});
