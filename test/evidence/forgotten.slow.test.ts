// Who is forgotten by name is not forgotten by what was done: `evidence forget` takes a name away, and nothing that was seen or judged.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { driftvakt, type Ran } from '../cli/run.ts';
import { git } from './repository.ts';

let root: string;
const breach = 'access-ended/access-policy/erp#administrator:p-';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'forgotten-'));
  for (const folder of ['services', 'exports', 'config']) mkdirSync(join(root, folder));
  writeFileSync(join(root, 'services/all.yaml'), `apiVersion: driftvakt/v1
kind: Estate
metadata: { name: move }
spec: { languages: [en, nb], timeZone: Europe/Oslo, schedule: { audit: 1h }, files: [exports/] }
---
apiVersion: driftvakt/v1
kind: AccessPolicy
metadata: { name: erp }
spec:
  service: erp
  source: { csv: exports/erp.csv, columns: { principal: User, role: Role }, exportedWithin: 7d }
  roles: { administrator: { grants: { operations/kari: { reason: Operates it, approvedBy: operations/ola, until: 2027-01-31 } } } }
---
apiVersion: driftvakt/v1
kind: Team
metadata: { name: operations }
spec:
  members:
    kari: { name: Kari Nordmann, accounts: { upn: kari.nordmann@move.example }, until: 2025-11-30 }
    ola: { name: Ola Hansen, accounts: { upn: ola.hansen@move.example } }
---
apiVersion: driftvakt/v1
kind: Service
metadata: { name: erp }
spec: { owner: operations, lifecycle: experimental, runbook: "https://wiki.move.example/erp" }
`);
  writeFileSync(join(root, 'exports/erp.csv'), 'User,Role\nkari.nordmann@move.example,administrator\nola.hansen@move.example,administrator\n');
  git(root, 'init', '-q', '-b', 'main');
  git(root, 'add', '.');
  git(root, 'commit', '-qm', 'first');
});
afterEach(() => { rmSync(root, { recursive: true, force: true }); });

const run = (where: string, now: string, words: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<Ran> => driftvakt(root, [...words, '--evidence', where, '--now', now], { XDG_CONFIG_HOME: join(root, 'config'), ...more });
interface Judged { readonly findings: readonly { readonly key: string; readonly status: string; readonly since: string; readonly episode: unknown }[] }
const judged = ({ out }: Ran): unknown[] => (JSON.parse(out) as Judged).findings.map(({ key, status, since, episode }) => ({ key, status, since, episode })).filter(({ key }) => key.startsWith('access'));

test.each(['.driftvakt', 'branch'])('on %s a breach stays found, told and provable when the person is forgotten, and nobody can take it away in the name of that', async (where) => {
  const day = new Date(Date.now() - 3_600_000).toISOString().slice(0, 13);
  const [first, second, third] = [`${day}:00:00Z`, `${day}:10:00Z`, `${day}:20:00Z`];
  const before = await run(where, first, ['audit', '--all', '--trust', '--format', 'json']);
  expect(judged(before)).toContainEqual(expect.objectContaining({ key: expect.stringContaining(breach), status: 'fail' }));
  const anchor = join(root, 'anchor.json');
  expect((await run(where, first, ['verify', '--statement', anchor])).exit).toBe(0);
  const replay = ['audit', '--replay', '--since', first, '--trust', '--format', 'json'];
  const shown = judged(await run(where, second, replay));
  expect(shown).toContainEqual(expect.objectContaining({ key: expect.stringContaining(breach), status: 'fail' }));

  expect((await run(where, second, ['evidence', 'forget', 'Kari.Nordmann@move.example'])).out).toMatch(/^p-[0-9a-f]{10}: taken out of 1 segment\n$/u);
  expect((await run(where, second, ['verify', '--anchor', anchor])).exit).toBe(0);
  expect(judged(await run(where, second, replay))).toEqual(shown);
  const after = judged(await run(where, third, ['audit', '--all', '--trust', '--format', 'json'])) as Judged['findings'];
  expect(after).toContainEqual(expect.objectContaining({ key: expect.stringContaining(breach), status: 'fail', since: first }));

  // Whoever takes the grant away with the name breaks the seal.
  if (where === 'branch') return;
  const month = join(root, where, 'segments', first.slice(0, 7));
  const [path = ''] = readdirSync(month).toSorted().map((name) => join(month, name));
  const person = after.find(({ key }) => key.includes(breach))?.key.split(':').at(-1) ?? '';
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(`"person":"${person}"`);
  writeFileSync(path, text.replace(new RegExp(`\\{[^{}]*"person":"${person}"[^{}]*\\},?`, 'u'), ''));
  const found = await run(where, third, ['verify', '--anchor', anchor]);
  expect([found.exit, found.out]).toEqual([1, expect.stringContaining('not as it was sealed')]);
});

test('in GitHub Actions a key of one run alone is warned of, once, with the name of the secret; where it is given nothing is said', async () => {
  const now = new Date(Date.now() - 60_000).toISOString();
  const without = await run('.driftvakt', now, ['audit', '--all', '--trust', '--quiet'], { GITHUB_ACTIONS: 'true', DRIFTVAKT_PSEUDONYM_KEY: '' });
  expect(without.err.match(/^::warning title=No pseudonym key::.*DRIFTVAKT_PSEUDONYM_KEY/gmu)).toHaveLength(1);
  const given = await run('.driftvakt', now, ['audit', '--all', '--trust', '--quiet'], { GITHUB_ACTIONS: 'true' });
  expect(given.err).not.toContain('No pseudonym key');
});

test('a name that nothing holds is said to be none, and a home where no key can be kept says what to give instead', async () => {
  const now = new Date(Date.now() - 60_000).toISOString();
  const none = await run('.driftvakt', now, ['evidence', 'forget', 'nobody@move.example']);
  expect([none.exit, none.out]).toEqual([0, expect.stringMatching(/^p-[0-9a-f]{10}: taken out of 0 segments\n$/u)]);
  expect(none.err).toContain('nothing holds that name');
  const homeless = await run('.driftvakt', now, ['audit', '--all', '--trust', '--quiet'], { DRIFTVAKT_PSEUDONYM_KEY: '', XDG_CONFIG_HOME: '/dev/null/nowhere' });
  expect(homeless).toMatchObject({ exit: 3, err: expect.stringMatching(/Give every run the same long random text in DRIFTVAKT_PSEUDONYM_KEY: ENOTDIR/u) as string });
});
