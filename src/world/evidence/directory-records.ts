// Everything that evidence in a directory consists of, for `verify`.
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { contentOf, parseLink, sha256, type Reach } from '../../evidence/link.ts';
import type { Fault, FoundLink, FoundSegment } from '../../evidence/verify.ts';
import { Failure, failureOf } from '../failure.ts';
import { bound } from './chain.ts';
import { isMissing, isObject, names, parsed, placeIn } from './folder.ts';
import { wrongPieces } from './large.ts';
import { parseEnvelope } from './raw.ts';
import type { Found } from './records.ts';

/** Reads all of it. Throws a `Failure` where there is none, or the disk refuses. */
export async function directoryRecords(root: string): Promise<Found> {
  const there = await names(root);
  if (there.length === 0) throw new Failure(`there is no evidence in ${root}`);
  const faults: Fault[] = there.filter((name) => !known.test(name)).map((name) => ({ kind: 'added', place: name, message: 'nothing belongs there' }));
  const lines = await readLines(join(root, 'chain'), faults);
  const digests: Record<string, string> = {};
  for (const name of bound) {
    const text = await maybe(join(root, name));
    if (text !== undefined) digests[name] = sha256(text);
  }
  const { holds, notes } = whichHolds(lines, digests);
  for (const { kind, place } of await wrongPieces(root, (parsed(await maybe(join(root, 'ledger.json')) ?? '') ?? {}) as { pieces?: Readonly<Record<string, string>> })) faults.push({ kind, place, message: kind === 'removed' ? 'the ledger names it, and it is missing' : 'it is not as it was written' });
  const said = await maybe(join(root, 'writers.json'));
  const writers = parsed(said ?? '') as { writers?: Record<string, Reach> } | undefined;
  if (said !== undefined && said !== `${JSON.stringify({ schema: 'driftvakt/evidence/v1', writers: writers?.writers })}\n`) faults.push({ kind: 'altered', place: 'writers.json', message: 'it is not as it is written' });
  const folders = ['unmerged', ...(await names(join(root, 'segments'))).map((month) => join('segments', month))];
  const segments = (await Promise.all(folders.map((folder) => readFolder(root, folder, faults)))).flat();
  if (!isObject(writers?.writers) && segments.some(({ envelope }) => envelope?.writer !== undefined)) faults.push({ kind: 'removed', place: 'writers.json', message: 'it is missing or cannot be read' });
  return {
    links: lines.map(({ place, text }, index): FoundLink => ({ place, text, parents: index === 0 ? [] : [lines[index - 1]?.text ?? ''], ...(index === holds && { files: digests }) })),
    segments, reaches: isObject(writers?.writers) ? writers?.writers ?? {} : {}, faults, ref: null, commits: [],
    notes: [...notes, ...(lines.length === 0 ? ['the chain has not begun: only the seals of single segments could be checked. It begins with the next run'] : [])],
  };
}

const known = /^(ledger\.json|told\.json|writers\.json|baseline\.json|unmerged|segments|chain|memory|.*\.lock(\..*)?)$/;

/** The link that the files follow: the last, or the one before where a kill came between. */
function whichHolds(lines: readonly Line[], digests: Readonly<Record<string, string>>): { readonly holds: number; readonly notes: readonly string[] } {
  const last = lines.length - 1;
  const content = contentOf(digests);
  const [one, before] = [lines[last], lines[last - 1]].map((line) => (line === undefined ? undefined : parseLink(line.text)));
  return before !== undefined && one?.content !== content && before.content === content
    ? { holds: last - 1, notes: [`the step of ${one?.at ?? ''} was cut off before its files were written; the next run goes on from the step before`] }
    : { holds: last, notes: [] };
}

interface Line { readonly place: string; readonly text: string }

async function readLines(folder: string, faults: Fault[]): Promise<Line[]> {
  const lines: Line[] = [];
  for (const name of await names(folder)) {
    if (!/^\d{4}-\d\d\.jsonl$/.test(name)) faults.push({ kind: 'added', place: `chain/${name}`, message: 'nothing belongs there' });
    else for (const [index, text] of (await readFile(join(folder, name), 'utf8')).replace(/\n$/, '').split('\n').entries()) lines.push({ place: `chain/${name}:${index + 1}`, text });
  }
  return lines;
}

async function readFolder(root: string, folder: string, faults: Fault[]): Promise<FoundSegment[]> {
  return Promise.all((await names(join(root, folder))).map(async (name): Promise<FoundSegment> => {
    const path = join(root, folder, name);
    const place = relative(root, path);
    const envelope = parseEnvelope(await readFile(path, 'utf8').catch((error: unknown) => { throw failureOf(`${path} cannot be read`, error); }));
    const named = placeIn(name);
    if (envelope !== undefined && !name.endsWith(`-${envelope.digest.slice(0, 16)}.json`)) faults.push({ kind: 'altered', place, message: 'its name is that of another segment', at: envelope.segment.at });
    return { place, envelope, ...(named && { named }) };
  }));
}

async function maybe(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw failureOf(`${path} cannot be read`, error);
  }
}
