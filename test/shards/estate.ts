// An estate of several services behind one listening port and one that refuses, and driftvakt as processes that look at parts of it.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { driftvakt, type Ran } from '../cli/run.ts';

export interface Estate {
  readonly root: string;
  /** Runs a command on the evidence of a folder below the estate, at a time of the day. */
  run(evidence: string, time: string, ...words: readonly string[]): Promise<Ran>;
  /** Names of the segments that wait in the evidence of a folder, with their paths. */
  waiting(evidence: string): readonly string[];
  /** Writes the services: those named are behind the port that refuses. */
  declare(refused: readonly string[], services?: number): void;
  end(): Promise<void>;
}

export const instant = (time: string): string => `2026-11-17T${time}Z`;

/** Begins with twelve services, `s0` to `s11`, of which `s3` and `s7` refuse, looked at from Oslo and Bergen. */
export async function begin(spec = 'vantages: { oslo: {}, bergen: {} }'): Promise<Estate> {
  const root = mkdtempSync(join(tmpdir(), 'shards-'));
  const listening = createServer((socket) => socket.on('error', () => undefined).end());
  const closed = createServer();
  const portOf = (server: typeof closed): Promise<number> => new Promise((done) => { server.listen(0, '127.0.0.1', () => { done((server.address() as { port: number }).port); }); });
  const [open, shut] = [await portOf(listening), await portOf(closed)];
  await new Promise((done) => { closed.close(done); });
  const lab = join(root, 'lab.json');
  writeFileSync(lab, JSON.stringify({ hosts: { 'open.move.example:443': `127.0.0.1:${open}`, 'shut.move.example:443': `127.0.0.1:${shut}` } }));
  mkdirSync(join(root, 'services'));
  const declare: Estate['declare'] = (refused, services = 12) => {
    const names = Array.from({ length: services }, (_none, index) => `s${index}`);
    writeFileSync(join(root, 'services/all.yaml'), `apiVersion: driftvakt/v1
kind: Estate
metadata: { name: move }
spec: { languages: [en, nb], timeZone: Europe/Oslo, schedule: { audit: 5m }, ${spec} }
${names.map((name) => `---
apiVersion: driftvakt/v1
kind: Service
metadata: { name: ${name} }
spec: { lifecycle: experimental, runbook: "https://wiki.move.example/s", probes: { answer: { tcp: { host: ${refused.includes(name) ? 'shut' : 'open'}.move.example, port: 443 }, timeout: 2s } } }
`).join('')}`);
  };
  declare(['s3', 's7']);
  return {
    root, declare,
    run: (evidence, time, ...words) => driftvakt(root, [...words, ...(words.includes('--lab') ? [] : ['--lab', lab]), '--evidence', evidence, '--now', instant(time)]),
    waiting: (evidence) => readdirSync(join(root, evidence, 'unmerged')).filter((name) => name.endsWith('.json')).map((name) => join(root, evidence, 'unmerged', name)),
    async end() {
      await new Promise((done) => { listening.close(done); });
      rmSync(root, { recursive: true, force: true });
    },
  };
}

interface Said {
  readonly findings: readonly { readonly key: string; readonly status: string; readonly control: string; readonly evidence: readonly { readonly from: string }[] }[];
  readonly changes: readonly { readonly key: string; readonly change: string }[];
  readonly scope: { readonly complete: boolean; readonly vantages: readonly string[]; readonly missing?: readonly string[] };
  readonly counts: { readonly observations: number };
  readonly gaps?: readonly unknown[];
}

/** The results that a run printed as JSON. */
export function said({ out, err }: Ran): Said {
  try {
    return JSON.parse(out) as Said;
  } catch {
    throw new Error(`no results were printed:\n${out}\n${err}`);
  }
}

/** The subjects whose endpoints have a status, in order of names. */
export const having = (ran: Ran, status: string): string[] => said(ran).findings.filter((one) => one.control === 'endpoint-answers' && one.status === status).map(({ key }) => key.replace(/^endpoint-answers\/service\/|#.*$/gu, '')).toSorted();
