import { createHash } from 'node:crypto';
import { canonical } from '../model/digest.ts';
import { compareText } from '../model/span.ts';

/** How far a writer's own chain of segments reached: how many there were, and the head that binds all of them in their order. */
export type Reach = readonly [count: number, head: string];

/** One link of the chain of ledgers. */
export interface Link {
  /** Counts from 1; after a join one more than the highest of those joined. */
  readonly sequence: number;
  /** SHA-256 of the link before; null for the first. */
  readonly previous: string | null;
  /** The instant of the run that wrote it. */
  readonly at: string;
  /** Who wrote it: the vantage, with its shard. */
  readonly writer: string;
  /** What binds the files of the ledger as they stood: see `contentOf`. */
  readonly content: string;
  /** The reach of every writer of whom something was folded since the link before. */
  readonly segments: Readonly<Record<string, Reach>>;
  /** Links that others had gone on to meanwhile, and that are joined here. */
  readonly joined?: readonly string[];
  /**
   * Where links are joined: of each writer the segments of the side, by number and digest, that the other had sealed too and that are kept as he
   * numbered them. All others of the side keep their earlier places themselves. Absent where they do not.
   */
  readonly twice?: Readonly<Record<string, readonly (readonly [number: number, digest: string])[]>>;
  /** Of each writer of whom raw segments were dropped since the link before, because their retention had ended: which, from number to number. A number alone stands for all up to it. */
  readonly dropped?: Readonly<Record<string, number | readonly (readonly [from: number, to: number])[]>>;
  /** How many segments were kept before the chain began; in its first link only, where there were any. */
  readonly before?: number;
  /** In a directory: what binds its files as they stood before it, where the link before binds others, since that step was cut off before it wrote them. */
  readonly stood?: string;
}

export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

/**
 * A link as it is written: one line, the same for the same link on every machine. What differs in each stands together: git keeps a
 * commit as its difference from another, and every piece of text between two differences would be written anew in each.
 */
export const linkText = ({ at, writer, sequence, previous, content, segments, ...more }: Link): string =>
  `{"writer":${canonical(writer)},${Object.entries(more).map(([name, value]) => `"${name}":${canonical(value)},`).join('')}"segments":${canonical(segments)},"at":${canonical(at)},"sequence":${sequence},"previous":${canonical(previous)},"content":${canonical(content)}}`;

/** What names a link: the SHA-256 of its text as it stands. */
export const linkDigest = (text: string): string => sha256(text);

/** What binds files to a link, independent of how they are stored: SHA-256 of their paths with the SHA-256 of each, in order. */
export const contentOf = (digests: Readonly<Record<string, string>>): string =>
  sha256(Object.entries(digests).toSorted(([a], [b]) => compareText(a, b)).map(([path, digest]) => `${digest} ${path}\n`).join(''));

/** The head of a writer's chain after one more segment: binds the segment, its number, and all before it. */
export const headAfter = (previous: string, number: number, digest: string): string => sha256(`${previous}\n${number}\n${digest}\n`);

const isRecord = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A number that counts, with a digest. */
export const isReach = (value: unknown): value is Reach => Array.isArray(value) && value.length === 2 && Number.isSafeInteger(value[0]) && value[0] > 0 && typeof value[1] === 'string';

/** Whether writers may be told apart by this name: not by what every object has. */
export const isWriter = (name: string): boolean => !(name in {});

/** Reads a link's line. Nothing where it is no link. */
export function parseLink(text: string): Link | undefined {
  try {
    const link = JSON.parse(text) as Partial<Link> | null;
    const whole = typeof link === 'object' && link !== null && Number.isSafeInteger(link.sequence) && (link.previous === null || typeof link.previous === 'string')
      && typeof link.at === 'string' && typeof link.content === 'string' && isRecord(link.segments) && Object.values(link.segments ?? {}).every(isReach) && [link.segments, link.dropped, link.twice].every((one) => Object.keys(one ?? {}).every(isWriter))
      && (link.stood === undefined || typeof link.stood === 'string')
      && (link.joined === undefined || (Array.isArray(link.joined) && link.joined.every((one) => typeof one === 'string'))) && (link.dropped === undefined || isRecord(link.dropped))
      && (link.twice === undefined || (isRecord(link.twice) && Object.values(link.twice).every((all) => Array.isArray(all) && all.every(isReach))));
    return whole ? link as Link : undefined;
  } catch {
    return undefined;
  }
}
