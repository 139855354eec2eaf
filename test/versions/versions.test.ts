import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { load } from '../../src/load.ts';
import { declared, inForce, type Estate } from '../../src/model/estate.ts';
import { effectiveFrom, erasOf, isDay, versioned, type Version } from '../../src/model/versions.ts';
import { chosen, versionsOf, versionsText } from '../../src/session/versions.ts';
import { limits } from '../../src/text/limits.ts';
import { validate } from '../../src/validate.ts';

const estate = 'apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec: { languages: [en], timeZone: Europe/Oslo, schedule: { audit: 5m } }\n';
const calendar = (from: string | undefined, opens: string, name = 'office', more = ''): string =>
  `apiVersion: driftvakt/v1\nkind: Calendar\nmetadata: { name: ${name} }\nspec: { timeZone: Europe/Oslo, hours: { monday-friday: ["${opens}-16:00"] }${from === undefined ? '' : `, effectiveFrom: ${from}`}${more} }\n`;
const held = (...documents: readonly string[]): ReturnType<typeof validate> => {
  const { declarations } = load([{ path: 'a.yaml', bytes: new TextEncoder().encode([estate, ...documents].join('---\n')) }]);
  return validate(declarations, { rules: {}, controls: [] });
};
const opens = (whole: Estate, instant: string, name = 'office'): string | undefined => (inForce(whole, instant).Calendar.get(name)?.spec.hours['monday-friday'] as readonly string[] | undefined)?.[0]?.slice(0, 5);

test('the kinds that have versions are those with an effectiveFrom', () => {
  const { $defs } = JSON.parse(readFileSync(join(import.meta.dirname, '../../schemas/driftvakt.schema.json'), 'utf8')) as { $defs: Record<string, { properties?: { spec?: { properties?: object } } }> };
  expect([...versioned].toSorted()).toEqual(Object.keys($defs).filter((kind) => Object.hasOwn($defs[kind]?.properties?.spec?.properties ?? {}, 'effectiveFrom')).toSorted());
});

test('in force is the latest version from that day or before, on the clock of the estate', () => {
  const { estate: whole, diagnostics } = held(calendar('2027-01-01', '09:00'), calendar(undefined, '08:00'), calendar('2028-07-01', '10:00'));
  expect(diagnostics).toEqual([]);
  // Oslo is an hour ahead of UTC in winter, two in summer.
  expect(['2020-01-01T00:00:00Z', '2026-12-31T22:59:59Z', '2026-12-31T23:00:00Z', '2028-06-30T21:59:59Z', '2028-06-30T22:00:00Z', '2099-01-01T00:00:00+01:00'].map((at) => opens(whole, at)))
    .toEqual(['08:00', '08:00', '09:00', '09:00', '10:00', '10:00']);
});

test('before its first day a name stands for nothing, and who names it is not wrong', () => {
  const { estate: whole, diagnostics } = held(calendar('2027-01-01', '08:00'), calendar(undefined, '09:00', 'other'));
  expect(diagnostics).toEqual([]);
  expect([opens(whole, '2026-12-31T12:00:00Z'), opens(whole, '2027-01-01T12:00:00Z')]).toEqual([undefined, '08:00']);
  expect(inForce(whole, '2026-12-31T12:00:00Z').aside.size).toBe(0);
  expect(declared(whole)).toContain('calendar/office');
  expect(inForce(whole, '2027-01-01T12:00:00Z')).toBe(whole);
});

test('the estate of an instant is one, and answers for every other instant', () => {
  const { estate: whole } = held(calendar('2027-01-01', '09:00'), calendar(undefined, '08:00'), calendar('2028-01-01', '08:00', 'new'));
  const early = inForce(whole, '2026-01-01T00:00:00Z');
  expect(inForce(whole, '2026-06-01T00:00:00Z')).toBe(early);
  expect([opens(early, '2027-06-01T00:00:00Z'), opens(early, '2028-06-01T00:00:00Z', 'new'), early.Calendar.has('new')]).toEqual(['09:00', '08:00', false]);
});

test('an heir has in every era what the version of its parent gives then', () => {
  const heir = 'apiVersion: driftvakt/v1\nkind: Calendar\nmetadata: { name: heir }\nspec: { extends: office, holidays: NO }\n';
  const { estate: whole, diagnostics } = held(heir, calendar('2027-01-01', '09:00'), calendar(undefined, '08:00'));
  expect(diagnostics).toEqual([]);
  expect([opens(whole, '2026-06-01T00:00:00Z', 'heir'), opens(whole, '2027-06-01T00:00:00Z', 'heir')]).toEqual(['08:00', '09:00']);
  expect(whole.Calendar.get('heir')?.spec.effectiveFrom).toBeUndefined();
});

test('a version that is not valid sets its name aside from its day on, and no earlier', () => {
  const { estate: whole, diagnostics } = held(calendar(undefined, '08:00'), calendar('2027-01-01', '9'));
  expect(diagnostics.map(({ rule, at }) => `${at.line} ${rule}`)).toEqual(['14 schema']);
  const [before, after] = [inForce(whole, '2026-06-01T00:00:00Z'), inForce(whole, '2027-06-01T00:00:00Z')];
  expect([opens(whole, '2026-06-01T00:00:00Z'), before.aside.size, after.Calendar.size, [...after.aside.keys()]]).toEqual(['08:00', 0, 0, ['calendar/office']]);
});

