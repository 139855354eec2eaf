import { canonical } from '../model/digest.ts';
import type { Anchor } from './anchor.ts';
import { isWhole, reachAfter, type Envelope } from './envelope.ts';
import { contentOf, linkDigest, parseLink, type Link, type Reach } from './link.ts';

/** One link as it was found, oldest first. */
export interface FoundLink {
  /** Where: a commit, or a file with its line. */
  readonly place: string;
  readonly text: string;
  /** The texts of the links it goes on from, as the store has them; nothing where they cannot be known, as beyond a shallow clone. */
  readonly parents: readonly string[] | undefined;
  /** SHA-256 by path of the files it binds, where the store still has them. */
  readonly files?: Readonly<Record<string, string>>;
  /** Whether it was joined from the side: its segments went on in the other chain, with other numbers. */
  readonly isAside?: boolean;
}

/** One segment as it was found. */
export interface FoundSegment {
  readonly place: string;
  /** Nothing where it could not be read. */
  readonly envelope: Envelope | undefined;
  /** The writer and the number that its place names. */
  readonly named?: { readonly writer: string; readonly number: number };
}

/** All records of a store. */
export interface Records {
  readonly links: readonly FoundLink[];
  readonly segments: readonly FoundSegment[];
  /** How far its raw store says that every writer had come. */
  readonly reaches: Readonly<Record<string, Reach>>;
  /** What could be read by nobody, or lies where nothing belongs. */
  readonly faults: readonly Fault[];
  /** The seal of the working memory, where there is one, and how far it goes. */
  readonly memory?: { readonly digest: string; readonly folded: Readonly<Record<string, Reach>> } | undefined;
}

/** What is wrong with a record, and which it is. */
export interface Fault {
  readonly kind: 'altered' | 'removed' | 'added' | 'reordered' | 'unreadable' | 'unsigned' | 'cut' | 'rewritten';
  readonly place: string;
  readonly message: string;
  readonly sequence?: number;
  readonly at?: string;
}

/** What a store says when all its records are held against each other. */
export interface Verified {
  readonly faults: readonly Fault[];
  readonly head: { readonly link: Link; readonly digest: string; readonly place: string } | undefined;
  /** Segments whose seal was checked, and of which no raw evidence is kept any more. */
  readonly segments: number;
  readonly dropped: number;
  /** Segments from before the chain began. */
  readonly unchained: number;
  /** Whether the oldest link says that there is one before it, which is not here. */
  readonly isShallow: boolean;
}

/** Holds every record against the chain, and the chain against an anchor where there is one. */
export function verify({ links, segments, reaches, faults, memory }: Records, anchor?: Partial<Anchor> & Pick<Anchor, 'sequence' | 'link'>): Verified {
  const read = links.map((found) => ({ ...found, link: parseLink(found.text), digest: linkDigest(found.text) }));
  const head = read.at(-1);
  const chained = checkLinks(read);
  const claims = read.flatMap(({ link, place, isAside }) => Object.entries(isAside === true ? {} : link?.segments ?? {}).map(([writer, reach]) => ({ writer, reach, place, sequence: link?.sequence ?? 0, at: link?.at ?? '' })));
  const dropped: Record<string, number> = {};
  for (const { link } of read) for (const [writer, number] of Object.entries(link?.dropped ?? {})) dropped[writer] = Math.max(dropped[writer] ?? 0, number);
  const isAside = read.some(({ digest, isAside }) => isAside === true && digest === anchor?.link);
  const anchored = Object.entries(isAside ? {} : anchor?.reaches ?? {}).map(([writer, reach]) => ({ writer, reach, place: 'the anchor', sequence: anchor?.sequence ?? 0, at: anchor?.at ?? '' }));
  const said = Object.entries(reaches).map(([writer, reach]) => ({ writer, reach, place: 'the raw references', sequence: 0, at: '' }));
  const raw = checkSegments(segments, [...claims, ...anchored, ...said], dropped);
  return {
    faults: [...faults, ...chained, ...raw, ...(anchor === undefined ? [] : [...checkAnchor(read, anchor), ...checkMemory(memory, anchor)])],
    head: head?.link === undefined ? undefined : { link: head.link, digest: head.digest, place: head.place },
    segments: segments.filter(({ envelope }) => envelope !== undefined).length, dropped: Object.values(dropped).reduce((sum, count) => sum + count, 0),
    unchained: segments.filter(({ envelope }) => envelope !== undefined && envelope.writer === undefined).length,
    isShallow: read[0] !== undefined && read[0].parents === undefined,
  };
}

type Read = FoundLink & { readonly link: Link | undefined; readonly digest: string };

function checkLinks(all: readonly Read[]): Fault[] {
  return all.flatMap(({ place, text, parents, files, link }): Fault[] => {
    if (link === undefined) return [{ kind: 'unreadable', place, message: `no link can be read in it: "${text.slice(0, 60)}"` }];
    const fault = (kind: Fault['kind'], message: string): Fault => ({ kind, place, message, sequence: link.sequence, at: link.at });
    const before = parents?.map((one) => ({ digest: linkDigest(one), link: parseLink(one) }));
    const highest = before?.reduce((most, one) => Math.max(most, one.link?.sequence ?? 0), 0);
    const named = [link.previous ?? undefined, ...(link.joined ?? [])].filter((one) => one !== undefined);
    return [
      ...(before !== undefined && before.map(({ digest }) => digest).join() !== named.join() ? [fault(link.sequence <= (highest ?? 0) ? 'reordered' : highest !== undefined && link.sequence > highest + 1 ? 'removed' : 'altered', 'it does not go on from the link before it')] : []),
      ...(highest !== undefined && link.sequence !== highest + 1 ? [fault(link.sequence <= highest ? 'reordered' : 'removed', `its number is ${link.sequence}, and ${highest + 1} was to come`)] : []),
      ...(files !== undefined && contentOf(files) !== link.content ? [fault('altered', `the files that it binds are others than it says (${Object.keys(files).join(', ')})`)] : []),
    ];
  });
}

