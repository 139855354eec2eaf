import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { verify, type Fault } from '../../src/evidence/verify.ts';
import { directoryEvidence } from '../../src/world/evidence.ts';
import { directoryRecords } from '../../src/world/evidence/directory-records.ts';
import { packDay, unpackDay } from '../../src/world/evidence/packed.ts';
import { looked, minutesFrom, run, segmentAt } from './repository.ts';

let root: string;
beforeEach(() => { root = mkdtempSync(join(tmpdir(), 'packed-')); });
afterEach(() => { rmSync(root, { recursive: true, force: true }); });

const minute = minutesFrom('2026-11-21T23:00:00Z');
const month = (): string => join(root, 'segments/2026-11');
const checked = async (): Promise<ReturnType<typeof verify>> => verify(await directoryRecords(root));
const faults = async (): Promise<string[]> => (await checked()).faults.map(({ kind, place, message }: Fault) => `${kind} ${place}: ${message}`);
const steps = async (from: number, to: number): Promise<void> => {
  const evidence = directoryEvidence(root);
  for (let step = from; step < to; step += 1) await run(evidence, minute(step), { segment: segmentAt(minute(step), [looked(minute(step), 40 + step / 10)], step % 4 === 0 ? 'bergen' : 'oslo') });
};
const instants = async (): Promise<string[]> => (await Array.fromAsync(directoryEvidence(root).raw())).map(({ segment }) => segment.at);

test('a day that is over becomes one compact file in a directory, and all of it is read and verified', async () => {
  await steps(0, 15);
  expect(readdirSync(month()).map((name) => name.slice(0, 15))).toEqual(['2026-11-21.day', '2026-11-22T0000', '2026-11-22T0005', '2026-11-22T0010']);
  expect(await checked()).toMatchObject({ faults: [], segments: 15 });
  expect(await instants()).toEqual(Array.from({ length: 15 }, (_, step) => minute(step)));
  // What comes late to it joins the rest.
  await run(directoryEvidence(root), minute(15), { segment: segmentAt('2026-11-21T23:02:00Z', [looked('2026-11-21T23:02:00Z', 7)], 'late') });
  expect(readdirSync(month())).toHaveLength(4);
  expect((await checked()).faults).toEqual([]);
  expect((await instants())[1]).toBe('2026-11-21T23:02:00Z');
});

test('a directory of before, with a file for each run, is packed some days at a time', async () => {
  const evidence = directoryEvidence(root);
  const days = Array.from({ length: 6 }, (_, day) => `2026-11-${String(day + 10)}T12:00:00Z`);
  for (const at of days) await evidence.seal(segmentAt(at));
  const waits = readdirSync(join(root, 'unmerged'));
  await run(evidence, '2026-11-16T12:00:00Z');
  expect(waits).toHaveLength(6);
  expect(readdirSync(month()).filter((name) => name.endsWith('.day'))).toHaveLength(3);
  expect((await checked()).faults).toEqual([]);
  await run(evidence, '2026-11-16T12:05:00Z');
  expect(readdirSync(month()).filter((name) => name.endsWith('.day'))).toHaveLength(6);
  expect(await checked()).toMatchObject({ faults: [], segments: 8 });
});

test('a run that is killed while it packs leaves nothing lost and nothing twice, and the next one ends it', async () => {
  await steps(0, 12);
  cpSync(month(), join(root, 'kept'), { recursive: true });
  await steps(12, 13);
  expect(readdirSync(month())).toHaveLength(2);
  // As between the packed file and the last of what was to be taken away.
  for (const name of readdirSync(join(root, 'kept')).slice(3)) renameSync(join(root, 'kept', name), join(month(), name));
  rmSync(join(root, 'kept'), { recursive: true });
  expect(readdirSync(month())).toHaveLength(11);
  expect(await checked()).toMatchObject({ faults: [], segments: 13 });
  expect(await instants()).toHaveLength(13);
  await steps(13, 14);
  expect(readdirSync(month())).toHaveLength(3);
  expect(await checked()).toMatchObject({ faults: [], segments: 14 });
});

test('a packed day goes whole at the end of its retention, and nothing that was numbered later with it', async () => {
  await steps(0, 15);
  const evidence = directoryEvidence(root);
  // A segment of long ago that comes now has the highest number of all.
  await run(evidence, minute(15), { segment: segmentAt('2026-11-20T12:00:00Z') });
  await evidence.exclusively('record', () => evidence.drop('2026-11-22T00:00:00Z'));
  expect(readdirSync(month()).every((name) => name.startsWith('2026-11-22T'))).toBe(true);
  expect(await checked()).toMatchObject({ faults: [], segments: 3, dropped: 13 });
  rmSync(join(month(), readdirSync(month()).find((name) => name.includes('-oslo-')) ?? ''));
  expect(await faults()).toEqual([expect.stringMatching(/^removed segment \d+ of oslo: missing, and not dropped by its retention$/u)]);
});

