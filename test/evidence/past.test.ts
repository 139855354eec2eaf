import { expect, test } from 'vitest';
import { changesOf, emptyBook } from '../../src/evidence/book.ts';
import { linesTo } from '../../src/evidence/stated.ts';
import { rebuild } from '../../src/evidence/rebuild.ts';
import { record } from '../../src/record.ts';
import type { Memory, Stretch } from '../../src/model/memory.ts';
import { achievedBy } from '../../src/measure/periods/achieved.ts';
import { openTime } from '../../src/measure/calendars/open-time.ts';
import { periodAt } from '../../src/measure/periods/periods.ts';
import { at, memoryOf, november } from '../measure/november.ts';

const until = at('12-03T06:00');
const promised: NonNullable<Memory['promised']> = {
  declared: { 'service-level/gold@': { title: { nb: 'Gull', en: 'Gold' }, spec: { type: 'SLA' } }, 'service/erp@2026-01-01': { spec: { serviceLevel: 'gold' } } },
  former: [{ ref: 'service-level/gold', effectiveFrom: null, until: '2026-11-02T00:00:00Z', commit: 'c', says: { spec: { type: 'OLA' } } }],
};
const whole: Memory = { ...memoryOf(until), promised, at: new Date(until).toISOString(), watch: { heard: {}, gaps: [{ vantage: 'oslo', from: '2026-11-14T02:00:00Z', to: '2026-11-14T03:10:00Z', missed: 14 }] } };
const entry = (memory: Memory) => ({ at: memory.at, commit: null, diagnostics: [], memory, told: {} });
const filesOf = (memory: Memory): ReadonlyMap<string, string> => {
  const { whole: files, more, lines } = changesOf(emptyBook, entry(memory));
  return new Map([...Object.entries(files), ...Object.entries(more), ...Object.entries(linesTo(new Map(), lines).whole)]);
};

test('what availability and deadlines are counted from comes back from the ledger alone', () => {
  const { memory } = rebuild(filesOf(whole), whole.at);
  expect(memory.promised).toEqual(promised);
  expect(memory).toMatchObject({ faults: whole.faults, excused: (whole.excused ?? []).toSorted((a, b) => Date.parse(a.from) - Date.parse(b.from) || (a.service < b.service ? -1 : 1)), cases: whole.cases, watch: whole.watch });
  const open = (all: readonly Stretch[] = []): readonly Stretch[] => all.map((one, index) => (index === all.length - 1 ? { ...one, last: whole.at ?? '' } : one));
  for (const [key, { stretches }] of Object.entries(whole.targets)) expect(memory.earlier?.[`${key}\ts`]).toEqual(open(stretches));
});

test('the first look after it goes on where the ledger ended, and November is what it was', () => {
  const { memory } = rebuild(filesOf(whole), whole.at);
  const next = new Date(until + 300_000).toISOString();
  const observations = Object.keys(whole.targets).map((key) => ({ probe: 'http', target: key.split('@')[0] ?? '', spec: 's', at: next, took: 1, from: 'oslo', seen: true as const, facts: {} }));
  const { memory: after } = record(memory, {
    at: next, scope: { complete: false, selectors: [], vantages: ['oslo'], shard: null }, observations, findings: [], folding: () => ({ state: 'good', timeToLive: 900_000, timeZone: 'Europe/Oslo', excluded: [] }),
    place: () => undefined, targets: new Set(), serviceLevels: {}, announcements: [], excused: [], segments: ['x'],
  });
  expect(after.earlier).toBeUndefined();
  const erp = november.estate.Service.get('erp');
  const figures = (known: Memory, now: number): unknown => erp === undefined ? [] : achievedBy({ estate: november.estate, memory: known, now, open: openTime(november.estate) }, erp, () => periodAt('calendar-month', at('11-10T12:00'), 'Europe/Oslo')).map(({ measured }) => measured);
  expect(figures(after, until + 300_000)).toEqual(figures(whole, until));
});

