// git by its plumbing: objects are written here, references by git. Neither the work tree nor the index is touched.
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { Failure } from '../failure.ts';
import { objectReader, type Answer } from './reader.ts';

/** A repository, as far as evidence is kept in it. */
export interface Git {
  /** The folder that all its work trees share: of objects, references, and of ours for locks. */
  readonly folder: string;
  readonly objects: string;
  readonly algorithm: 'sha1' | 'sha256';
  /** Runs git there. Rejects with what git said, where it ends with another exit than 0; with a `Failure` where there is no git. */
  run(args: readonly string[], input?: string | Buffer, env?: Environment): Promise<Buffer>;
  /** Reads objects by their ids, or as `commit:path`, in their order. */
  read(names: readonly string[]): Promise<Answer[]>;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** What would lead git elsewhere, or make it read objects as others. */
const misleading = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_OBJECT_DIRECTORY', 'GIT_ALTERNATE_OBJECT_DIRECTORIES', 'GIT_COMMON_DIR', 'GIT_NAMESPACE', 'GIT_PREFIX', 'GIT_QUARANTINE_PATH', 'GIT_SHALLOW_FILE', 'GIT_REPLACE_REF_BASE', 'GIT_EXTERNAL_DIFF', 'GIT_TRACE'];

/** Nothing of the user's that git would run of its own accord: hooks, monitors, maintenance. */
const alone = ['-c', 'core.hooksPath=/dev/null', '-c', 'core.fsmonitor=false', '-c', 'gc.auto=0', '-c', 'maintenance.auto=false', '-c', 'core.logAllRefUpdates=false'];

/** Opens the repository around a folder, or that is the folder (bare). Throws a `Failure` where there is none that git can use. */
export async function openGit(folder: string, env: Environment): Promise<Git> {
  const given: Record<string, string | undefined> = { ...Object.fromEntries(Object.entries(env).filter(([name]) => !misleading.includes(name))), LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', GIT_NO_REPLACE_OBJECTS: '1' };
  const ask = (args: readonly string[], input?: string | Buffer, more: Environment = {}): Promise<Buffer> => spawned(folder, [...alone, ...args], input, { ...given, ...more });
  const where = ['rev-parse', '--path-format=absolute', '--git-common-dir', '--git-path', 'objects', '--show-object-format'];
  const said = await ask(where).catch((error: unknown) => {
    // It was named: that is what git asks for by this setting.
    if (!/safe\.bareRepository/u.test(String(error))) throw refused(folder, error);
    given['GIT_DIR'] = resolve(folder);
    return ask(where).catch((again: unknown) => { throw refused(folder, again); });
  });
  const [common = '', objects = '', algorithm = 'sha1'] = said.toString().trim().split('\n');
  return { folder: resolve(folder, common), objects: resolve(folder, objects), algorithm: algorithm === 'sha256' ? 'sha256' : 'sha1', run: ask, read: objectReader(() => spawn('git', [...alone, 'cat-file', '--batch'], { cwd: folder, env: given, stdio: ['pipe', 'pipe', 'ignore'] })) };
}

/** Why there is no repository to keep evidence in: that there is none, or why git does not use the one that is there. */
function refused(folder: string, error: unknown): Failure {
  if (error instanceof Failure) return error;
  const said = error instanceof Error ? error.message : String(error);
  return new Failure(/not a git repository/u.test(said)
    ? `there is no git repository around ${folder} to keep evidence in: make one with \`git init\`, or keep evidence in a folder with --evidence DIR`
    : `git does not use the repository around ${folder}, and no evidence can be kept in it (${said})`);
}

/** What git was asked to do: its first word that is neither an option nor a setting. */
const commandIn = (args: readonly string[]): string => args.find((word, index) => !word.startsWith('-') && args[index - 1] !== '-c') ?? '';

function spawned(cwd: string, args: readonly string[], input: string | Buffer | undefined, env: Environment): Promise<Buffer> {
  return new Promise((done, fail) => {
    const child = spawn('git', args, { cwd, env, stdio: ['pipe', 'pipe', 'pipe'] });
    const out: Buffer[] = [];
    let err = '';
    child.stdout.on('data', (part: Buffer) => out.push(part));
    child.stderr.setEncoding('utf8').on('data', (part: string) => { err = `${err}${part}`.slice(-4000); });
    child.once('error', (error: NodeJS.ErrnoException) => fail(new Failure(error.code === 'ENOENT' ? 'git is not installed here' : `git cannot be run: ${error.message}`)));
    child.once('close', (code) => {
      if (code === 0) done(Buffer.concat(out));
      else fail(new Error(`git ${commandIn(args)}: ${err.trim() === '' ? `exit ${code ?? 'by a signal'}` : err.trim().replaceAll(/\s*\n\s*/gu, '; ')}`));
    });
    // Who ends before it has read all says why by its exit.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
