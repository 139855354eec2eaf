// What was declared before, in editions for others: their months are judged by what was in force then, as the operator's are.
import { expect, test } from 'vitest';
import { pages } from '../../src/pages/index.ts';
import { promisedIn, promisesAfter, type Promises } from '../../src/model/former.ts';
import type { Audience } from '../../src/report/audience.ts';
import { renderSite, type SiteFile } from '../../src/report/site.ts';
import { viewOf } from '../../src/view.ts';
import { readSiteTemplates } from '../../src/world/world.ts';
import { at, declared, memoryOf } from '../measure/november.ts';
import { estateOf } from '../verdicts/played.ts';

const now = new Date(at('12-03T06:02')).toISOString();
const templates = await readSiteTemplates();
const documents = declared.split(/^---$/mu);
const named = (kind: string, name: string): string => documents.find((one) => one.includes(`kind: ${kind}\n`) && one.includes(`name: ${name},`)) ?? '';
const from = (document: string, day: string): string => document.replace('spec: {', `spec: { effectiveFrom: ${day},`).replace(/spec:\n/u, `spec:\n  effectiveFrom: ${day}\n`);

function site(text: string, audience: Audience, promised?: Promises): readonly SiteFile[] {
  const { estate, errors } = estateOf(text);
  expect(errors).toEqual([]);
  const readings = { estate, diagnostics: [], declarations: 8, texts: new Map<string, string>(), judged: undefined, broken: [] };
  const kept = { run: 'run', commit: null, at: now, scope: null, diagnostics: [], memory: { ...memoryOf(Date.parse(now)), at: now, ...(promised && { promised }) } };
  return renderSite(viewOf(readings, kept, { told: {}, people: {}, version: '0.1.0' }), { pages, templates, audience });
}

const textOf = (files: readonly SiteFile[], path: string): string => files.find((one) => one.path === path)?.text ?? '';

test('a level that changed since changes no month before it, in no edition', () => {
  const text = `${declared}---${from(named('ServiceLevel', 'gold'), '2026-12-01').replace('99.9%, period', '95%, period').replace('restore: { within: 4h', 'restore: { within: 1h')}`;
  const [internal, own, before] = [site(text, 'internal'), site(text, 'customer=fjordfisk'), site(declared, 'customer=fjordfisk')];
  const path = 'months/2026-11-fjordfisk.json';
  expect(textOf(own, path)).toBe(textOf(before, path));
  expect(textOf(own, path)).toBe(textOf(internal, path));
  const target = (files: readonly SiteFile[], month: string): unknown => (JSON.parse(textOf(files, `months/${month}-fjordfisk.json`)) as { availability: { target: number }[] }).availability.map((one) => one.target);
  expect([target(own, '2026-11'), target(own, '2026-12')]).toEqual([[0.999, 0.995], [0.95, 0.995]]);
});

test('a service that was taken over is in the months of whoever had it then, and in no other’s', () => {
  const taken = from(named('Service', 'erp'), '2026-12-01').replace('fjordfisk', 'nordlys-bygg');
  const text = `${declared}---${taken}`;
  const [fjordfisk, nordlys] = [site(text, 'customer=fjordfisk'), site(text, 'customer=nordlys-bygg')];
  const services = (files: readonly SiteFile[], path: string): unknown => (JSON.parse(textOf(files, path)) as { availability: { service: string }[]; faults: object[] }).availability.map(({ service }) => service);
  expect([services(fjordfisk, 'months/2026-11-fjordfisk.json'), services(fjordfisk, 'months/2026-12-fjordfisk.json')]).toEqual([['erp', 'file-service'], ['file-service']]);
  expect([services(nordlys, 'months/2026-11-nordlys-bygg.json'), services(nordlys, 'months/2026-12-nordlys-bygg.json')]).toEqual([['webshop'], ['erp', 'webshop']]);
  expect(textOf(fjordfisk, 'months/2026-11-fjordfisk.json')).toContain('"deadlines":[{"metric":"respond"');
  for (const { path, text: all } of fjordfisk) expect(`${path} ${/nordlys/iu.exec(all)?.[0] ?? ''}`).toBe(`${path} `);
  for (const { path, text: all } of nordlys) expect(`${path} ${/fjordfisk/iu.exec(all)?.[0] ?? ''}`).toBe(`${path} `);
});

