// Confirmations by hand in a real repository: who entered them by git, the document by its digest, and what the month says of them.
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { driftvakt } from '../cli/run.ts';

const minutes = 'Referat fra driftsmøtet 5. oktober.\n';
const sha256 = createHash('sha256').update(minutes).digest('hex');
const clause = (given: string): string => `    scope.8:
      text: Vi følger opp de ansvarlige.
      duty: operator
      attested:
        by: management
        every: quarter
        how: Referat fra driftsmøtet.
${given === '' ? '' : `        given:\n${given}\n`}`;
const entry = (more = ''): string => `          q3: { by: management/berit, on: 2026-10-05, until: 2026-12-31,${more} document: { file: minutes/q3.md, sha256: ${sha256} } }`;
const estate = (given: string): string => `apiVersion: driftvakt/v1
kind: Estate
metadata: { name: move, title: Move Operations }
spec: { languages: [nb, en], timeZone: Europe/Oslo, schedule: { audit: 5m } }
---
apiVersion: driftvakt/v1
kind: Team
metadata: { name: management, title: Tjenesteledelse }
spec: { members: { berit: { name: Berit Solberg, accounts: { github: berits, upn: berit@move.example } }, kari: { name: Kari Nordmann, accounts: { upn: kari@move.example } } } }
---
apiVersion: driftvakt/v1
kind: ServiceLevel
metadata: { name: silver }
spec:
  type: SLA
  priority: { critical: { high: P1, medium: P2, low: P3 }, high: { high: P1, medium: P3, low: P3 }, medium: { high: P3, medium: P3, low: P4 }, low: { high: P4, medium: P4, low: P4 } }
  deadlines: { P1: { restore: { within: 4h } }, P2: { restore: { within: 8h } }, P3: { restore: { within: 3d } }, P4: { restore: { within: 9d } } }
---
apiVersion: driftvakt/v1
kind: Customer
metadata: { name: fjordfisk, title: Fjordfisk AS }
spec: { agreement: { of: operations, from: 2026-01-01 } }
---
apiVersion: driftvakt/v1
kind: Service
metadata: { name: erp, title: Lønn og regnskap }
spec: { customers: { fjordfisk: { criticality: high, serviceLevel: silver } }, probes: { p: { tcp: { host: erp.move.example, port: 443 } } } }
---
apiVersion: driftvakt/v1
kind: Agreement
metadata: { name: operations, title: Drift }
spec:
  type: service-description
  clauses:
${clause(given)}
`;

let root: string;
const git = (by: string, ...args: readonly string[]): void => { execFileSync('git', ['-c', `user.name=${by}`, '-c', `user.email=${by}`, '-c', 'commit.gpgsign=false', ...args], { cwd: root, stdio: 'ignore' }); };
const write = (text: string): void => writeFileSync(join(root, 'services/all.yaml'), text);
const commit = (by: string): void => { git(by, 'add', '-A'); git(by, 'commit', '-q', '--allow-empty', '-m', 'x'); };
const run = (now: string, ...words: readonly string[]) => driftvakt(root, [...words, '--now', now]);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'attested-'));
  mkdirSync(join(root, 'services'));
  mkdirSync(join(root, 'minutes'));
  writeFileSync(join(root, 'minutes/q3.md'), minutes);
  writeFileSync(join(root, 'lab.json'), JSON.stringify({ hosts: { 'erp.move.example:443': '127.0.0.1:1' } }));
  write(estate(''));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** What a run says of the clause: its status and message. */
async function said(now = '2026-11-20T08:00:00Z'): Promise<string> {
  const evidence = mkdtempSync(join(tmpdir(), 'attested-evidence-'));
  const { out } = await run(now, 'audit', '--lab', join(root, 'lab.json'), '--evidence', evidence, '--format', 'json', '--fail-on', 'never');
  rmSync(evidence, { recursive: true });
  const { findings } = JSON.parse(out) as { findings: { key: string; status: string; id: string }[] };
  return findings.filter(({ key }) => key.startsWith('clause-attested/')).map(({ status, id }) => `${status} ${id}`).join();
}

