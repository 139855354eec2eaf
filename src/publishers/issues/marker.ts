import type { Priority } from '../../model/finding.ts';
import type { Values } from '../../model/message.ts';

/** What the hidden first line of an issue says. Believed only on issues that we wrote. */
export interface Marker {
  /** The told key. */
  readonly key: string;
  /** Of the content that was told, quantities left out. */
  readonly digest: string;
  /** How many comments we have written on it: the number of the next is one more, so that none is written twice. */
  readonly said: number;
  /** Whether it was open when we last wrote it, and else why we closed it. */
  readonly state: 'open' | 'restored' | 'gone' | 'waived' | 'duplicate';
  readonly episode?: string;
  readonly status?: 'warn' | 'fail';
  readonly priority?: Priority;
  /** The restore deadline: ISO instant. */
  readonly due?: string;
  /** How many findings it told of, where they are told together. */
  readonly rows?: number;
  /** What it said, where it told of one. */
  readonly message?: { readonly control: string; readonly id: string; readonly values: Values };
}

const line = /^<!-- driftvakt ([\w-]{1,16000}) -->[ \t]*(?:\r?\n|$)/;
const states: ReadonlySet<unknown> = new Set(['open', 'restored', 'gone', 'waived', 'duplicate']);

/** The marker as the first line of a body. */
export const markerLine = (marker: Marker): string => `<!-- driftvakt ${encode(marker)} -->`;

/** The marker that a body begins with; nothing when it begins with none, or with one that makes no sense. */
export function markerOf(body: string): Marker | undefined {
  const found = decode(line.exec(body)?.[1]);
  if (found === undefined || typeof found['key'] !== 'string' || typeof found['digest'] !== 'string' || !states.has(found['state'])) return undefined;
  if (!Number.isSafeInteger(found['said'])) return undefined;
  return found as unknown as Marker;
}

/** The same body under another marker. */
export const remark = (body: string, marker: Marker): string => `${markerLine(marker)}\n${body.replace(line, '')}`;

/** The hidden first line of a comment: which issue's key, and the how many-eth. */
export const commentLine = (key: string, number: number): string => `<!-- driftvakt ${encode({ key, said: number })} -->`;

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function decode(text: string | undefined): Readonly<Record<string, unknown>> | undefined {
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