/** What is remembered where a run at an instant was the first to see another text than was declared in November. */
function edited(text: string, local = '12-02T12:00'): Promises {
  const [before, after] = [declared, text].map((one) => promisedIn(estateOf(one).estate)) as [Promises['declared'], Promises['declared']];
  return promisesAfter(promisesAfter(undefined, before, new Date(at('11-01T00:00')).toISOString(), 'c1'), after, new Date(at(local)).toISOString(), 'c2');
}

const looser = declared.replace('99.9%, period', '95%, period').replace('restore: { within: 4h', 'restore: { within: 1h');
const path = 'months/2026-11-fjordfisk.json';

test('a level that was edited without a day holds from the run that saw it: the month before it stays as it was, in every edition', () => {
  const promised = edited(looser);
  for (const audience of ['internal', 'customer=fjordfisk'] as const) {
    expect(textOf(site(looser, audience, promised), path)).toBe(textOf(site(declared, audience), path));
    // Seen by no run yet it holds from the last one on.
    expect(textOf(site(looser, audience, edited(declared)), path)).toBe(textOf(site(declared, audience), path));
  }
  const december = JSON.parse(textOf(site(looser, 'internal', promised), 'months/2026-12-fjordfisk.json')) as { availability: { target: number }[] };
  expect(december.availability.map(({ target }) => target)).toEqual([0.95, 0.995]);
  // Where nothing is remembered, nobody knows that it was otherwise.
  expect(textOf(site(looser, 'internal'), path)).toContain('"target": 0.95');
});

test('a customer to whom a service is promised no more has it in the months before, by the level that is there no more', () => {
  const text = declared.replace(named('ServiceLevel', 'gold'), '').replaceAll('------', '---').replace('fjordfisk: { criticality: critical, serviceLevel: gold }', 'nordlys-bygg: { criticality: high, serviceLevel: silver }');
  const promised = edited(text);
  for (const audience of ['internal', 'customer=fjordfisk'] as const) expect(textOf(site(text, audience, promised), path)).toBe(textOf(site(declared, audience), path));
  const own = site(text, 'customer=fjordfisk', promised);
  expect(textOf(own, 'months/2026-11-fjordfisk.html')).toMatch(/Gull[^]*Lønn og regnskap var tilgjengelig|Lønn og regnskap var tilgjengelig[^]*Gull/u);
  for (const one of own) expect(`${one.path} ${/nordlys/iu.exec(one.text)?.[0] ?? ''}`).toBe(`${one.path} `);
});

test('a level that is given a day holds from it, and before it says what it said', () => {
  const gold = named('ServiceLevel', 'gold');
  const text = declared.replace(gold, from(gold, '2026-12-01').replace('99.9%, period', '95%, period'));
  expect(textOf(site(text, 'internal', edited(text)), path)).toBe(textOf(site(declared, 'internal'), path));
});

test('hours that changed since are not those of the month before', () => {
  const office = declared.replace('99.9%, period', '99.9%, calendar: office, period');
  const text = `${office}---${from(named('Calendar', 'office'), '2026-12-01').replace('08:00-16:00', '08:00-12:00')}`;
  expect(textOf(site(text, 'internal'), path)).toBe(textOf(site(office, 'internal'), path));
  expect(textOf(site(text, 'internal'), 'months/2026-11-fjordfisk-adjustments.html')).toBe(textOf(site(office, 'internal'), 'months/2026-11-fjordfisk-adjustments.html'));
});
