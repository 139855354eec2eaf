// Whatever is done in an editor, one thing after the other, what is told is what a whole check of the same texts says.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openEstate } from '../../src/editor/open-estate.ts';
import { read } from '../../src/reading.ts';
import { rounds } from '../rounds.ts';
import { after, cases, step, textsOf, type Document, type Step, type Texts } from '../cache/chance.ts';

const root = '/workspace';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What a check says of texts that nobody has seen before. */
const anew = (texts: Texts): string => JSON.stringify(read([...texts].map(([path, text]) => ({ path: `services/${path}`, bytes: bytes(text) }))).diagnostics, undefined, 1);

function play(files: readonly (readonly Document[])[], steps: readonly Step[], counted: { same: number; other: number }): void {
  const estate = openEstate(root, 'services');
  let now = textsOf(files);
  const onDisk = new Set(now.keys());
  estate.onDisk([...now].map(([path, text]) => ({ path: join(root, 'services', path), bytes: bytes(text) })));
  let said = JSON.stringify(estate.judged().read.diagnostics, undefined, 1);
  for (const one of steps) {
    const next = after(now, one, files);
    for (const [path, text] of next) if (now.get(path) !== text) {
      // Every other edit is typed, the others are made on disk by something else.
      if (one.which % 2 === 0) estate.shown(pathToFileURL(join(root, 'services', path)).href, text);
      else {
        estate.shown(pathToFileURL(join(root, 'services', path)).href, undefined);
        estate.onDisk([{ path: join(root, 'services', path), bytes: bytes(text) }], 'these');
        onDisk.add(path);
      }
    }
    for (const path of now.keys()) if (!next.has(path)) {
      estate.shown(pathToFileURL(join(root, 'services', path)).href, undefined);
      if (onDisk.delete(path)) estate.onDisk([{ path: join(root, 'services', path), problem: 'missing' }], 'these');
    }
    now = next;
    const before = said;
    said = JSON.stringify(estate.judged().read.diagnostics, undefined, 1);
    expect(said).toBe(anew(now));
    counted[said === before ? 'same' : 'other']++;
  }
}

test('mistakes, other names, later versions, files that come and go: what is told is what a whole check says', () => {
  const counted = { same: 0, other: 0 };
  fc.assert(fc.property(fc.nat(cases.length - 1), fc.array(step, { minLength: 1, maxLength: 12 }), (at, steps) => play(cases[at] ?? [], steps, counted)), { numRuns: rounds(15, 80) });
  expect([counted.same > rounds(4, 25), counted.other > rounds(4, 25)], JSON.stringify(counted)).toEqual([true, true]);
}, 120_000);
