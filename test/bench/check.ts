// How long `check` takes, and how much memory, beside ajv-cli on the same files.
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { writeEstate } from './estate.ts';
import { measure } from './measure.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');

/** Changes what one service promises, in each round another: the limit of its first probe. */
function edit(dir: string, round: number): void {
  const folder = join(dir, `part-${String(10 + round).padStart(3, '0')}`);
  const path = readdirSync(folder).map((name) => join(folder, name)).find((one) => /^kind: Service$/m.test(readFileSync(one, 'utf8'))) ?? '';
  writeFileSync(path, readFileSync(path, 'utf8').replace(/timeout: 5s/, 'timeout: 4s'));
}

/** Prints each line as `name ratio: N` with its medians. Of the options `--rounds=N` says how often, and `--large` that 100,000 are measured too. */
export default async function bench(options: readonly string[]): Promise<void> {
  const rounds = Number(options.find((one) => one.startsWith('--rounds='))?.slice(9) ?? 5);
  const large = options.includes('--large');
  const folder = mkdtempSync(join(tmpdir(), 'driftvakt-bench-'));
  try {
    const at = (name: string): string => join(folder, name);
    console.log(`medians of ${rounds} rounds, taken in turns`);
    console.log("every process is new; driftvakt's compiled code is kept from an uncounted first round, and of what it checked only where it says again or one changed");
    // The bundle as it is published, with what it finds beside it.
    await run(process.execPath, [join(root, 'scripts/build.ts'), at('package/dist')], { cwd: root });
    for (const beside of ['package.json', 'templates', 'schemas']) cpSync(join(root, beside), at(`package/${beside}`), { recursive: true });
    writeEstate(at('estate'), 10_000);
    writeEstate(at('edited'), 10_000);
    if (large) writeEstate(at('large'), 100_000, 10);

    // ajv-cli is measured against and needed nowhere else: it is installed beside the estate, not among the dependencies.
    const ajv = at('ajv/node_modules/ajv-cli/dist/index.js');
    mkdirSync(at('ajv'));
    await run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', at('ajv'), 'ajv-cli@5.0.0'], { cwd: at('ajv') }).catch(() => undefined);
    if (!existsSync(ajv)) console.log('ajv-cli could not be installed: nothing is measured against it');

    const schemaAlone = ['validate', '--spec=draft2020', '--strict=false', '-s', join(root, 'schemas/driftvakt.schema.json')];
    const driftvakt = (...args: string[]): string[] => [at('package/dist/driftvakt.cjs'), ...args];
    const figures = await measure({
      'node -e 0': ['-e', '0'],
      'version': driftvakt('--version'),
      'check of the example': driftvakt('check', '--no-cache', '--dir', join(root, 'services')),
      'check of the example again': driftvakt('check', '--dir', join(root, 'services')),
      'check of 10,000': driftvakt('check', '--no-cache', '--dir', at('estate')),
      'check of 10,000 again': driftvakt('check', '--dir', at('estate')),
      'check of 10,000, one changed': { args: driftvakt('check', '--dir', at('edited')), before: (round) => edit(at('edited'), round) },
      ...(large && { 'check of 100,000': driftvakt('check', '--no-cache', '--dir', at('large')) }),
      ...(existsSync(ajv) && { 'ajv-cli of 10,000': [ajv, ...schemaAlone, '-d', at('estate/**/*.yaml')] }),
    }, { rounds, cache: at('cache') });

    const line = (name: string, above: string, below: string, most: number): void => {
      const [a, b] = [figures.get(above), figures.get(below)];
      if (a === undefined || b === undefined) return;
      const ratio = a.milliseconds / b.milliseconds;
      const medians = [[above, a] as const, [below, b] as const].map(([of, { milliseconds }]) => `${of} ${milliseconds.toFixed(0)} ms`).join(', ');
      console.log(`${name} ratio: ${ratio.toFixed(2)} (at most ${most}: ${ratio <= most ? 'kept' : 'NOT KEPT'}; ${medians})`);
    };
    line('cold', 'check of 10,000', 'ajv-cli of 10,000', 0.7);
    line('warm', 'check of 10,000 again', 'ajv-cli of 10,000', 0.15);
    line('warm one changed', 'check of 10,000, one changed', 'ajv-cli of 10,000', 0.15);
    line('version', 'version', 'node -e 0', 1.5);
    line('example', 'check of the example', 'node -e 0', 5);
    line('example again', 'check of the example again', 'node -e 0', 5);
    line('growth', 'check of 100,000', 'check of 10,000', 11);
    const peak = figures.get('check of 10,000')?.megabytes ?? Number.NaN;
    console.log(`memory ratio: ${(peak / 400).toFixed(2)} (at most 1: ${peak <= 400 ? 'kept' : 'NOT KEPT'}; peak ${peak.toFixed(0)} MB of 400 MB for 10,000)`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
