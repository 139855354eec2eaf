// Raw segments: one reference a month, on one commit without parents. Finished days are one compact file, the others a folder of segments.
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { opened, type OpenEnvelope } from '../../evidence/columns.ts';
import { isEnvelope, isWhole, enclose, reachAfter, resealed, writerOf, type Envelope } from '../../evidence/envelope.ts';
import type { Reach } from '../../evidence/link.ts';
import type { Segment } from '../../model/results.ts';
import { Failure } from '../failure.ts';
import { ahead } from './ahead.ts';
import type { Git } from './git.ts';
import { commitOf, commitText, leavesOf, readObjects, writeObject, writeTree, type Leaf } from './objects.ts';
import { openPacked, unpackDay } from './packed.ts';
import { sweepReplaced } from './sweep.ts';
import { MovedFailure, moveReferences, references, type Move } from './references.ts';

export type Reaches = Readonly<Record<string, Reach>>;

/** The raw segments of one month, as its reference stands. */
export interface RawMonth {
  readonly month: string;
  readonly ref: string;
  readonly commit: string | null;
  /** The compact files of finished days (`22.day`), and folders of the segments of others (`23`). */
  readonly days: readonly Leaf[];
  /** The segments within those folders, by `23/oslo-00000001.json`. */
  readonly singles: ReadonlyMap<string, string>;
  /** How far every writer had come when it was written. */
  readonly reaches: Reaches;
}

/** All months that are kept, oldest first. Throws a `Failure` where objects of theirs are missing. */
export async function readRaw(git: Git, prefix: string): Promise<RawMonth[]> {
  for (let trial = 0; ; trial += 1) {
    const read = await readMonths(git, prefix);
    if (read !== undefined) return read;
    // Replaced by another run between two questions: what it replaced is gone.
    if (trial > 20) throw new Failure(`objects of ${prefix} are missing in the repository: \`driftvakt verify\` says which`);
    await pause(5 + Math.random() * 20);
  }
}

