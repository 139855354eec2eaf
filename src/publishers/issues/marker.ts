import type { Priority } from '../../model/finding.ts';
import type { Values } from '../../model/message.ts';
import { formats } from '../../text/formats.ts';

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
  /** Until when every mark of the episode's deadlines has been reminded of: ISO instant. */
  readonly reminded?: string;
  /** How many findings it told of, where they are told together. */
  readonly rows?: number;
  /** What it said, where it told of one. */
  readonly message?: { readonly control: string; readonly id: string; readonly values: Values };
}

const line = /^<!-- driftvakt ([\w-]{1,16000}) -->[ \t]*(?:\r?\n|$)/;
const states: ReadonlySet<unknown> = new Set(['open', 'restored', 'gone', 'waived', 'duplicate']);
// GitHub allows 2,500 comments on an issue.
const mostSaid = 1_000_000;

/** The marker as the first line of a body. */
export const markerLine = (marker: Marker): string => `<!-- driftvakt ${encode(marker)} -->`;

/**
 * The marker that a body begins with; nothing when it begins with none, or with one that makes no sense. Whoever may edit an
 * issue may have written it: what is not as we write it is left out, as if it had never been said.
 */
export function markerOf(body: string): Marker | undefined {
  const found = decode(line.exec(body)?.[1]);
  if (found === undefined || typeof found['key'] !== 'string' || typeof found['digest'] !== 'string' || !states.has(found['state']) || !isCount(found['said'])) return undefined;
  const { key, digest, said, state } = found;
  const more = Object.entries(optional).filter(([name, isRight]) => isRight(found[name])).map(([name]) => [name, found[name]] as const);
  return { key, digest, said, state, ...Object.fromEntries(more) } as unknown as Marker;
}

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= mostSaid;
const isText = (value: unknown): value is string => typeof value === 'string';
const isInstant = (value: unknown): boolean => isText(value) && formats['date-time'](value);
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

const optional: Readonly<Record<string, (value: unknown) => boolean>> = {
  episode: isText,
  status: (value) => value === 'warn' || value === 'fail',
  priority: (value) => isText(value) && /^P[1-4]$/.test(value),
  due: isInstant,
  reminded: isInstant,
  rows: isCount,
  message: (value) => isObject(value) && isText(value['control']) && isText(value['id']) && isObject(value['values']) && Object.values(value['values']).every(isSteady),
};

/** Whether it is a value that a marker may hold: no quantity, as `stable` leaves them. */
function isSteady(value: unknown): boolean {
  if (!isObject(value)) return isText(value);
  const { date, instant, person, list } = value;
  if (Object.keys(value).length !== 1) return false;
  return isInstant(instant) || isText(person) || (isText(date) && formats.date(date)) || (Array.isArray(list) && list.every(isText));
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
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