test('while all goes on as it was nothing of it is written anew', () => {
  const before = changesOf(emptyBook, entry(whole));
  const targets = Object.fromEntries(Object.entries(whole.targets).map(([key, past]) => [key, { ...past, stretches: past.stretches?.map((one, index, all) => (index === all.length - 1 ? { ...one, last: '2026-12-03T09:00:00Z' } : one)) ?? [] }]));
  const same = (path: string): boolean => changesOf(emptyBook, entry({ ...whole, at: '2026-12-03T09:00:00Z', targets })).whole[path] === before.whole[path];
  expect(Object.keys(before.whole).filter((path) => !same(path))).toEqual([]);
});

test('after the memory was lost nothing is written away that was not looked at again', () => {
  const { memory, book, told } = rebuild(filesOf(whole), whole.at);
  const { whole: files, more, gone, urgent, lines } = changesOf(book, { ...entry(memory), told });
  expect(linesTo(filesOf(whole), lines)).toEqual({ whole: {}, more: {}, gone: [] });
  expect({ files, more, gone, urgent }).toEqual({ files: {}, more: {}, gone: [], urgent: false });
});

test('a ledger as it was first written is read, is nothing new, and goes on with one file a month', () => {
  const [key, episode] = ['endpoint-answers/service/erp#p', { id: 'e', level: 'fail', openedAt: '2026-11-14T02:00:00Z', confirmedAt: '2026-11-14T02:00:00Z', lastFailAt: '2026-11-14T02:05:00Z' }] as const;
  const unsaid = { because: null, customers: ['fjordfisk'], deadline: null, internalDeadline: null, priority: 'P1', respondBy: null };
  const finding = { about: 'p', because: null, control: 'endpoint-answers', customers: [], deadline: null, ended: { ...episode, endedAt: '2026-11-14T02:10:00Z' }, episode: null, evidence: [], file: 'a.yaml', id: 'answers', internalDeadline: null, key, pointer: '/spec', priority: null, respondBy: null, since: '2026-11-14T02:10:00Z', status: 'pass', subject: 'service/erp', told: key, values: {} };
  const old = new Map(Object.entries({
    'findings.jsonl': `${JSON.stringify(finding)}\n`, 'told.jsonl': `${JSON.stringify({ author: 'bot', key, number: 7 })}\n`, 'targets.tsv': '1\tservice/erp#probes/p@oslo\ts\n', 'days-2026-11.tsv': '14\t1\t85800 600\t38:12\n',
    'faults-2026-11.jsonl': `${JSON.stringify({ ...unsaid, endedAt: '2026-11-14T02:10:00Z', episode, key, told: key })}\n`,
    'looks-2026-11.tsv': '1\tg\t2026-11-14T00:00:00Z\t2026-11-14T01:55:00Z\t900000\n1\tb\t2026-11-14T02:00:00Z\t2026-11-14T02:05:00Z\t900000\n1\tg\t2026-11-14T02:10:00Z\t\t900000\n',
  }));
  const read = rebuild(old, '2026-11-15T00:00:00Z');
  expect(read.told).toEqual({ [key]: { author: 'bot', number: 7 } });
  expect(read.memory.findings[key]).toMatchObject({ ended: { endedAt: '2026-11-14T02:10:00Z' }, last: { status: 'pass', deadline: null, episode: null } });
  const { whole: files, gone, urgent, lines } = changesOf(read.book, { at: read.memory.at, commit: read.commit, diagnostics: [], memory: read.memory, told: read.told });
  expect(urgent).toBe(false);
  expect(gone.toSorted()).toEqual(['faults-2026-11.jsonl', 'looks-2026-11.tsv', 'told.jsonl']);
  const again = rebuild(new Map([...[...old].filter(([path]) => !gone.includes(path)), ...Object.entries(files), ...Object.entries(linesTo(old, lines).more)]), '2026-11-15T00:00:00Z');
  expect(again.memory).toEqual(read.memory);
  expect([again.told, again.book.written]).toEqual([read.told, read.book.written]);
});
