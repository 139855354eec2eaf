import { canonical, digest } from '../model/digest.ts';
import { withoutNames, type Held } from '../model/exports.ts';
import type { Observation } from '../model/observation.ts';
import type { Segment } from '../model/results.ts';
import { headAfter, isReach, isWriter, sha256, type Reach } from './link.ts';

/** A person's own name with the salt that hides it in its digest; once forgotten, that digest alone. */
export type Name = readonly [salt: string, name: string] | string;

/** A segment as it is kept: sealed, in its writer's chain, its names beside it so that each can be forgotten. */
export interface Envelope {
  /** Seals the segment and the digests of its names. */
  readonly digest: string;
  /** What was seen, without names of accounts. */
  readonly segment: Segment;
  /** Names by pseudonym. */
  readonly names?: Readonly<Record<string, Name>>;
  /** Absent in what was kept before the chain began. */
  readonly writer?: string;
  /** Counts from 1 within its writer's chain. */
  readonly number?: number;
  /** The head of that chain before it. */
  readonly previous?: string;
  /** Where it stood in chains that were joined from the side: its numbers there, and the heads before it. Links that bound it there can still be held against it. */
  readonly earlier?: readonly (readonly [number: number, previous: string])[];
}

/** Who seals: the vantage, with the shard where there is one, in letters that may stand in a file's name. */
export function writerOf({ scope: { vantages: [vantage = 'nowhere'], shard } }: Segment): string {
  const writer = `${vantage}${shard === null ? '' : `.${shard}`}`.replaceAll(/[^A-Za-z0-9._]/gu, '_');
  return isWriter(writer) ? writer : `${writer}.`;
}

/** Puts a segment into an envelope, next in its writer's chain. `salt` gives a new secret text each time. */
export function enclose(segment: Segment, [count, head]: Reach, salt: () => string): Envelope {
  const names = namesIn(segment.observations, salt);
  const bare = names === undefined ? segment : { ...segment, observations: segment.observations.map((one) => (one.seen ? { ...one, facts: withoutNames(one.facts) } : one)) };
  return { digest: sealOf(bare, names), segment: bare, ...(names && { names }), writer: writerOf(segment), number: count + 1, previous: head };
}

/** Whether the envelope holds what its digest seals. */
export const isWhole = ({ digest: seal, segment, names }: Envelope): boolean => sealOf(segment, names) === seal;

/** The reach of its writer's chain after the envelope. */
export const reachAfter = ({ digest: seal, number = 0, previous = '' }: Envelope): Reach => [number, headAfter(previous, number, seal)];

const fields = new Set(['digest', 'segment', 'names', 'writer', 'number', 'previous', 'earlier']);

/** Whether a value has the form of an envelope, and nothing beside that no seal binds. What is within its segment is for the seal to say. */
export function isEnvelope(value: object): value is Envelope {
  const { digest: seal, segment, names = {}, writer, number, previous, earlier = [] } = value as Partial<Envelope>;
  const isPlaced = writer === undefined ? number === undefined && previous === undefined : typeof writer === 'string' && isWriter(writer) && Number.isSafeInteger(number) && (number ?? 0) > 0 && typeof previous === 'string';
  return isPlaced && typeof seal === 'string' && typeof segment === 'object' && Array.isArray(segment.observations) && !Number.isNaN(Date.parse(segment.at)) && typeof names === 'object' && Object.values(names).every((name) => typeof name === 'string' || Array.isArray(name))
    && Array.isArray(earlier) && earlier.every(isReach) && Object.keys(value).every((key) => fields.has(key));
}

/** A sealed envelope next in another chain of its writer: it keeps where it stood before. */
export function resealed(envelope: Envelope, writer: string, [count, head]: Reach): Envelope {
  const { number, previous, earlier = [] } = envelope;
  const stood = number === undefined || previous === undefined || (number === count + 1 && previous === head) ? earlier : [...earlier, [number, previous] as const];
  return { ...envelope, writer, number: count + 1, previous: head, ...(stood.length > 0 && { earlier: stood }) };
}

/** The segment with the names that are still known. */
export function disclose({ segment, names }: Envelope): Segment {
  if (names === undefined) return segment;
  const known = (person: string): string => {
    const name = Object.hasOwn(names, person) ? names[person] : undefined;
    return name === undefined || typeof name === 'string' ? '' : name[1];
  };
  return { ...segment, observations: segment.observations.map((one) => renamed(one, known)) };
}

/** The envelope without a person's name; its digest stays, and still seals it. Nothing where the name is not in it. */
export function forget(envelope: Envelope, person: string): Envelope | undefined {
  const name = envelope.names !== undefined && Object.hasOwn(envelope.names, person) ? envelope.names[person] : undefined;
  return name === undefined || typeof name === 'string' ? undefined : { ...envelope, names: { ...envelope.names, [person]: digestOfName(name) } };
}

const digestOfName = (name: Name): string => (typeof name === 'string' ? name : sha256(canonical(name)));

const sealOf = (segment: Segment, names: Envelope['names']): string =>
  names === undefined ? digest(segment) : digest({ segment, names: Object.fromEntries(Object.entries(names).map(([person, name]) => [person, digestOfName(name)])) });

function namesIn(observations: readonly Observation[], salt: () => string): Envelope['names'] {
  const named = new Map(observations.flatMap(heldIn).filter(({ principal }) => principal !== '').map(({ person, principal }) => [person, principal]));
  return named.size === 0 ? undefined : Object.fromEntries([...named].map(([person, name]) => [person, [salt(), name] as const]));
}

/** The accounts in an observation of an export of access. */
export function heldIn(one: Observation): readonly Held[] {
  const { held } = (one.seen && typeof one.facts === 'object' && one.facts !== null ? one.facts : {}) as { readonly held?: readonly Held[] };
  return Array.isArray(held) ? held as readonly Held[] : [];
}

function renamed(one: Observation, name: (person: string) => string): Observation {
  const held = heldIn(one);
  return held.length === 0 || !one.seen ? one : { ...one, facts: { ...(one.facts as object), held: held.map((each) => ({ ...each, principal: name(each.person) })) } };
}
