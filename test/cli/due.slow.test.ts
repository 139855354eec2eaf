import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Misuse, type Given, type Terminal } from '../../src/command.ts';
import command from '../../src/commands/due.ts';
import { driftvakt } from './run.ts';

const root = mkdtempSync(join(tmpdir(), 'due-'));
const repository = join(import.meta.dirname, '../..');

// The levels, the calendar and the services of the example, in few words.
const estate = `apiVersion: driftvakt/v1
kind: Estate
metadata: { name: operator }
spec: { languages: [nb, en], timeZone: Europe/Oslo, schedule: { audit: 5m } }
---
apiVersion: driftvakt/v1
kind: Calendar
metadata: { name: office, title: { nb: Kontortid, en: Office hours } }
spec: { timeZone: Europe/Oslo, hours: { monday-friday: ["08:00-16:00"] }, holidays: NO, dates: { 2026-12-24: ["08:00-12:00"], 2026-12-28: closed } }
---
apiVersion: driftvakt/v1
kind: ServiceLevel
metadata: { name: gold, title: { nb: Gull, en: Gold } }
spec:
  type: SLA
  priority: { critical: { high: P1, medium: P2, low: P3 }, high: { high: P2, medium: P3, low: P3 }, medium: { high: P3, medium: P3, low: P4 }, low: { high: P4, medium: P4, low: P4 } }
  deadlines:
    P1: { respond: { within: 15m }, restore: { within: 4h } }
    P2: { respond: { within: 1h, calendar: office }, restore: { within: 8h, calendar: office, pausable: [waiting-for-customer] } }
    P3: { restore: { within: 3bd, calendar: office, pausable: [waiting-for-customer] } }
    P4: { restore: { within: 9999999h, calendar: office } }
  warnAt: [50%, 75%, 90%]
---
apiVersion: driftvakt/v1
kind: ServiceLevel
metadata: { name: silver, title: { nb: Sølv, en: Silver } }
spec:
  extends: gold
  type: SLA
  deadlines: { P1: { respond: { within: 30m }, restore: { within: 6h, startsAt: assigned } } }
---
apiVersion: driftvakt/v1
kind: Customer
metadata: { name: fjordfisk, title: Fjordfisk AS }
spec: {}
---
apiVersion: driftvakt/v1
kind: Customer
metadata: { name: nordlys-bygg }
spec: {}
---
apiVersion: driftvakt/v1
kind: Service
metadata: { name: erp, title: { nb: Lønn og regnskap, en: Payroll and accounting } }
spec: { lifecycle: experimental, customers: { fjordfisk: { serviceLevel: gold, criticality: critical }, nordlys-bygg: { serviceLevel: silver, criticality: high } } }
`;

