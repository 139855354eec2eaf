// Everything that evidence in a directory consists of, for `verify`.
import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Envelope } from '../../evidence/envelope.ts';
import { canonical } from '../../model/digest.ts';
import type { Memory } from '../../model/memory.ts';
import { contentOf, isReach, parseLink, sha256, type Link, type Reach } from '../../evidence/link.ts';
import type { Fault, FoundLink, FoundSegment } from '../../evidence/verify.ts';
import { Failure, failureOf } from '../failure.ts';
import { bound } from './chain.ts';
import { dateOf, isPacked } from './filed.ts';
import { isMissing, isObject, names, parsed, placeIn, stamp } from './folder.ts';
import { outOfPieces, wrongPieces } from './large.ts';
import { unpackDay } from './packed.ts';
import { farthest, parseEnvelope, singleText } from './raw.ts';
import { isMemory } from './state.ts';
import { misplaced, unwritten, type Found, type Note } from './records.ts';
import { says } from '../../words/faults.ts';

/** Reads all of it, as it stands at one instant. Throws a `Failure` where there is none, or the disk refuses. */
export async function directoryRecords(root: string): Promise<Found> {
  for (let trial = 0; ; trial += 1) {
    const before = await standOf(root);
    const found = await recordsOnce(root).catch((error: unknown) => ({ error }));
    // A run wrote meanwhile: what was read is of two instants.
    if (trial < mostTrials && before !== await standOf(root)) continue;
    if ('error' in found) throw found.error;
    return found;
  }
}

const mostTrials = 10;

/** What is another as soon as a run has written anything. */
async function standOf(root: string): Promise<string> {
  const months = await names(join(root, 'segments')).catch(() => []);
  const folders = await Promise.all(['unmerged', ...months.map((month) => join('segments', month))].map((folder) => names(join(root, folder)).catch(() => [])));
  const files = ['ledger.json', 'told.json', 'writers.json', ...(await names(join(root, 'chain')).catch(() => [])).map((name) => join('chain', name))];
  const stats = await Promise.all(files.map((name) => stat(join(root, name)).then(({ size, mtimeMs, ino }) => [size, mtimeMs, ino], () => [])));
  return JSON.stringify([months, folders, files, stats]);
}

async function recordsOnce(root: string): Promise<Found> {
  const there = await names(root);
  if (there.length === 0) throw new Failure(`there is no evidence in ${root}`);
  const faults: Fault[] = there.filter((name) => !known.test(name)).map(stranger);
  // What a link leads to is not kept here: it may be another store, or be changed there unseen.
  faults.push(...(await linksIn(root, there)).map((place): Fault => ({ kind: 'added', place, ...says('leadsAway') })));
  const lines = await readLines(join(root, 'chain'), faults);
  const digests: Record<string, string> = {};
  const ledger = parsed(await maybe(join(root, 'ledger.json')) ?? '') as { memory?: unknown; pieces?: Readonly<Record<string, string>> } | undefined;
  const folded = farthest(lines.map(({ text }) => parseLink(text)?.segments ?? {}));
  for (const name of bound) {
    const text = await maybe(join(root, name));
    if (text !== undefined) digests[name] = sha256(text);
  }
  const { holds, notes } = whichHolds(lines, digests);
  const memory = await memoryIn(root, ledger, faults);
  const said = await maybe(join(root, 'writers.json'));
  const writers = parsed(said ?? '') as { writers?: Record<string, Reach> } | undefined;
  if (said !== undefined && said !== `${JSON.stringify({ schema: 'driftvakt/evidence/v1', writers: writers?.writers })}\n`) faults.push({ kind: 'altered', place: 'writers.json', ...says('notWritten') });
  const isSaid = isObject(writers?.writers) && Object.values(writers?.writers ?? {}).every(isReach);
  const segments = [...await readSegments(root, 'unmerged', faults), ...await readFiled(root, faults)];
  if (lines.length > 0) faults.push(...segments.flatMap(({ place, envelope }) => (isUnbound(place, envelope, folded) ? [{ kind: 'added' as const, place, ...says('unboundThere'), at: envelope?.segment.at ?? '' }] : [])));
  if (!isSaid && segments.some(({ envelope }) => envelope?.writer !== undefined)) faults.push({ kind: 'removed', place: 'writers.json', ...says('missingOrUnread') });
  return {
    links: lines.map(({ place, text }, index): FoundLink => ({ place, text, parents: index === 0 ? [] : [lines[index - 1]?.text ?? ''], ...(index === holds && { files: digests }) })),
    segments, reaches: isSaid ? writers?.writers ?? {} : {}, faults, ref: null, commits: [], ...(isMemory(memory) && { recalled: { memory, folded } }),
    notes: [...notes, ...(lines.length === 0 ? [{ says: 'notBegun' as const, values: {} }] : [])],
  };
}

/** The memory of the ledger, from its pieces where it lies in pieces; nothing where it is not all as it was written. */
async function memoryIn(root: string, ledger: { readonly memory?: unknown; readonly pieces?: unknown } | undefined, faults: Fault[]): Promise<unknown> {
  const { pieces = {} } = ledger ?? {};
  const named = isObject(pieces) ? Object.entries(pieces as object).filter((entry): entry is [string, string] => typeof entry[1] === 'string') : [];
  const wrong = await wrongPieces(root, { pieces: Object.fromEntries(named) });
  for (const { kind, place } of wrong) faults.push({ kind, place, ...says(kind === 'removed' ? 'pieceMissing' : 'notWritten') });
  if (wrong.length > 0 || named.length === 0) return wrong.length > 0 ? undefined : ledger?.memory;
  return outOfPieces(root, { memory: ledger?.memory as Memory, pieces: Object.fromEntries(named) }).then(({ memory }) => memory, () => undefined);
}

