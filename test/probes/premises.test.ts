import { expect, test } from 'vitest';
import type { IssueEvent, IssueFacts } from '../../src/model/issue.ts';
import { logOf } from '../../src/probes/github-issues/log.ts';
import { caseIn } from '../../src/probes/case-export/rows.ts';

const reading = { staff: { karin: '' }, pauses: [] };
const label = (at: string, what: string, type: IssueEvent['type'] = 'labeled'): IssueEvent => ({ at: `2026-11-17T${at}:00Z`, type, account: 'karin', isProgram: false, what });
const log = (...events: readonly IssueEvent[]): readonly object[] => {
  const issue: IssueFacts = { number: 1, title: '', body: '', labels: [], state: 'open', createdAt: '2026-11-17T08:00:00Z', updatedAt: null, closedAt: null, author: 'ingrid', told: null, events };
  return logOf(issue, reading, { given: 'P2', isForOthers: false, isWeighed: false }).events;
};
const named = (at: string, clause: string): object => ({ at: `2026-11-17T${at}:00Z`, by: 'staff', type: 'premise', clause });

test('a label names the premise that failed, by its clause; taken off again it was never said', () => {
  expect(log(label('09:00', 'premise.2'), label('09:05', 'Premise:Orders'), label('09:10', 'premises'), label('09:20', 'premise.2', 'unlabeled'))).toEqual([named('09:05', 'orders')]);
  expect(log(label('09:00', 'premise.2'), label('09:05', 'premise.3'))).toEqual([named('09:00', 'premise.2'), named('09:05', 'premise.3')]);
});

test('what is taken off and was never there takes nothing else away', () => {
  expect(log(label('09:00', 'premise.2'), label('09:10', 'restored', 'unlabeled'), label('09:20', 'premise.9', 'unlabeled'))).toEqual([named('09:00', 'premise.2')]);
});

test('in a desk’s list a column names it, and so may an event', () => {
  const place = { index: 0, name: 'desk', path: 'estate/move#cases/desk', timeZone: 'Europe/Oslo', named: (_kind: string, text: string) => text };
  const events = (row: object): unknown => caseIn({ number: '1', opened: '2026-11-17 09:00', ...row }, place).case?.events;
  expect(events({ premise: ' Premise.2 ' })).toEqual([named('08:00', 'premise.2')]);
  expect(events({ events: '[{ "at": "2026-11-17T08:30:00Z", "type": "premise", "clause": "premise.4" }]' })).toEqual([named('08:30', 'premise.4')]);
  expect(caseIn({ number: '1', opened: '2026-11-17 09:00', events: '[{ "at": "2026-11-17T08:30:00Z", "type": "premise" }]' }, place).troubles).toEqual([{ about: 'desk:1', what: 'no-events', column: 'events' }]);
});
