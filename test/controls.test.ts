// What every control owes: words in both languages, and a case for everything that it can say.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { controls } from '../src/controls/index.ts';
import type { AnyControl } from '../src/evaluate.ts';
import type { Reason } from '../src/model/observation.ts';
import { accessTexts, equipmentTexts, exportTexts, faultTexts, listTexts } from '../src/words/lists.ts';
import { outageTexts } from '../src/words/outages.ts';
import { unseen, unseenTexts } from '../src/words/reasons.ts';
import { render } from '../src/words/render.ts';
import { verdicts, type Given } from './groups/controls.ts';

const all: readonly (readonly [string, AnyControl])[] = Object.entries(controls);
const root = join(import.meta.dirname, 'cases/controls');
const given = new Map<string, Given[]>();
for (const [id] of all) {
  const runs = await Promise.all(readdirSync(join(root, id)).map((name) => verdicts(join(root, id, name))));
  given.set(id, runs.flatMap((run) => run.given));
}
const saidBy = (id: string): Set<string> => new Set(given.get(id)?.map((verdict) => verdict.id));
// Said in the same way by several controls: tried once for all of them, below.
const unseenAndOutages = new Set([...Object.keys(unseenTexts), ...Object.keys(outageTexts)]);
const shared = new Set([...unseenAndOutages, ...[listTexts, exportTexts, equipmentTexts, accessTexts, faultTexts].flatMap((texts) => Object.keys(texts))]);

test.for(all)('%s says what it promises, why, and what to do, in whole sentences of both languages', (args) => {
  const [, { title, why, fix, texts }] = args;
  for (const text of [title, why, fix, ...Object.values(texts)]) {
    for (const words of [text.en, text.nb]) expect(words.trim().length, words).toBeGreaterThan(8);
    expect(text.en).not.toBe(text.nb);
  }
  for (const text of [why, fix, ...Object.values(texts)]) for (const words of [text.en, text.nb]) expect(words).toMatch(/[.?!]$|\{problem\}$/);
  for (const words of [title.en, title.nb]) expect(words, 'a title ends without a full stop').not.toMatch(/\.$/);
});

test.for(all)('%s fills the same placeholders in both languages', ([, { texts }]) => {
  const names = (words: string): string[] => [...new Set([...words.matchAll(/\{(\w+)[|}]/g)].map(([, name = '']) => name))].sort();
  for (const [id, { en, nb }] of Object.entries(texts)) expect(names(nb), id).toEqual(names(en));
});

test.for(all)('%s says nothing that it has no words for, and no case leaves a placeholder open', ([id, { texts }]) => {
  for (const verdict of given.get(id) ?? []) {
    const text = texts[verdict.id];
    if (text === undefined) throw new Error(`${id} has no text ${verdict.id}`);
    for (const language of ['en', 'nb'] as const) expect(render(text, verdict.values, { language, timeZone: 'Europe/Oslo' })).not.toMatch(/[{}]|undefined|NaN/);
  }
});

test.for(all)('every message of %s comes out of a case', ([id, { texts }]) => {
  const said = saidBy(id);
  expect(Object.keys(texts).filter((message) => !shared.has(message) && !said.has(message))).toEqual([]);
});

test('every message that controls share comes out of a case of one of them', () => {
  const said = new Set(all.flatMap(([id]) => [...saidBy(id)]));
  expect([...shared].filter((message) => !unseenAndOutages.has(message) && !said.has(message))).toEqual([]);
});

test.for(all)('%s has a case that fails and one that passes, and unknown where it stands on observations', ([id, { texts, reported }]) => {
  const statuses = new Set(given.get(id)?.map(({ status }) => status));
  // What is only reported fails no run.
  expect(statuses.has('fail')).toBe(reported !== true);
  expect(statuses).toContain(reported === true ? 'warn' : 'fail');
  expect(statuses).toContain('pass');
  expect(statuses.has('unknown') || !('never-seen' in texts)).toBe(true);
});

test.for(all)('%s speaks of every part once, by a name that is short and plain', ([id]) => {
  const runs = Map.groupBy(given.get(id) ?? [], ({ subject }) => subject);
  for (const verdictsOfOne of runs.values()) {
    const abouts = verdictsOfOne.map(({ about }) => about);
    expect(new Set(abouts).size).toBe(abouts.length);
    for (const about of abouts) expect(about).toMatch(/^[^\p{Cc}]{1,220}$/u);
  }
});

test('no finding carries an account: persons are pseudonyms', () => {
  for (const [id] of all) expect(JSON.stringify(given.get(id)?.map(({ subject: _, ...verdict }) => verdict))).not.toMatch(/@(move|fjordfisk|elsewhere)\.example/);
});

test('whatever could not be asked is unknown, with words for every reason', () => {
  const reasons: Record<Reason, true> = {
    'address-forbidden': true, 'network-unreachable': true, 'no-resolver': true, 'not-possible-from-here': true, 'secret-missing': true, 'secret-not-for-host': true, 'estate-not-trusted': true,
    'file-missing': true, 'file-forbidden': true, 'file-unreadable': true, 'answer-missing': true, 'answer-refused': true, 'answer-incomplete': true, 'self-check-failed': true, 'cut-off': true, failed: true,
  };
  for (const reason of Object.keys(reasons) as Reason[]) {
    const look = { probe: 'tcp', target: 'service/erp#probes/db', spec: '', at: '2026-01-01T00:00:00Z', took: 1, from: 'local' };
    const verdict = unseen({ ...look, seen: false, reason, detail: '' }, look.target, 'db', '/spec/probes/db/tcp');
    expect(verdict).toMatchObject({ status: 'unknown', about: 'db', evidence: [look.target] });
    expect(unseenTexts[verdict.id]?.nb).toMatch(/^Ikke målt: /);
  }
});

test('an outage has words for every way and phase', () => {
  expect(Object.keys(outageTexts)).toHaveLength(14 * 6);
  for (const text of Object.values(outageTexts)) {
    expect(render(text, { host: 'erp.move.example' }, { language: 'en', timeZone: 'UTC' })).toMatch(/^erp\.move\.example (does not answer|gives no valid answer): .+\.$/);
    expect(render(text, { host: 'erp.move.example' }, { language: 'nb', timeZone: 'UTC' })).toMatch(/^erp\.move\.example (svarer ikke|gir ikke et gyldig svar): .+\.$/);
  }
});
