import { createHash, hash } from 'node:crypto';
import { lstatSync } from 'node:fs';
import type { SourceFile } from '../load.ts';
import { readListed, type Listed } from './files.ts';

/** Files as they were found, before any was read. */
export interface Found {
  readonly listed: readonly Listed[];
  /** Of each in turn: size, modified, changed (both in milliseconds), inode, device. */
  readonly facts: Float64Array;
  /** When it was begun to look, in milliseconds: what was changed about then or after it may be changed again without a trace. */
  readonly at: number;
}

const perFile = 5;
const ifThere = { throwIfNoEntry: false } as const;

/** The coarsest that a file system counts time by, and what its clock may be off: milliseconds. */
const coarsest = 2500;

/** The facts of every file, none of which is read. Nothing where any of them cannot be told for certain: what is no plain file, or is gone. */
export function findUnread(listed: readonly Listed[], at = Date.now()): Found | undefined {
  const facts = new Float64Array(listed.length * perFile);
  let next = 0;
  for (const { path, problem } of listed) {
    const one = problem === undefined ? lstatSync(path, ifThere) : undefined;
    if (one === undefined || !one.isFile()) return undefined;
    facts[next] = one.size;
    facts[next + 1] = one.mtimeMs;
    facts[next + 2] = one.ctimeMs;
    facts[next + 3] = one.ino;
    facts[next + 4] = one.dev;
    next += perFile;
  }
  return { listed, facts, at };
}

/** What tells one state of all the files from another. */
export const stateOf = ({ listed, facts }: Found): string => createHash('sha256').update(listed.map(({ path }) => path).join('\0')).update(facts).digest('hex');

/** How many bytes a file had. */
export const sizeOf = ({ facts }: Found, index: number): number => facts[index * perFile] ?? 0;

/** The files of one list whose facts differ between two looks, by their place in it. */
export function differing({ facts: then }: Found, { facts: now, listed }: Found): number[] {
  const differ = new Set<number>();
  for (const [at, fact] of now.entries()) if (fact !== then[at]) differ.add(Math.floor(at / perFile));
  return [...differ].filter((index) => index < listed.length);
}

/** The files whose facts alone do not say that they are as they were read: they were changed too shortly before. By their place in the list. */
export function uncertain({ facts, at, listed }: Found): number[] {
  const sure = at - coarsest;
  return listed.flatMap((_one, index) => (Math.max(facts[index * perFile + 1] ?? 0, facts[index * perFile + 2] ?? 0) < sure ? [] : [index]));
}

/** A file as it was found, read; nothing where it is not that file any more. */
export function readUnchanged(found: Found, index: number): SourceFile & { readonly bytes: Uint8Array } | undefined {
  const listed = found.listed[index];
  const file = listed === undefined ? undefined : readListed(listed);
  if (listed === undefined || file === undefined || !('bytes' in file)) return undefined;
  const now = findUnread([listed]);
  return now?.facts.every((fact, at) => fact === found.facts[index * perFile + at]) === true ? file : undefined;
}

/** What tells the content of all files, with their paths, from any other; nothing where one of them could not be read. */
export function contentOf(files: readonly SourceFile[]): string | undefined {
  const all = createHash('sha256');
  for (const file of files) {
    if (!('bytes' in file)) return undefined;
    all.update(`${file.bytes.length} ${file.path}\0`).update(file.bytes);
  }
  return all.digest('hex');
}

/** What tells one content from another. */
export const digestOf = (bytes: Uint8Array): string => hash('sha256', bytes);
