// The ledger of a large estate in a folder: its memory in pieces beside it, since Node holds no text beyond half a gigabyte.
import { mkdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../../evidence/link.ts';
import { digestsOf, joinMemory, splitMemory, type Parts } from '../../evidence/pieces.ts';
import type { Memory } from '../../model/memory.ts';
import { writeAtomically } from '../atomic.ts';
import { Failure, failureOf } from '../failure.ts';
import { isMissing, names } from './folder.ts';

/** From how many targets on a memory is kept in pieces. */
const large = 5000;

/** How long a piece stays that the ledger names no more, in milliseconds: who reads the ledger of before comes to an end. */
const stays = 3_600_000;

/** Where the pieces lie. */
export const piecesFolder = 'memory';

/** A ledger whose memory lies beside it: SHA-256 of its pieces by name, which the ledger, and so the chain, binds. */
interface InPieces { readonly memory: Parts['rest']; readonly pieces: Readonly<Record<string, string>> }

/** The ledger as it is to be written: of a large estate without what lies beside it, durable when this returns. A piece that is there already is not written again. */
export async function inPieces<T extends { readonly memory: Memory }>(root: string, ledger: T): Promise<T | (Omit<T, 'memory'> & InPieces)> {
  if (Object.keys(ledger.memory.targets).length < large) return ledger;
  const parts = splitMemory(ledger.memory);
  const pieces = digestsOf(parts);
  const folder = join(root, piecesFolder);
  await mkdir(folder, { recursive: true });
  const there = new Set(await names(folder));
  for (const [name, text] of parts.pieces) {
    const file = fileOf(name, pieces[name] ?? '');
    if (!there.has(file)) await writeAtomically(join(folder, file), text);
  }
  return { ...ledger, memory: parts.rest, pieces };
}

/** The ledger with its memory. Throws a `Failure` where a piece is not as the ledger says. */
export async function outOfPieces<T extends { readonly memory: Memory }>(root: string, ledger: T & Partial<Pick<InPieces, 'pieces'>>): Promise<T> {
  const { pieces, ...rest } = ledger;
  if (pieces === undefined) return ledger;
  const texts = new Map<string, string>();
  for (const [name, digest] of Object.entries(pieces)) {
    const path = join(root, piecesFolder, fileOf(name, digest));
    const text = await readFile(path, 'utf8').catch((error: unknown) => { throw failureOf(`${path} cannot be read`, error); });
    if (sha256(text) !== digest) throw new Failure(`${path} is damaged and was left as it is: restore it from a copy. \`driftvakt verify\` says what else is`);
    texts.set(name, text);
  }
  return { ...rest, memory: joinMemory(ledger.memory, texts) } as unknown as T;
}

/** Takes away pieces that the ledger has not named for an hour. */
export async function sweepPieces(root: string, { pieces = {} }: { readonly pieces?: InPieces['pieces'] }): Promise<void> {
  const folder = join(root, piecesFolder);
  const named = new Set(Object.entries(pieces).map(([name, digest]) => fileOf(name, digest)));
  for (const name of await names(folder)) {
    if (named.has(name)) continue;
    const { mtimeMs } = await stat(join(folder, name)).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    if (Date.now() - mtimeMs > stays) await rm(join(folder, name), { force: true });
  }
}

/** What is wrong with the pieces that a ledger names, and what lies beside them that nobody wrote: the path of each, and whether it is missing. */
export async function wrongPieces(root: string, { pieces = {} }: { readonly pieces?: InPieces['pieces'] }): Promise<readonly { readonly place: string; readonly kind: 'altered' | 'removed' | 'added' }[]> {
  const named = new Map(Object.entries(pieces).map(([name, digest]) => [fileOf(name, digest), digest]));
  const there = await names(join(root, piecesFolder));
  const wrong: { place: string; kind: 'altered' | 'removed' | 'added' }[] = [];
  for (const name of new Set([...named.keys(), ...there])) {
    const place = join(piecesFolder, name);
    const text = await readFile(join(root, place), 'utf8').catch((error: unknown) => {
      if (isMissing(error)) return undefined;
      throw failureOf(`${place} cannot be read`, error);
    });
    // What was replaced stays for a while, under the name of what it holds.
    if (text === undefined) wrong.push({ place, kind: 'removed' });
    else if (!name.endsWith(`-${sha256(text).slice(0, 16)}.json`)) wrong.push({ place, kind: named.has(name) ? 'altered' : 'added' });
  }
  return wrong;
}

const fileOf = (name: string, digest: string): string => `${name}-${digest.slice(0, 16)}.json`;
