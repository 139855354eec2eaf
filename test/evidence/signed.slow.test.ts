import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { driftvakt } from '../cli/run.ts';
import { installed } from '../peers.ts';
import { git, on, run } from './repository.ts';
import { repositories } from './set-up.ts';

const fresh = repositories();

test.skipIf(!installed('ssh-keygen'))('commits are signed by git\'s own key, and verify tells whose signature is missing', async () => {
  const root = fresh();
  for (const name of ['key', 'other']) execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(root, name)]);
  for (const [name, value] of [['gpg.format', 'ssh'], ['user.signingKey', join(root, 'key')], ['commit.gpgSign', 'true']] as const) git(root, 'config', name, value);
  await run(on(root), '2026-11-22T10:00:00Z');
  for (const name of ['key', 'other']) writeFileSync(join(root, `${name}.signers`), `driftvakt@localhost ${readFileSync(join(root, `${name}.pub`), 'utf8')}`);
  const verified = await driftvakt(root, ['verify', '--evidence', 'branch', '--keys', 'key.signers', '--statement', 'statement.json']);
  expect(verified).toMatchObject({ exit: 0, out: expect.stringContaining('1 link, 1 segment: all of it stands as it was written') });
  expect(await driftvakt(root, ['verify', '--evidence', 'branch', '--keys', 'other.signers'])).toMatchObject({ exit: 1, out: expect.stringContaining('unsigned') });
  expect(await driftvakt(root, ['verify', '--evidence', 'branch', '--anchor', 'statement.json', '--format', 'json'])).toMatchObject({ exit: 0, out: expect.stringContaining('"whole": true') });
  git(root, 'config', 'user.signingKey', join(root, 'missing'));
  await expect(run(on(root), '2026-11-22T20:00:00Z')).rejects.toThrow(/cannot be signed/);
  git(root, 'config', 'driftvakt.sign', 'false');
  await run(on(root), '2026-11-23T10:00:00Z');
  expect(await driftvakt(root, ['verify', '--evidence', 'branch', '--keys', 'key.signers'])).toMatchObject({ exit: 1 });
  expect(await driftvakt(root, ['verify', '--evidence', join(root, '.git')])).toMatchObject({ exit: 0, out: expect.stringContaining('2 links, 3 segments: all of it stands as it was written') });
});
