// Everything that must hold, in the order of how soon it fails. The last line counts: `N passed, N failed`.
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { $, chalk } from 'zx';

const fast = process.argv.includes('--fast');
const root = join(import.meta.dirname, '..');
const bin = join(root, 'node_modules/.bin');
const inherit = $({ cwd: root, stdio: 'inherit', nothrow: true, env: { ...process.env, PATH: `${bin}:${process.env['PATH'] ?? ''}` } });

const counts = { passed: 0, failed: 0, skipped: 0 };
const told: string[] = [];

/** Runs one check that has no tests of its own: it counts as one. */
async function step(name: string, run: () => Promise<{ readonly exitCode: number | null }>): Promise<void> {
  const begun = performance.now();
  console.log(chalk.bold(`\n${name}`));
  const good = (await run()).exitCode === 0;
  counts[good ? 'passed' : 'failed'] += 1;
  told.push(`${good ? chalk.green('passed') : chalk.red('failed')}  ${name} ${chalk.dim(seconds(begun))}`);
}

const seconds = (begun: number): string => `${((performance.now() - begun) / 1000).toFixed(1)} s`;

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string; readonly name: string; readonly assertionResults: readonly unknown[] }[];
}

/** Runs the tests of vitest's projects and takes the counts from its own report; a file that could not be read is a failure. */
async function tests(projects: readonly string[]): Promise<void> {
  const begun = performance.now();
  const report = join(tmpdir(), `driftvakt-tests-${process.pid}.json`);
  console.log(chalk.bold(`\ntests (${projects.join(', ')})`));
  // Every core: no test counts on one that is free.
  const { exitCode } = await inherit`vitest run ${projects.flatMap((project) => ['--project', project])} --maxWorkers=100% --reporter=dot --reporter=json --outputFile.json=${report}`;
  const read = (): Report | undefined => {
    try {
      return JSON.parse(readFileSync(report, 'utf8')) as Report;
    } catch {
      return undefined;
    }
  };
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0, testResults = [] } = read() ?? {};
  rmSync(report, { force: true });
  const unread = testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0).length;
  const silent = exitCode !== 0 && numFailedTests + unread === 0 ? 1 : 0;
  counts.passed += numPassedTests;
  counts.failed += numFailedTests + unread + silent;
  counts.skipped += numPendingTests + numTodoTests;
  told.push(`${exitCode === 0 ? chalk.green('passed') : chalk.red('failed')}  tests ${chalk.dim(seconds(begun))}`);
}

await step('types', () => inherit`tsc`);
await step('lint', () => inherit`oxlint`);
if (!fast) await step('unused code', () => inherit`knip`);
await tests(fast ? ['fast'] : ['fast', 'slow']);

console.log(`\n${told.join('\n')}\n`);
console.log(`${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`);
process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1;