async function readMonths(git: Git, prefix: string): Promise<RawMonth[] | undefined> {
  const found = [...await references(git, [prefix])].filter(([ref]) => ref.startsWith(prefix)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const commits = await readObjects(git, found.flatMap(([, commit]) => [commit, `${commit}^{tree}`]));
  if (commits.includes(undefined)) return undefined;
  const roots = found.map((_, index) => leavesOf(git, commits[2 * index + 1]?.body ?? Buffer.alloc(0)));
  const folders = roots.flat().filter(({ folder }) => folder);
  const trees = await readObjects(git, folders.map(({ id }) => id));
  if (trees.includes(undefined)) return undefined;
  const inner = new Map(trees.map((tree, index) => [folders[index]?.id, leavesOf(git, tree?.body ?? Buffer.alloc(0))]));
  return found.map(([ref, commit], index) => {
    const days = roots[index] ?? [];
    const singles = days.filter(({ folder }) => folder).flatMap(({ name, id }) => (inner.get(id) ?? []).map((leaf) => [`${name}/${leaf.name}`, leaf.id] as const));
    return { month: ref.slice(prefix.length), ref, commit, days, singles: new Map(singles), reaches: reachesIn(commitOf(commits[2 * index]?.body ?? Buffer.alloc(0)).message) };
  });
}

function reachesIn(message: string): Reaches {
  try {
    return JSON.parse(message.slice(message.indexOf('{'))) as Reaches;
  } catch {
    return {};
  }
}

/** The farthest that any of them knows each writer to have come. */
export function farthest(all: readonly Reaches[]): Record<string, Reach> {
  const result: Record<string, Reach> = {};
  for (const [writer, reach] of all.flatMap((reaches) => Object.entries(reaches))) if (reach[0] > (result[writer]?.[0] ?? 0)) result[writer] = reach;
  return result;
}

/**
 * Keeps what runs saw, each next in its writer's chain; durable when it returns. Tries again where others seal at the same time.
 * What is sealed already keeps its seal, and only its place in the chain is another.
 */
export async function sealRaw(git: Git, prefix: string, segments: readonly (Segment | Envelope)[], known: () => Promise<Reaches>): Promise<Envelope[]> {
  for (let trial = 0; ; trial += 1) {
    const months = await readRaw(git, prefix);
    try {
      const { envelopes, moves } = await sealedMoves(git, prefix, months, segments, await known());
      await moveReferences(git, moves);
      await sweepReplaced(git, moves);
      return envelopes;
    } catch (error) {
      if (!(error instanceof MovedFailure) || trial > 60) throw error;
      await pause(Math.random() * 20 * Math.min(trial + 1, 10));
    }
  }
}

/** The moves that add segments to months as they stand, each next in its writer's chain, and the envelopes that they are in then. */
export async function sealedMoves(git: Git, prefix: string, months: readonly RawMonth[], segments: readonly (Segment | Envelope)[], known: Reaches): Promise<{ readonly envelopes: Envelope[]; readonly moves: Move[] }> {
  const reaches = farthest([known, ...months.map((month) => month.reaches)]);
  const envelopes = segments.map((one): Envelope => {
    const writer = writerOf('segment' in one ? one.segment : one);
    const reach = reaches[writer] ?? [0, ''];
    const envelope = 'segment' in one ? resealed(one, writer, reach) : enclose(one, reach, () => randomBytes(16).toString('hex'));
    reaches[writer] = reachAfter(envelope);
    return envelope;
  });
  return { envelopes, moves: await add(git, prefix, months, { envelopes, reaches }) };
}

/** The moves that add envelopes to their months. The months that stay must still stand where they stood: all writers' chains go through all of them. */
async function add(git: Git, prefix: string, months: readonly RawMonth[], { envelopes, reaches }: { readonly envelopes: readonly Envelope[]; readonly reaches: Reaches }): Promise<Move[]> {
  const fresh = new Map<string, Map<string, string>>();
  for (const envelope of envelopes) {
    const month = monthOf(envelope);
    const singles = fresh.get(month) ?? new Map<string, string>();
    fresh.set(month, singles.set(pathOf(envelope), await writeObject(git, 'blob', singleText(envelope))));
  }
  const moves: Move[] = months.filter(({ month }) => !fresh.has(month)).map(({ ref, commit }) => ({ ref, from: commit, to: commit }));
  for (const [month, singles] of fresh) {
    const before = months.find((one) => one.month === month);
    const at = envelopes.findLast((one) => monthOf(one) === month)?.segment.at ?? '';
    const to = await writeMonth(git, { days: before?.days ?? [], singles: new Map([...(before?.singles ?? []), ...singles]), reaches, at });
    moves.push({ ref: `${prefix}${month}`, from: before?.commit ?? null, to });
  }
  return moves;
}

/** Writes a month anew, on a commit without parents; its id. */
export async function writeMonth(git: Git, { days, singles, reaches, at }: Pick<RawMonth, 'days' | 'singles' | 'reaches'> & { readonly at: string }): Promise<string> {
  const folders = new Map<string, Leaf[]>();
  for (const [path, id] of singles) {
    const [day = '', name = ''] = path.split('/');
    folders.set(day, [...(folders.get(day) ?? []), { name, id, folder: false }]);
  }
  const written = await Promise.all([...folders].map(async ([name, leaves]): Promise<Leaf> => {
    const unchanged = days.find((leaf) => leaf.folder && leaf.name === name);
    const id = await writeTree(git, leaves);
    return unchanged?.id === id ? unchanged : { name, id, folder: true };
  }));
  const tree = await writeTree(git, [...days.filter(({ folder }) => !folder), ...written]);
  return writeObject(git, 'commit', commitText(tree, [], at, `Raw evidence\n\n${JSON.stringify(reaches)}\n`));
}

export const singleText = (envelope: Envelope): string => `${JSON.stringify({ schema: 'driftvakt/evidence/v1', ...envelope })}\n`;
export const monthOf = ({ segment }: Envelope): string => new Date(segment.at).toISOString().slice(0, 7);
export const dayOf = ({ segment }: Envelope): string => new Date(segment.at).toISOString().slice(8, 10);
const pathOf = (envelope: Envelope): string => `${dayOf(envelope)}/${envelope.writer ?? ''}-${String(envelope.number).padStart(8, '0')}.json`;

/** The writer and the number that a single segment's path names. */
export function placeOf(path: string): { readonly writer: string; readonly number: number } {
  const [, writer = '', number = ''] = /^\d\d\/(.*)-(\d+)\.json$/.exec(path) ?? [];
  return { writer, number: Number(number) };
}

/** Reads single segments; each must be as it was sealed. Throws a `Failure` that names the first that is not. */
export async function readSingles(git: Git, month: RawMonth, paths: readonly string[]): Promise<Envelope[]> {
  const objects = await readObjects(git, paths.map((path) => month.singles.get(path) ?? ''));
  return objects.map((object, index) => {
    const envelope = object === undefined ? undefined : parseEnvelope(object.body.toString());
    if (envelope === undefined || !isWhole(envelope)) throw new Failure(`${month.ref}:${paths[index] ?? ''} does not match its seal: it was altered or damaged. \`driftvakt verify\` says what else is`);
    return envelope;
  });
}

/** All segments of a month, in order of writers and numbers. */
export async function readMonth(git: Git, month: RawMonth): Promise<Envelope[]> {
  const packed = month.days.filter(({ folder }) => !folder);
  const objects = await readObjects(git, packed.map(({ id }) => id));
  const days = await Promise.all(objects.map(async (object, index) => {
    const envelopes = object === undefined ? undefined : await unpackDay(object.body);
    if (envelopes === undefined) throw new Failure(`${month.ref}:${packed[index]?.name ?? ''} is damaged. \`driftvakt verify\` says what else is`);
    return envelopes;
  }));
  return [...days.flat(), ...await readSingles(git, month, [...month.singles.keys()])];
}

/** The same in order of time, day after day, with their looks taken apart: of a large estate no more than a day is held. */
export async function* readInOrder(git: Git, month: RawMonth): AsyncGenerator<OpenEnvelope, void> {
  const packed = new Map(month.days.filter(({ folder }) => !folder).map((leaf) => [leaf.name.slice(0, 2), leaf]));
  const singles = Map.groupBy(month.singles.keys(), (path) => path.slice(0, 2));
  const bodies = await readObjects(git, [...packed.values()].map(({ id }) => id));
  const objects = new Map([...packed.values()].map(({ id }, index) => [id, bodies[index]]));
  const open = async (day: string): Promise<readonly OpenEnvelope[]> => {
    const leaf = packed.get(day);
    const body = leaf && objects.get(leaf.id)?.body;
    const finished = body && await openPacked(body);
    if (leaf !== undefined && finished === undefined) throw new Failure(`${month.ref}:${leaf.name} is damaged. \`driftvakt verify\` says what else is`);
    return inOrder([...finished ?? [], ...(await readSingles(git, month, singles.get(day) ?? [])).map(opened)]);
  };
  const days = [...new Set([...packed.keys(), ...singles.keys()])].toSorted();
  for await (const day of ahead(days.map((one) => () => open(one)))) yield* day;
}

/** In order of time, of one instant in that of their numbers. */
export const inOrder = <One extends { readonly segment: Pick<Segment, 'at'>; readonly number?: number }>(envelopes: readonly One[]): One[] => envelopes.toSorted((a, b) => Date.parse(a.segment.at) - Date.parse(b.segment.at) || (a.number ?? 0) - (b.number ?? 0));

/** A segment's text; nothing for what is none. */
export function parseEnvelope(text: string): Envelope | undefined {
  try {
    const { schema, ...envelope } = JSON.parse(text) as Envelope & { schema?: unknown };
    return schema === 'driftvakt/evidence/v1' && isEnvelope(envelope) ? envelope : undefined;
  } catch {
    return undefined;
  }
}

/** The segment of this digest that waits to be folded; nothing where none does. */
export async function waitingAs(git: Git, prefix: string, folded: Reaches, digest: string): Promise<Envelope | undefined> {
  for (const month of await readRaw(git, prefix)) {
    const waiting = [...month.singles.keys()].filter((path) => placeOf(path).number > (folded[placeOf(path).writer]?.[0] ?? 0));
    const same = (await readSingles(git, month, waiting)).find((one) => one.digest === digest);
    if (same !== undefined) return same;
  }
  return undefined;
}

/** Whether the compact file of its day holds the segment: an old one that is brought again is there once. Those of days that are not over are known by the memory. */
export async function isPackedIn(git: Git, prefix: string, envelope: Envelope): Promise<boolean> {
  const [file] = await readObjects(git, [`${prefix}${monthOf(envelope)}:${dayOf(envelope)}.day`]);
  const held = file === undefined ? [] : await unpackDay(file.body) ?? [];
  return held.some(({ digest }) => digest === envelope.digest);
}
