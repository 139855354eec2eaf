import { createHash, randomBytes } from 'node:crypto';
import { access, mkdir, open, rename, rm, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import { compareText } from '../../model/span.ts';
import { flushFolder } from '../atomic.ts';
import { Failure, failureOf } from '../failure.ts';
import type { Git } from './git.ts';

const compress = promisify(deflate);

export interface GitObject {
  readonly id: string;
  readonly type: string;
  readonly body: Buffer;
}

/** An entry of a tree: a file, or a folder. */
export interface Leaf {
  readonly name: string;
  readonly id: string;
  readonly folder: boolean;
}

/** The name that git gives an object. */
export const idOf = (algorithm: Git['algorithm'], type: string, body: Uint8Array): string => createHash(algorithm).update(`${type} ${body.length}\0`).update(body).digest('hex');

/**
 * Writes an object, durable when it returns. One that lies there already is not written again, but is young again, so that
 * no cleaning takes it before something refers to it.
 */
export async function writeObject(git: Git, type: 'blob' | 'tree' | 'commit', content: string | Buffer): Promise<string> {
  const body = typeof content === 'string' ? Buffer.from(content) : content;
  const id = idOf(git.algorithm, type, body);
  const path = looseOf(git, id);
  try {
    if (await access(path).then(() => true, () => false)) {
      const now = new Date();
      await utimes(path, now, now).catch(() => undefined);
      return id;
    }
    await mkdir(dirname(path), { recursive: true });
    // As git names what it has not finished, so that its own cleaning knows it.
    const beside = join(dirname(path), `tmp_obj_${randomBytes(6).toString('hex')}`);
    try {
      const file = await open(beside, 'wx', 0o444);
      try {
        await file.writeFile(await compress(Buffer.concat([Buffer.from(`${type} ${body.length}\0`), body])));
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(beside, path);
    } catch (error) {
      await rm(beside, { force: true }).catch(() => undefined);
      throw error;
    }
    await flushFolder(dirname(path));
    return id;
  } catch (error) {
    throw failureOf(`${git.objects} cannot be written`, error);
  }
}

export const looseOf = (git: Git, id: string): string => join(git.objects, id.slice(0, 2), id.slice(2));

/** Writes a folder of these entries. */
export const writeTree = (git: Git, leaves: readonly Leaf[]): Promise<string> => writeObject(git, 'tree', treeOf(leaves));

/** A tree of these entries, as git writes one. */
export function treeOf(leaves: readonly Leaf[]): Buffer {
  // git sorts a folder as if its name ended in a slash.
  const sorted = [...leaves].toSorted((a, b) => compareText(a.name + (a.folder ? '/' : ''), b.name + (b.folder ? '/' : '')));
  return Buffer.concat(sorted.flatMap(({ name, id, folder }) => [Buffer.from(`${folder ? '40000' : '100644'} ${name}\0`), Buffer.from(id, 'hex')]));
}

/** The entries of a tree, in git's order. */
export function leavesOf(git: Git, body: Buffer): Leaf[] {
  const size = git.algorithm === 'sha256' ? 32 : 20;
  const leaves: Leaf[] = [];
  for (let at = 0; at < body.length;) {
    const space = body.indexOf(32, at);
    const zero = body.indexOf(0, space);
    leaves.push({ folder: body.subarray(at, space).toString() === '40000', name: body.subarray(space + 1, zero).toString(), id: body.subarray(zero + 1, zero + 1 + size).toString('hex') });
    at = zero + 1 + size;
  }
  return leaves;
}

/** What names may be asked for at once: ids, or as `commit:path`. In their order; nothing for what is not there. Throws a `Failure` for what is damaged. */
export async function readObjects(git: Git, names: readonly string[]): Promise<(GitObject | undefined)[]> {
  return (await git.read(names)).map((found) => {
    if (found !== undefined && idOf(git.algorithm, found.type, found.body) !== found.id) throw new Failure(`object ${found.id} of the repository is damaged: it holds something else than its name says`);
    return found;
  });
}

export interface Commit {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly signature: string | undefined;
}

export function commitOf(body: Buffer): Commit {
  const text = body.toString();
  const end = text.indexOf('\n\n');
  const head = text.slice(0, end);
  return {
    tree: /^tree (\S+)$/m.exec(head)?.[1] ?? '', parents: [...head.matchAll(/^parent (\S+)$/gm)].map(([, id = '']) => id),
    message: text.slice(end + 2), signature: /^gpgsig(?:-sha256)? (.*(?:\n .*)*)/m.exec(head)?.[1],
  };
}

/** The text of an unsigned commit of ours, at an instant. */
export function commitText(tree: string, parents: readonly string[], at: string, message: string): string {
  const who = `driftvakt <driftvakt@localhost> ${Math.floor(Date.parse(at) / 1000)} +0000`;
  return [`tree ${tree}`, ...parents.map((parent) => `parent ${parent}`), `author ${who}`, `committer ${who}`, '', message].join('\n');
}
