import { canonical } from '../model/digest.ts';
import type { Anchor } from './anchor.ts';
import { beforeCopy, droppedIn, missingOf, withRange, youngestDrops, type Drop, type Dropped } from './dropped.ts';
import { isWhole, reachAfter, type Envelope } from './envelope.ts';
import { contentOf, linkDigest, linkText, parseLink, type Link, type Reach } from './link.ts';
import { recheck, type Recalled } from './recheck.ts';
import { checkAside, sidesOf, type Claim, type Sides } from './sides.ts';
import { says, type FaultId, type Said } from '../words/faults.ts';
import type { Values } from '../model/message.ts';

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
  /** The working memory, as far as it can be counted again. */
  readonly recalled?: Recalled | undefined;
}

/** What is wrong with a record, and which it is. */
export interface Fault {
  readonly kind: 'altered' | 'removed' | 'added' | 'reordered' | 'unreadable' | 'unsigned' | 'cut' | 'rewritten';
  readonly place: string;
  /** In English; `says` and `values` give it in each language (`words/faults.ts`). */
  readonly message: string;
  readonly says: FaultId;
  readonly values: Values;
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
  /** For each writer the drop that took away his youngest. */
  readonly drops: readonly Drop[];
  /** Segments from before the chain began. */
  readonly unchained: number;
  /** Segments that no link binds yet. */
  readonly unbound: number;
  /** Segments that were sealed after later ones of their writer: they came late, or were made afterwards. */
  readonly late: readonly { readonly writer: string; readonly number: number; readonly at: string }[];
  /** Links that say an earlier instant than the one before them: a clock was set back, or who wrote it says so. */
  readonly earlier: readonly { readonly sequence: number; readonly at: string; readonly before: string }[];
  /** Whether the working memory is that of the anchor, so that nothing in it can have been rewritten since. */
  readonly isMemoryAnchored: boolean;
  /** Whether a link says that there is one before it, which is not here, as in a shallow copy. */
  readonly isShallow: boolean;
  /** In a shallow copy the segments of each writer before the first that is here: whether they were dropped only links say that are not here. */
  readonly unknown: readonly { readonly writer: string; readonly through: number }[];
}

type Given = Partial<Anchor> & Pick<Anchor, 'sequence' | 'link'>;

/** Holds every record against the chain, and the chain against an anchor where there is one. */
export function verify({ links, segments, reaches, faults, memory, recalled }: Records, anchor?: Given): Verified {
  const read = links.map((found) => ({ ...found, link: parseLink(found.text), digest: linkDigest(found.text) }));
  const head = read.at(-1);
  const chained = checkLinks(read);
  const sides = sidesOf(read);
  const claims = read.filter(({ isAside, digest }) => isAside !== true || sides.rechecked.has(digest))
    .flatMap(({ link, place, isAside }) => Object.entries(link?.segments ?? {}).map(([writer, reach]): Claim => ({ writer, reach, place, sequence: link?.sequence ?? 0, at: link?.at ?? '', ...(isAside === true && { isAside }) })));
  const isShallow = read.some(({ parents }) => parents === undefined);
  const isAside = read.some((one) => one.isAside === true && one.digest === anchor?.link);
  const anchored = Object.entries(isAside && !sides.rechecked.has(anchor?.link ?? '') ? {} : anchor?.reaches ?? {})
    .map(([writer, reach]): Claim => ({ writer, reach, place: 'the anchor', sequence: anchor?.sequence ?? 0, at: anchor?.at ?? '', ...(isAside && { isAside }) }));
  const said = Object.entries(reaches).map(([writer, reach]): Claim => ({ writer, reach, place: 'the raw references', sequence: 0, at: '' }));
  const envelopes = segments.flatMap(({ envelope }) => envelope ?? []);
  const allClaims = [...claims, ...anchored, ...said];
  const dropped = droppedIn(read.map(({ link }) => link));
  const unknown = isShallow ? beforeCopy(envelopes, [...claims.filter((one) => one.isAside !== true), ...said], dropped) : [];
  const excused = unknown.reduce((all, { writer, through }) => withRange(all, writer, [1, through]), dropped);
  const raw = checkSegments(segments, allClaims, excused, sides.twice);
  return {
    // What is missing or altered is not to be found a second time in what follows from it.
    faults: [...faults, ...chained, ...raw, ...(recalled === undefined || raw.length > 0 ? [] : recheck(recalled, envelopes)), ...(anchor === undefined ? [] : [...checkAnchor(read, anchor), ...checkMemory(memory, anchor)])],
    head: head?.link === undefined ? undefined : { link: head.link, digest: head.digest, place: head.place },
    segments: segments.filter(({ envelope }) => envelope !== undefined).length, dropped: Object.values(dropped).flatMap(({ ranges }) => ranges).reduce((sum, [from, to]) => sum + to - from + 1, 0), drops: youngestDrops(read.map(({ link }) => link)),
    unchained: segments.filter(({ envelope }) => envelope !== undefined && envelope.writer === undefined).length,
    unbound: unboundIn(envelopes, claims), late: lateIn(envelopes), earlier: earlierIn(read), isMemoryAnchored: memory !== undefined && anchor?.memory !== undefined && canonical(memory.folded) === canonical(anchor.reaches) && memory.digest === anchor.memory,
    isShallow, unknown,
  };
}

