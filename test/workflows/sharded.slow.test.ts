// The steps of the sharded audit that are ours, carried out as they are written, from the plan to the merge.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { root, text } from '../tidy/files.ts';

interface Step { readonly name: string; readonly run?: string }

const { jobs } = parse(text('.github/workflows/audit-sharded.yml')) as { jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>> };
const listening = createServer((socket) => socket.on('error', () => undefined).end());
let place: string;

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'sharded-'));
  for (const name of ['src', 'schemas', 'templates', 'node_modules', 'package.json']) symlinkSync(join(root, name), join(place, name));
  await new Promise<void>((done) => { listening.listen(0, '127.0.0.1', done); });
  const { port } = listening.address() as { port: number };
  mkdirSync(join(place, 'services'));
  writeFileSync(join(place, 'services/all.yaml'), `apiVersion: driftvakt/v1
kind: Estate
metadata: { name: move }
spec: { languages: [en], timeZone: Europe/Oslo, schedule: { audit: 1h, by: actions }, networks: { allow: [127.0.0.0/8] }, vantages: { actions: {} } }
${['a', 'b', 'c'].map((name) => `---
apiVersion: driftvakt/v1
kind: Service
metadata: { name: ${name} }
spec: { lifecycle: experimental, runbook: "https://wiki.move.example/${name}", probes: { answer: { tcp: { host: 127.0.0.1, port: ${port} }, timeout: 5s } } }
`).join('')}`);
});
afterAll(() => {
  listening.close();
  rmSync(place, { recursive: true, force: true });
});

/** Carries a step out as the runner does: bash, from a file, with what the workflow puts into its environment. */
async function carryOut(job: string, name: string, folder: string, env: Readonly<Record<string, string>>): Promise<string> {
  const script = jobs[job]?.steps.find((step) => step.name === name)?.run ?? '';
  expect(script).not.toBe('');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(place, 'step.sh'), script);
  const { stdout, stderr } = await promisify(execFile)('bash', ['--noprofile', '--norc', '-eo', 'pipefail', join(place, 'step.sh')], {
    cwd: folder, env: { PATH: [join(root, 'node_modules/.bin'), process.env['PATH'] ?? ''].join(delimiter), HOME: place, GITHUB_OUTPUT: join(place, 'output'), ...env },
  });
  return stdout + stderr;
}

test('the plan gives the matrix, each of its jobs a segment, and the merge judges all of them', async () => {
  await carryOut('plan', 'Share the run out', place, { SHARDS: '2' });
  const matrix = JSON.parse(/^matrix=(.*)$/mu.exec(readFileSync(join(place, 'output'), 'utf8'))?.[1] ?? '') as { include: { shard: string; from: string }[] };
  expect(matrix.include).toEqual([{ shard: '1/2', from: 'actions' }, { shard: '2/2', from: 'actions' }]);
  for (const [index, { shard, from }] of matrix.include.entries()) {
    await carryOut('look', 'Look and seal', place, { SHARD: shard, VANTAGE: from });
    // As the artifacts are laid out again: a folder for each, holding what was in `part/unmerged`.
    mkdirSync(join(place, 'parts'), { recursive: true });
    await promisify(execFile)('mv', [join(place, 'part/unmerged'), join(place, `parts/segment-${from}-${index}`)]);
  }
  const said = await carryOut('merge', 'Judge all at once', place, {});
  expect(said).toMatch(/3 looks; promises: [1-9]\d* kept, 0 broken, 0 at risk, 0 unknown, 0 waived/u);
  expect(said).not.toContain('did not come');
  expect((JSON.parse(readFileSync(join(place, '.driftvakt/ledger.json'), 'utf8')) as { scope: unknown }).scope).toMatchObject({ complete: true, vantages: ['actions'] });
});
