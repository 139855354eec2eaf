import { expect, test } from 'vitest';
import { countOf, unreadOf } from '../../../src/measure/cases/unread.ts';
import type { CaseFacts, Trouble } from '../../../src/model/case.ts';
import type { Memory } from '../../../src/model/memory.ts';

const trouble = (about: string, what: Trouble['what']): Trouble => ({ about, what, column: 'x' });

test('a row without a number or an opening is left out; of others something is, once for each case', () => {
  expect(countOf([trouble('desk:row-7', 'no-number'), trouble('desk:8', 'not-opened'), trouble('desk:8', 'no-time'), trouble('desk:9', 'no-time'), trouble('desk:9', 'no-kind'), trouble('desk:1', 'no-priority')])).toEqual({ left: 2, partly: 2 });
  // The first of two with one number is read, and something of it may be unread too.
  expect(countOf([trouble('desk:5', 'twice'), trouble('desk:5', 'twice'), trouble('desk:5', 'no-time')])).toEqual({ left: 2, partly: 1 });
  expect(countOf([])).toEqual({ left: 0, partly: 0 });
});

const targets = (...looks: readonly object[]): Memory['targets'] => Object.fromEntries(looks.map((last, index) => [`t${index}@oslo`, { last, recent: [], days: [] }])) as unknown as Memory['targets'];
const look = (probe: string, facts: Partial<CaseFacts>): object => ({ probe, target: 'estate/move#cases/desk', seen: true, facts });

test('all lists together; what is no list of cases says nothing', () => {
  const lists = targets(
    look('case-export', { unread: { left: 3, partly: 1 }, troubles: [trouble('a', 'no-number')] }), look('case-export', { troubles: [trouble('b', 'no-number'), trouble('c', 'no-time')] }),
    look('github-issues', { left: 40 }), look('access-export', { troubles: [trouble('d', 'no-number')], left: 7 }),
    { probe: 'case-export', target: 'estate/move#cases/other', seen: false, reason: 'file-missing' },
  );
  expect(unreadOf({ targets: lists })).toEqual({ left: 4, partly: 2, waiting: 40, lists: [{ name: 'other', reason: 'file-missing' }] });
});

test('where all of it was read there is nothing to say', () => {
  expect(unreadOf({ targets: {} })).toBeUndefined();
  expect(unreadOf({ targets: targets(look('case-export', { troubles: [], left: 0 })) })).toBeUndefined();
  expect(unreadOf({ targets: targets(look('github-issues', { left: 1 })) })).toEqual({ left: 0, partly: 0, waiting: 1, lists: [] });
  expect(unreadOf({ targets: targets({ probe: 'github-issues', target: 'estate/move#repository', seen: false, reason: 'no-access' }) })).toEqual({ left: 0, partly: 0, waiting: 0, lists: [{ name: 'repository', reason: 'no-access' }] });
});
