// Whose Estate it is decides whether its files are read; where that cannot be seen, the message says exactly what to do.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { driftvakt } from '../cli/run.ts';

const estate = `apiVersion: driftvakt/v1
kind: Estate
metadata: { name: move, title: Move Operations }
spec: { languages: [nb, en], timeZone: Europe/Oslo, schedule: { audit: 5m }, files: [exports/], cases: { desk: { csv: exports/cases.csv, columns: { number: No, opened: Opened } } } }
`;
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'trust-'));
  for (const folder of ['services', 'exports']) mkdirSync(join(root, folder));
  writeFileSync(join(root, 'services/all.yaml'), estate);
  writeFileSync(join(root, 'exports/cases.csv'), 'No,Opened\nA,2026-11-17 08:00\n');
  writeFileSync(join(root, 'lab.json'), '{ "hosts": {} }');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const git = (...args: readonly string[]): void => { execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@localhost', '-c', 'commit.gpgsign=false', ...args], { cwd: root, stdio: 'ignore' }); };
/** What the run saw of the list: how many rows, or what it says instead. */
async function read(...words: readonly string[]): Promise<string> {
  const evidence = mkdtempSync(join(tmpdir(), 'trust-evidence-'));
  const { out } = await driftvakt(root, ['audit', '--lab', join(root, 'lab.json'), '--evidence', evidence, '--format', 'json', ...words]);
  rmSync(evidence, { recursive: true });
  const { observations } = JSON.parse(out) as { observations: readonly { probe: string; seen: boolean; facts?: { rows: number }; detail?: string }[] };
  const look = observations.find(({ probe }) => probe === 'case-export');
  return look?.seen === true ? `${look.facts?.rows} row` : look?.detail ?? '';
}

test('without a repository the list is not read without --trust, and the way out that is named works', async () => {
  expect(await read()).toBe('this folder is in no git repository, so nothing shows whose Estate it is: its secrets and files are not used. If it is yours, run again with --trust; to do without, keep it in a repository, with `git init -b main`, `git add -A` and `git commit`');
  expect(await read('--trust')).toBe('1 row');
  git('init', '-q', '-b', 'main');
  expect(await read()).toContain('has no protected branch yet (origin/HEAD, main or master)');
  git('add', '-A');
  git('commit', '-q', '-m', 'x');
  expect(await read()).toBe('1 row');
});

test('an Estate that is not the protected branch’s is told by the name of that branch', async () => {
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-q', '-m', 'x');
  writeFileSync(join(root, 'services/all.yaml'), estate.replace('files: [exports/]', 'files: [exports/, other/]'));
  expect(await read()).toMatch(/^the Estate is not as it stands on main, the protected branch: .*Bring it in there, or run again with --trust/u);
  expect(await read('--trust')).toBe('1 row');
});
