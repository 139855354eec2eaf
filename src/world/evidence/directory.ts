import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { closed, opened, type OpenEnvelope } from '../../evidence/columns.ts';
import { disclose, enclose, forget, reachAfter, resealed, writerOf, type Envelope } from '../../evidence/envelope.ts';
import type { Reach } from '../../evidence/link.ts';
import { digest } from '../../model/digest.ts';
import { emptyMemory } from '../../model/memory.ts';
import type { ToldKeys } from '../../model/told.ts';
import { writeAtomically } from '../atomic.ts';
import type { Sealed, Segment } from '../../model/results.ts';
import type { Ledger } from '../../model/ledger.ts';
import type { Evidence } from '../evidence.ts';
import { Failure, failureOf } from '../failure.ts';
import { exclusively } from '../lock.ts';
import { ahead } from './ahead.ts';
import { lastLink, linkFiles } from './chain.ts';
import { dateOf, file, filedDays, forgetFiled, isPackedIn, openFiled, packFinished, pastDays, removeDays } from './filed.ts';
import { isMissing, isObject, names, parsed, readEnvelope, stamp, sweep } from './folder.ts';
import { inPieces, outOfPieces, sweepPieces } from './large.ts';
import { peopleIn } from './people.ts';
import { farthest, type Reaches } from './raw.ts';

const empty: Ledger = { run: null, commit: null, at: null, scope: null, diagnostics: [], memory: emptyMemory };

