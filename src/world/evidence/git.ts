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
  const given = { ...Object.fromEntries(Object.entries(env).filter(([name]) => !misleading.includes(name))), LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', GIT_NO_REPLACE_OBJECTS: '1' };
  const ask = (args: readonly string[], input?: string | Buffer, more: Environment = {}): Promise<Buffer> => spawned(folder, [...alone, ...args], input, { ...given, ...more });
  const said = await ask(['rev-parse', '--path-format=absolute', '--git-common-dir', '--git-path', 'objects', '--show-object-format']).catch((error: unknown) => {
    throw new Failure(`there is no git repository around ${folder} to keep evidence in (${error instanceof Error ? error.message : String(error)}): make one with \`git init\`, or keep evidence in a folder with --evidence DIR`);
  });
  const [common = '', objects = '', algorithm = 'sha1'] = said.toString().trim().split('\n');
  return { folder: resolve(folder, common), objects: resolve(folder, objects), algorithm: algorithm === 'sha256' ? 'sha256' : 'sha1', run: ask, read: objectReader(() => spawn('git', [...alone, 'cat-file', '--batch'], { cwd: folder, env: given, stdio: ['pipe', 'pipe', 'ignore'] })) };
}

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
      else fail(new Error(`git ${args.find((word, index) => index >= alone.length && !word.startsWith('-')) ?? ''}: ${err.trim() === '' ? `exit ${code ?? 'by a signal'}` : err.trim()}`));
    });
    // Who ends before it has read all says why by its exit.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
