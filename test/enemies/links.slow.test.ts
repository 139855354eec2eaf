// Folders that are exchanged for links while they are read.
import { once } from 'node:events';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CouldNotAsk } from '../../src/observe.ts';
import { readExport } from '../../src/world/files.ts';
import { startProgram, temporaryFolder } from '../peers.ts';

// Where the system does not tell where an open file lies, one race is left.
test.runIf(process.platform === 'linux')('no file outside is read, however fast a folder and a link change places', async () => {
  const root = await temporaryFolder();
  for (const folder of ['exports/real', 'outside']) mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, 'exports/real/users.csv'), 'inside');
  writeFileSync(join(root, 'outside/users.csv'), 'outside');
  symlinkSync('../outside', join(root, 'exports/link'));
  // `real` and `link` take turns under the name `now`.
  const swapper = startProgram(process.execPath, ['-e', `
    const fs = require('node:fs');
    process.stdout.write('ready');
    for (const end = Date.now() + 8000; Date.now() < end;) {
      for (const kind of ['real', 'link']) { fs.renameSync(kind, 'now'); fs.renameSync('now', kind); }
    }
  `], join(root, 'exports'));
  if (swapper.stdout) await once(swapper.stdout, 'data');
  const read = (): string => {
    try {
      return readExport(root, ['exports/'], 'exports/now/users.csv').text;
    } catch (error) {
      if (error instanceof CouldNotAsk) return error.reason;
      throw error;
    }
  };
  const met = new Map<string, number>();
  for (const end = performance.now() + 3000; performance.now() < end;) {
    const what = read();
    met.set(what, (met.get(what) ?? 0) + 1);
  }
  expect(met.get('outside')).toBeUndefined();
  expect(met.get('inside')).toBeGreaterThan(0);
  expect(met.get('file-forbidden')).toBeGreaterThan(0);
});
