// Where something of a case cannot be read, its verdict is what both ends of the possible say alike; else it is inconclusive.
import { expect, test } from 'vitest';
import { derived } from '../../src/measure/cases/promised-deadline.ts';
import { outcomeOf, type Judged } from '../../src/measure/cases/outcomes.ts';
import type { Case, CaseEvent } from '../../src/model/case.ts';
import { promisesOf } from '../../src/model/effective.ts';
import type { Declared, Estate } from '../../src/model/estate.ts';
import type { Priority } from '../../src/model/finding.ts';
import { readings } from '../../src/probes/case-export/readings.ts';
import { estateOf } from '../verdicts/played.ts';
import { at, declared, november } from './november.ts';

const iso = (local: string): string => new Date(at(local)).toISOString();
const opened = iso('11-17T12:00');
const event = (local: string, type: CaseEvent['type'], more: object = {}): CaseEvent => ({ at: iso(local), type, by: 'staff', ...more }) as CaseEvent;
const judge = (log: Pick<Case, 'events' | 'otherwise'>, priority: Priority = 'P1', now = '11-20T12:00', estate: Estate = november.estate): Judged | undefined =>
  outcomeOf({ estate, promises: promisesOf(estate, estate.Service.get('erp') as Declared<'Service'>), now: at(now) }, { id: 'one', opened, priority, ...log }, 'restore');
const said = (...given: Parameters<typeof judge>): string => { const one = judge(...given); return `${one?.outcome}${one?.isDoubted === true ? ', doubted' : ''}`; };
const briefly = (events: readonly CaseEvent[] | undefined): unknown => events?.map(({ at: when, type }) => `${when.slice(11, 16)} ${type}`);

test('a row that says all has one reading', () => {
  const events = [event('11-17T13:00', 'respond'), event('11-17T14:00', 'close'), event('11-17T15:00', 'reopen'), event('11-17T16:00', 'restore'), event('11-17T16:30', 'close')];
  expect(readings(events, undefined, opened)).toEqual({ events });
  expect(readings([], undefined, opened)).toEqual({ events: [] });
});

test('a reopening without its closing was closed as it was reopened at the latest, and with what was told before at the earliest', () => {
  const [respond, reopen, restore] = [event('11-17T13:00', 'respond'), event('11-17T15:00', 'reopen'), event('11-17T16:30', 'restore')];
  const found = readings([respond, reopen, restore], undefined, opened);
  expect([briefly(found.events), briefly(found.otherwise)]).toEqual([['12:00 respond', '14:00 close', '14:00 reopen', '15:30 restore'], ['12:00 respond', '12:00 close', '14:00 reopen', '15:30 restore']]);
  // Four hours from noon are over at four, or two later where it was closed for two.
  expect([said(found), said(readings([respond, reopen, event('11-17T15:59', 'restore')], undefined, opened)), said(readings([respond, reopen, event('11-17T18:01', 'restore')], undefined, opened))]).toEqual(['inconclusive, doubted', 'met', 'breached']);
  expect(briefly(readings([reopen], undefined, opened).otherwise)).toEqual(['11:00 close', '14:00 reopen']);
  // It was closed in between twice, and nobody said when either time.
  expect(briefly(readings([reopen, event('11-17T16:00', 'reopen')], undefined, opened).otherwise)).toEqual(['11:00 close', '14:00 reopen', '14:00 close', '15:00 reopen']);
  // The one closing that is told is the last.
  expect(briefly(readings([reopen, event('11-17T16:00', 'close')], undefined, opened).events)).toEqual(['14:00 close', '14:00 reopen', '15:00 close']);
  // Called before it was registered, and reopened by then.
  expect(briefly(readings([event('11-17T11:00', 'report'), event('11-17T11:30', 'reopen')], undefined, opened).otherwise)).toEqual(['10:00 report', '10:30 close', '10:30 reopen']);
});

test('a level whose clock begins anew at a reopening has it begin anew, whenever the closing was', () => {
  const { estate } = estateOf(declared.replace('  warnAt: [50%, 75%, 90%]\n', '  warnAt: [50%, 75%, 90%]\n  onReopen: restart\n'));
  const log = readings([event('11-17T13:00', 'respond'), event('11-17T15:00', 'reopen'), event('11-17T18:59', 'restore')], undefined, opened);
  const one = judge(log, 'P1', '11-20T12:00', estate) as Judged;
  expect([one.outcome, derived(one.due).answer.dueAt]).toEqual(['met', at('11-17T19:00')]);
});

test('a total of pauses that cannot be read is none, or all the time from the answer on; where no pause counts it does not matter', () => {
  const late = [event('11-17T12:30', 'respond'), event('11-19T12:00', 'restore')];
  const log = readings(late, 'waiting-for-customer', opened);
  expect([briefly(log.events), briefly(log.otherwise)]).toEqual([['11:30 respond', '11:00 restore'], ['11:30 respond', '11:30 pause', '11:00 restore', '11:00 resume']]);
  expect([said(log, 'P2'), said(readings(late, 'waiting-for-supplier', opened), 'P2'), said(log, 'P1')]).toEqual(['inconclusive, doubted', 'breached', 'breached']);
  expect(said(readings([event('11-17T12:30', 'respond'), event('11-17T14:00', 'restore')], 'waiting-for-customer', opened), 'P2')).toBe('met');
});

test('an open case may be paused now: while it is not due that decides nothing, and past due nobody can say', () => {
  const log = readings([event('11-17T12:30', 'respond')], 'waiting-for-customer', opened);
  expect(briefly(log.otherwise)).toEqual(['11:30 respond', '11:30 pause']);
  expect([said(log, 'P2', '11-17T13:00'), said(log, 'P2', '11-20T12:00')]).toEqual(['running', 'inconclusive, doubted']);
  expect(judge(log, 'P2')?.decidedAt).toBe(at('11-18T12:00'));
});
