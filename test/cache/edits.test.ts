// What somebody changes in one or two files of an estate: what is said is what a whole check says, whether or not one is needed for it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { read } from '../../src/reading.ts';
import { rules } from '../../src/rules/index.ts';
import { checkAgain } from '../../src/session/check-again.ts';
import { checkWith, type Checked } from '../../src/session/checked.ts';
import type { Rule } from '../../src/validate.ts';
import { openCache, type Cache } from '../../src/world/cache.ts';
import { listDeclarations, readListed } from '../../src/world/files.ts';
import { findUnread } from '../../src/world/unchanged.ts';
import { rounds } from '../rounds.ts';
import { after, cases, edit, editedIn, step, text, textsOf, type Document, type Edit, type Step } from './chance.ts';

let place: string;
let cache: Cache;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'edits-'));
  cache = openCache('a build', { XDG_CACHE_HOME: place });
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const later = (): number => Date.now() + 1_000_000;

const said = ({ diagnostics, declarations }: Pick<Checked, 'diagnostics' | 'declarations'>): string => JSON.stringify([declarations, diagnostics], undefined, 1);

interface Counted { whole: number; again: number; different: number }

async function play(files: readonly (readonly Document[])[], edits: readonly Edit[], counted: Counted): Promise<void> {
  const dir = mkdtempSync(join(place, 'services-'));
  const write = (at: number, documents: readonly Document[]): void => writeFileSync(join(dir, `${at}.yaml`), text(documents));
  for (const [at, documents] of files.entries()) write(at, documents);
  const before = said(await checkWith(cache, dir, { many: 0, now: later() }));
  for (const one of edits) {
    const at = one.file % files.length;
    write(at, editedIn(files[at] ?? [], one));
  }
  const listed = listDeclarations(dir);
  const found = findUnread(listed, later());
  const again = found === undefined ? undefined : checkAgain(cache, dir, found);
  const whole = said(read(listed.map(readListed)));
  if (again === undefined) counted.whole++;
  else {
    expect(said(again.said)).toBe(whole);
    counted.again++;
    if (whole !== before) counted.different++;
  }
  rmSync(dir, { recursive: true });
}

test('whatever is edited, what is said again is what is said anew; and most edits need not be checked as a whole', async () => {
  const counted = { whole: 0, again: 0, different: 0 };
  await fc.assert(fc.asyncProperty(fc.nat(cases.length - 1), fc.array(edit, { minLength: 1, maxLength: 2 }), (at, edits) => play(cases[at] ?? [], edits, counted)), { numRuns: rounds(25, 150) });
  expect([counted.again > rounds(3, 30), counted.different > rounds(-1, 1)], JSON.stringify(counted)).toEqual([true, true]);
}, 120_000);

/** Steps one after the other, each checked with what is kept of those before it. */
async function walk(files: readonly (readonly Document[])[], steps: readonly Step[]): Promise<void> {
  const dir = mkdtempSync(join(place, 'services-'));
  let now = textsOf(files);
  for (const [path, words] of now) writeFileSync(join(dir, path), words);
  await checkWith(cache, dir, { many: 0, now: later() });
  for (const one of steps) {
    const next = after(now, one, files);
    for (const path of now.keys()) if (!next.has(path)) rmSync(join(dir, path));
    for (const [path, words] of next) if (now.get(path) !== words) writeFileSync(join(dir, path), words);
    now = next;
    expect(said(await checkWith(cache, dir, { many: 0, now: later() }))).toBe(said(read(listDeclarations(dir).map(readListed))));
  }
  rmSync(dir, { recursive: true });
}

test('mistakes, other names, later versions, files that come and go: what is kept never says anything else than a whole check', async () => {
  await fc.assert(fc.asyncProperty(fc.nat(cases.length - 1), fc.array(step, { minLength: 1, maxLength: 4 }), (at, steps) => walk(cases[at] ?? [], steps)), { numRuns: rounds(10, 30) });
}, 120_000);

const service = (name: string, spec: Document): Document => ({ apiVersion: 'driftvakt/v1', kind: 'Service', metadata: { name }, spec });
const erp = service('erp', { probes: { front: { tcp: { host: 'erp.example', port: 443 } } } });
const shop = (spec: Document): Document => service('shop', { probes: { front: { tcp: { host: 'erp.example', port: 444 } } }, dependsOn: ['erp'], ...spec });

/** What is said again, and what is said anew, of two files of which one is edited. */
async function both(before: readonly [Document, Document], after: readonly [Document, Document]): Promise<readonly [again: string | undefined, anew: string]> {
  const dir = mkdtempSync(join(place, 'services-'));
  const write = (all: readonly Document[]): void => all.forEach((one, at) => writeFileSync(join(dir, `${at}.yaml`), text([one])));
  write(before);
  await checkWith(cache, dir, { many: 0, now: later() });
  write(after);
  const listed = listDeclarations(dir);
  const found = findUnread(listed, later());
  const again = found === undefined ? undefined : checkAgain(cache, dir, found);
  return [again && said(again.said), said(read(listed.map(readListed)))];
}

test.for([
  ['same-probe', { reads: { Service: ['spec.owner'] } }, [erp, shop({ probes: { front: { tcp: { host: 'erp.example', port: 443 } } } })]],
  ['stands-on-what-ends', { each: 'Service' }, [service('erp', { ...erp['spec'] as Document, lifecycle: 'deprecated' }), shop({})]],
] as const)('where the rule %s lies about what it reads, an edit is told wrongly, and else rightly', async ([id, lie, after]) => {
  const rule: Rule = rules[id];
  const [rightly, anew] = await both([erp, shop({})], after);
  expect(anew).toContain(id);
  expect(rightly).toBe(anew);
  const truth = { ...rule };
  try {
    Object.assign(rule, lie);
    const [wrongly] = await both([erp, shop({})], after);
    expect(wrongly === undefined || wrongly === anew).toBe(false);
  } finally {
    for (const key of Object.keys(lie)) Reflect.deleteProperty(rule, key);
    Object.assign(rule, truth);
  }
});
