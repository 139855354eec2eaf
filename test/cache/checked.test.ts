import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkWith, type Checked } from '../../src/session/checked.ts';
import { noCache, openCache, type Cache } from '../../src/world/cache.ts';
import { rounds } from '../rounds.ts';
import { beginWith, edits } from './estates.ts';

let place: string;
let dir: string;
let cache: Cache;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'checked-'));
  dir = join(place, 'services');
  mkdirSync(dir);
  cache = openCache('a build', { XDG_CACHE_HOME: place });
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

/** All that is ever printed of it. */
function printed({ diagnostics, files, texts, ...rest }: Checked): object {
  return { ...rest, files: files.toSorted(), diagnostics: JSON.stringify(diagnostics), texts: Object.fromEntries(diagnostics.map(({ at }) => [at.file, texts.get(at.file)])) };
}

/** Much later than any edit: the facts of every file are certain. */
const later = (): number => Date.now() + 1_000_000;

/** A cache that says how often it was asked and could answer. */
function watched(of: Cache): Cache & { readonly hits: () => number; readonly writes: () => number } {
  const counts = { hits: 0, writes: 0 };
  return {
    read(name) {
      const found = of.read(name);
      if (found !== undefined) counts.hits += 1;
      return found;
    },
    write(name, body) {
      counts.writes += 1;
      of.write(name, body);
    },
    hits: () => counts.hits, writes: () => counts.writes,
  };
}

test('whatever is done to the files, what is said with a cache is what is said without one', async () => {
  const standing = openCache('another build', { XDG_CACHE_HOME: place });
  await fc.assert(fc.asyncProperty(fc.array(fc.array(edits, { minLength: 1, maxLength: 2 }), { maxLength: 8 }), async (steps) => {
    rmSync(dir, { recursive: true, force: true });
    mkdirSync(dir);
    beginWith(dir);
    for (const step of [[], ...steps]) {
      for (const edit of step) edit(dir);
      const cold = printed(await checkWith(noCache, dir));
      expect(printed(await checkWith(cache, dir))).toEqual(cold);
      expect(printed(await checkWith(cache, dir))).toEqual(cold);
      expect(printed(await checkWith(standing, dir, { many: 0 }))).toEqual(cold);
    }
  }), { numRuns: rounds(4, 25) });
});

test('what has not changed is not read again: its facts say enough', async () => {
  beginWith(dir);
  const counting = watched(cache);
  const first = await checkWith(counting, dir, { now: later() });
  expect([counting.hits(), counting.writes()]).toEqual([0, 2]);
  expect(printed(await checkWith(counting, dir, { now: later() }))).toEqual(printed(first));
  expect([counting.hits(), counting.writes()]).toEqual([2, 2]);
});

test('what was changed just before is known by its content, and by its facts once it has rested', async () => {
  beginWith(dir);
  const counting = watched(cache);
  const first = await checkWith(counting, dir);
  expect(counting.writes()).toBe(2);
  expect(printed(await checkWith(counting, dir))).toEqual(printed(first));
  expect(counting.writes()).toBe(2);
  expect(printed(await checkWith(counting, dir, { now: later() }))).toEqual(printed(first));
  expect(counting.writes()).toBe(3);
  expect(printed(await checkWith(counting, dir, { now: later() }))).toEqual(printed(first));
  expect(counting.writes()).toBe(3);
});

test('what is written again with what it held, or held once before, is known by its content', async () => {
  beginWith(dir);
  const path = join(dir, 'estate.yaml');
  const before = readFileSync(path);
  const counting = watched(cache);
  const first = await checkWith(counting, dir, { now: later() });
  writeFileSync(path, 'kind: Sevrice\n');
  await checkWith(counting, dir, { now: later() });
  expect(counting.hits()).toBe(1);
  writeFileSync(path, before);
  expect(printed(await checkWith(counting, dir, { now: later() }))).toEqual(printed(first));
  expect(counting.hits()).toBe(3);
});

test('where something could not be read, nothing is kept', async () => {
  beginWith(dir);
  mkdirSync(join(dir, 'a.yaml'));
  const counting = watched(cache);
  const { diagnostics } = await checkWith(counting, dir, { now: later() });
  expect(diagnostics.map(({ message }) => message)).toContain('a folder with the name of a file');
  expect(counting.writes()).toBe(0);
});

