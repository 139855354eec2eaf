import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isWhole, type Envelope } from '../../evidence/envelope.ts';
import { Failure, failureOf } from '../failure.ts';
import { parseEnvelope } from './raw.ts';

/** An instant as names of files begin: they sort by time, whether it was written with fractions of a second or without. */
export const stamp = (at: string): string => new Date(at).toISOString().replaceAll(':', '');

export const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';
export const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The names in a folder, in order, without what is half written; none where there is no such folder. */
export async function names(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => !name.endsWith('.tmp')).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw failureOf(`${folder} cannot be read`, error);
  }
}

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A segment's file. Throws a `Failure` for one that is not as it was sealed. */
export async function readEnvelope(path: string): Promise<Envelope> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => { throw failureOf(`${path} cannot be read`, error); });
  const envelope = parseEnvelope(text);
  if (envelope === undefined || !isWhole(envelope)) throw new Failure(`${path} does not match its seal: it was altered or damaged. Restore it from a copy, or move it away to go on without it`);
  return envelope;
}

/** The writer and the number that a segment's file is named by; nothing for one of before the chain began. */
export function placeIn(name: string): { readonly writer: string; readonly number: number } | undefined {
  const [, writer, number] = /^[0-9TZ.-]+Z-([A-Za-z0-9._]+)-(\d{8,})-[0-9a-f]{16}\.json$/.exec(name) ?? [];
  return writer === undefined ? undefined : { writer, number: Number(number) };
}

/** What is half written for a day was left by a run that was killed. */
export async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!/\.tmp$|\.lock\.\d+\./.test(name)) continue;
    const { mtimeMs } = await stat(join(folder, name)).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    if (Date.now() - mtimeMs > 86_400_000) await rm(join(folder, name), { force: true });
  }
}