test('it counts once another has entered it; by its own hand, by a stranger, or changed afterwards by its own hand it does not', async () => {
  write(estate(entry()));
  expect(await said(), 'without a repository').toBe('unknown doubt-no-repository');
  git('kari@move.example', 'init', '-q', '-b', 'main');
  write(estate(''));
  commit('kari@move.example');
  write(estate(entry()));
  expect(await said(), 'on disk only').toBe('unknown doubt-not-committed');
  commit('berit@move.example');
  expect(await said(), 'by her own hand').toBe('fail doubt-by-the-same');
  write(estate(''));
  commit('kari@move.example');
  write(estate(entry()));
  commit('stranger@elsewhere.example');
  expect(await said(), 'by somebody who is declared nowhere').toBe('unknown doubt-unknown-author');
  write(estate(''));
  commit('kari@move.example');
  write(estate(entry()));
  commit('kari@move.example');
  expect(await said(), 'by another').toBe('pass in-date');
  expect([await said('2026-12-10T08:00:00Z'), await said('2026-12-31T22:00:00Z'), await said('2027-01-01T08:00:00Z')]).toEqual(['warn ends-soon', 'warn ends-soon', 'unknown ended']);
  write(estate(entry().replace('2026-12-31', '2027-03-31')));
  commit('1+berits@users.noreply.github.com');
  expect(await said(), 'made longer by her own hand').toBe('fail doubt-by-the-same');
});

test('a document that is another, or not there, bears nothing; neither does who wrote what by a .mailmap, nor a history that is cut', async () => {
  git('kari@move.example', 'init', '-q', '-b', 'main');
  write(estate(entry()));
  writeFileSync(join(root, '.mailmap'), 'Kari <kari@move.example> <berit@move.example>\n');
  commit('berit@move.example');
  expect(await said()).toBe('fail doubt-by-the-same');
  git('kari@move.example', 'checkout', '-q', '--orphan', 'other');
  commit('kari@move.example');
  git('kari@move.example', 'branch', '-q', '-M', 'other', 'main');
  expect(await said()).toBe('pass in-date');
  writeFileSync(join(root, 'minutes/q3.md'), `${minutes}Og noe mer.\n`);
  expect(await said(), 'what only lies on disk changes nothing').toBe('pass in-date');
  commit('kari@move.example');
  expect(await said()).toBe('fail doubt-another-document');
  rmSync(join(root, 'minutes/q3.md'));
  commit('kari@move.example');
  expect(await said()).toBe('fail doubt-document-missing');
  const whole = root;
  root = mkdtempSync(join(tmpdir(), 'attested-shallow-'));
  execFileSync('git', ['clone', '-q', '--depth', '1', `file://${whole}`, root], { stdio: 'ignore' });
  expect(await said()).toBe('unknown doubt-history-cut');
  rmSync(whole, { recursive: true });
});

test('the month counts it as kept by hand, says by whom and until when, and names to the customer the team alone', async () => {
  git('kari@move.example', 'init', '-q', '-b', 'main');
  write(estate(entry()));
  commit('kari@move.example');
  const evidence = join(root, 'evidence');
  const site = join(root, 'site');
  await run('2026-11-20T08:00:00Z', 'audit', '--lab', join(root, 'lab.json'), '--evidence', evidence, '--fail-on', 'never');
  const month = async (audience: string): Promise<{ readonly text: string; readonly json: { clauses: { state: string; confirmed: object }[] }; readonly csv: string }> => {
    const ran = await run('2026-11-20T08:05:00Z', 'report', '--evidence', evidence, '--out', site, '--audience', audience);
    expect(ran.exit, ran.err).toBe(0);
    const file = (name: string): string => readFileSync(join(site, name), 'utf8');
    const names = readdirSync(join(site, 'months')).toString();
    return { text: file('months/2026-11-fjordfisk.html').replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' '), json: JSON.parse(file('months/2026-11-fjordfisk.json')), csv: names && file('months/2026-11-fjordfisk-clauses.csv') };
  };
  const own = await month('internal');
  expect(own.text).toContain('Bekreftet manuelt av Berit Solberg 5. oktober 2026, gjelder til og med 31. desember 2026: Referat fra driftsmøtet.');
  expect(own.text).toContain('1 oppfylt (1 av dem bekreftet manuelt)');
  expect(own.json.clauses[0]).toMatchObject({ state: 'kept', confirmed: { state: 'in-date', by: 'management/berit', on: '2026-10-05', from: '2026-10-05', until: '2026-12-31', doubt: null } });
  expect(own.csv.trim().split('\r\n')[1]).toBe('2026-11,fjordfisk,scope.8,,operator,kept,yes,,,,,,in-date,2026-10-05,2026-12-31,'.split(',').map((cell) => `"${cell}"`).join(','));
  const theirs = await month('customer=fjordfisk');
  expect(theirs.text).toContain('Bekreftet manuelt av Tjenesteledelse 5. oktober 2026');
  expect(`${theirs.text}${JSON.stringify(theirs.json)}${theirs.csv}`).not.toMatch(/berit|Solberg/iu);
});
