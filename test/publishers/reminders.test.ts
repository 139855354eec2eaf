import { expect, test } from 'vitest';
import type { Case, CaseEvent } from '../../src/model/case.ts';
import { emptyMemory } from '../../src/model/memory.ts';
import { estateText as declared } from './estate.ts';
import { finding, rig, story, view, type Teller } from './told.ts';

const estateText = declared().replaceAll('  deadlines:\n', '  warnAt: [50%, 75%, 90%]\n  deadlines:\n');
const database = finding('database-cluster', { deadline: '2026-11-17T23:15:00Z', respondBy: '2026-11-17T19:30:00Z', internalDeadline: '2026-11-17T22:15:00Z', customers: ['fjordfisk', 'nordlys-bygg'] });
const because = { because: database.key, told: database.key };
const outage = [database, finding('erp', because), finding('webshop', because)];

/** The issue of the fault as it was read: what happened to it. */
const own = (events: readonly CaseEvent[]): Case => ({ id: 'issue-1', kind: 'fault', service: 'database-cluster', customer: null, channel: null, about: database.key, opened: story.confirmed, priority: 'P1', events });

/** What is told at a time of the evening. */
const shown = (local: string, events: readonly CaseEvent[] = []): ReturnType<typeof view> => {
  const at = new Date(`2026-11-17T${local}:00+01:00`).toISOString();
  const plain = view(outage, { estateText });
  return { ...plain, results: { ...plain.results, at }, memory: { ...emptyMemory, findings: plain.memory.findings, cases: { own: own(events) } } };
};
const answered: readonly CaseEvent[] = [{ at: '2026-11-17T19:26:40Z', by: 'staff', type: 'assign' }, { at: '2026-11-17T19:26:40Z', by: 'staff', type: 'respond' }];
const tell = async (one: Teller, local: string, events?: readonly CaseEvent[]): Promise<readonly string[]> => {
  const { failures, say } = await one.tell(shown(local, events));
  expect(failures).toEqual([]);
  return say.map((line) => line.split(' ')[0] ?? '');
};

test('marks that had passed when it was opened are not reminded of; of those that pass later only the highest, once', async () => {
  const { server, teller, repository } = await rig();
  const one = teller();
  const comments = (): string[] => repository().issues[0]?.comments.map(({ body }) => body) ?? [];
  expect([await tell(one, '20:25'), comments()]).toEqual([['open'], []]);
  // 20:22:30 had passed; 20:26:15 and 20:28:30 pass now.
  expect(await tell(one, '20:30')).toEqual(['remind']);
  expect(comments()).toHaveLength(1);
  expect(comments()[0]).toContain('Påminnelse: 90 % av responstiden er brukt. Responsfristen er tirsdag 17. november 2026 kl. 20:30');
  expect(comments()[0]).toContain('Ansvarlig: Applikasjonsdrift.');
  expect(await tell(one, '20:30')).toEqual([]);
  expect(await tell(one, '20:35')).toEqual([]);
  // Half of four hours.
  expect(await tell(one, '22:15')).toEqual(['remind']);
  expect(comments()[1]).toContain('50 % av tiden til gjenoppretting er brukt. Gjenopprettingsfristen er onsdag 18. november 2026 kl. 00:15.\nDet er 2 t igjen.');
  expect(await tell(one, '22:20')).toEqual([]);
  expect([await tell(one, '23:55'), comments().length]).toEqual([['remind'], 3]);
  expect(comments()[2]).toContain('90 %');
  expect(one.told[database.key]?.reminded).toBe('2026-11-17T22:55:00.000Z');
  expect(server.violations).toEqual([]);
  await server.close();
});

test('what is told later than it was confirmed is not reminded of the marks that had passed by then', async () => {
  const { server, teller } = await rig();
  const one = teller();
  expect(await tell(one, '22:20')).toEqual(['open']);
  expect(await tell(one, '22:25')).toEqual([]);
  expect(await tell(one, '23:20')).toEqual(['remind']);
  await server.close();
});

test('who has answered needs no reminder to, and a bot has not', async () => {
  const { server, teller } = await rig();
  const one = teller();
  await tell(one, '20:25');
  expect(await tell(one, '20:30', answered)).toEqual([]);
  expect(await tell(one, '20:30', [{ at: '2026-11-17T19:26:40Z', by: 'staff', type: 'assign' }])).toEqual(['remind']);
  await server.close();
});

test('a reminder that was written and could not be remembered is not written again', async () => {
  const { server, teller, repository } = await rig();
  const one = teller();
  await tell(one, '20:25');
  const before = one.told;
  await tell(one, '20:30');
  // Killed before the evidence was kept: the issue's marker still says so.
  one.told = before;
  expect(await tell(one, '20:30')).toEqual([]);
  // Killed before even the marker was written: the comment's number does.
  server.fail({ operation: 'issues/update', status: 502, times: 9 });
  expect((await one.tell(shown('22:15', answered))).failures).toHaveLength(1);
  server.healthy();
  expect(await tell(one, '22:15', answered)).toEqual(['remind']);
  expect(repository().issues[0]?.comments).toHaveLength(2);
  await server.close();
});

test('a pause that is not agreed moves no mark', async () => {
  const { server, teller } = await rig();
  const one = teller();
  await tell(one, '20:25');
  const paused: readonly CaseEvent[] = [...answered, { at: '2026-11-17T20:05:00Z', by: 'staff', type: 'pause', reason: 'waiting-for-customer' }];
  expect(await tell(one, '22:10', paused)).toEqual([]);
  expect(await tell(one, '22:15', paused)).toEqual(['remind']);
  await server.close();
});