const earlierIn = (read: readonly Read[]): Verified['earlier'] => read.flatMap(({ link, parents = [] }) => {
  const before = parseLink(parents[0] ?? '')?.at ?? '';
  return link !== undefined && Date.parse(link.at) < Date.parse(before) ? [{ sequence: link.sequence, at: link.at, before }] : [];
});

function lateIn(envelopes: readonly Envelope[]): Verified['late'] {
  const newest = new Map<string, number>();
  return envelopes.toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0)).flatMap(({ writer, number = 0, segment: { at } }) => {
    const before = newest.get(writer ?? '') ?? Number.NEGATIVE_INFINITY;
    newest.set(writer ?? '', Math.max(before, Date.parse(at)));
    return writer !== undefined && Date.parse(at) < before ? [{ writer, number, at }] : [];
  });
}

/** What came after the last link that says how far its writer had come. */
function unboundIn(envelopes: readonly Envelope[], claims: readonly Claim[]): number {
  const bound = new Map<string, number>();
  for (const { writer, reach: [count], isAside } of claims) if (isAside !== true) bound.set(writer, Math.max(count, bound.get(writer) ?? 0));
  return envelopes.filter(({ writer, number = 0 }) => writer !== undefined && number > (bound.get(writer) ?? 0)).length;
}

type Read = FoundLink & { readonly link: Link | undefined; readonly digest: string };

function checkLinks(all: readonly Read[]): Fault[] {
  return all.flatMap(({ place, text, parents, files, link }): Fault[] => {
    if (link === undefined) return [{ kind: 'unreadable', place, ...says('noLink', { text: text.slice(0, 60) }) }];
    const fault = (kind: Fault['kind'], said: Said): Fault => ({ kind, place, ...said, sequence: link.sequence, at: link.at });
    const before = parents?.map((one) => ({ digest: linkDigest(one), link: parseLink(one) }));
    const highest = before?.reduce((most, one) => Math.max(most, one.link?.sequence ?? 0), 0);
    const named = [link.previous ?? undefined, ...(link.joined ?? [])].filter((one) => one !== undefined);
    return [
      ...(text === linkText(link) ? [] : [fault('altered', says('linkForm'))]),
      ...(before !== undefined && before.map(({ digest }) => digest).join() !== named.join() ? [fault(link.sequence <= (highest ?? 0) ? 'reordered' : highest !== undefined && link.sequence > highest + 1 ? 'removed' : 'altered', says('linkBefore'))] : []),
      ...(highest !== undefined && link.sequence !== highest + 1 ? [fault(link.sequence <= highest ? 'reordered' : 'removed', says('linkNumber', { number: String(link.sequence), expected: String(highest + 1) }))] : []),
      ...(files !== undefined && contentOf(files) !== link.content ? [fault('altered', says('linkFiles', { files: Object.keys(files).join(', ') }))] : []),
    ];
  });
}

function checkSegments(found: readonly FoundSegment[], claims: readonly Claim[], dropped: Readonly<Record<string, Dropped>>, twice: Sides['twice']): Fault[] {
  const faults: Fault[] = [];
  const byWriter = new Map<string, Map<number, Envelope>>();
  for (const { place, envelope, named } of found) {
    if (envelope === undefined) faults.push({ kind: 'unreadable', place, ...says('noSegment') });
    else if (!isWhole(envelope)) faults.push({ kind: 'altered', place, ...says('notSealed'), at: envelope.segment.at });
    if (envelope === undefined || envelope.writer === undefined) continue;
    const { writer, number = 0 } = envelope;
    if (named !== undefined && (named.writer !== writer || named.number !== number)) faults.push({ kind: 'reordered', place, ...says('holdsOther', { number: String(number), writer }), at: envelope.segment.at });
    const own = byWriter.get(writer) ?? new Map<number, Envelope>();
    if (own.has(number)) faults.push({ kind: 'added', place, ...says('thereTwice', { number: String(number), writer }), at: envelope.segment.at });
    byWriter.set(writer, own.set(number, envelope));
  }
  for (const writer of new Set([...byWriter.keys(), ...claims.map((claim) => claim.writer)])) faults.push(...checkWriter(writer, byWriter.get(writer) ?? new Map(), claims.filter((claim) => claim.writer === writer), { dropped: dropped[writer], twice: twice[writer] ?? [] }));
  return faults;
}

