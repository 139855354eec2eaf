import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { Refused } from '../endure/disk.ts';
import { installed, temporaryFolder } from '../peers.ts';

const unshare = ['--user', '--map-root-user', '--mount'];

test.runIf(installed('unshare', [...unshare, 'mount', '-t', 'tmpfs', 'none', '/mnt'])).each(['directory', 'branch'])('a disk that is full, and one that may only be read, under a %s: exit 3 says where, nothing is lost, and the next run goes on', async (kind) => {
  const { stdout } = await promisify(execFile)('unshare', [...unshare, process.execPath, join(import.meta.dirname, '../endure/disk.ts'), kind, await temporaryFolder()], { maxBuffer: 1 << 24 });
  const results = JSON.parse(stdout) as Refused[];
  for (const { disk, exit, said, next, lost, waiting, faults } of results) {
    expect({ disk, next, lost, waiting, faults }).toEqual({ disk, next: 0, lost: 0, waiting: 0, faults: [] });
    // With little room it may just have fitted.
    if (exit !== 0) expect({ disk, exit, said }).toEqual({ disk, exit: 3, said: expect.stringMatching(/(?=.*\/estate\/\.(git|driftvakt)).*(cannot be (written|made|taken)|couldn't write|unable to)/iu) as string });
    if (exit === 0) expect(disk).not.toMatch(/^(0 bytes left|read-only)$/u);
  }
  expect(results).toHaveLength(9);
});
