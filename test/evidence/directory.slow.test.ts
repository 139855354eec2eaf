import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verify } from '../../src/evidence/verify.ts';
import { digest } from '../../src/model/digest.ts';
import { emptyMemory } from '../../src/model/memory.ts';
import type { Observation } from '../../src/model/observation.ts';
import type { Segment } from '../../src/model/results.ts';
import { linkFiles } from '../../src/world/evidence/chain.ts';
import { directoryRecords } from '../../src/world/evidence/directory-records.ts';
import { directoryEvidence } from '../../src/world/evidence.ts';
import { Failure } from '../../src/world/failure.ts';
import { exclusively } from '../../src/world/lock.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'evidence-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const scope = { complete: true, selectors: [], vantages: ['oslo'], shard: null };
const segment = (at: string, held: { principal: string; person: string; role: string }[] = []): Segment => ({
  run: '', commit: null, at, scope,
  observations: [{ probe: 'access-export', target: 'access-policy/erp#source', spec: 's', at, took: 1, from: 'oslo', seen: true, facts: { held } }],
});
const ledger = (at: string, segments: string[]) => ({ run: 'r', commit: null, at, scope, diagnostics: [], memory: { ...emptyMemory, at, segments } });

test('nothing is kept yet: an empty ledger, nobody told', async () => {
  const evidence = directoryEvidence(join(root, 'new'));
  expect((await evidence.ledger()).memory).toEqual(emptyMemory);
  expect(await evidence.told()).toEqual({});
  expect(await evidence.unmerged()).toEqual([]);
});

test('a segment waits until the ledger that folds it is kept, then it is filed by month', async () => {
  const evidence = directoryEvidence(root);
  const later = await evidence.seal(segment('2026-11-22T12:05:00Z'));
  const first = await evidence.seal(segment('2026-11-22T12:00:00Z'));
  expect((await evidence.unmerged()).map(({ digest }) => digest)).toEqual([first.digest, later.digest]);
  await evidence.keep(ledger('2026-11-22T12:00:00Z', [first.digest]));
  expect((await evidence.unmerged()).map(({ digest }) => digest)).toEqual([later.digest]);
  expect((await readdir(join(root, 'segments/2026-11'))).length).toBe(1);
  expect((await evidence.ledger()).memory.segments).toEqual([first.digest]);
});

test('a damaged ledger is said, and never overwritten', async () => {
  const evidence = directoryEvidence(root);
  await writeFile(join(root, 'ledger.json'), '{"schema":"driftvakt/evid');
  await expect(evidence.ledger()).rejects.toThrow(/damaged and was left as it is/);
  expect(await readFile(join(root, 'ledger.json'), 'utf8')).toBe('{"schema":"driftvakt/evid');
});

test('a segment that was altered is found by its seal', async () => {
  const evidence = directoryEvidence(root);
  await evidence.seal(segment('2026-11-22T12:00:00Z'));
  const [name = ''] = await readdir(join(root, 'unmerged'));
  const text = await readFile(join(root, 'unmerged', name), 'utf8');
  await writeFile(join(root, 'unmerged', name), text.replace('"took":1', '"took":2'));
  await expect(evidence.unmerged()).rejects.toThrow(/does not match its seal/);
});

test('people of the last look at each export are known as long as raw segments are kept, and then forgotten', async () => {
  const evidence = directoryEvidence(root);
  const kari = { person: 'p-1', principal: 'kari@move.example', role: 'reader' };
  const old = await evidence.seal(segment('2026-08-01T12:00:00Z', [kari]));
  const since = await Promise.all([5, 10, 15].map((minutes) => evidence.seal({ ...segment(`2026-08-01T12:${String(minutes).padStart(2, '0')}:00.5Z`), observations: [] })));
  const kept = ledger('2026-08-01T12:15:00Z', [old, ...since].map(({ digest }) => digest));
  const [seen] = segment('2026-08-01T12:00:00Z', [{ ...kari, principal: '' }]).observations;
  const memory = { ...kept.memory, targets: { 'access-policy/erp#source@oslo': { last: seen as Observation, recent: [], days: [] } } };
  await evidence.keep({ ...kept, memory });
  expect(await evidence.people(memory)).toEqual({ 'p-1': 'kari@move.example' });
  expect(await evidence.people(emptyMemory)).toEqual({});
  expect(await readFile(join(root, 'ledger.json'), 'utf8')).not.toContain('kari');
  await evidence.drop('2026-11-01T00:00:00Z');
  expect(await evidence.people(memory)).toEqual({});
  expect(await readdir(join(root, 'segments'))).toEqual([]);
});