test('of more days than are read the last are, and it is told', () => {
  const days = Array.from({ length: limits.eras + 10 }, (_, index) => `${2000 + index}-01-01`);
  const { estate: whole, diagnostics } = held(calendar(undefined, '08:00'), ...days.map((day) => calendar(day, '09:00')));
  expect(diagnostics.map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`)).toEqual([`warning limits: names change their versions on more than ${limits.eras} days: this one and 10 before it are not read`]);
  expect(whole.eras).toHaveLength(limits.eras);
  expect(opens(whole, '2080-01-01T00:00:00Z')).toBe('09:00');
});

test('a thousand versions of ten names cost little', () => {
  const started = performance.now();
  const { diagnostics } = held(...Array.from({ length: 990 }, (_, index) => calendar(`${2000 + Math.floor(index / 28)}-02-${String(1 + index % 28).padStart(2, '0')}`, '08:00', `c${index % 10}`)));
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['limits']);
  expect(performance.now() - started).toBeLessThan(4_000);
});

const versions = fc.array(fc.record({ ref: fc.constantFrom('calendar/a', 'calendar/b', 'calendar/c', undefined), from: fc.constantFrom(undefined, '2026-01-01', '2026-07-01', '2027-01-01', '2028-01-01') }), { maxLength: 12 });
test('eras follow each other without a gap, and in each of them every name has the version that is in force', () => {
  fc.assert(fc.property(versions, fc.integer({ min: 1, max: 6 }), (all: readonly Version[], most) => {
    const { eras, left } = erasOf(all, most);
    expect(eras[0]?.until).toBeUndefined();
    eras.forEach(({ from, until, all: here, later }, index) => {
      expect(until).toBe(index === 0 ? undefined : eras[index - 1]?.from);
      for (const ref of new Set(all.flatMap((one) => one.ref ?? []))) {
        const days = [...new Set(all.filter((one) => one.ref === ref).map((one) => one.from ?? ''))].toSorted();
        const inIt = new Set(here.filter((one) => one.ref === ref).map((one) => one.from ?? ''));
        expect(inIt.size).toBeLessThan(2);
        const expected = days.findLast((day) => day <= (from ?? '')) ?? (until === undefined || (days[0] ?? '') < until ? days[0] : undefined);
        expect([...inIt][0]).toBe(expected);
        expect(later.some((one) => one.ref === ref)).toBe(expected === undefined);
      }
      expect(here.filter((one) => one.ref === undefined)).toHaveLength(until === undefined ? all.filter((one) => one.ref === undefined).length : 0);
    });
    if (eras.length < most) expect(left).toEqual([]);
  }));
});

test('a day is one that the calendar has', () => {
  expect(['2026-02-28', '2028-02-29', '2026-02-29', '2026-13-01', '2026-1-1', 'soon', '', '2026-01-01T00:00:00Z'].map(isDay)).toEqual([true, true, false, false, false, false, false, false]);
  expect([effectiveFrom('Team', { effectiveFrom: '2026-01-01' }), effectiveFrom('Calendar', { effectiveFrom: 3 }), effectiveFrom('Calendar', null)]).toEqual([undefined, undefined, undefined]);
});

test('explain shows the versions, which one is in force, and what changed', () => {
  const { estate: whole } = held(calendar(undefined, '08:00'), calendar('2027-01-01', '09:00', 'office', ', holidays: NO'), calendar('2028-01-01', '09', 'office'));
  const now = '2027-06-01T00:00:00Z';
  expect(versionsText(versionsOf(whole, 'calendar/office', now), now).split('\n')).toEqual([
    'Versions:', '  since ever (a.yaml:6)', '  from 2027-01-01 (a.yaml:11), in force at 2027-06-01T00:00:00Z', '    hours.monday-friday.0: 08:00-16:00 -> 09:00-16:00', '    holidays: NO, new',
    expect.stringMatching(/^ {2}from 2028-01-01 \(a\.yaml:19, set aside: .+\)$/) as unknown as string, '', '',
  ]);
  expect(chosen(whole, 'calendar/office', now)?.declaration.source.document).toBe(2);
  expect(chosen(whole, 'calendar/office', '2029-01-01T00:00:00Z')?.declaration.source.document).toBe(2);
  expect(chosen(whole, 'calendar/none', now)).toBeUndefined();
  const { estate: one } = held(calendar('2027-01-01', '08:00'));
  expect(versionsText(versionsOf(one, 'calendar/office', '2026-01-01T00:00:00Z'), '2026-01-01T00:00:00Z')).toBe('Versions, none of them in force at 2026-01-01T00:00:00Z:\n  from 2027-01-01 (a.yaml:6)\n\n');
  expect(versionsText(versionsOf(one, 'calendar/office', now), now)).toBe('');
});
