// What a year of evidence weighs, and whether a run costs more after three years than after a day.
import { execFileSync } from 'node:child_process';
import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { globSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { branchEvidence } from '../../src/world/evidence/branch.ts';
import { openGit } from '../../src/world/evidence/git.ts';
import { readObjects, writeObject } from '../../src/world/evidence/objects.ts';
import type { Segment } from '../../src/model/results.ts';
import { seeded } from '../endure/killing.ts';
import { ages } from './ages.ts';
import { year } from './year.ts';

const git = (cwd: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): string => execFileSync('git', args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, ...env } }).trim();

/** Prints each figure as `name ratio: N`, with what it is made of. Of the options `--days=N`, `--targets=N`, `--incidents=N` (of each target in a year), `--raw=N` (days) and `--rounds=N` say how much. */
export default async function bench(options: readonly string[]): Promise<void> {
  const number = (name: string, otherwise: number): number => Number(options.find((one) => one.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise);
  const [days, targets, incidents] = [number('days', 365), number('targets', 100), number('incidents', 6)];
  const folder = mkdtempSync(join(tmpdir(), 'driftvakt-bench-'));
  try {
    const { commits, changes } = await fill(join(folder, 'store'), { days, targets, incidents, raw: number('raw', 90) });
    const ledger = weigh(folder, 'ledger', ['refs/heads/driftvakt/evidence']);
    const raw = weigh(folder, 'raw', ['refs/heads/driftvakt/raw/*']);
    const signed = await weighSigned(folder);
    const each = (bytes: number, of: number): number => bytes / 1024 / targets * (of / days);
    const kept = Math.min(days, number('raw', 90));
    const line = (name: string, value: number, most: number, unit: string, more: string): void => console.log(`${name} ratio: ${(value / most).toFixed(3)} (at most 1: ${value <= most ? 'kept' : 'NOT KEPT'}; ${value.toFixed(1)} of ${most} ${unit}; ${more})`);
    console.log(`${days} days of ${targets} targets every five minutes, ${incidents} incidents of each in a year; packs as git gc leaves them`);
    line('ledger', each(ledger, 365), 20, 'KB a target and year', `${ledger} bytes; signed ${each(signed, 365).toFixed(1)} KB, ${signed} bytes`);
    line('raw', raw / 1024 / targets * (90 / kept), 400, 'KB a target for 90 days', `${raw} bytes of ${kept} days`);
    line('commits', (commits - changes) / days, 6, 'a day while nothing changes', `${commits} commits, ${changes} of them for a change`);
    if (number('rounds', 9) > 0) await ages(folder, number('rounds', 9), incidents);
  } finally {
    if (!options.includes('--keep')) rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Runs the year on a store. Raw segments are of the last `raw` days; between two changes runs are folded together, at most for
 * the eight hours after which the store would commit in any case: so the ledger gets the commits that it gets from single runs.
 */
async function fill(folder: string, { days, targets, incidents, raw }: { readonly days: number; readonly targets: number; readonly incidents: number; readonly raw: number }): Promise<{ readonly commits: number; readonly changes: number }> {
  mkdirSync(folder, { recursive: true });
  git(folder, ['init', '-q', '-b', 'main']);
  const evidence = branchEvidence({ folder, env: process.env, branch: async () => 'driftvakt/evidence' });
  let past = (await evidence.ledger()).memory;
  const told: Record<string, { number: number; author: string }> = {};
  let [committed, changes, run, issue, waiting] = [Number.NEGATIVE_INFINITY, 0, 0, 0, [] as Segment[]];
  for (const step of year({ days, targets, incidents, begins: '2026-01-01T00:00:00Z' }, seeded(4))) {
    run += 1;
    const isKept = run > (days - raw) * 288;
    if (isKept) waiting.push(step.segment());
    if (!step.changed && Date.parse(step.at) - committed < 8 * 3_600_000) continue;
    // Of the time whose raw segments are dropped in the end one stands for all between two commits, so that links are as long as they are.
    if (!isKept) waiting.push(step.segment());
    const ledger = step.ledger(past, waiting.length === 0 ? [] : (await evidence.sealAll(waiting)).map(({ digest }) => digest));
    await evidence.keep(ledger);
    [past, waiting, committed] = [ledger.memory, [], Date.parse(step.at)];
    if (step.changed) changes += 1;
    if (step.opened.length === 0) continue;
    for (const key of step.opened) told[key] = { number: (issue += 1), author: 'driftvakt[bot]' };
    await evidence.keepTold({ ...told });
  }
  await evidence.exclusively('record', () => evidence.drop(new Date(Date.parse('2026-01-01T00:00:00Z') + (days - raw) * 86_400_000).toISOString()));
  return { commits: Number(git(folder, ['rev-list', '--count', 'driftvakt/evidence'])), changes };
}

/** The bytes of the packs of some references alone. */
function weigh(folder: string, name: string, refs: readonly string[]): number {
  const alone = join(folder, name);
  git(folder, ['init', '-q', '--bare', alone]);
  git(alone, ['fetch', '-q', join(folder, 'store'), ...refs.map((ref) => `${ref}:${ref}`)]);
  return packed(alone);
}

function packed(folder: string): number {
  git(folder, ['gc', '-q', '--prune=now']);
  return globSync('objects/pack/*.pack', { cwd: folder }).reduce((sum, pack) => sum + statSync(join(folder, pack)).size, 0);
}

/** The same ledger with every commit signed by an SSH key, as git signs: here in this process, or it would be thousands of others. */
async function weighSigned(folder: string): Promise<number> {
  const alone = join(folder, 'ledger');
  const opened = await openGit(alone, process.env);
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const ids = git(alone, ['rev-list', '--reverse', 'driftvakt/evidence']).split('\n');
  let parent: string | undefined;
  for (const object of await readObjects(opened, ids)) {
    const text = (object?.body ?? '').toString().replace(/^parent .*\n/mu, parent === undefined ? '' : `parent ${parent}\n`);
    const [head, message] = [text.slice(0, text.indexOf('\n\n')), text.slice(text.indexOf('\n\n'))];
    parent = await writeObject(opened, 'commit', `${head}\ngpgsig ${signatureOf(text, privateKey, publicKey).replaceAll('\n', '\n ')}${message}`);
  }
  git(alone, ['update-ref', 'refs/heads/driftvakt/evidence', parent ?? '']);
  return packed(alone);
}

/** What `ssh-keygen -Y sign -n git` writes (PROTOCOL.sshsig). */
function signatureOf(text: string, privateKey: KeyObject, publicKey: KeyObject): string {
  const field = (bytes: string | Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(Buffer.byteLength(bytes));
    return Buffer.concat([length, Buffer.from(bytes)]);
  };
  const common = [field('git'), field(''), field('sha512')];
  const bytes = sign(null, Buffer.concat([Buffer.from('SSHSIG'), ...common, field(createHash('sha512').update(text).digest())]), privateKey);
  const key = Buffer.concat([field('ssh-ed25519'), field(Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url'))]);
  const whole = Buffer.concat([Buffer.from('SSHSIG'), Buffer.from([0, 0, 0, 1]), field(key), ...common, field(Buffer.concat([field('ssh-ed25519'), field(bytes)]))]);
  return ['-----BEGIN SSH SIGNATURE-----', ...(whole.toString('base64').match(/.{1,70}/gu) ?? []), '-----END SSH SIGNATURE-----'].join('\n');
}
