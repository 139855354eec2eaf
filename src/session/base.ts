// What a whole check found out, for the next one of files of which few have changed since.
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { SourceFile } from '../load.ts';
import type { Ref } from '../model/declaration.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Aside } from '../model/estate.ts';
import { refTo } from '../model/declaration.ts';
import { kindNames } from '../model/kinds.gen.ts';
import type { Read } from '../reading.ts';
import type { Told } from '../validate.ts';
import type { Cache } from '../world/cache.ts';
import { differing, sizeOf, uncertain, type Found } from '../world/unchanged.ts';
import { spokenOf, type Spoken } from './finish.ts';

/** The names of a kind, in order, and of each its file (by its place in the list) and its place in that. */
export interface Names {
  readonly names: readonly string[];
  readonly files: readonly number[];
  readonly documents: readonly number[];
}

/** What is known of an estate without reading it. */
export interface Known extends Omit<Spoken, 'texts'> {
  readonly kinds: Readonly<Record<string, Names>>;
  readonly aside: readonly Aside[];
  /** Whoever is inherited from. */
  readonly parents: readonly Ref[];
  readonly broken: readonly Diagnostic[];
  readonly besides: readonly Diagnostic[];
  readonly told: readonly Told[];
  readonly fallback: string;
}

/** A whole check, and the files it was of. */
export interface Base {
  /** What tells the content of those files from any other. */
  readonly content: string;
  readonly known: Known;
  /** The files that may hold something else by now, by their place in the list. */
  readonly suspects: readonly number[];
  /** What a file held; nothing where that is not kept any more. */
  held(index: number): Buffer | undefined;
}

/** Files as they were found and read, what tells their content from any other, and what was made of them. */
export interface Whole {
  readonly found: Found;
  readonly files: readonly SourceFile[];
  readonly content: string;
  readonly read: Read;
}

interface Kept {
  readonly content: string;
  readonly paths: string;
  readonly uncertain: readonly number[];
  readonly known: Known;
}

/** What is kept at most: files whose facts alone do not say that they are the same, and bytes of all files. */
const most = { uncertain: 64, bytes: 64 * 1024 * 1024 };

/** The texts are kept in so many entries: whoever asks for one reads no more than its share. */
const parts = 16;

const nameOf = (dir: string): string => `base ${resolve(dir)} ${dir}`;
const pathsOf = ({ listed }: Found): string => createHash('sha256').update(listed.map(({ path }) => path).join('\0')).digest('hex');
const share = ({ listed }: Found): number => Math.max(1, Math.ceil(listed.length / parts));

/** Keeps a whole check of a folder, where it is one that another can stand on. */
export function keepBase(cache: Cache, dir: string, { found, files, content, read }: Whole): void {
  const bytes = files.flatMap((file) => ('bytes' in file ? [file.bytes] : []));
  const unsure = uncertain(found);
  const isWhole = bytes.length === files.length && bytes.every((one, index) => one.length === sizeOf(found, index));
  if (read.judged === undefined || !isWhole || unsure.length > most.uncertain || bytes.reduce((sum, one) => sum + one.length, 0) > most.bytes) return;
  const kept: Kept = { content, paths: pathsOf(found), uncertain: unsure, known: knownOf(found, read, read.judged) };
  const each = share(found);
  for (let from = 0; from < bytes.length; from += each) cache.write(`text ${content} ${from}`, Buffer.concat(bytes.slice(from, from + each)));
  cache.write(nameOf(dir), Buffer.concat([new Uint8Array(found.facts.buffer), Buffer.from(JSON.stringify(kept))]));
}

function knownOf({ listed }: Found, read: Read, { estate, told, besides, fallback }: NonNullable<Read['judged']>): Known {
  const { declarations, timeZone, home } = spokenOf(read);
  const at = new Map(listed.map(({ path }, index) => [path, index]));
  const all = kindNames.map((kind) => [...estate[kind].values()]);
  const kinds = Object.fromEntries(kindNames.map((kind, index): [string, Names] => {
    const own = all[index] ?? [];
    return [kind, { names: own.map(({ name }) => name), files: own.map(({ source }) => at.get(source.file) ?? -1), documents: own.map(({ source }) => source.document) }];
  }));
  const parents = new Set(all.flat().flatMap(({ kind, inherits }) => (inherits === undefined ? [] : [refTo(kind, inherits.from)])));
  return { declarations, timeZone, home, kinds, aside: [...estate.aside.values()], parents: [...parents], broken: read.broken, besides, told, fallback };
}

/** The last whole check of a folder, where the same files were there; nothing where that is not certain. */
export function baseOf(cache: Cache, dir: string, found: Found): Base | undefined {
  const body = cache.read(nameOf(dir));
  const { byteLength } = found.facts;
  if (body === undefined || body.length < byteLength) return undefined;
  const kept = parsed(body.toString('utf8', byteLength));
  if (kept === undefined || kept.paths !== pathsOf(found)) return undefined;
  const facts = new Float64Array(Uint8Array.from(body.subarray(0, byteLength)).buffer);
  const then: Found = { ...found, facts };
  const each = share(found);
  return {
    content: kept.content, known: kept.known,
    suspects: [...new Set([...differing(then, found), ...kept.uncertain, ...uncertain(found)])].sort((a, b) => a - b),
    held(index) {
      const first = index - (index % each);
      const part = cache.read(`text ${kept.content} ${first}`);
      let from = 0;
      for (let before = first; before < index; before++) from += sizeOf(then, before);
      const text = part?.subarray(from, from + sizeOf(then, index));
      return text?.length === sizeOf(then, index) ? text : undefined;
    },
  };
}

function parsed(text: string): Kept | undefined {
  try {
    const kept = JSON.parse(text) as Partial<Kept> | null;
    return typeof kept?.content === 'string' && Array.isArray(kept.uncertain) && typeof kept.known === 'object' && Array.isArray(kept.known?.told) ? kept as Kept : undefined;
  } catch {
    return undefined;
  }
}
