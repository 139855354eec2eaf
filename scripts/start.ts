// `npm start`: the main job. Starts the lab, audits the estate in services/ and tells by issues, renders the report, and says what came of it.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startLab, type Lab } from './lab/start.ts';

interface Results {
  readonly findings: readonly { readonly status: string; readonly change?: string }[];
}

const repository = join(import.meta.dirname, '..');
const state = join(repository, '.driftvakt-lab');
const results = join(state, 'audit.json');
mkdirSync(state, { recursive: true, mode: 0o700 });
rmSync(results, { force: true });

const ending = new AbortController();
// Ctrl-C reaches the commands as well: they end by themselves, and the lab after them.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort());

const lab = await startLab({ services: join(repository, 'services'), root: repository, state });
let exit: number;
try {
  const before = openIssues(lab);
  // --trust: the estate may be one that somebody is trying out, and all that its secrets and files can reach is the lab.
  exit = await driftvakt('audit', '--lab', lab.file, '--publish', '--trust', '--format', 'text', '--format', `json=${results}`);
  const reported = ending.signal.aborted ? 3 : await driftvakt('report', '--audience', 'internal');
  if (!ending.signal.aborted) conclude(before, reported);
  if (reported === 3) exit = 3;
} finally {
  await lab.stop();
}
process.exitCode = exit;

/** Runs a command of driftvakt, its words passed through, and returns its exit code. */
function driftvakt(...words: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['src/cli.ts', ...words], { cwd: repository, stdio: 'inherit', env: { ...process.env, ...lab.environment } });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 3));
  });
}

function conclude(before: ReadonlySet<number>, reported: number): void {
  if (!existsSync(results)) return console.log('\nThe audit could not be done; see above.');
  const { findings } = JSON.parse(readFileSync(results, 'utf8')) as Results;
  const count = (wanted: string): number => findings.filter(({ status, change }) => change !== 'gone' && status === wanted).length;
  const after = openIssues(lab);
  const opened = [...after].filter((number) => !before.has(number)).length;
  const closed = [...before].filter((number) => !after.has(number)).length;
  const told = [...(opened > 0 ? [`${opened} opened`] : []), ...(closed > 0 ? [`${closed} closed`] : [])].join(', ') || 'nothing to do';
  console.log([
    '',
    `Promises: ${count('pass')} kept, ${count('fail')} broken, ${count('warn')} at risk, ${count('unknown')} unknown, ${count('waived')} waived.`,
    `Issues at the lab's GitHub: ${told}; ${after.size} open.`,
    reported === 0 ? `The report: ${pathToFileURL(join(repository, 'site', 'index.html')).href}` : 'The report could not be made.',
    'Run it again with `npm start`: the lab keeps its certificates and issues. `npm run lab` leaves the lab running.',
  ].join('\n'));
}

/** Numbers of the open issues at the lab's GitHub server. */
function openIssues({ github }: Lab): ReadonlySet<number> {
  const issues = Object.values(github.state().repositories).flatMap((one) => one.issues);
  return new Set(issues.filter((issue) => issue.state === 'open' && !issue.pull && !issue.deleted).map(({ number }) => number));
}