test('two folders that are written alike from two places do not know each other', async () => {
  beginWith(dir);
  const other = join(place, 'other');
  mkdirSync(other);
  writeFileSync(join(other, 'wrong.yaml'), 'kind: Sevrice\n');
  await checkWith(cache, dir, { now: later() });
  expect(printed(await checkWith(cache, other, { now: later() }))).toEqual(printed(await checkWith(noCache, other)));
});

test('whatever an entry holds, nothing is thrown and nothing else is said', async () => {
  beginWith(dir);
  writeFileSync(join(dir, 'wrong.yaml'), 'kind: Sevrice\n');
  const cold = printed(await checkWith(noCache, dir));
  await checkWith(cache, dir, { now: later() });
  const folder = join(place, 'driftvakt/checked');
  const entries = readdirSync(folder).map((name) => ({ path: join(folder, name), whole: readFileSync(join(folder, name)) }));
  expect(entries).toHaveLength(2);
  await fc.assert(fc.asyncProperty(fc.nat(100_000), fc.nat(255), fc.nat(100_000), async (at, byte, length) => {
    for (const { path, whole } of entries) {
      const bytes = Buffer.from(whole.subarray(0, length % (2 * whole.length)));
      if (bytes.length > 0) bytes[at % bytes.length] = byte;
      writeFileSync(path, bytes);
    }
    expect(printed(await checkWith(cache, dir, { now: later() }))).toEqual(cold);
  }), { numRuns: 30 });
  // Sealed as it must be, and yet nonsense: as from a program with a mistake.
  for (const nonsense of ['', 'null', '[]', '{}', '{"state":1}', '{"contents":[null]}', '{', '\u0000']) {
    const lying: Cache = { read: () => Buffer.from(nonsense), write: () => undefined };
    expect(printed(await checkWith(lying, dir, { now: later() }))).toEqual(cold);
  }
});

test('whatever is kept of a whole check is damaged, or nonsense, an edit is told as it would be without', async () => {
  const many = 0;
  beginWith(dir);
  await checkWith(cache, dir, { many, now: later() });
  const path = join(dir, 'services/erp.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace('443', '444'));
  const cold = printed(await checkWith(noCache, dir));
  const folder = join(place, 'driftvakt/checked');
  const entries = readdirSync(folder).map((name) => ({ path: join(folder, name), whole: readFileSync(join(folder, name)) }));
  expect(entries.length).toBeGreaterThan(3);
  await fc.assert(fc.asyncProperty(fc.nat(1000), fc.nat(100_000), fc.nat(255), async (which, at, byte) => {
    for (const { path: entry, whole } of entries) writeFileSync(entry, whole);
    const one = entries[which % entries.length];
    const bytes = Buffer.from(one?.whole ?? []);
    bytes[at % bytes.length] = byte;
    writeFileSync(one?.path ?? '', bytes);
    expect(printed(await checkWith(cache, dir, { many, now: later() }))).toEqual(cold);
  }), { numRuns: 30 });
  // Sealed as it must be, and not what it was: as from a program with a mistake.
  for (const nonsense of ['', 'null', '{}', '{"content":"","paths":"","uncertain":[],"known":{"told":[]}}']) {
    const lying: Cache = { ...cache, read: (name) => (name.startsWith('base') ? Buffer.concat([cache.read(name)?.subarray(0, 6 * 5 * 8) ?? Buffer.alloc(0), Buffer.from(nonsense)]) : name.startsWith('text') ? cache.read(name) : undefined) };
    expect(printed(await checkWith(lying, dir, { many, now: later() }))).toEqual(cold);
  }
});

test('two runs at once say the same, and leave an entry that is whole', async () => {
  beginWith(dir);
  const cold = printed(await checkWith(noCache, dir));
  const both = await Promise.all([1, 2, 3].map(() => checkWith(cache, dir, { now: later() })));
  for (const one of both) expect(printed(one)).toEqual(cold);
  const counting = watched(cache);
  expect(printed(await checkWith(counting, dir, { now: later() }))).toEqual(cold);
  expect([counting.hits(), counting.writes()]).toEqual([2, 0]);
});