function checkWriter(writer: string, own: ReadonlyMap<number, Envelope>, all: readonly Claim[], { dropped, twice }: { readonly dropped: Dropped | undefined; readonly twice: readonly (readonly [number, string])[] }): Fault[] {
  const claims = all.filter(({ isAside }) => isAside !== true);
  const faults: Fault[] = [];
  const heads = new Map<number, string>();
  const numbers = [...own.keys()].toSorted((a, b) => a - b);
  const last = claims.reduce((most, { reach: [count] }) => Math.max(most, count), numbers.at(-1) ?? 0);
  for (const [number, envelope] of numbers.map((one) => [one, own.get(one)] as const)) {
    if (envelope === undefined) continue;
    const place = `segment ${number} of ${writer}`;
    const before = number === 1 ? '' : heads.get(number - 1);
    if (before !== undefined && envelope.previous !== before) faults.push({ kind: 'altered', place, ...says('segmentBefore'), at: envelope.segment.at });
    heads.set(number, reachAfter(envelope)[1]);
  }
  for (const [from, to] of missingOf(numbers, dropped, last)) faults.push({ kind: 'removed', place: from === to ? `segment ${from} of ${writer}` : `segments ${from} to ${to} of ${writer}`, ...says('missing'), ...instantOf(claims, from) });
  for (const { reach: [count, head], place, sequence, at } of claims) {
    const known = heads.get(count);
    if (known !== undefined && known !== head) faults.push({ kind: 'altered', place: `segments of ${writer} up to ${count}`, ...says('othersBound', { bound: place }), ...(sequence > 0 && { sequence, at }) });
  }
  return [...faults, ...checkAside(writer, { own, heads, twice, dropped: dropped?.through ?? 0 }, all.filter((claim) => claim.isAside === true))];
}

/** The link that bound it, for who looks for its time. */
function instantOf(claims: readonly Claim[], number: number): { readonly sequence?: number; readonly at?: string } {
  const claim = claims.find(({ reach: [count], sequence }) => count >= number && sequence > 0);
  return claim === undefined ? {} : { sequence: claim.sequence, at: claim.at };
}

function checkAnchor(all: readonly Read[], anchor: Given): Fault[] {
  if (anchor.sequence === 0 && all.length === 0) return [];
  const named = all.find(({ digest }) => digest === anchor.link);
  // Of a repository that was made anew with longer names nothing is known.
  if (named?.place.startsWith('commit ') === true && typeof anchor.commit === 'string' && named.place.length === `commit ${anchor.commit}`.length && named.place !== `commit ${anchor.commit}`) {
    return [{ kind: 'rewritten', place: named.place, ...says('otherCommit', { commit: anchor.commit }), sequence: anchor.sequence }];
  }
  if (named !== undefined) return named.link === undefined || named.link.sequence === anchor.sequence ? [] : [{ kind: 'altered', place: 'the anchor', ...says('anchorOther', { number: String(anchor.sequence), other: String(named.link.sequence) }) }];
  const last = all.reduce((most, { link }) => Math.max(most, link?.sequence ?? 0), 0);
  const cutOff = all.filter(({ parents }) => parents === undefined).map(({ link }) => link?.sequence ?? 0);
  // Who marks a copy as a shallow one must not get past an anchor by it.
  if (anchor.sequence < Math.max(0, ...cutOff)) return [{ kind: 'cut', place: `link ${anchor.sequence}`, ...says('anchorBefore', { first: String(Math.max(...cutOff)) }), sequence: anchor.sequence }];
  return last < anchor.sequence
    ? [{ kind: 'cut', place: `link ${anchor.sequence}`, ...says('endCut', { last: String(last) }), sequence: anchor.sequence }]
    : [{ kind: 'rewritten', place: `link ${anchor.sequence}`, ...says('chainRewritten'), sequence: anchor.sequence }];
}

/** Of a memory that went on since, an anchor says nothing. */
function checkMemory(memory: Records['memory'], { memory: seal, reaches }: Partial<Anchor>): Fault[] {
  const isOther = memory !== undefined && seal?.startsWith('v2:') === true && canonical(memory.folded) === canonical(reaches) && memory.digest !== seal;
  return isOther ? [{ kind: 'altered', place: 'the working memory', ...says('memoryOther') }] : [];
}
