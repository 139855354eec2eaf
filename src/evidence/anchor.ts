import type { Memory } from '../model/memory.ts';
import { canonical } from '../model/digest.ts';
import { digestsOf, splitMemory } from './pieces.ts';
import { isReach, isWriter, sha256, type Reach } from './link.ts';

/** The head of the evidence as it is published elsewhere: what was there then can be neither cut off nor rewritten unseen. */
export interface Anchor {
  readonly schema: 'driftvakt/anchor/v1';
  readonly sequence: number;
  /** SHA-256 of that link. */
  readonly link: string;
  readonly at: string;
  /** The reference and the commit that held it; null for a directory. */
  readonly ref: string | null;
  readonly commit: string | null;
  /** How far every writer's segments had come. */
  readonly reaches: Readonly<Record<string, Reach>>;
  /** What seals the working memory as it stood (`memoryDigest`); absent for a directory, whose chain binds it. */
  readonly memory?: string;
}

/**
 * The seal of all that a working memory holds and the ledger's files do not: SHA-256 of it, in pieces, without the days that are
 * over. Begins with `v2:`; seals that do not were taken of one text, and cannot be held against it.
 */
export function memoryDigest(memory: Memory): string {
  const targets = Object.entries(memory.targets).map(([target, past]) => [target, { ...past, days: past.days.slice(-1) }] as const);
  const parts = splitMemory({ ...memory, targets: Object.fromEntries(targets) });
  return `v2:${sha256(canonical({ rest: parts.rest, pieces: digestsOf(parts) }))}`;
}

/** Reads an anchor: as JSON, within the JSON of results or of a statement, or as `DIGEST@SEQUENCE`. Nothing where it is none, or where it names anything twice. */
export function parseAnchor(text: string): Partial<Anchor> & Pick<Anchor, 'sequence' | 'link'> | undefined {
  const [, link, sequence] = /^([0-9a-f]{64})@(\d+)$/.exec(text.trim()) ?? [];
  if (link !== undefined) return { link, sequence: Number(sequence) };
  try {
    const value = JSON.parse(text) as Record<string, unknown> | null;
    // Of a key that is there twice, two readers may each see the other's value.
    if (keysIn(text) !== keysOf(value)) return undefined;
    const held = [value, value?.['anchor'], value?.['predicate']].find((one): one is Anchor => typeof one === 'object' && one !== null && 'link' in one && 'sequence' in one);
    return held !== undefined && isAnchor(held) && isAbout(value, held) ? held : undefined;
  } catch {
    return undefined;
  }
}

/** How many keys a text of JSON writes: its strings with a colon behind them. */
const keysIn = (text: string): number => [...text.matchAll(/"(?:[^"\\]|\\.)*"\s*(:?)/gu)].filter(([, colon]) => colon === ':').length;

/** How many keys a value has, in all that it holds. */
function keysOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inner = Object.values(value).reduce<number>((sum, one) => sum + keysOf(one), 0);
  return Array.isArray(value) ? inner : Object.keys(value).length + inner;
}

/** What is read of an anchor has its form: it comes from elsewhere. */
function isAnchor({ link, sequence, at = '', reaches = {}, memory = '', ref = null, commit = null }: Anchor): boolean {
  const texts: readonly unknown[] = [link, at, memory, ref ?? '', commit ?? ''];
  return texts.every((one) => typeof one === 'string') && /^[0-9a-f]{64}$/.test(link) && Number.isSafeInteger(sequence) && sequence >= 0 && typeof reaches === 'object' && Object.values(reaches).every(isReach) && Object.keys(reaches).every(isWriter);
}

/** A statement is about its subject: one whose predicate is another's states nothing. */
function isAbout(value: Readonly<Record<string, unknown>> | null, { link }: Anchor): boolean {
  if (value?.['_type'] === undefined) return true;
  const subjects = (Array.isArray(value['subject']) ? value['subject'] : []) as ({ digest?: { sha256?: unknown } } | null)[];
  return value['_type'] === statementType && value['predicateType'] === predicateType && subjects.length === 1 && subjects[0]?.digest?.sha256 === link;
}

const [statementType, predicateType] = ['https://in-toto.io/Statement/v1', 'https://driftvakt.example/anchor/v1'] as const;

/** The anchor as an in-toto statement (v1): its subject is the head of the ledger, by the digest of its link. */
export const statementOf = (anchor: Anchor): object => ({
  _type: statementType,
  subject: [{ name: anchor.ref ?? 'ledger', digest: { sha256: anchor.link, ...(anchor.commit !== null && { gitCommit: anchor.commit }) } }],
  predicateType,
  predicate: anchor,
});
