// What was declared before, in editions for others: their months are judged by what was in force then, as the operator's are.
import { expect, test } from 'vitest';
import { pages } from '../../src/pages/index.ts';
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

function site(text: string, audience: Audience): readonly SiteFile[] {
  const { estate, errors } = estateOf(text);
  expect(errors).toEqual([]);
  const readings = { estate, diagnostics: [], declarations: 8, texts: new Map<string, string>(), judged: undefined, broken: [] };
  const kept = { run: 'run', commit: null, at: now, scope: null, diagnostics: [], memory: { ...memoryOf(Date.parse(now)), at: now } };
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