test('what is done to a packed day is found', async () => {
  await steps(0, 13);
  const path = join(month(), '2026-11-21.day');
  const whole = readFileSync(path);
  const held = await unpackDay(whole) ?? [];
  const bergen = held.findIndex(({ writer }) => writer === 'bergen');
  writeFileSync(path, await packDay(held.filter((_, index) => index !== bergen)));
  expect(await faults()).toEqual([`removed segment ${held[bergen]?.number ?? ''} of bergen: missing, and not dropped by its retention`]);
  writeFileSync(path, await packDay(held.map((one, index) => (index === 2 ? { ...one, segment: { ...one.segment, commit: 'f00' } } : one))));
  expect(await faults()).toEqual([expect.stringMatching(/^altered segments\/2026-11\/2026-11-21\.day (oslo|bergen) \d+: it is not as it was sealed$/u)]);
  writeFileSync(path, whole.subarray(0, whole.length - 7));
  expect((await faults())[0]).toBe('unreadable segments/2026-11/2026-11-21.day: it is no segment that can be read');
  writeFileSync(path, whole);
  // Under the name of an older day, its retention would end sooner.
  renameSync(path, join(month(), '2026-11-01.day'));
  expect((await faults())[0]).toMatch(/^reordered segments\/2026-11\/2026-11-01\.day: a segment of 2026-11-21T23:00:00Z does not belong there$/u);
  await directoryEvidence(root).drop('2026-11-20T00:00:00Z');
  expect(existsSync(join(month(), '2026-11-01.day'))).toBe(true);
  renameSync(join(month(), '2026-11-01.day'), path);
  expect(await faults()).toEqual([]);
});

test('a packed day is found changed though each record in it is sealed anew', async () => {
  await steps(0, 13);
  const path = join(month(), '2026-11-21.day');
  const held = await unpackDay(readFileSync(path)) ?? [];
  const other = directoryEvidence(join(root, '../', `${root.split('/').at(-1) ?? ''}-other`));
  const forged = await other.seal(segmentAt(minute(1), [looked(minute(1), 99)]));
  writeFileSync(path, await packDay(held.map((one) => (one.segment.at === minute(1) ? { ...one, segment: forged.segment, digest: forged.digest } : one))));
  rmSync(`${root}-other`, { recursive: true });
  expect((await faults()).length).toBeGreaterThan(0);
  expect(await faults()).toContainEqual(expect.stringMatching(/^altered segment \d+ of oslo: it does not go on from the segment before it$/u));
});

test('a link in the place of a file, and a folder where none belongs, are found', async () => {
  await steps(0, 3);
  const [name = ''] = readdirSync(month());
  renameSync(join(month(), name), `${root}.json`);
  symlinkSync(`${root}.json`, join(month(), name));
  expect(await faults()).toContainEqual(`added segments/2026-11/${name}: it is a link: what it leads to is not kept here. Put in its place what was there`);
  rmSync(join(month(), name));
  renameSync(`${root}.json`, join(month(), name));
  mkdirSync(join(month(), '2026-11-21.day'));
  expect(await faults()).toEqual(['added segments/2026-11/2026-11-21.day: nothing belongs there']);
  rmSync(join(month(), '2026-11-21.day'), { recursive: true });
  mkdirSync(join(root, 'segments/later'));
  expect(await faults()).toEqual(['added segments/later: nothing belongs there']);
  rmSync(join(root, 'segments/later'), { recursive: true });
  expect(statSync(month()).isDirectory()).toBe(true);
  expect(await faults()).toEqual([]);
});

test('a person is forgotten in a packed day too', async () => {
  const evidence = directoryEvidence(root);
  const held = [{ principal: 'kari@move.example', person: 'p-0000000001', role: 'reader' }, { principal: 'ola@move.example', person: 'p-0000000002', role: 'reader' }];
  for (const at of ['2026-11-20T12:00:00Z', '2026-11-20T13:00:00Z', '2026-11-21T12:00:00Z', '2026-11-22T12:00:00Z']) {
    await run(evidence, at, { segment: segmentAt(at, [{ probe: 'access-export', target: 'access-policy/erp#source', spec: 's', at, took: 1, from: 'oslo', seen: true, facts: { held } }]) });
  }
  expect(readdirSync(month()).filter((name) => name.endsWith('.day'))).toHaveLength(2);
  const { memory } = await evidence.ledger();
  const last = { probe: 'access-export', target: 'access-policy/erp#source', spec: 's', at: '2026-11-20T12:00:00Z', took: 1, from: 'oslo', seen: true as const, facts: { held: held.map((one) => ({ ...one, principal: '' })) } };
  const known = { ...memory, targets: { one: { last, recent: [], days: [] } } };
  expect(await evidence.people(known)).toEqual({ 'p-0000000001': 'kari@move.example', 'p-0000000002': 'ola@move.example' });
  expect(await evidence.exclusively('record', () => evidence.forget('p-0000000001'))).toBe(4);
  expect(await evidence.people(known)).toEqual({ 'p-0000000002': 'ola@move.example' });
  expect(await faults()).toEqual([]);
});
