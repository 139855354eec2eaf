// A list that cannot be believed says nothing of its rows, and what was wrong in it is neither forgotten nor ended by that.
import { expect, test } from 'vitest';
import { known, notKnown, row, type Listing } from '../../../src/measure/exports/listing.ts';
import type { Change, Status, Verdict } from '../../../src/model/finding.ts';
import { emptyMemory, type FindingMemory, type Memory } from '../../../src/model/memory.ts';

/** What was said last, by the place that it was about. */
const past = (said: Readonly<Record<string, Status>>, change: Change = 'persists', control = 'access-granted'): Memory => ({
  ...emptyMemory,
  findings: Object.fromEntries(Object.entries(said).map(([about, status]) => [`${control}/access-policy/erp#${about}`, { raw: [], ended: null, last: { status, change } } as unknown as FindingMemory])),
});
const listing = (of: Memory): Listing => ({ control: 'access-granted', subject: 'access-policy/erp', target: 'access-policy/erp#source', pointer: '/spec/source', whole: 'access', past: of });
const said = (verdicts: readonly Verdict[]): readonly string[] => verdicts.map(({ about, status, id }) => `${about} ${status} ${id}`);
const words = { ended: (about: string) => ({ id: 'no-longer-found', values: { about } }), none: 'nobody' };

test('a row is told about by name, where the list is declared, standing on the look at it', () => {
  expect(row(listing(emptyMemory), 'fail', 'a', { id: 'not-granted', values: { role: 'x' } })).toEqual({ status: 'fail', about: 'a', id: 'not-granted', values: { role: 'x' }, pointer: '/spec/source', evidence: ['access-policy/erp#source'] });
});

test('where nothing is known, the whole is said once, and every row that was not in order is unknown', () => {
  const one = listing(past({ access: 'unknown', a: 'fail', b: 'pass', c: 'warn', d: 'unknown' }));
  const whole = row(one, 'unknown', 'access', { id: 'export-too-old', values: {} });
  expect(said(notKnown(one, whole))).toEqual(['access unknown export-too-old', 'a unknown no-longer-known', 'c unknown no-longer-known', 'd unknown no-longer-known']);
  expect(notKnown(one, whole)[1]).toEqual({ status: 'unknown', about: 'a', id: 'no-longer-known', values: {}, pointer: '/spec/source', evidence: ['access-policy/erp#source'] });
});

test('what was gone already, or was said by another control, is not taken up again', () => {
  const whole = row(listing(emptyMemory), 'unknown', 'access', { id: 'x', values: {} });
  expect(said(notKnown(listing(past({ a: 'fail' }, 'gone')), whole))).toEqual(['access unknown x']);
  expect(said(notKnown(listing(past({ a: 'fail' }, 'persists', 'access-reviewed')), whole))).toEqual(['access unknown x']);
});

test('a row that was wrong and is there no longer ends; one that is there is said as it is', () => {
  const one = listing(past({ a: 'fail', b: 'warn', c: 'pass' }));
  const verdicts = known(one, [row(one, 'fail', 'a', { id: 'not-granted', values: {} })], words);
  expect(said(verdicts)).toEqual(['a fail not-granted', 'b pass no-longer-found']);
  expect(verdicts[1]?.values).toEqual({ about: 'b' });
});

test('a list that could not be used and can be again says so beside its rows', () => {
  const one = listing(past({ access: 'unknown' }));
  const verdicts = known(one, [row(one, 'pass', 'a', { id: 'granted', values: {} })], words);
  expect(said(verdicts)).toEqual(['a pass granted', 'access pass list-usable']);
  expect(verdicts[1]?.values).toEqual({});
});

test('an empty list has one verdict about the whole, and ends what was wrong', () => {
  expect(known(listing(emptyMemory), [], words)).toEqual([{ status: 'pass', about: 'access', id: 'nobody', values: {}, pointer: '/spec/source', evidence: ['access-policy/erp#source'] }]);
  expect(said(known(listing(past({ access: 'unknown', a: 'fail' })), [], words))).toEqual(['a pass no-longer-found', 'access pass nobody']);
});