test.each(['ledger.json', 'told.json'])('%s that is not what it should be is damaged, and that of another version is said to be so', async (name) => {
  const evidence = directoryEvidence(root);
  const reading = (): Promise<unknown> => (name === 'told.json' ? evidence.told() : evidence.ledger());
  for (const text of ['null', '[]', '{}', '"x"', '{"schema":"driftvakt/evidence/v1"}', '{"schema":"driftvakt/evidence/v1","memory":null,"told":[]}']) {
    await writeFile(join(root, name), text);
    await expect(reading()).rejects.toThrow(/is damaged and was left as it is/);
  }
  await writeFile(join(root, name), '{"schema":"driftvakt/evidence/v2"}');
  await expect(reading()).rejects.toThrow(/was written by another version of driftvakt \(driftvakt\/evidence\/v2\)/);
});

test('a disk that refuses: the sentence says what is kept, and nothing is lost', async () => {
  const evidence = directoryEvidence(root);
  const sealed = await evidence.seal(segment('2026-11-22T12:00:00Z'));
  await mkdir(join(root, 'ledger.json'));
  await expect(evidence.keep(ledger('2026-11-22T12:00:00Z', [sealed.digest]))).rejects.toThrow(/ledger\.json cannot be written: .*waits in .*unmerged/);
  expect((await evidence.unmerged()).length).toBe(1);
  await writeFile(join(root, 'file'), '');
  await expect(directoryEvidence(join(root, 'file')).seal(segment('2026-11-22T12:00:00Z'))).rejects.toThrow(/cannot be made: E/);
  await expect(exclusively(join(root, 'file/below'), 'record', async () => 'done')).rejects.toThrow(Failure);
});

test('what killed runs left half written is swept away after a day', async () => {
  const evidence = directoryEvidence(root);
  await evidence.seal(segment('2026-11-22T12:00:00Z'));
  const left = ['ledger.json.1.ab.tmp', 'record.lock.1.ab', 'unmerged/x.json.1.ab.tmp'].map((name) => join(root, name));
  for (const path of left) await writeFile(path, '');
  await evidence.drop('2026-11-01T00:00:00Z');
  expect((await readdir(root)).length).toBe(4);
  for (const path of left) await utimes(path, 0, 0);
  await evidence.drop('2026-11-01T00:00:00Z');
  expect([await readdir(root), (await readdir(join(root, 'unmerged'))).length]).toEqual([['unmerged', 'writers.json'], 1]);
});

test('a segment that waits is never dropped, however old', async () => {
  const evidence = directoryEvidence(root);
  await evidence.seal(segment('2020-01-01T00:00:00Z'));
  await evidence.drop('2026-11-01T00:00:00Z');
  expect((await evidence.unmerged()).length).toBe(1);
});

test('exclusive work is done one at a time', async () => {
  let inside = 0;
  let most = 0;
  await Promise.all(Array.from({ length: 20 }, () => exclusively(root, 'record', async () => {
    inside += 1;
    most = Math.max(most, inside);
    await new Promise((done) => setTimeout(done, 2));
    inside -= 1;
  })));
  expect(most).toBe(1);
  expect(await readdir(root)).toEqual([]);
});

test('the lock of a dead process is taken over; that of a living one is waited for, and then said', async () => {
  const { hostname } = await import('node:os');
  await writeFile(join(root, 'record.lock'), JSON.stringify({ pid: 2 ** 22 - 1, host: hostname(), since: '2026-01-01T00:00:00Z' }));
  expect(await exclusively(root, 'record', async () => 'done')).toBe('done');
  await writeFile(join(root, 'record.lock'), JSON.stringify({ pid: process.pid, host: hostname(), since: '2026-01-01T00:00:00Z' }));
  await expect(exclusively(root, 'record', async () => 'done', 100)).rejects.toThrow(/is held by process/);
});

test('evidence of before the chain is read, goes on, and verify says from where it is bound', async () => {
  const old = segment('2026-11-22T11:00:00Z');
  const seal = digest(old);
  await mkdir(join(root, 'segments/2026-11'), { recursive: true });
  const text = (value: object): string => `${JSON.stringify({ schema: 'driftvakt/evidence/v1', ...value })}\n`;
  await writeFile(join(root, `segments/2026-11/2026-11-22T110000.000Z-${seal.slice(0, 16)}.json`), text({ digest: seal, segment: old }));
  await writeFile(join(root, 'ledger.json'), text(ledger('2026-11-22T11:00:00Z', [seal])));
  const evidence = directoryEvidence(root);
  expect((await evidence.ledger()).memory.segments).toEqual([seal]);
  expect(verify(await directoryRecords(root))).toMatchObject({ faults: [], head: undefined, unchained: 1 });
  const own = await evidence.seal(segment('2026-11-22T11:05:00Z'));
  await evidence.keep(ledger('2026-11-22T11:05:00Z', [seal, own.digest]));
  expect(verify(await directoryRecords(root))).toMatchObject({ faults: [], head: { link: { sequence: 1, before: 1 } }, segments: 2, unchained: 1 });
});

