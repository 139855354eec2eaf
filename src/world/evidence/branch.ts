// Evidence on references of a repository: the ledger as a branch, raw segments on one reference a month, and the working memory.
import { join } from 'node:path';
import type { Segment } from '../../model/results.ts';
import { memoryDigest } from '../../evidence/anchor.ts';
import { closed } from '../../evidence/columns.ts';
import { disclose, heldIn, reachAfter, type Envelope } from '../../evidence/envelope.ts';
import type { Link } from '../../evidence/link.ts';
import type { Sealed } from '../../model/results.ts';
import type { Ledger } from '../../model/ledger.ts';
import type { Evidence } from '../evidence.ts';
import { failureOf, type Failure } from '../failure.ts';
import { exclusively } from '../lock.ts';
import { daysBehind } from '../../evidence/book.ts';
import { openGit, type Environment, type Git } from './git.ts';
import { writeLedger } from './ledger.ts';
import { foldedAgain, headOf, readSnapshot, type Snapshot } from './snapshot.ts';
import { farthest, inOrder, isPackedIn, placeOf, readInOrder, readMonth, readRaw, readSingles, sealRaw, waitingAs } from './raw.ts';
import { canonical, digest } from '../../model/digest.ts';
import { references } from './references.ts';
import { pull, push, type Sharing } from './remote.ts';
import { dropMonths, monthsBefore } from './retention.ts';
import { forgetIn } from './forget.ts';
import { dayFiles } from './files.ts';
import { setTimeout as pause } from 'node:timers/promises';
import { stamp } from './folder.ts';

/** The full names of the references that evidence is kept on, by the ledger's branch: `driftvakt/evidence` has `driftvakt/raw/2026-11` beside it. */
export interface Names {
  readonly ledger: string;
  readonly memory: string;
  /** What the reference of each month begins with. */
  readonly raw: string;
}

export function namesOf(branch: string): Names {
  const beside = branch.includes('/') ? branch.slice(0, branch.lastIndexOf('/') + 1) : `${branch}-`;
  // A ledger may be called so itself.
  const named = (name: string): string => `refs/heads/${beside}${branch === `${beside}${name}` ? `evidence-${name}` : name}`;
  return { ledger: `refs/heads/${branch}`, memory: named('memory'), raw: `${named('raw')}/` };
}

/** Where, and for whom, evidence is kept on a branch. */
export interface Place {
  /** A folder in the repository, or a bare repository. */
  readonly folder: string;
  /** The ledger's branch, as `driftvakt/evidence`; it may have to be looked up first. */
  branch(): Promise<string>;
  /** The remote that it is shared with, where it is to be: looked up when it is first needed. */
  remote?(): Promise<string | undefined>;
  readonly env: Environment;
}

/** Commits of the ledger a day while nothing changes, where the Estate does not say: with an outage every other month a year of a target stays under 20 KB. */
const usualPace = 3;

interface Opened {
  readonly git: Git;
  readonly names: Names;
}

