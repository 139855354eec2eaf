// What moved a figure by hand, and by how much. One hour down in a day of which an hour more is taken out; lengths in milliseconds.
import { expect, test } from 'vitest';
import { availability } from '../../../src/measure/availability/availability.ts';
import type { Interval } from '../../../src/measure/availability/intervals.ts';
import type { Achieved } from '../../../src/measure/periods/achieved.ts';
import { clockAdjustments, windowAdjustments, windowsBelow } from '../../../src/measure/periods/adjustments.ts';
import type { Fault } from '../../../src/measure/periods/faults.ts';
import { outcomeOf } from '../../../src/measure/cases/outcomes.ts';
import { promisesOf } from '../../../src/model/effective.ts';
import type { CaseEvent } from '../../../src/model/case.ts';
import type { Declared } from '../../../src/model/estate.ts';
import { emptyMemory, type Excused } from '../../../src/model/memory.ts';
import { estateOf } from '../../verdicts/played.ts';
import { at, november } from '../november.ts';

const hour = 3_600_000;
const day: Interval = [Date.parse('2026-11-10T00:00:00Z'), Date.parse('2026-11-11T00:00:00Z')];
const clock = (hours: number): string => new Date(day[0] + hours * hour).toISOString();
const span = (from: number, until: number): Interval => [day[0] + from * hour, day[0] + until * hour];
const window = (from: number, until: number, counts: Excused['counts'] = 'excluded', by = 'maintenance/night@1'): Excused => ({ by, service: 'service/erp', from: clock(from), until: clock(until), announced: clock(-48), counts });

function day1(windows: readonly Excused[], down: readonly Interval[] = [], { excludes = ['planned-maintenance'] as readonly string[] | null, unknown = [] as readonly Interval[] } = {}): Achieved {
  const known = { bad: down, unknown };
  const excluded = windows.filter(({ counts }) => counts === 'excluded').map(({ from, until }): Interval => [Date.parse(from), Date.parse(until)]);
  const measured = availability({ held: known, least: known, most: known }, { period: day, open: [day], excluded });
  return { service: { ref: 'service/erp', spec: {} }, level: { spec: { availability: { target: '99%', ...(excludes !== null && { excludes }) } } }, windows, measured, period: { interval: day } } as unknown as Achieved;
}

test('a window took out what lies in it of the agreed time, and what was down in it would have counted', () => {
  // 23 hours count, of which one was down; with the window it would be two of 24.
  const [only] = windowAdjustments(day1([window(2, 3)], [span(2, 3), span(10, 11)]), [day]);
  expect(only).toEqual({ kind: 'maintenance', about: 'service/erp', from: clock(2), until: clock(3), by: 'maintenance/night', announced: clock(-48), reason: undefined, effect: hour, share: { with: 1 - 1 / 23, without: expect.closeTo(1 - 2 / 24, 12) } });
});

test('only what of it is open, and in the period, counts; and only what is known', () => {
  const effect = (windows: readonly Excused[], open: readonly Interval[]): readonly number[] => windowAdjustments(day1(windows), open).map((one) => one.effect / hour);
  expect([effect([window(-2, 3)], [day]), effect([window(22, 30)], [day]), effect([window(2, 6)], [span(4, 5)])]).toEqual([[3], [2], [1]]);
  // Of 23 hours three are not known.
  const [only] = windowAdjustments(day1([window(2, 3)], [span(10, 11)], { unknown: [span(20, 23)] }), [day]);
  expect(only?.share).toEqual({ with: expect.closeTo(1 - 1 / 20, 12), without: expect.closeTo(1 - 1 / 21, 12) });
});

test('what came late, or into an outage, took nothing out; nor does any where maintenance is not excluded', () => {
  const all = windowAdjustments(day1([window(2, 3, 'late'), window(5, 6, 'during-outage', 'maintenance/plain')], [span(10, 11)]), [day]);
  expect(all.map(({ kind, by, effect, share }) => [kind, by, effect, share])).toEqual([['late-maintenance', 'maintenance/night', 0, undefined], ['maintenance-in-outage', 'maintenance/plain', 0, undefined]]);
  for (const excludes of [null, [], ['other']]) expect(windowAdjustments(day1([window(2, 3)], [], { excludes }), [day])[0]).toMatchObject({ effect: 0, share: undefined });
  expect(windowAdjustments({ ...day1([window(2, 3)]), level: { spec: {} } } as unknown as Achieved, [day])[0]?.effect).toBe(0);
});

test('where nothing else is known there is no share to compare', () => {
  expect(windowAdjustments(day1([window(2, 3)], [], { unknown: [day] }), [day])[0]).toMatchObject({ effect: hour, share: undefined });
});

