// Carries out the steps of a workflow that are commands, in order and as they are written, each job in a fresh clone as on a runner that is thrown away.
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import { root, text } from '../tidy/files.ts';

interface Step { readonly name: string; readonly uses?: string; readonly run?: string; readonly if?: string; readonly env?: Readonly<Record<string, string>>; readonly with?: Readonly<Record<string, unknown>>; readonly id?: string }
export interface Job { readonly needs?: string | readonly string[]; readonly if?: string; readonly steps: readonly Step[]; readonly permissions?: Readonly<Record<string, string>> }

/** What came of a job: the exit and the output of each step that is a command, and its folder. */
export interface Carried {
  readonly folder: string;
  readonly failed: boolean;
  readonly steps: Readonly<Record<string, { readonly exit: number; readonly out: string }>>;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** What stands outside of a job. */
export interface Outside {
  /** The bare repository that jobs are checked out from. */
  readonly origin: string;
  /** Where folders of jobs are made. */
  readonly place: string;
  /** What the runner puts into the environment of every step. */
  readonly env: Readonly<Record<string, string>>;
  /** What expressions stand for, by their text: `github.token`. */
  readonly values: Readonly<Record<string, string>>;
  /** What a step does that is another's action; those that are not named do nothing that matters here. */
  readonly actions?: Readonly<Record<string, (folder: string, given: Readonly<Record<string, string>>) => void>>;
}

export const jobsOf = (path: string): Readonly<Record<string, Job>> => (parse(text(path)) as { jobs: Readonly<Record<string, Job>> }).jobs;

/** Carries a job out in a folder of its own. A step that fails ends it, but for those that are always to run. */
export async function carryOut(job: Job, name: string, outside: Outside, more: Readonly<Record<string, string>> = {}): Promise<Carried> {
  const folder = join(outside.place, name);
  execFileSync('git', ['clone', '--quiet', '--depth=1', '--branch=main', `file://${outside.origin}`, folder]);
  // Installed as `npm ci` would, from what is installed here: no registry is asked. The program is this one.
  for (const one of ['src', 'schemas', 'templates', 'node_modules', 'package.json']) if (!existsSync(join(folder, one))) symlinkSync(join(root, one), join(folder, one));
  const files = { output: join(outside.place, `${name}.output`), summary: join(outside.place, `${name}.summary`) };
  for (const file of Object.values(files)) writeFileSync(file, '');
  const steps: Record<string, { exit: number; out: string }> = {};
  let failed = false;
  for (const step of job.steps) {
    if (failed && !/always\(\)|!cancelled\(\)/u.test(step.if ?? '')) continue;
    const action = Object.entries(outside.actions ?? {}).find(([used]) => step.uses?.startsWith(`${used}@`))?.[1];
    const values = { ...outside.values, ...more };
    action?.(folder, Object.fromEntries(Object.entries(step.with ?? {}).map(([key, value]) => [key, filled(String(value), values)])));
    if (step.run === undefined || step.run.startsWith('npm ci')) continue;
    const script = join(outside.place, `${name}.sh`);
    writeFileSync(script, step.run);
    const own = Object.fromEntries(Object.entries(step.env ?? {}).map(([key, value]) => [key, filled(value, values)]));
    const env = {
      PATH: [join(outside.place, 'bin'), join(root, 'node_modules/.bin'), process.env['PATH'] ?? ''].join(delimiter), HOME: join(outside.place, `${name}.home`), GIT_CONFIG_GLOBAL: '/dev/null',
      ...outside.env, GITHUB_ACTIONS: 'true', CI: 'true', GITHUB_OUTPUT: files.output, GITHUB_STEP_SUMMARY: files.summary, GITHUB_WORKSPACE: folder, ...own,
    };
    mkdirSync(env.HOME, { recursive: true });
    // As `shell: bash` of a step without one: -e.
    steps[step.name] = await promisify(execFile)('bash', ['-e', script], { cwd: folder, env, maxBuffer: 1 << 26 }).then(
      ({ stdout, stderr }) => ({ exit: 0, out: stdout + stderr }), (error: { code: number; stdout: string; stderr: string }) => ({ exit: error.code, out: error.stdout + error.stderr }));
    failed ||= steps[step.name]?.exit !== 0;
  }
  const outputs = Object.fromEntries(readFileSync(files.output, 'utf8').split('\n').filter((line) => line.includes('=')).map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
  return { folder, failed, steps, outputs, summary: readFileSync(files.summary, 'utf8') };
}

/** A text with its expressions filled in. Throws where one is not known here: it would be empty at GitHub. */
function filled(value: string, values: Outside['values']): string {
  return value.replaceAll(/\$\{\{\s*(.*?)\s*\}\}/gu, (_all, expression: string) => {
    const known = values[expression];
    if (known === undefined) throw new Error(`\${{ ${expression} }} is not known to the runner`);
    return known;
  });
}
