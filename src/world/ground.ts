import { join, resolve as absolute } from 'node:path';
import type { Given, Terminal } from '../command.ts';
import { Failure } from './failure.ts';
import { headAround, type Head } from './head.ts';
import { createSecrets } from './hidden.ts';

/** What a command that only reads declarations stands on: nothing of it reaches out, and nothing that does is loaded for it. */
export interface Ground {
  readonly repository: Head;
  /** The instant of this run: ISO. */
  readonly now: string;
  /** Hides the tokens of the environment. */
  mask(text: string): string;
}

/** Looks where a command stands. Throws a `Failure` for a folder that is not there. */
export async function openGround(given: Pick<Given, 'dir' | 'now'>, { env }: Pick<Terminal, 'env'>): Promise<Ground> {
  const repository = await headAround(absolute(given.dir), env).catch(() => { throw notThere(given.dir); });
  const secrets = createSecrets();
  const token = env['GITHUB_TOKEN'];
  if (token !== undefined && token !== '') secrets.hide(token);
  return { repository, now: given.now ?? new Date().toISOString(), mask: secrets.mask };
}

/** What is said of a folder that cannot be read. */
export const notThere = (dir: string): Failure => new Failure(`${dir} is not a folder that can be read: say where the declarations are with --dir`);

/** Where what comes with the program lies: beside `src/` and beside `dist/` alike, in whichever of them this is. */
export const besideProgram = (name: string): string => join(import.meta.dirname, import.meta.dirname.endsWith('world') ? '../..' : '..', name);