test('the memory of a large estate lies in pieces beside the ledger, bound by it, and comes back as it was', async () => {
  const evidence = directoryEvidence(root);
  const look = (index: number): Observation => ({ probe: 'tcp', target: `service/s${index}#probes/p`, spec: 's', at: '2026-11-22T12:00:00Z', took: 1, from: 'oslo', seen: true, facts: {} });
  const memory = { ...emptyMemory, at: '2026-11-22T12:00:00Z', targets: Object.fromEntries(Array.from({ length: 5001 }, (_, index) => [`service/s${String(index).padStart(5, '0')}#probes/p@oslo`, { last: look(index), recent: [], days: [], stretches: [] }])) };
  await evidence.keep({ ...ledger('2026-11-22T12:00:00Z', []), memory });
  const first = await readdir(join(root, 'memory'));
  expect(first).toHaveLength(6);
  expect((await evidence.ledger()).memory).toEqual(memory);
  const [target = ''] = Object.keys(memory.targets);
  await evidence.keep({ ...ledger('2026-11-22T12:05:00Z', []), memory: { ...memory, targets: { ...memory.targets, [target]: { last: look(7), recent: [], days: [], stretches: [] } } } });
  // Who reads the one before comes to an end; then it goes.
  const both = await readdir(join(root, 'memory'));
  expect(both).toHaveLength(7);
  expect(verify(await directoryRecords(root)).faults).toEqual([]);
  for (const name of first) await utimes(join(root, 'memory', name), 1, 1);
  await evidence.keep(await evidence.ledger());
  expect((await readdir(join(root, 'memory'))).length).toBe(6);
  const name = both.find((one) => !first.includes(one)) ?? '';
  const path = join(root, 'memory', name);
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replace('"took":1', '"took":2'));
  await expect(evidence.ledger()).rejects.toThrow(/is damaged and was left as it is/);
  expect(verify(await directoryRecords(root)).faults).toMatchObject([{ kind: 'altered', place: join('memory', name) }]);
  await rm(path);
  expect(verify(await directoryRecords(root)).faults).toMatchObject([{ kind: 'removed', place: join('memory', name) }]);
});

describe('a step that was cut off between its link and its files', () => {
  const at = (minute: number): string => `2026-11-22T12:0${minute}:00Z`;
  const state = (): Promise<string> => readFile(join(root, 'ledger.json'), 'utf8');
  const cutOff = async (minute: number): Promise<void> => {
    const before = await state();
    await exclusively(root, 'chain', () => linkFiles(root, { at: at(minute), writer: 'oslo', files: { 'ledger.json': `${before} ` } }));
    await writeFile(join(root, 'ledger.json'), before);
  };
  const said = async () => {
    const records = await directoryRecords(root);
    return { kinds: verify(records).faults.map(({ kind }) => kind), notes: records.notes.map((note) => note.says) };
  };
  beforeEach(async () => {
    const evidence = directoryEvidence(root);
    for (const minute of [0, 1]) await evidence.keep(ledger(at(minute), [(await evidence.seal(segment(at(minute)))).digest]));
  });

  test('leaves the state of the step before, however many are cut off one after the other', async () => {
    for (const minute of [2, 3, 4]) {
      await cutOff(minute);
      expect(await said()).toEqual({ kinds: [], notes: ['cutStep'] });
    }
    const evidence = directoryEvidence(root);
    await evidence.keep(ledger(at(5), [(await evidence.seal(segment(at(5)))).digest]));
    expect(await said()).toEqual({ kinds: [], notes: [] });
  });

  test('excuses no other state: neither an older one, nor one that somebody wrote before the step', async () => {
    await cutOff(2);
    await cutOff(3);
    const stood = await state();
    await writeFile(join(root, 'ledger.json'), stood.replace('"r"', '"x"'));
    expect((await said()).kinds).toContain('altered');
    await cutOff(4);
    expect((await said()).kinds).toContain('altered');
  });
});