/** A link comes before what it binds is filed. */
const isUnbound = (place: string, envelope: Envelope | undefined, folded: Readonly<Record<string, Reach>>): boolean => place.startsWith('segments') && envelope?.writer !== undefined && (envelope.number ?? 0) > (folded[envelope.writer]?.[0] ?? 0);

const stranger = (place: string): Fault => ({ kind: 'added', place, ...says('stranger') });

/** What in the store is a link to elsewhere, at any depth that it has. */
async function linksIn(root: string, there: readonly string[]): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isSymbolicLink()).map((entry) => relative(root, join(entry.parentPath, entry.name))).filter((path) => there.some((name) => path === name || path.startsWith(`${name}/`))).toSorted();
}

const known = /^(ledger\.json|told\.json|writers\.json|baseline\.json|unmerged|segments|chain|memory|.*\.lock(\..*)?)$/;

/** The link that the files follow: the last, or where kills came between the one before all that were cut off, each of which says that they stood. */
function whichHolds(lines: readonly Line[], digests: Readonly<Record<string, string>>): { readonly holds: number; readonly notes: readonly Note[] } {
  const last = lines.length - 1;
  const content = contentOf(digests);
  const linkAt = (index: number): Link | undefined => parseLink(lines[index]?.text ?? '');
  let cut = last;
  while (linkAt(cut)?.stood === content) cut -= 1;
  const [one, first, before] = [linkAt(last), linkAt(cut), linkAt(cut - 1)];
  return one?.content !== content && first?.stood === undefined && before?.content === content
    ? { holds: cut - 1, notes: [{ says: 'cutStep', values: { at: one?.at ?? '' } }] }
    : { holds: last, notes: [] };
}

interface Line { readonly place: string; readonly text: string }

async function readLines(folder: string, faults: Fault[]): Promise<Line[]> {
  const lines: Line[] = [];
  for (const name of await names(folder)) {
    if (!/^\d{4}-\d\d\.jsonl$/.test(name)) faults.push(stranger(`chain/${name}`));
    else for (const [index, text] of (await readFile(join(folder, name), 'utf8')).replace(/\n$/, '').split('\n').entries()) lines.push({ place: `chain/${name}:${index + 1}`, text });
  }
  return lines;
}

/** The months of what is folded: each holds files of single segments, and compact files of days. */
async function readFiled(root: string, faults: Fault[]): Promise<FoundSegment[]> {
  const filed = join(root, 'segments');
  const found: FoundSegment[] = [];
  for (const month of await names(filed)) {
    if (!/^\d{4}-\d\d$/.test(month)) faults.push(stranger(join('segments', month)));
    else found.push(...await readSegments(root, join('segments', month), faults, month));
  }
  return found;
}

async function readSegments(root: string, folder: string, faults: Fault[], month = ''): Promise<FoundSegment[]> {
  const found: FoundSegment[] = [];
  const packed = new Set<string>();
  for (const name of await names(join(root, folder))) {
    const [path, place] = [join(root, folder, name), join(folder, name)];
    if (!(await lstat(path)).isFile() || (month === '' && isPacked(name))) {
      faults.push(stranger(place));
    } else if (isPacked(name)) {
      const envelopes = await unpackDay(await readFile(path).catch((error: unknown) => { throw failureOf(`${path} cannot be read`, error); }));
      if (envelopes === undefined) found.push({ place, envelope: undefined });
      const stray = envelopes?.find((one) => name !== `${dateOf(one)}.day` || !name.startsWith(month));
      if (stray !== undefined) faults.push(misplaced(place, stray));
      for (const envelope of envelopes ?? []) {
        packed.add(canonical(envelope));
        found.push({ place: `${place} ${envelope.writer ?? ''} ${envelope.number ?? ''}`, envelope });
      }
    } else {
      const text = await readFile(path, 'utf8').catch((error: unknown) => { throw failureOf(`${path} cannot be read`, error); });
      // What a run that was killed while it packed the day left beside the packed file: the next run takes it away.
      const envelope = parseEnvelope(text);
      if (envelope === undefined || !packed.has(canonical(envelope))) found.push(readSingle(name, { text, place, month, envelope }, faults));
    }
  }
  return found;
}

function readSingle(name: string, { text, place, month, envelope }: { readonly text: string; readonly place: string; readonly month: string; readonly envelope: Envelope | undefined }, faults: Fault[]): FoundSegment {
  const named = placeIn(name);
  if (envelope !== undefined) {
    const { at } = envelope.segment;
    if (text !== singleText(envelope)) faults.push(unwritten(place, at));
    if (!name.endsWith(`-${envelope.digest.slice(0, 16)}.json`)) faults.push({ kind: 'altered', place, ...says('otherName'), at });
    else if (!name.startsWith(`${stamp(at)}-`) || !name.startsWith(month)) faults.push(misplaced(place, envelope));
  }
  return { place, envelope, ...(named && { named }) };
}

async function maybe(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw failureOf(`${path} cannot be read`, error);
  }
}
