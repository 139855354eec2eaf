import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { read } from '../../src/reading.ts';
import { readTogether } from '../../src/session/read-together.ts';
import { readOrdinary } from '../../src/session/second-reader.ts';
import { shareReading, type Asked, type ReadOrdinary } from '../../src/session/share-reading.ts';
import type { SourceFile } from '../../src/load.ts';
import { listDeclarations, readListed, type Listed } from '../../src/world/files.ts';
import { askSecondThread, type Saying } from '../../src/world/second-thread.ts';
import { folders } from './stated.ts';

function said(files: readonly SourceFile[]): object {
  const { diagnostics, declarations, texts, estate } = read(files);
  return { diagnostics: JSON.stringify(diagnostics), declarations, texts: [...texts], aside: [...estate.aside.keys()], services: JSON.stringify([...estate.Service.values()], (key, value: unknown) => (key === 'innocent' ? undefined : value)) };
}

/** Reads the first half as the second thread does, and takes some more that it says nothing of, as if it had failed then. */
function readSome({ listed, taken }: Asked): Saying {
  const said: ReadOrdinary[] = [];
  readOrdinary({ listed: listed.slice(0, Math.ceil(listed.length / 2)), taken }, (one) => said.push(one));
  // Some of it is taken while the other half is read, and some when that is done.
  return { soFar: () => said.splice(0, 1), rest: () => Promise.resolve(said) };
}

test('what two read together is what one reads alone, whatever is wrong with it', async () => {
  for (const folder of folders) {
    const listed = listDeclarations(folder);
    expect(said(await readTogether(shareReading(listed, readSome))), folder).toEqual(said(listed.map(readListed)));
  }
});

test('a second thread reads what it is asked, and the files are what they are for one', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'together-'));
  try {
    const listed: Listed[] = folders.slice(0, 40).flatMap((folder) => listDeclarations(folder));
    mkdirSync(join(dir, 'folder.yaml'));
    for (const [name, text] of [['a', ''], ['b', '\u0000'], ['c', 'kind: Service\nmetadata: { name: erp\n'], ['d', 'apiVersion: driftvakt/v1\nkind: Thresholds\nmetadata: { name: "\u00e6\u00f8" }\nspec: {}\n---\n'], ['e', '\ufeffkind: Team\n']] as const) writeFileSync(join(dir, `${name}.yaml`), text);
    appendFileSync(join(dir, 'latin.yaml'), Buffer.from('title: bl\xe5\n', 'latin1'));
    const all = [...listed, ...listDeclarations(dir)];
    let answers = 0;
    const files = await readTogether(shareReading(all, (asked) => {
      // It begins when the first has read all: here it takes the second half in any case.
      const { soFar, rest } = askSecondThread({ ...asked, taken: Int32Array.of(Math.floor(all.length / 2)) }, true);
      const counted = (said: readonly unknown[]): readonly unknown[] => {
        answers += said.length;
        return said;
      };
      return { soFar: () => counted(soFar()), rest: async () => counted(await rest()) };
    }));
    expect(answers).toBeGreaterThan(0);
    expect(files.map(({ path }) => path)).toEqual(all.map(({ path }) => path));
    expect(said(files)).toEqual(said(all.map(readListed)));
  } finally {
    rmSync(dir, { recursive: true });
  }
});

test('without a second thread, and where it fails, one reads all', async () => {
  const listed = folders.slice(0, 5).flatMap((folder) => listDeclarations(folder));
  expect(said(await readTogether(shareReading(listed, (asked) => askSecondThread(asked, false))))).toEqual(said(listed.map(readListed)));
  // What it is asked cannot be handed over, or makes no sense to it.
  expect(await askSecondThread(() => undefined, true).rest()).toEqual([]);
  expect(await askSecondThread('nonsense', true).rest()).toEqual([]);
});
