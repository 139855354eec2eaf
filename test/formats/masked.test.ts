import { expect, test } from 'vitest';
import { readFileSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formats } from '../../src/formats/index.ts';
import { read } from '../../src/pipeline.ts';
import { finish, spokenOf } from '../../src/session/finish.ts';
import { repositoryAround } from '../../src/world/repository.ts';
import { createSecrets } from '../../src/world/secrets.ts';
import { diagnostic, finding, output } from './output.ts';

// A secret in which every format escapes something.
const secret = 'ghp_a@B#12%,:"&<\\deadbeef|;=x';

test('a secret is hidden in every format, however the format would have escaped it', async () => {
  const secrets = createSecrets();
  secrets.hide(secret);
  const folder = await mkdtemp(join(tmpdir(), 'formats-'));
  try {
    const names = Object.keys(formats);
    const { results } = output({ diagnostics: [diagnostic(`it says ${secret}`)], findings: [finding(`its name is ${secret}`)] });
    const given = { arguments: [], dir: 'services', evidence: '', format: names.map((name) => `${name}=${join(folder, name)}`), failOn: 'unknown', now: undefined, language: 'en', quiet: true, own: {} } as const;
    const silent = (): void => undefined;
    const terminal = { out: silent, err: silent, clear: () => undefined, progress: silent, colour: false, env: {}, version: '0.1.0', signal: new AbortController().signal };
    await finish({ command: 'audit', exit: 1, readings: spokenOf(read([])), results }, given, terminal, { mask: secrets.mask, repository: await repositoryAround(folder) });
    for (const name of names) {
      const written = readFileSync(join(folder, name), 'utf8');
      expect(written, name).toMatch(/(?:\*\*\*|(?:&#42;){3})/);
      // What is left of it when every way to escape is undone, or nothing was escaped.
      expect(written.replaceAll(/[\u2060\\'"]|&#?\w+;/g, ''), name).not.toMatch(/ghp|deadb/);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
