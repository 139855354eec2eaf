// A month around an evening: the looks of the other weeks are sealed in the store as a run seals them, and judged by the code that judges.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Observation } from '../../src/model/observation.ts';
import type { Segment } from '../../src/model/results.ts';
import { read } from '../../src/reading.ts';
import { merge } from '../../src/session/merge.ts';
import { directoryEvidence } from '../../src/world/evidence.ts';
import { readDeclarations } from '../../src/world/files.ts';
import type { Audited, Day } from './day.ts';

const minute = 60_000;
const every = 5 * minute;

/** The folder of a day's repository. */
export const rootOf = (day: Day): string => dirname(dirname(day.lab.file));

export const at = (local: string): string => new Date(`2026-${local}:00+01:00`).toISOString().replace('.000Z', 'Z');

/** What the story breaks and mends: the database refuses, and what stands on it answers with an error. */
export async function turn(day: Day, state: 'refused' | 'healthy'): Promise<void> {
  await day.lab.set('service/database-cluster#probes/answer', state);
  for (const name of ['erp', 'webshop']) await day.lab.set(`service/${name}#probes/answer`, state === 'healthy' ? 'healthy' : 'error500');
}

/** Runs at several times; the last one's findings. */
export async function runs(day: Day, ...times: readonly string[]): Promise<Audited> {
  let last: Audited | undefined;
  for (const time of times) last = await day.audit(time);
  if (last === undefined) throw new Error('no time was given');
  return last;
}

/** The text of an issue as it is read: without emphasis and soft places. */
export const plain = (text: string | null | undefined): string => (text ?? '').replaceAll('*', '').replaceAll('\u00A0', ' ').replaceAll('\u2060', '');

/** Looks as the last one of each target, every five minutes from an instant until before another: one segment a day. */
export async function passWeeks(day: Day, from: string, until: string, lookedAt: (time: number) => boolean = () => true): Promise<void> {
  const root = rootOf(day);
  const evidence = directoryEvidence(join(root, '.driftvakt'));
  const { memory, commit, scope } = await evidence.ledger();
  const last: readonly Observation[] = Object.values(memory.targets).map((one) => one.last);
  if (scope === null || last.length === 0 || last.some((one) => !one.seen)) throw new Error('the weeks pass as the last run was: whole, and all of it seen');
  const estate = 'move-operations';
  let looks: Observation[] = [];
  const seal = async (): Promise<void> => {
    const end = looks.at(-1)?.at;
    if (end === undefined) return;
    const segment: Segment = { run: '', estate, commit, at: end, scope, observations: looks };
    looks = [];
    await evidence.seal(segment);
    await merge({ evidence, pseudonym: (account) => account }, read(await readDeclarations(join(root, 'services'))), {}, true);
  };
  let today = '';
  for (let time = Date.parse(from); time < Date.parse(until); time += every) {
    const iso = new Date(time).toISOString().replace('.000Z', 'Z');
    if (iso.slice(0, 10) !== today) await seal();
    today = iso.slice(0, 10);
    if (lookedAt(time)) looks.push(...last.map((one) => ({ ...one, at: iso })));
  }
  await seal();
}

/** A page as a reader reads it: without what is folded, tags and soft places. */
export function textOf(root: string, path: string): string {
  return readFileSync(join(root, path), 'utf8').replaceAll(/<details>.*?<\/details>/gs, '').replaceAll(/<style.*?<\/style>/gs, '').replaceAll(/<[^>]*>/g, '').replaceAll('\u00A0', ' ').replaceAll('\u00AD', '').replaceAll(/\s+/g, ' ');
}
