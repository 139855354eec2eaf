// Measures what one target costs: `node scripts/scale.ts [targets]` prints the inputs of docs/scale.md. Looks at servers on loopback only.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const targets = Number(process.argv[2] ?? 2000);
const root = mkdtempSync(join(tmpdir(), 'driftvakt-scale-'));
const cli = join(import.meta.dirname, '../src/cli.ts');
const told = join(root, 'told.cjs');
writeFileSync(told, "process.on('exit', () => { const { user, system } = process.cpuUsage(); require('node:fs').writeSync(3, String((user + system) / 1000)); });\n");

const server = createServer((_request, response) => { response.setHeader('content-type', 'text/html').end('<title>Logg inn</title>'); });
await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done); });
const { port } = server.address() as { port: number };
writeFileSync(join(root, 'lab.json'), JSON.stringify({ hosts: { 'web.move.example:80': `127.0.0.1:${port}` } }));

/** Services in one file. */
const together = 10;

/** An estate of so many services, each with one endpoint that is asked over HTTP. */
function declare(folder: string, count: number): void {
  mkdirSync(join(root, folder));
  const head = 'apiVersion: driftvakt/v1\n';
  const service = (index: number): string => `${head}kind: Service
metadata: { name: service-${index} }
spec: { lifecycle: experimental, runbook: "https://wiki.move.example/s", probes: { login: { http: { url: "http://web.move.example/${index}", expect: { status: 200, body: { contains: Logg inn } } }, timeout: 30s } } }
`;
  for (let first = 0; first < count; first += together) {
    writeFileSync(join(root, folder, `services-${first}.yaml`), Array.from({ length: Math.min(together, count - first) }, (_none, index) => service(first + index)).join('---\n'));
  }
  writeFileSync(join(root, folder, 'estate.yaml'), `${head}kind: Estate\nmetadata: { name: move }\nspec: { languages: [en], timeZone: Europe/Oslo, schedule: { audit: 1h } }\n`);
}

/** Milliseconds of processor time that a command takes. */
const cost = (folder: string, words: readonly string[]): Promise<number> => new Promise((resolve, reject) => {
  const child = spawn(process.execPath, ['--require', told, cli, ...words, '--dir', folder, '--quiet', '--fail-on', 'never', '--format', 'json=out.json'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit', 'pipe'], env: { PATH: process.env['PATH'] ?? '', HOME: root } });
  let text = '';
  child.stdio[3]?.on('data', (piece: Buffer) => { text += piece.toString(); });
  child.once('close', (code) => { if (code === 0 && text !== '') resolve(Number(text)); else reject(new Error(`${words.join(' ')} ended with ${code ?? 'a signal'}`)); });
});

const size = (folder: string): { readonly plain: number; readonly packed: number } => {
  const texts = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json')).map((name) => readFileSync(join(root, folder, name)));
  return { plain: texts.reduce((sum, text) => sum + text.length, 0), packed: texts.reduce((sum, text) => sum + gzipSync(text).length, 0) };
};

/** What one run of so many targets costs: plan, look, merge. */
async function costs(count: number): Promise<Readonly<Record<'plan' | 'look' | 'merge' | 'check', number>>> {
  const folder = `estate-${count}`;
  declare(folder, count);
  const at = (name: string): string => join(root, `${name}-${count}`);
  const check = await cost(folder, ['check']);
  const plan = await new Promise<number>((resolve, reject) => {
    const child = spawn(process.execPath, ['--require', told, cli, 'audit', '--plan-shards', '1', '--plan', at('plan'), '--dir', folder, '--evidence', at('kept')], { cwd: root, stdio: ['ignore', 'ignore', 'inherit', 'pipe'] });
    let text = '';
    child.stdio[3]?.on('data', (piece: Buffer) => { text += piece.toString(); });
    child.once('close', () => { if (text === '') reject(new Error('no plan')); else resolve(Number(text)); });
  });
  const look = await cost(folder, ['audit', '--shard', '1/1', '--plan', at('plan'), '--evidence', at('part'), '--lab', join(root, 'lab.json'), '--trust']);
  const merge = await cost(folder, ['merge', at('part'), '--evidence', at('kept')]);
  return { check, plan, look, merge };
}

try {
  await costs(2);
  const [one, many] = [await costs(1), await costs(targets)];
  const each = (name: keyof typeof one): string => ((many[name] - one[name]) / (targets - 1)).toFixed(3);
  const [segment, ledger] = [size(`part-${targets}`), size(`kept-${targets}`)];
  console.log(`${targets} targets over HTTP on loopback, Node ${process.version}; milliseconds of processor time, bytes`);
  console.log(`start: ${one.look.toFixed(0)} ms`);
  for (const name of ['check', 'plan', 'look', 'merge'] as const) console.log(`${name} of one target: ${each(name)} ms`);
  console.log(`segment of one look: ${(segment.plain / targets).toFixed(0)} bytes, packed ${(segment.packed / targets).toFixed(0)}`);
  console.log(`evidence of one target after one run: ${(ledger.plain / targets).toFixed(0)} bytes, packed ${(ledger.packed / targets).toFixed(0)}`);
} finally {
  server.close();
  rmSync(root, { recursive: true, force: true });
}
