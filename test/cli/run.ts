import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** What a run of driftvakt printed, and how it ended. */
export interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

const cli = join(import.meta.dirname, '../../src/cli.ts');

/** Runs driftvakt as a process of its own in a folder, with no token and no terminal. */
export const driftvakt = (cwd: string, words: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<Ran> => start(cwd, words, more).ran;

/** The same, with the process, for who ends it early or stops listening. */
export function start(cwd: string, words: readonly string[], more: Readonly<Record<string, string>> = {}): { readonly child: ChildProcessByStdio<null, Readable, Readable>; readonly ran: Promise<Ran> } {
  const { GITHUB_TOKEN: _token, GITHUB_API_URL: _url, ...env } = process.env;
  const child = spawn(process.execPath, [cli, ...words], { cwd, stdio: ['ignore', 'pipe', 'pipe'], env: { ...env, DRIFTVAKT_PSEUDONYM_KEY: 'a key of the test', ...more } });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => { said.out += text; });
  child.stderr.setEncoding('utf8').on('data', (text: string) => { said.err += text; });
  const ran = new Promise<Ran>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ exit: code ?? -1, ...said }));
  });
  return { child, ran };
}