interface Claim { readonly writer: string; readonly reach: Reach; readonly place: string; readonly sequence: number; readonly at: string }

function checkSegments(found: readonly FoundSegment[], claims: readonly Claim[], dropped: Readonly<Record<string, number>>): Fault[] {
  const faults: Fault[] = [];
  const byWriter = new Map<string, Map<number, Envelope>>();
  for (const { place, envelope, named } of found) {
    if (envelope === undefined) faults.push({ kind: 'unreadable', place, message: 'it is no segment that can be read' });
    else if (!isWhole(envelope)) faults.push({ kind: 'altered', place, message: 'it is not as it was sealed', at: envelope.segment.at });
    if (envelope === undefined || envelope.writer === undefined) continue;
    const { writer, number = 0 } = envelope;
    if (named !== undefined && (named.writer !== writer || named.number !== number)) faults.push({ kind: 'reordered', place, message: `it holds segment ${number} of ${writer}`, at: envelope.segment.at });
    const own = byWriter.get(writer) ?? new Map<number, Envelope>();
    if (own.has(number)) faults.push({ kind: 'added', place, message: `segment ${number} of ${writer} is there twice`, at: envelope.segment.at });
    byWriter.set(writer, own.set(number, envelope));
  }
  for (const writer of new Set([...byWriter.keys(), ...claims.map((claim) => claim.writer)])) faults.push(...checkWriter(writer, byWriter.get(writer) ?? new Map(), claims.filter((claim) => claim.writer === writer), dropped[writer] ?? 0));
  return faults;
}

function checkWriter(writer: string, own: ReadonlyMap<number, Envelope>, claims: readonly Claim[], dropped: number): Fault[] {
  const faults: Fault[] = [];
  const heads = new Map<number, string>();
  const last = Math.max(0, ...own.keys(), ...claims.map(({ reach }) => reach[0]));
  const missing: number[] = [];
  for (let number = 1; number <= last; number += 1) {
    const envelope = own.get(number);
    if (envelope === undefined) {
      if (number > dropped) missing.push(number);
      continue;
    }
    const place = `segment ${number} of ${writer}`;
    const before = number === 1 ? '' : heads.get(number - 1);
    if (before !== undefined && envelope.previous !== before) faults.push({ kind: 'altered', place, message: 'it does not go on from the segment before it', at: envelope.segment.at });
    heads.set(number, reachAfter(envelope)[1]);
  }
  for (const [from, to] of ranges(missing)) faults.push({ kind: 'removed', place: from === to ? `segment ${from} of ${writer}` : `segments ${from} to ${to} of ${writer}`, message: 'missing, and not dropped by its retention', ...instantOf(claims, from) });
  for (const { reach: [count, head], place, sequence, at } of claims) {
    const known = heads.get(count);
    if (known !== undefined && known !== head) faults.push({ kind: 'altered', place: `segments of ${writer} up to ${count}`, message: `they are others than ${place} binds`, ...(sequence > 0 && { sequence, at }) });
  }
  return faults;
}

function ranges(numbers: readonly number[]): [number, number][] {
  const result: [number, number][] = [];
  for (const number of numbers) {
    const last = result.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else result.push([number, number]);
  }
  return result;
}

/** The link that bound it, for who looks for its time. */
function instantOf(claims: readonly Claim[], number: number): { readonly sequence?: number; readonly at?: string } {
  const claim = claims.find(({ reach: [count], sequence }) => count >= number && sequence > 0);
  return claim === undefined ? {} : { sequence: claim.sequence, at: claim.at };
}

function checkAnchor(all: readonly Read[], anchor: Pick<Anchor, 'sequence' | 'link'>): Fault[] {
  if (anchor.sequence === 0 && all.length === 0) return [];
  if (all.some(({ digest }) => digest === anchor.link)) return [];
  const last = all.reduce((most, { link }) => Math.max(most, link?.sequence ?? 0), 0);
  return last < anchor.sequence
    ? [{ kind: 'cut', place: `link ${anchor.sequence}`, message: `the anchor names it, and the chain ends with ${last}: its end was cut off`, sequence: anchor.sequence }]
    : [{ kind: 'rewritten', place: `link ${anchor.sequence}`, message: 'the chain has another than the anchor names: it was rewritten', sequence: anchor.sequence }];
}

/** Of a memory that went on since, an anchor says nothing. */
function checkMemory(memory: Records['memory'], { memory: seal, reaches }: Partial<Anchor>): Fault[] {
  const isOther = memory !== undefined && seal?.startsWith('v2:') === true && canonical(memory.folded) === canonical(reaches) && memory.digest !== seal;
  return isOther ? [{ kind: 'altered', place: 'the working memory', message: 'it is not as it stood when the anchor was taken, and no run came since' }] : [];
}