const chain = estateOf(['shop dependsOn: [erp, wan]', 'erp dependsOn: [base]', 'base dependsOn: [erp]', 'wan ', 'other '].map((line) => {
  const [name = '', ...rest] = line.split(' ');
  return `apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: ${name} }\nspec: { ${rest.join(' ')} }\n`;
}).join('---\n'));

test('the windows of what it stands on, near or far, are told and took nothing out of it', () => {
  const of = (name: string, from = 2, until = 3, by = 'maintenance/night@1'): Excused => ({ ...window(from, until, 'excluded', by), service: `service/${name}` });
  const shop = chain.estate.Service.get('shop') as Declared<'Service'>;
  const told = (excused: readonly Excused[]): readonly string[] => windowsBelow({ service: shop, period: { name: '', kind: 'calendar-month', interval: day } }, chain.estate, { ...emptyMemory, excused }).map(({ about, by }) => `${about} ${by}`);
  expect(told([of('erp'), of('base'), of('wan'), of('other')])).toEqual(['service/erp maintenance/night', 'service/base maintenance/night', 'service/wan maintenance/night']);
  // One that took its own part is told there.
  expect(told([of('shop'), of('erp'), of('erp', 4, 5), of('wan', 2, 3, 'maintenance/more@1')])).toEqual(['service/erp maintenance/night', 'service/wan maintenance/more']);
  expect(told([of('erp', -2, 0), of('erp', -2, 1), of('erp', 24, 25), of('erp', 23, 25)])).toEqual(['service/erp maintenance/night', 'service/erp maintenance/night']);
  expect(windowsBelow({ service: shop, period: { name: '', kind: 'calendar-month', interval: day } }, chain.estate, emptyMemory)).toEqual([]);
  expect(windowsBelow({ service: chain.estate.Service.get('other') as Declared<'Service'>, period: { name: '', kind: 'calendar-month', interval: day } }, chain.estate, { ...emptyMemory, excused: [of('erp')] })).toEqual([]);
  expect(windowsBelow({ service: shop, period: { name: '', kind: 'calendar-month', interval: day } }, chain.estate, { ...emptyMemory, excused: [of('wan', 2, 3, 'maintenance/plain')] })).toEqual([{ kind: 'maintenance', about: 'service/wan', from: clock(2), until: clock(3), by: 'maintenance/plain', announced: clock(-48), reason: undefined, effect: 0, share: undefined }]);
});

const iso = (local: string): string => new Date(at(local)).toISOString();
const event = (local: string, type: CaseEvent['type'], more: object = {}): CaseEvent => ({ at: iso(local), type, by: 'staff', ...more }) as CaseEvent;
const wait = { reason: 'waiting-for-customer' };

/** A P2 of Tuesday at noon, as it is looked back on a month later. */
function adjusted(...events: CaseEvent[]): readonly unknown[] {
  const one = { id: 'one', opened: iso('11-17T12:00'), priority: 'P2' as const, events };
  const asked = { estate: november.estate, promises: promisesOf(november.estate, november.estate.Service.get('erp') as Declared<'Service'>), now: at('12-17T12:00') };
  const fault = { case: { ...one, kind: 'fault', service: 'erp', customer: null, channel: null, about: null }, respond: outcomeOf(asked, one, 'respond'), restore: outcomeOf(asked, one, 'restore') } as unknown as Fault;
  return clockAdjustments(fault).map(({ kind, until, effect }) => [kind, until, effect / 60_000]);
}

test('a pause ends where it is resumed, not by what happens in between; one that never ends has no end and no effect that is known', () => {
  expect(adjusted(event('11-17T13:00', 'pause', wait), event('11-17T13:10', 'respond'), event('11-17T13:30', 'resume'))).toEqual([['pause', iso('11-17T13:30'), 30]]);
  expect(adjusted(event('11-17T13:00', 'pause', wait))).toEqual([['pause', undefined, 0]]);
  expect(adjusted(event('11-17T13:00', 'pause', { reason: 'lunch' }), event('11-17T13:30', 'resume'))).toEqual([['pause-not-allowed', iso('11-17T13:30'), 0]]);
});

test('of what happens at one instant only that event is undone', () => {
  // The pause alone moves it half an hour; the priority that was given at the same time moves nothing but its own.
  expect(adjusted(event('11-17T13:00', 'priority', { priority: 'P2' }), event('11-17T13:00', 'pause', wait), event('11-17T13:30', 'resume'))).toEqual([['priority', undefined, 0], ['pause', iso('11-17T13:30'), 30]]);
});