/** Evidence in a directory: `ledger.json`, `told.json`, `unmerged/`, `segments/YYYY-MM/` (a file for each day that is over), and the chain that binds them. Every write is atomic. */
export function directoryEvidence(root: string): Evidence {
  const waiting = join(root, 'unmerged');
  const filed = join(root, 'segments');
  const writers = join(root, 'writers.json');
  const reaches = async (): Promise<Reaches> => (await readVersioned<{ writers: Reaches }>(writers, (value) => isObject(value.writers)))?.writers ?? {};
  const saveReaches = async (more: readonly Reaches[]): Promise<void> => save(writers, { writers: farthest([await reaches(), ...more]) });
  const waitingEnvelopes = async (): Promise<Envelope[]> => Promise.all((await names(waiting)).map((name) => readEnvelope(join(waiting, name))));
  /** Next in its writer's chain; brought twice, as a part of a run may be, it is there once. */
  const keepSealed = async (seal: string, one: Segment | Envelope): Promise<Sealed> => {
    try {
      return await exclusively(root, 'chain', async () => {
        // What a killed run sealed last may stand in no list yet.
        const there = await waitingEnvelopes().catch(() => []);
        const same = there.find((waits) => waits.digest === seal);
        if (same !== undefined) return sealedOf(same);
        const writer = writerOf('segment' in one ? one.segment : one);
        const known = farthest([await reaches(), ...there.filter((waits) => waits.writer !== undefined).map((waits) => ({ [waits.writer ?? '']: reachAfter(waits) }))]);
        const reach = known[writer] ?? [0, ''];
        const envelope = 'segment' in one ? resealed(one, writer, reach) : enclose(one, reach, () => randomBytes(16).toString('hex'));
        await save(join(waiting, nameOf(envelope)), envelope);
        await saveReaches([{ [writer]: reachAfter(envelope) }]);
        return sealedOf(envelope);
      });
    } catch (error) {
      throw failureOf('nothing of this run is kept', error);
    }
  };
  /** Day after day, all that is kept of it in order of time. */
  const inDays = async function* (): AsyncGenerator<readonly OpenEnvelope[], void> {
    const [days, waits] = [await filedDays(filed), await waitingEnvelopes()];
    const dates = [...new Set([...days.map((day) => day.date), ...waits.map(dateOf)])].toSorted();
    yield* ahead(dates.map((date) => async () => {
      const own = (await Promise.all(days.filter((day) => day.date === date).map((day) => openFiled(filed, day)))).flat();
      const known = new Set(own.map((one) => one.digest));
      // What was folded between the two questions stands in both.
      const all = [...own, ...waits.filter((one) => dateOf(one) === date && !known.has(one.digest)).map(opened)];
      return all.toSorted((a, b) => Date.parse(a.segment.at) - Date.parse(b.segment.at));
    }));
  };
  return {
    ledger: async () => outOfPieces(root, (await readVersioned<Ledger & { pieces?: Readonly<Record<string, string>> }>(join(root, 'ledger.json'), ({ memory, pieces }) => isObject(memory) && (isObject(pieces) || (isObject(memory.findings) && isObject(memory.targets))) && Array.isArray(memory.segments))) ?? empty),
    told: async () => (await readVersioned<{ told: ToldKeys }>(join(root, 'told.json'), ({ told }) => isObject(told)))?.told ?? {},
    withDays: async (memory) => memory,
    keepTold: async (told) => exclusively(root, 'chain', () => linkFiles(root, { writer: 'publish', files: { 'told.json': textOf({ told }) } })),
    exclusively: (name, work) => exclusively(root, name, work),
    async anchor() {
      const last = await lastLink(join(root, 'chain'));
      return last && { schema: 'driftvakt/anchor/v1', sequence: last.link.sequence, link: last.digest, at: last.link.at, ref: null, commit: null, reaches: await reaches() };
    },
    share: async () => true,
    elsewhere: async () => undefined,
    seal: (segment) => keepSealed(digest(segment), segment),
    bring: async (envelope) => { if (!(await isPackedIn(filed, envelope))) await keepSealed(envelope.digest, envelope); },
    unmerged: async () => (await waitingEnvelopes()).map(sealedOf),
    async keep(ledger) {
      try {
        await exclusively(root, 'chain', async () => {
          const folded = new Set(ledger.memory.segments);
          const done = (await Promise.all((await names(waiting)).map(async (name) => ({ name, envelope: await readEnvelope(join(waiting, name)) })))).filter(({ envelope }) => folded.has(envelope.digest));
          const chained = done.filter(({ envelope }) => envelope.writer !== undefined).map(({ envelope }): Record<string, Reach> => ({ [envelope.writer ?? '']: reachAfter(envelope) }));
          const segments = farthest(chained);
          const written = await inPieces(root, ledger);
          await linkFiles(root, { at: ledger.at, writer: done.at(-1)?.envelope.writer ?? 'local', files: { 'ledger.json': textOf(written) }, segments });
          await sweepPieces(root, 'pieces' in written ? written : {});
          if (chained.length > 0) await saveReaches([segments]);
          await file(filed, waiting, done.map(({ name }) => name));
          if (ledger.at !== null) await packFinished(filed, ledger.at);
        });
      } catch (error) {
        throw new Failure(`${failureOf(`${root} cannot be written`, error).message}. What was seen waits in ${waiting}, and the next run that can write goes on from there`);
      }
    },
    people: (memory) => peopleIn(filed, memory),
    async* raw() { for await (const day of inDays()) for (const one of day) yield sealedOf(closed(one)); },
    async* looks() { for await (const day of inDays()) yield* day; },
    past: async (before) => (await pastDays(filed, before)).days.map(({ date }) => join('segments', date.slice(0, 7), date)),
    async forget(person) {
      let count = await exclusively(root, 'chain', () => forgetFiled(filed, person));
      for (const path of (await names(waiting)).map((name) => join(waiting, name))) {
        const without = forget(await readEnvelope(path), person);
        if (without === undefined) continue;
        count += 1;
        await save(path, without);
      }
      return count;
    },
    async drop(before) {
      const { days, dropped } = await pastDays(filed, before);
      if (Object.keys(dropped).length > 0) await exclusively(root, 'chain', () => linkFiles(root, { writer: 'retention', files: {}, dropped }));
      await removeDays(filed, days);
      for (const folder of [root, waiting]) await sweep(folder);
    },
  };
}

const sealedOf = (envelope: Envelope): Sealed => ({ digest: envelope.digest, segment: disclose(envelope) });
const nameOf = ({ digest: seal, segment, writer = '', number = 0 }: Envelope): string => `${stamp(segment.at)}-${writer}-${String(number).padStart(8, '0')}-${seal.slice(0, 16)}.json`;
const textOf = (value: object): string => `${JSON.stringify({ schema: 'driftvakt/evidence/v1', ...value })}\n`;
const save = (path: string, value: object): Promise<void> => writeAtomically(path, textOf(value));

/** A file of evidence; nothing where there is none. Throws a `Failure` for one that is not whole, and leaves it as it is. */
async function readVersioned<T>(path: string, isWhole: (value: T) => boolean): Promise<T | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw failureOf(`${path} cannot be read`, error);
  }
  const value = parsed(text) as (T & { readonly schema?: unknown }) | undefined;
  if (isObject(value) && value?.schema !== undefined && value.schema !== 'driftvakt/evidence/v1') throw new Failure(`${path} was written by another version of driftvakt (${String(value.schema)}); this one reads driftvakt/evidence/v1`);
  if (value === undefined || !isObject(value) || value.schema === undefined || !isWhole(value)) throw new Failure(`${path} is damaged and was left as it is: restore it from a copy, or move it away to begin anew`);
  return value;
}
