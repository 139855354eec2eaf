import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** What a run of driftvakt printed, and how it ended. */
export interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

const cli = join(import.meta.dirname, '../../src/cli.ts');

/** Runs driftvakt as a process of its own in a folder, with no token and no terminal. */
export function driftvakt(cwd: string, words: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const { GITHUB_TOKEN: _token, GITHUB_API_URL: _url, ...env } = process.env;
    const child = spawn(process.execPath, [cli, ...words], { cwd, env: { ...env, DRIFTVAKT_PSEUDONYM_KEY: 'a key of the test', ...more } });
    const said = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => { said.out += text; });
    child.stderr.setEncoding('utf8').on('data', (text: string) => { said.err += text; });
    child.once('error', reject);
    child.once('close', (code) => resolve({ exit: code ?? -1, ...said }));
  });
}
