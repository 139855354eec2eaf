// Reports that are promised of faults: five business days after the evening of 17 November, and one told in another's.
import { expect, test } from 'vitest';
import { reportsOn, type Promised } from '../../../src/measure/periods/reports.ts';
import type { Case } from '../../../src/model/case.ts';
import type { Estate } from '../../../src/model/estate.ts';
import { emptyMemory, type Memory, type PastFault } from '../../../src/model/memory.ts';
import { estateOf } from '../../verdicts/played.ts';
import { at, declared, november } from '../november.ts';

function versionOf(gold: string, silver = ''): Estate {
  const { estate, errors } = estateOf(declared.replace('restore: { within: 4h, met: 95% }', `restore: { within: 4h, met: 95% }${gold}`).replace('restore: { within: 6h }', `restore: { within: 6h }${silver}`));
  expect(errors).toEqual([]);
  return estate;
}
const five = ', report: { within: 5bd, calendar: office }';
const estate = versionOf(five);
const iso = (local: string): string => new Date(at(local)).toISOString().replace('.000Z', 'Z');
const over = (name: string, from: string, until: string, more: Partial<PastFault> = {}): PastFault => {
  const key = `endpoint-answers/service/${name}#p`;
  return { key, told: key, priority: 'P1', deadline: null, respondBy: null, internalDeadline: null, customers: [], because: null, endedAt: iso(until), episode: { id: from, level: 'fail', openedAt: iso(from), confirmedAt: iso(from), lastFailAt: iso(until) }, ...more };
};
const evening = over('erp', '11-17T20:15', '11-17T22:50');
const memory = (faults: readonly PastFault[], cases: readonly Case[] = []): Memory => ({ ...emptyMemory, faults, findings: {}, cases: Object.fromEntries(cases.map((one) => [one.id, one])) });
const clock = (instant: number): string => new Date(instant + 3_600_000).toISOString().slice(5, 16);
const line = ({ about, dueAt, nearAt }: Promised): string => `${about} ${clock(nearAt)} ${clock(dueAt)}`;
const told = (of: Memory, by: Estate = estate, now = at('12-02T12:00')): Readonly<Record<string, readonly string[]>> => Object.fromEntries([...reportsOn({ estate: by, memory: of, now })].map(([service, all]) => [service, all.map(line)]));

test('a report is due so long after the fault was over, and near when the last of the marks is passed', () => {
  // Day 0 is Wednesday the 18th; of five days 90 % are over with the fourth.
  expect(told(memory([evening]))).toEqual({ erp: ['20261117T191500Z 11-24T16:00 11-25T16:00'] });
  expect(told(memory([evening]), november.estate)).toEqual({});
  expect(told(memory([over('webshop', '11-17T20:15', '11-17T22:50')]))).toEqual({});
  expect(told(memory([{ ...evening, priority: 'P2' }]))).toEqual({});
  expect(told(memory([{ ...evening, priority: null }]))).toEqual({});
  expect(told(memory([]))).toEqual({});
});

test('of what goes on there is no report yet, and of what was over 90 days ago none any more', () => {
  const going = { ...emptyMemory, findings: { x: { raw: [], ended: null, last: { ...evening, subject: 'service/erp' } } } } as unknown as Memory;
  expect(told(going)).toEqual({});
  const days = 86_400_000;
  const until = at('11-17T22:50');
  expect([told(memory([evening]), estate, until + 90 * days - 1), told(memory([evening]), estate, until + 91 * days)].map((all) => Object.keys(all))).toEqual([['erp'], []]);
});

test('what comes back before the report is due is told in it, and what comes later in its own', () => {
  const again = (from: string, until: string): readonly string[] | undefined => told(memory([evening, over('erp', from, until)]), estate, at('12-20T12:00'))['erp'];
  expect(again('11-20T10:00', '11-20T11:00')).toEqual(['20261117T191500Z 11-24T16:00 11-25T16:00']);
  expect(again('11-25T16:00', '11-25T17:00')).toHaveLength(1);
  expect(again('11-25T16:01', '11-25T17:00')?.map((one) => one.slice(0, 16))).toEqual(['20261117T191500Z', '20261125T150100Z']);
});

test('what was told of another service is reported there, by the strictest level of all that it was seen on', () => {
  const cluster = 'endpoint-answers/service/database-cluster#p';
  const seen = (name: string): PastFault => over(name, '11-17T20:15', '11-17T22:50', { told: cluster });
  const [both, three] = [memory([seen('erp'), seen('webshop')]), versionOf(five, ', report: { within: 3bd, calendar: office }')];
  expect([told(both), told(both, three), told(memory([seen('erp')]), three)].map((all) => all['database-cluster']?.map((one) => one.slice(29)))).toEqual([['11-25T16:00'], ['11-23T16:00'], ['11-25T16:00']]);
});

test('a case that was reported is reported under its own name, by the level of its service', () => {
  const reported = (more: Partial<Case> = {}): Case => ({
    id: 'issue-7', kind: 'fault', service: 'erp', customer: 'fjordfisk', channel: null, about: null, opened: iso('11-10T09:00'), priority: 'P1', events: [{ at: iso('11-10T11:00'), type: 'restore', by: 'staff' }, { at: iso('11-10T12:00'), type: 'close', by: 'staff' }], ...more,
  } as Case);
  // Day 0 is Tuesday the 10th itself.
  expect(told(memory([], [reported()]))['erp']?.map((one) => [one.slice(0, 7), one.slice(-11)])).toEqual([['issue-7', '11-17T16:00']]);
  expect([told(memory([], [reported({ service: null })])), told(memory([], [reported({ priority: null })])), told(memory([], [reported({ events: [] })]))]).toEqual([{}, {}, {}]);
});

test('the same past is told once, and by another version or at another time anew', () => {
  const one = memory([evening]);
  const first = reportsOn({ estate, memory: one, now: at('12-02T12:00') });
  expect(reportsOn({ estate, memory: one, now: at('12-02T12:00') })).toBe(first);
  expect(reportsOn({ estate, memory: one, now: at('12-02T12:01') })).not.toBe(first);
  expect(told(one, november.estate)).toEqual({});
});

test('what is told in one name for all of a service is of that service; an instant is named in whole seconds', () => {
  const group = over('erp', '11-17T20:15', '11-17T22:50', { told: 'endpoint-answers/service/erp' });
  expect(told(memory([{ ...group, episode: { ...group.episode, openedAt: '2026-11-17T19:15:00.250Z' } }]))).toEqual({ erp: ['20261117T191500Z 11-24T16:00 11-25T16:00'] });
});

test('a calendar that is not known, or not so far ahead, promises no report', () => {
  const without = (calendar: string, within = '5bd'): Estate => {
    const { estate: made, errors } = estateOf(`${declared.replace('restore: { within: 4h, met: 95% }', `restore: { within: 4h, met: 95% }, report: { within: ${within}, calendar: another }`)}---\napiVersion: driftvakt/v1\nkind: Calendar\nmetadata: { name: another }\nspec: { timeZone: Europe/Oslo, hours: { monday: ["08:00-16:00"] }, holidays: "NO" }\n`);
    expect(errors).toEqual([]);
    return calendar === 'gone' ? { ...made, Calendar: new Map() } : made;
  };
  expect([told(memory([evening]), without('mondays', '99999bd')), told(memory([evening]), without('gone'))]).toEqual([{}, {}]);
  // Day 0 is Monday the 23rd.
  expect(told(memory([evening]), without('mondays'), at('12-10T12:00'))).toEqual({ erp: ['20261117T191500Z 12-21T16:00 12-28T16:00'] });
});