beforeAll(() => {
  mkdirSync(join(root, 'services'));
  writeFileSync(join(root, 'services/all.yaml'), estate);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const due = (...words: readonly string[]): ReturnType<typeof driftvakt> => driftvakt(root, ['due', ...words]);
const json = async (...words: readonly string[]): Promise<Record<string, unknown>> => {
  const said: string[] = [];
  expect(await within(said, [...words, '--format', 'json'])).toBe(0);
  return JSON.parse(said.join('')) as Record<string, unknown>;
};

describe('a service', () => {
  test('is answered by its strictest promise, both deadlines with their steps', async () => {
    expect(await json('erp', '--priority', 'P1', '--opened', '2026-11-17T20:15:00+01:00')).toEqual({
      respond: {
        service: 'erp', metric: 'respond', priority: 'P1', customer: 'fjordfisk', serviceLevel: 'gold', calendar: 'around-the-clock',
        dueAt: '2026-11-17T20:30:00+01:00', remaining: null, met: null, warnings: ['2026-11-17T20:22:30+01:00', '2026-11-17T20:26:15+01:00', '2026-11-17T20:28:30+01:00'],
        steps: [{ from: '2026-11-17T20:15:00+01:00', to: '2026-11-17T20:30:00+01:00', counted: 'PT15M', why: 'Counted: around the clock.', id: 'counted-always' }],
      },
      restore: {
        service: 'erp', metric: 'restore', priority: 'P1', customer: 'fjordfisk', serviceLevel: 'gold', calendar: 'around-the-clock',
        dueAt: '2026-11-18T00:15:00+01:00', remaining: null, met: null, warnings: ['2026-11-17T22:15:00+01:00', '2026-11-17T23:15:00+01:00', '2026-11-17T23:51:00+01:00'],
        steps: [{ from: '2026-11-17T20:15:00+01:00', to: '2026-11-18T00:15:00+01:00', counted: 'PT4H', why: 'Counted: around the clock.', id: 'counted-always' }],
      },
    });
  });

  test('by what one customer was promised, from when its clock begins', async () => {
    const asked = ['service/erp', '--priority', 'P1', '--opened', '2026-11-17T20:15:00+01:00', '--customer', 'nordlys-bygg', '--metric', 'restore'] as const;
    expect(await json(...asked)).toMatchObject({ customer: 'nordlys-bygg', serviceLevel: 'silver', dueAt: null, remaining: 'PT6H', steps: [] });
    expect(await json(...asked, '--event', 'assign@2026-11-17T20:20:00+01:00')).toMatchObject({ dueAt: '2026-11-18T02:20:00+01:00' });
    expect((await due(...asked)).out).toContain('does not run before the case is assigned; 6 h is left');
  });

  test('with pauses, changes of priority, closing and reopening', async () => {
    const asked = ['erp', '--priority', 'P2', '--opened', '2026-04-01T14:30+02:00', '--metric', 'restore'] as const;
    const event = (text: string): readonly string[] => ['--event', text];
    expect(await json(...asked)).toMatchObject({ dueAt: '2026-04-07T14:30:00+02:00', met: null });
    expect(await json(...asked, ...event('pause=waiting-for-customer@2026-04-01T15:30+02:00'))).toMatchObject({ dueAt: null, remaining: 'PT7H', met: null, warnings: [] });
    expect(await json(...asked, ...event('pause@2026-04-01T15:30+02:00'), ...event('resume@2026-04-07T09:00+02:00'))).toMatchObject({ dueAt: '2026-04-07T16:00:00+02:00' });
    expect(await json(...asked, ...event('pause=lunch@2026-04-01T15:30+02:00'))).toMatchObject({ dueAt: '2026-04-07T14:30:00+02:00', steps: expect.arrayContaining([expect.objectContaining({ id: 'reason-not-allowed', why: 'A pause that stops nothing: lunch is no agreed reason.' })]) as unknown });
    expect(await json(...asked, ...event('priority=P1@2026-04-01T15:30+02:00'))).toMatchObject({ dueAt: '2026-04-01T18:30:00+02:00', priority: 'P2' });
    expect(await json(...asked, ...event('priority=P2@2026-04-01T15:30+02:00'))).toMatchObject({ steps: [{ id: 'counted' }, { id: 'closed-days' }, { id: 'counted' }] });
    expect(await json(...asked, ...event('close@2026-04-07T14:30+02:00'))).toMatchObject({ met: true });
    expect(await json(...asked, ...event('restore@2026-04-07T14:30:01+02:00'), ...event('close@2026-04-08T12:00+02:00'))).toMatchObject({ met: false });
    expect(await json(...asked, ...event('close@2026-04-01T15:30+02:00'), ...event('reopen@2026-04-07T09:00+02:00'))).toMatchObject({ dueAt: '2026-04-07T16:00:00+02:00', met: null });
  });

  test('in words of either language', async () => {
    const { out } = await due('erp', '--priority', 'P3', '--opened', '2026-12-22T14:30+01:00', '--event', 'close@2026-12-23T14:30+01:00', '--language', 'nb');
    expect(out.replaceAll(/(?<=\S) {2,}/gu, ' | ')).toBe([
      'Lønn og regnskap, P3, meldt tirsdag 22. desember 2026 kl. 14:30', '', 'Responsfrist: ikke avtalt for P3', '',
      'Gjenopprettingsfrist: tirsdag 29. desember 2026 kl. 16:00 (3 arbeidsdager, Kontortid; Fjordfisk AS, Gull)', 'Innen fristen',
      'Påminnelser: onsdag 23. desember 2026 kl. 16:00, torsdag 24. desember 2026 kl. 16:00',
      '  tirsdag 22. desember 2026 kl. 14:30 – 16:00 | 1 t 30 min | Dagen fristen begynner å løpe, etter «Kontortid»: 3 arbeidsdager regnes fra den neste.',
      '  tirsdag 22. desember 2026 kl. 16:00 – onsdag 23. desember 2026 kl. 16:00 | 8 t | Arbeidsdag 1 av 3, til stengetid.',
      '  onsdag 23. desember 2026 kl. 16:00 – torsdag 24. desember 2026 kl. 12:00 | 4 t | Arbeidsdag 2 av 3, til stengetid.',
      '  torsdag 24. desember 2026 kl. 12:00 – tirsdag 29. desember 2026 kl. 16:00 | 8 t | Arbeidsdag 3 av 3, til stengetid.', '',
    ].join('\n'));
    const late = (await due('erp', '--metric', 'respond', '--priority', 'P1', '--opened', '2026-11-17T20:15:00+01:00', '--event', 'respond@2026-11-17T20:31:00+01:00')).out;
    expect(late).toContain('Response deadline: Tuesday 17 November 2026 at 20:30 (15 min, around the clock; Fjordfisk AS, Gold)\nBreached\nReminders: Tuesday 17 November 2026 at 20:22:30, 20:26:15, 20:28:30\n  Tuesday 17 November 2026 at 20:15 – 20:30  15 min  Counted: around the clock.\n');
    // An hour that comes twice says which it is; a reason that everybody uses is said in words.
    const twice = (await due('erp', '--metric', 'restore', '--priority', 'P1', '--opened', '2026-10-25T02:30:00+02:00')).out;
    expect(twice).toContain('  Sunday 25 October 2026 at 02:30 (UTC+02:00) – 05:30  4 h  Counted: around the clock.\n');
    const paused = (await due('erp', '--metric', 'restore', '--priority', 'P2', '--opened', '2026-04-01T14:30+02:00', '--event', 'pause=waiting-for-customer@2026-04-01T15:30+02:00', '--language', 'nb')).out;
    expect(paused).toContain('saken er satt på vent (venter på kunden).');
  });
});

/** The command in this process: a process for each mistake would be slow. */
async function within(said: string[], words: readonly string[]): Promise<number> {
  const own: Record<string, string | string[]> = {};
  const rest: string[] = [];
  for (let index = 0; index < words.length; index++) {
    const [name, value] = [words[index] ?? '', words[index + 1] ?? ''];
    if (!name.startsWith('--')) rest.push(name);
    else {
      const key = name.slice(2);
      own[key] = key === 'event' ? [...(own[key] ?? []), value] : value;
      index++;
    }
  }
  const { format, ...more } = own;
  const given: Given = { arguments: rest, dir: join(root, 'services'), evidence: join(root, 'evidence'), format: [format ?? 'text'].flat(), failOn: 'unknown', now: undefined, language: undefined, quiet: true, own: more };
  const write = (text: string): void => void said.push(text);
  const terminal: Terminal = { out: write, err: write, progress: write, clear: () => undefined, colour: false, env: {}, version: '0', signal: new AbortController().signal };
  return command.run(given, terminal).catch((error: unknown) => { throw error instanceof Misuse ? error : new Error(`not a misuse: ${String(error)}`); });
}

const opened = ['--opened', '2026-11-17T20:15:00+01:00'] as const;
test.each<readonly [string, readonly string[]]>([
  ['say a service, or --case FILE', []],
  ['there is no service "epr": did you mean "erp"?', ['epr', '--priority', 'P1', ...opened]],
  ['--priority: say which, as P2', ['erp', ...opened]],
  ['--priority P5: say one of P1, P2, P3, P4', ['erp', '--priority', 'P5', ...opened]],
  ['--opened: say when the case was opened', ['erp', '--priority', 'P1']],
  ['--opened 2026-11-17T20:15: say an instant with its offset from UTC', ['erp', '--priority', 'P1', '--opened', '2026-11-17T20:15']],
  ['--opened 2026-02-30T20:15Z: say an instant', ['erp', '--priority', 'P1', '--opened', '2026-02-30T20:15Z']],
  ['--metric repair: say respond or restore', ['erp', '--priority', 'P1', ...opened, '--metric', 'repair']],
  ['--metric respond: nobody was promised it for service/erp', ['erp', '--priority', 'P3', ...opened, '--metric', 'respond']],
  ['--customer fjordfsk: service/erp is not operated for it: did you mean "fjordfisk"?', ['erp', '--priority', 'P1', ...opened, '--customer', 'fjordfsk']],
  ['before the @; did you mean "pause"?', ['erp', '--priority', 'P1', ...opened, '--event', 'puase@2026-11-17T20:15:00+01:00']],
  ['say an event and its instant', ['erp', '--priority', 'P1', ...opened, '--event', 'pause']],
  ['--event pause@ soon: say an instant', ['erp', '--priority', 'P1', ...opened, '--event', 'pause@soon']],
  ['say the new priority, as priority=P1@', ['erp', '--priority', 'P1', ...opened, '--event', 'priority@2026-11-17T20:16:00+01:00']],
  ['resume takes no value, but "x" is given', ['erp', '--priority', 'P1', ...opened, '--event', 'resume=x@2026-11-17T20:16:00+01:00']],
  ['it lies before pause@2026-11-17T20:17:00+01:00: say the events in order of time', ['erp', '--priority', 'P1', ...opened, '--event', 'pause@2026-11-17T20:17:00+01:00', '--event', 'resume@2026-11-17T20:16:00+01:00']],
  ['it lies before the case was opened', ['erp', '--priority', 'P1', ...opened, '--event', 'pause@2026-11-17T20:14:00+01:00']],
  ['--format sarif: say text or json', ['erp', '--priority', 'P1', ...opened, '--format', 'sarif']],
  ['the calendar is known only for 2015 to 2050', ['erp', '--priority', 'P4', ...opened, '--metric', 'restore']],
  ['--case: say no service', ['erp', '--case', 'cases.json']],
  ['--opened: the cases of --case say it themselves', ['--case', 'cases.json', ...opened]],
])('misuse: %s', async (message, words) => {
  const said: string[] = [];
  await expect(within(said, words)).rejects.toThrow(message);
  expect(said).toEqual([]);
});

describe('a file of cases', () => {
  test('is answered case by case, without an estate, what is wrong with one beside the others', async () => {
    const { out, exit } = await driftvakt(repository, ['due', '--dir', join(root, 'nowhere'), '--case', 'test/deadlines/cases.json', '--format', 'json']);
    expect(exit).toBe(0);
    const answers = JSON.parse(out) as Record<string, unknown>[];
    expect(answers.length).toBe(30);
    const of = (id: string): Record<string, unknown> | undefined => answers.find((one) => one['id'] === id);
    expect(of('warning-75-percent')).toMatchObject({ dueAt: '2026-01-14T12:00:00+01:00', dueAtUtc: '2026-01-14T11:00:00Z', warnAt: '2026-01-14T10:00:00+01:00', warnAtUtc: '2026-01-14T09:00:00Z' });
    expect(of('pause-open-ended')).toMatchObject({ dueAt: null, remaining: 'PT3H', remainingMinutes: 180 });
    expect(of('never-opens')).toEqual({ id: 'never-opens', dueAt: null, dueAtUtc: null, remaining: null, met: null, warnings: [], error: 'calendar-never-opens', steps: [] });
    expect(of('seconds-precision')).toMatchObject({ dueAt: '2026-01-14T08:29:45+01:00', steps: [{ counted: 'PT30M15S' }, { counted: 'PT0S', id: 'outside-hours' }, { counted: 'PT29M45S' }] });
  });

  test('may name the estate’s calendars, and is told what is wrong in it and where', async () => {
    const file = join(root, 'cases.json');
    const one = { id: 'one', calendar: 'office', targetMinutes: 240, openedAt: '2026-12-24T11:00:00+01:00', events: [] };
    const told = async (text: string): Promise<string> => {
      writeFileSync(file, text);
      const said: string[] = [];
      return within(said, ['--case', file]).then(() => said.join(''), (error: unknown) => (error as Error).message);
    };
    expect((await told(JSON.stringify([one]))).replaceAll(/(?<=\S) {2,}/gu, ' | ')).toContain('one: Tuesday 29 December 2026 at 11:00\n  Thursday 24 December 2026 at 11:00 – 12:00 | 1 h | Counted: within “Office hours”.\n');
    expect(await told(JSON.stringify([{ ...one, events: [{ at: '2026-12-24T10:00:00+01:00', type: 'close' }] }]))).toContain('one: an event lies before the case was opened\n');
    expect(await told(JSON.stringify([{ ...one, calendar: 'ofice' }]))).toBe('--case: cases[0].calendar: there is no calendar "ofice"');
    expect(await told(JSON.stringify([{ ...one, openedAt: 'today' }]))).toContain('--case: cases[0].openedAt: "today" is no instant');
    expect(await told(JSON.stringify([{ ...one, events: [{ type: 'pauze', at: '2026-12-24T12:00:00Z' }] }]))).toContain('cases[0].events[0].type: "pauze" is none of');
    expect(await told(JSON.stringify([{ ...one, targetMinutes: -1 }]))).toContain('cases[0].targetMinutes: "-1" is no number of minutes: say 0 or more');
    expect(await told(JSON.stringify([{ ...one, targetMinutes: undefined }]))).toContain('cases[0]: say targetMinutes or targetBusinessDays');
    expect(await told(JSON.stringify([{ ...one, openedAt: undefined }]))).toContain('cases[0].openedAt: it is missing');
    expect(await told(`\u{FEFF}${JSON.stringify([one])}`)).toContain('one: Tuesday 29 December');
    expect(await told(JSON.stringify({ calendars: { x: { timezone: 'Mars/Olympus' } }, cases: [] }))).toContain('calendars.x.timezone: "Mars/Olympus" is no time zone');
    expect(await told(JSON.stringify({ calendars: { x: { timezone: 'UTC', weekly: { mon: [['8', '16']] } } }, cases: [] }))).toContain('calendars.x.weekly.mon[0]: say two times');
    expect(await told('{}')).toContain('cases: say a list of cases');
    expect(await told('{')).toContain('the file: is not JSON');
    expect(await due('--case', join(root, 'missing.json'))).toMatchObject({ exit: 3 });
    expect(await due('erp', '--priority', 'P1', '--opened', 'soon')).toMatchObject({ exit: 2, out: '', err: 'error: --opened soon: say an instant with its offset from UTC, as 2026-11-17T20:15:00+01:00\n' });
  });
});
