import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bounds, noCache, openCache } from '../../src/world/cache.ts';

let home: string;
beforeEach(() => { home = mkdtempSync(join(tmpdir(), 'cache-')); });
afterEach(() => rmSync(home, { recursive: true, force: true }));

const open = (program = 'driftvakt 1 abc', env: Readonly<Record<string, string>> = { XDG_CACHE_HOME: home }): ReturnType<typeof openCache> => openCache(program, env);
const folder = (): string => join(home, 'driftvakt/checked');
const only = (): string => join(folder(), readdirSync(folder())[0] ?? '');

test('what is kept is read back, in a folder and a file that are the user’s alone', () => {
  open().write('estate', Buffer.from('what was said'));
  expect(open().read('estate')?.toString()).toBe('what was said');
  expect([folder(), only()].map((path) => (lstatSync(path).mode & 0o777).toString(8))).toEqual(['700', '600']);
  expect(readdirSync(folder())).toHaveLength(1);
});

test('another name, another program: nothing', () => {
  open().write('estate', Buffer.from('what was said'));
  expect(open().read('other')).toBeUndefined();
  expect(open('driftvakt 1 abd').read('estate')).toBeUndefined();
});

test('an entry under the name of another program is not believed', () => {
  open('driftvakt 1 abd').write('estate', Buffer.from('what the other said'));
  const other = readFileSync(only());
  open().write('estate', Buffer.from('what was said'));
  for (const name of readdirSync(folder())) writeFileSync(join(folder(), name), other);
  expect(open().read('estate')).toBeUndefined();
});

test('whatever bits are turned over and wherever it is cut off, an entry is what it was or nothing', () => {
  open().write('estate', Buffer.from('what was said, and more of it than one would think'));
  const [path, whole] = [only(), readFileSync(only())];
  fc.assert(fc.property(fc.nat(whole.length - 1), fc.nat(7), fc.nat(whole.length), fc.uint8Array({ maxLength: 20 }), (at, bit, length, more) => {
    const bytes = Buffer.concat([whole.subarray(0, length), more]);
    if (at < bytes.length) bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
    writeFileSync(path, bytes);
    expect(open().read('estate')).toEqual(bytes.equals(whole) ? whole.subarray(64) : undefined);
  }), { numRuns: 300 });
});

test.for([0o777, 0o770, 0o705, 0o720])('a folder that others may enter (%o) is not used', (mode) => {
  open().write('estate', Buffer.from('what was said'));
  chmodSync(folder(), mode);
  expect(open()).toBe(noCache);
  chmodSync(folder(), 0o700);
  chmodSync(join(home, 'driftvakt'), 0o777);
  expect(open()).toBe(noCache);
});

test('a link in place of the folder or of an entry is not followed', () => {
  open().write('estate', Buffer.from('what was said'));
  const elsewhere = join(home, 'elsewhere');
  mkdirSync(elsewhere, { mode: 0o700 });
  writeFileSync(join(elsewhere, 'entry'), readFileSync(only()));
  const path = only();
  rmSync(path);
  symlinkSync(join(elsewhere, 'entry'), path);
  expect(open().read('estate')).toBeUndefined();
  rmSync(folder(), { recursive: true });
  symlinkSync(elsewhere, folder());
  expect(open()).toBe(noCache);
});

test('an entry that others may write is not believed', () => {
  open().write('estate', Buffer.from('what was said'));
  chmodSync(only(), 0o622);
  expect(open().read('estate')).toBeUndefined();
});

test('without a home, with a home that is none, and where a file stands in the way: none, and nothing is thrown', () => {
  expect(open('p', {})).toBe(noCache);
  expect(open('p', { XDG_CACHE_HOME: home, DRIFTVAKT_CACHE: 'off' })).toBe(noCache);
  expect(open('p', { XDG_CACHE_HOME: 'relative', HOME: '' })).toBe(noCache);
  expect(open('p', { XDG_CACHE_HOME: '/dev/null' })).toBe(noCache);
  writeFileSync(join(home, 'driftvakt'), 'in the way');
  expect(open()).toBe(noCache);
});

test('a relative XDG_CACHE_HOME is no home: HOME is taken, as the specification says', () => {
  openCache('p', { XDG_CACHE_HOME: 'relative', HOME: home }).write('estate', Buffer.from('said'));
  expect(readdirSync(join(home, '.cache/driftvakt/checked'))).toHaveLength(1);
});

test('where nothing can be written, nothing is kept and nothing is thrown', () => {
  const cache = open();
  rmSync(folder(), { recursive: true });
  cache.write('estate', Buffer.from('what was said'));
  expect(cache.read('estate')).toBeUndefined();
});

test('the oldest are removed beyond the bounds, and what a killed run left with them', () => {
  const cache = open();
  for (let n = 0; n < bounds.entries; n++) {
    const path = join(folder(), n === 0 ? 'left.tmp' : `entry-${n}`);
    writeFileSync(path, '');
    utimesSync(path, 1000 + n, 1000 + n);
  }
  cache.write('estate', Buffer.from('what was said'));
  expect(readdirSync(folder())).toHaveLength(bounds.entries);
  expect(readdirSync(folder())).not.toContain('left.tmp');
  expect(cache.read('estate')?.toString()).toBe('what was said');
});

test('what is larger than an entry may be is not kept', () => {
  open().write('estate', new Uint8Array(bounds.bytes + 1));
  expect(readdirSync(folder())).toEqual([]);
});
