// The Estate names the branch of its evidence: every command finds it there, and on no other.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { namesOf } from '../../src/world/evidence/branch.ts';
import { branchNamed } from '../../src/world/evidence/named.ts';
import { readDeclarations } from '../../src/world/files.ts';
import { driftvakt } from '../cli/run.ts';
import { git } from './repository.ts';
import { repositories } from './set-up.ts';

const fresh = repositories();
const estate = (evidence: string): string => `apiVersion: driftvakt/v1
kind: Estate
metadata: { name: move }
spec: { languages: [en], timeZone: Europe/Oslo, schedule: { audit: 5m }, evidence: ${evidence} }
`;

test('evidence is kept on the branch that the Estate names, with its other references beside it, and is found there again', async () => {
  const root = fresh();
  writeFileSync(join(root, 'services/estate.yaml'), estate('{ branch: bevis/hovedbok }'));
  expect(await driftvakt(root, ['audit', '--evidence', 'branch', '--quiet', '--now', '2026-11-22T10:00:00Z'])).toMatchObject({ exit: 0, err: '' });
  expect(git(root, 'for-each-ref', '--format=%(refname)').split('\n')).toEqual(['refs/heads/bevis/hovedbok', 'refs/heads/bevis/memory', 'refs/heads/bevis/raw/2026-11', 'refs/heads/main']);
  expect((await driftvakt(root, ['verify', '--evidence', 'branch'])).out).toContain('1 link, 1 segment: all of it stands as it was written');
});

test('whatever the branch is called, its three kinds of references are three', () => {
  expect(namesOf('driftvakt/evidence')).toEqual({ ledger: 'refs/heads/driftvakt/evidence', memory: 'refs/heads/driftvakt/memory', raw: 'refs/heads/driftvakt/raw/' });
  expect(namesOf('a/memory')).toEqual({ ledger: 'refs/heads/a/memory', memory: 'refs/heads/a/evidence-memory', raw: 'refs/heads/a/raw/' });
  expect(namesOf('a/raw')).toEqual({ ledger: 'refs/heads/a/raw', memory: 'refs/heads/a/memory', raw: 'refs/heads/a/evidence-raw/' });
  expect(namesOf('evidence')).toEqual({ ledger: 'refs/heads/evidence', memory: 'refs/heads/evidence-memory', raw: 'refs/heads/evidence-raw/' });
});

test('a branch is read of a file with other documents too, and only where it is a name that git takes', async () => {
  const root = fresh();
  const named = async (text: string): Promise<string> => {
    writeFileSync(join(root, 'services/estate.yaml'), text);
    return branchNamed(await readDeclarations(join(root, 'services')));
  };
  expect(await named(`apiVersion: driftvakt/v1\nkind: Team\nmetadata: { name: a }\n---\n${estate('{ branch: "evidence" }')}`)).toBe('evidence');
  for (const wrong of ['{ branch: "../x" }', '{ branch: "-x" }', '{ branch: "a..b" }', '{ branch: 5 }', '{ raw: 30d }', '{ branch: "x.lock" }']) expect(await named(estate(wrong))).toBe('driftvakt/evidence');
  expect(await named(`${estate('{ branch: evidence }')}# ${'x'.repeat(100_000)}\n`)).toBe('driftvakt/evidence');
});