/** Evidence on references of a repository. Every step is crash-safe: objects first, then all references at once. */
export function branchEvidence(place: Place): Evidence & { readonly sealAll: (segments: readonly Segment[]) => Promise<readonly Sealed[]> } {
  let opening: Promise<Opened> | undefined;
  const open = (): Promise<Opened> => (opening ??= openGit(place.folder, place.env).then(async (git) => ({ git, names: namesOf(await place.branch()) })));
  // Of the envelopes that this process sealed or read, so that a kept ledger can be told how far it goes.
  const seen = new Map<string, Envelope[]>();
  const note = (envelope: Envelope): Sealed => {
    seen.set(envelope.digest, [...(seen.get(envelope.digest) ?? []), envelope]);
    return { digest: envelope.digest, segment: disclose(envelope) };
  };
  let base: Snapshot | undefined;
  let memoryId: string | null = null;
  const look = async ({ git, names }: Opened): Promise<Snapshot> => {
    for (let trial = 0; ; trial += 1) {
      const refs = await references(git, [names.ledger, names.memory]);
      memoryId = refs.get(names.memory) ?? null;
      base = await readSnapshot(git, memoryId, await headOf(git, names.ledger, refs.get(names.ledger) ?? null));
      // Replaced by another run between two questions.
      if (trial > 5 || memoryId === null || base.ledger.run !== null || (await references(git, [names.memory])).get(names.memory) === memoryId) return base;
    }
  };
  // What the remote has is looked at once, before anything is decided; a remote that is gone is said when all is kept.
  let pulled: Promise<void> | undefined;
  let gone: Failure | undefined;
  const sharing = async (): Promise<Sharing | undefined> => {
    const remote = await place.remote?.();
    return remote === undefined ? undefined : { ...await open(), remote, env: place.env };
  };
  const catchUp = (): Promise<void> => (pulled ??= (async () => {
    const shared = await sharing();
    if (shared !== undefined) await takeOver(shared).catch((error: unknown) => { gone = failureOf('the evidence cannot be shared', error); });
  })());
  /** What was told by us stays told, whoever's memory is taken over. */
  const takeOver = async (shared: Sharing): Promise<void> => {
    const { told } = await look(shared);
    await pull(shared);
    const snapshot = await look(shared);
    if (Object.keys(told).some((key) => !Object.hasOwn(snapshot.told, key))) await keep((one) => ({ ...one, told: { ...told, ...one.told } }), usualPace);
  };
  const exclusive = async <T>(name: 'record' | 'publish', work: () => Promise<T>): Promise<T> => exclusively(join((await open()).git.folder, 'driftvakt'), name, async () => {
    if (name === 'record') await catchUp();
    return work();
  });
  const keep = async (change: (snapshot: Snapshot) => Snapshot, pace: number, writer?: string, dropped?: Link['dropped']): Promise<void> => {
    const opened = await open();
    const before = base ?? await look(opened);
    const kept = await writeLedger(opened, { before, memoryId, after: change(before), pace, writer: writer ?? 'publish', ...(dropped && { dropped }) });
    base = kept.snapshot;
    memoryId = kept.memory;
  };
  const sealAll = async (segments: readonly (Segment | Envelope)[]): Promise<Sealed[]> => {
    const { git, names } = await open();
    const envelopes = await sealRaw(git, names.raw, segments, async () => (base ?? await look({ git, names })).folded).catch((error: unknown) => { throw failureOf('nothing of this run is kept', error); });
    return envelopes.map(note);
  };
  /** Brought twice, as a part of a run may be, it is there once. */
  const once = async (seal: string, one: Segment | Envelope): Promise<Sealed> => {
    const { git, names } = await open();
    const { folded } = base ?? await look({ git, names });
    const same = await waitingAs(git, names.raw, folded, seal);
    return same === undefined ? (await sealAll([one]))[0] as Sealed : note(same);
  };
  return {
    ledger: async () => {
      if (pulled === undefined && place.remote !== undefined) await exclusive('record', async () => undefined);
      return (await look(await open())).ledger;
    },
    told: async () => (await look(await open())).told,
    async withDays(memory, count) {
      const opened = await open();
      const { head, book } = base ?? await look(opened);
      return head === null ? memory : daysBehind(memory, book.written, await dayFiles(opened.git, head.commit, memory.at, count));
    },
    async anchor() {
      const { git, names } = await open();
      const { head, folded, ledger } = await look({ git, names });
      return head === null ? undefined : { schema: 'driftvakt/anchor/v1', sequence: head.link.sequence, link: head.digest, at: head.link.at, ref: names.ledger, commit: head.commit, reaches: folded, ...(ledger.run !== null && { memory: memoryDigest(ledger.memory) }) };
    },
    share: async () => exclusive('record', async () => {
      const shared = await sharing();
      if (shared === undefined) return true;
      if (gone !== undefined) throw gone;
      if (await push(shared)) return true;
      await takeOver(shared);
      // Who was refused lets the others by.
      await pause(Math.random() * 200);
      return false;
    }),
    async elsewhere() {
      const { git, names } = await open();
      const refs = await references(git, [names.ledger, 'refs/remotes/']);
      return refs.has(names.ledger) ? undefined : [...refs.keys()].find((ref) => ref.endsWith(names.ledger.replace('refs/heads', '')));
    },
    seal: (segment) => once(digest(segment), segment),
    async bring(envelope) {
      const { git, names } = await open();
      if (!(await isPackedIn(git, names.raw, envelope))) await once(envelope.digest, envelope);
    },
    sealAll,
    async unmerged() {
      const { git, names } = await open();
      const { folded, ledger, head } = base ?? await look({ git, names });
      const months = await readRaw(git, names.raw);
      const all = farthest(months.map(({ reaches }) => reaches));
      // Without a working memory its looks are folded again.
      const again = ledger.run === null && head !== null;
      const since = again ? new Date(Date.parse(head.link.at) - foldedAgain).toISOString() : '9999';
      const missing = (writer: string, number: number): boolean => number > (folded[writer]?.[0] ?? 0);
      const waiting = await Promise.all(months.map(async (month) => {
        const singles = [...month.singles.keys()].filter((path) => missing(placeOf(path).writer, placeOf(path).number));
        return again && month.month >= since.slice(0, 7) ? (await readMonth(git, month)).filter((one) => one.segment.at >= since || missing(one.writer ?? '', one.number ?? 0)) : readSingles(git, month, singles);
      }));
      const found = waiting.flat();
      // A ledger set back behind what was compacted since: the rest is in the compact files.
      const expected = Object.entries(all).reduce((sum, [writer, [count]]) => sum + Math.max(0, count - (folded[writer]?.[0] ?? 0)), 0);
      const whole = again || found.length >= expected ? found : (await Promise.all(months.map((month) => readMonth(git, month)))).flat().filter((one) => missing(one.writer ?? '', one.number ?? 0));
      return inOrder(whole).map(note);
    },
    async keep(ledger: Ledger, pace = usualPace) {
      const digests = ledger.memory.segments.filter((digest) => seen.has(digest));
      const reaches = digests.flatMap((digest) => seen.get(digest) ?? []).map((envelope) => ({ [envelope.writer ?? '']: reachAfter(envelope) }));
      const writer = seen.get(digests.at(-1) ?? '')?.at(-1)?.writer;
      await keep((snapshot) => ({ ...snapshot, ledger, folded: farthest([snapshot.folded, ...reaches]) }), pace, writer).catch((error: unknown) => {
        throw failureOf('the ledger cannot be written. What was seen is sealed on the raw reference, and the next run that can write goes on from there', error);
      });
    },
    async keepTold(told) {
      // Told while a run records, or by itself: what the other wrote stays.
      const opened = await open();
      await exclusive('record', async () => {
        await look(opened);
        await keep((snapshot) => ({ ...snapshot, told }), usualPace);
      });
    },
    async people({ targets }) {
      const { git, names } = await open();
      const looks = Object.values(targets).map(({ last }) => last).filter((one) => heldIn(one).length > 0);
      if (looks.length === 0) return {};
      const known: Record<string, string> = {};
      const months = await readRaw(git, names.raw);
      const wanted = new Set(looks.map(({ at }) => stamp(at).slice(0, 7)));
      const all = (await Promise.all(months.filter(({ month }) => wanted.has(month)).map((month) => readMonth(git, month)))).flat();
      for (const look of looks) {
        const found = all.flatMap((envelope) => (envelope.names === undefined ? [] : disclose(envelope).observations)).findLast((one) => one.target === look.target && one.from === look.from && one.at === look.at);
        for (const { person, principal } of found === undefined ? [] : heldIn(found)) if (principal !== '') known[person] = principal;
      }
      return known;
    },
    async* raw() {
      const { git, names } = await open();
      for (const month of await readRaw(git, names.raw)) for await (const one of readInOrder(git, month)) yield { digest: one.digest, segment: disclose(closed(one)) };
    },
    async* looks() {
      const { git, names } = await open();
      for (const month of await readRaw(git, names.raw)) yield* readInOrder(git, month);
    },
    past: async (before) => { const { git, names } = await open(); return (await monthsBefore(git, names.raw, before)).months.map(({ ref }) => ref); },
    async drop(before) {
      const { git, names } = await open();
      const { months, last, held } = await monthsBefore(git, names.raw, before);
      const { folded } = base ?? await look({ git, names });
      // What waits to be folded is never dropped.
      if (months.length === 0 || Object.entries(last).some(([writer, number]) => number > (folded[writer]?.[0] ?? 0))) return;
      await keep((snapshot) => snapshot, usualPace, 'retention', held);
      // To keep it may have made compact files of their last days. What was sealed into them meanwhile is for the next run.
      const now = await monthsBefore(git, names.raw, before);
      if (canonical(now.held) === canonical(held)) await dropMonths(git, now.months);
    },
    forget: async (person) => { const { git, names } = await open(); return forgetIn(git, names.raw, person); },
    exclusively: exclusive,
  };
}

