// A month says what of the lists of cases is not in its figures: to the operator with the page that lists the rows, to the customer without.
import { expect, test } from 'vitest';
import { countOf, unreadOf } from '../../src/measure/cases/unread.ts';
import type { CaseFacts, Trouble } from '../../src/model/case.ts';
import type { TargetMemory } from '../../src/model/memory.ts';
import type { Observation } from '../../src/model/observation.ts';
import { pages } from '../../src/pages/index.ts';
import { renderSite } from '../../src/report/site.ts';
import { viewOf } from '../../src/view.ts';
import { readSiteTemplates } from '../../src/world/world.ts';
import { at, memoryOf, november } from '../measure/november.ts';

const now = new Date(at('12-03T06:02')).toISOString();
const readings = { estate: november.estate, diagnostics: [], declarations: 8, texts: new Map<string, string>(), judged: undefined, broken: [] };
const templates = await readSiteTemplates();
const trouble = (about: string, what: Trouble['what'], column = 'x'): Trouble => ({ about, what, column });
const look = { target: 'estate/move#cases/desk', spec: '', at: now, took: 1, from: 'a' };
const seen = (facts: Partial<CaseFacts>, probe = 'case-export'): Observation => ({ ...look, probe, seen: true, facts: { cases: [], open: [], others: [], left: 0, troubles: [], ...facts } });
const memory = (...looks: readonly Observation[]) => {
  const known = memoryOf(Date.parse(now));
  return { ...known, at: now, targets: { ...known.targets, ...Object.fromEntries(looks.map((last, index): [string, TargetMemory] => [`estate/move#cases/${index}@a`, { last, recent: [], days: [] }])) } };
};
const site = (audience: 'internal' | 'public' | 'customer=fjordfisk', ...looks: readonly Observation[]) => {
  const kept = { run: 'run', commit: null, at: now, scope: null, diagnostics: [], memory: memory(...looks) };
  return renderSite(viewOf(readings, kept, { told: {}, people: {}, version: '0.1.0' }), { pages, templates, audience });
};
const said = (path: string, files: ReturnType<typeof site>): string => /<p class="unread">(.*?)<\/p>/s.exec(files.find((file) => file.path === path)?.text ?? '')?.[1]?.trim() ?? '';

test('rows that are left out whole are counted apart from cases of which only something is', () => {
  expect(countOf([])).toEqual({ left: 0, partly: 0 });
  expect(countOf([trouble('desk:row-1', 'no-number'), trouble('desk:A', 'twice'), trouble('desk:A', 'twice'), trouble('desk:B', 'no-time', 'opened'), trouble('desk:B', 'not-opened', 'opened')])).toEqual({ left: 4, partly: 0 });
  expect(countOf([trouble('desk:C', 'no-time', 'closed'), trouble('desk:C', 'no-length'), trouble('desk:D', 'no-events'), trouble('desk:D', 'twice')])).toEqual({ left: 1, partly: 2 });
});

test('all lists are added up; of one that says no counts, by what it says could not be read', () => {
  expect(unreadOf(memory())).toBeUndefined();
  expect(unreadOf(memory(seen({}), seen({ left: 0 }, 'github-issues')))).toBeUndefined();
  expect(unreadOf(memory(seen({ unread: { left: 7, partly: 300 } }), seen({ troubles: [trouble('a:row-1', 'no-number')] }), seen({ left: 12 }, 'github-issues'), { ...look, probe: 'case-export', seen: false, reason: 'file-missing', detail: '' })))
    .toEqual({ left: 8, partly: 300, waiting: 12, lists: [{ name: 'desk', reason: 'file-missing' }] });
});

test('the month says it to the operator in both languages, with the page that lists the rows', () => {
  const files = site('internal', seen({ unread: { left: 7, partly: 1 } }), { ...look, probe: 'case-export', seen: false, reason: 'file-missing', detail: '' });
  expect(said('months/2026-11-fjordfisk.html', files)).toBe('7 rader i listene fra Service Desk kunne ikke leses, og er ikke med i tallene. 1 sak kunne bare leses delvis; det som ikke kunne leses, er ikke med i tallene. Listen over saker «desk» kunne ikke leses sist, og tallene bygger på det som var lest før. Ikke målt: filen finnes ikke. <a href="../controls/cases-readable.html">Se hvilke</a>');
  expect(said('en/months/2026-11.html', files)).toBe('7 rows of the service desk’s lists could not be read, and are not in the figures. 1 case could be read only in part; what could not be read is not in the figures. The list of cases “desk” could not be read last time, and the figures stand on what was read before. Not measured: the file is not there. <a href="../controls/cases-readable.html">See which</a>');
  expect(files.some(({ path }) => path === 'controls/cases-readable.html')).toBe(true);
  expect(JSON.parse(files.find(({ path }) => path === 'months/2026-11.json')?.text ?? '')).toMatchObject({ casesUnread: { rows: 7, partly: 1, waiting: 0, lists: 1 } });
  expect(said('months/2026-11.html', site('internal'))).toBe('');
});

test('a customer and the public are told the same figures, and where they are listed', () => {
  const looks = [seen({ unread: { left: 1, partly: 0 } }), { ...look, probe: 'case-export', seen: false as const, reason: 'file-missing' as const, detail: '' }];
  const theirs = '1 rad i listene fra Service Desk kunne ikke leses, og er ikke med i tallene. 1 liste over saker kunne ikke leses sist, og tallene bygger på det som var lest før. Hvilke det er, står i vår egen rapport, under kontrollen «Alle saker i lister fra Service Desk kan leses».';
  expect(said('months/2026-11-fjordfisk.html', site('customer=fjordfisk', ...looks))).toBe(theirs);
  expect(said('months/2026-11.html', site('public', ...looks))).toBe(theirs);
});
