// Repositories and runs for the tests of evidence on references.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fold } from '../../src/measure/history/series.ts';
import { emptyMemory, type Memory, type TargetMemory } from '../../src/model/memory.ts';
import type { Recorded, Status } from '../../src/model/finding.ts';
import type { Observation } from '../../src/model/observation.ts';
import type { Sealed, Segment } from '../../src/model/results.ts';
import type { Ledger } from '../../src/model/ledger.ts';
import type { Evidence } from '../../src/world/evidence.ts';
import { branchEvidence, type Place } from '../../src/world/evidence/branch.ts';

/** Runs git in a folder; what it printed, without the last line's end. */
export const git = (cwd: string, ...args: string[]): string => execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();

/** The environment in which git names and dates a commit with this message as driftvakt does: who rewrites evidence would do so too. */
export function asOurs(message: string | Buffer = ''): NodeJS.ProcessEnv {
  const at = /"at":"([^"]+)"/u.exec(message.toString())?.[1] ?? '2026-11-01T00:00:00Z';
  const date = `${Math.floor(Date.parse(at) / 1000)} +0000`;
  return { ...process.env, GIT_AUTHOR_NAME: 'driftvakt', GIT_AUTHOR_EMAIL: 'driftvakt@localhost', GIT_AUTHOR_DATE: date, GIT_COMMITTER_NAME: 'driftvakt', GIT_COMMITTER_EMAIL: 'driftvakt@localhost', GIT_COMMITTER_DATE: date };
}

/** A fresh repository with one commit of the user's. */
export function repository(...options: string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'evidence-git-'));
  git(root, 'init', '-q', '-b', 'main', ...options);
  if (!options.includes('--bare')) {
    mkdirSync(join(root, 'services'));
    writeFileSync(join(root, 'services/estate.yaml'), 'a: 1\n');
    git(root, 'add', '.');
    git(root, 'commit', '-qm', 'first');
  }
  return root;
}

/** The evidence on the usual references of a repository. */
export const branchIn = (folder: string): { readonly repository: Place } => ({ repository: { folder, env: process.env, branch: async () => 'driftvakt/evidence' } });

/** Instants five minutes apart, from the first, which is number 0. */
export const minutesFrom = (first: string) => (count: number): string => new Date(Date.parse(first) + count * 300_000).toISOString().replace('.000Z', 'Z');

export const on = (folder: string, remote?: string, env: Readonly<Record<string, string>> = {}): Evidence => branchEvidence({ folder, env: { ...process.env, ...env }, branch: async () => 'driftvakt/evidence', ...(remote !== undefined && { remote: async () => remote }) });

export const looked = (at: string, total: number, target = 'service/erp#probes/login', from = 'oslo'): Observation =>
  ({ probe: 'http', target, spec: 's', at, took: Math.round(total), from, seen: true, facts: { reached: true, status: 200, timings: { connect: 2.5, total } } });

export const segmentAt = (at: string, observations: readonly Observation[] = [looked(at, 40.1)], vantage = 'oslo'): Segment =>
  ({ run: '', commit: null, at, scope: { complete: true, selectors: [], vantages: [vantage], shard: null }, observations });

/** A finding as a run may leave it. */
export const found = (status: Status, since: string, at: string): Recorded => ({
  key: 'endpoint-answers/service/erp#login', control: 'endpoint-answers', subject: 'service/erp', about: 'login', status, measured: status === 'pass' ? 'pass' : 'fail', priority: null, deadline: null,
  respondBy: null, internalDeadline: null, customers: [], because: null, told: 'endpoint-answers/service/erp', pointer: '/spec', at, evidence: [{ target: 'service/erp#probes/login', from: 'oslo', at }], id: 'answers', values: {},
  episode: status === 'pass' ? null : { id: since, level: 'fail', openedAt: since, confirmedAt: since, lastFailAt: at }, since, change: 'persists', file: 'services/erp.yaml', line: 3,
});

/** One run: seals what it saw, folds what waits, and keeps the ledger. */
export async function run(evidence: Evidence, at: string, { status = 'pass', since = '2026-11-22T00:00:00Z', segment = segmentAt(at) }: { status?: Status; since?: string; segment?: Segment } = {}): Promise<void> {
  const own = await evidence.seal(segment);
  await evidence.exclusively('record', async () => {
    const { memory } = await evidence.ledger();
    const waiting = (await evidence.unmerged()).filter(({ digest }) => !memory.segments.includes(digest));
    await evidence.keep(after(memory, at, [...waiting.filter(({ digest }) => digest !== own.digest), own], [found(status, since, at)]));
  });
}

/** Shares as a session does: what others wrote meanwhile is folded in between. */
export async function shared(evidence: Evidence, at: string): Promise<number> {
  for (let trial = 0; trial < 40; trial += 1) {
    if (await evidence.share()) return trial;
    await evidence.exclusively('record', async () => {
      const { memory } = await evidence.ledger();
      const waiting = (await evidence.unmerged()).filter(({ digest }) => !memory.segments.includes(digest));
      await evidence.keep(after(memory, at, waiting, [found('pass', '2026-11-22T00:00:00Z', at)]));
    });
    await new Promise((done) => setTimeout(done, Math.random() * 50));
  }
  throw new Error('never shared');
}

/** The ledger after a run that folded these segments and found this: every look as a run folds it, and good. */
export function after(past: Memory, at: string, sealed: readonly Sealed[], findings: readonly Recorded[]): Ledger {
  const targets: Record<string, TargetMemory> = { ...past.targets };
  const looks = sealed.toSorted((a, b) => Date.parse(a.segment.at) - Date.parse(b.segment.at)).flatMap(({ segment }) => segment.observations);
  for (const look of looks) targets[`${look.target}@${look.from}`] = fold(targets[`${look.target}@${look.from}`], look, { state: look.seen ? 'good' : 'unknown', timeToLive: 900_000, timeZone: 'UTC', excluded: [] });
  const digests = sealed.map(({ digest }) => digest);
  const memory: Memory = {
    ...emptyMemory, ...past, at, segments: [...new Set([...past.segments, ...digests])], targets,
    findings: Object.fromEntries(findings.map((last) => [last.key, { raw: [], last, ended: null }])),
  };
  return { run: digests.at(-1)?.slice(0, 12) ?? '', commit: null, at, scope: { complete: true, selectors: [], vantages: ['oslo'], shard: null }, diagnostics: [], memory };
}
