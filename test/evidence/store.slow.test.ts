import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { verify } from '../../src/evidence/verify.ts';
import type { Observation } from '../../src/model/observation.ts';
import type { Evidence } from '../../src/world/evidence.ts';
import { evidenceAt, recordsAt, type EvidencePlace } from '../../src/world/evidence/place.ts';
import { branchIn, git, repository, run, segmentAt } from './repository.ts';

const roots: string[] = [];
const places: Readonly<Record<string, () => EvidencePlace>> = {
  directory: () => {
    const folder = mkdtempSync(join(tmpdir(), 'evidence-'));
    roots.push(folder);
    return { folder: join(folder, 'evidence') };
  },
  branch: () => {
    const folder = repository();
    roots.push(folder);
    return branchIn(folder);
  },
};
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true });
});

const exported = (at: string, people: Readonly<Record<string, string>>): Observation =>
  ({ probe: 'access-export', target: 'access-policy/erp#source', spec: 's', at, took: 1, from: 'oslo', seen: true, facts: { held: Object.entries(people).map(([person, principal]) => ({ principal, person, role: 'reader' })) } });
const named = async (evidence: Evidence): Promise<string> => JSON.stringify((await Array.fromAsync(evidence.raw())).map(({ segment }) => segment));
const all = { 'p-0000000001': 'kari@move.example', 'p-0000000002': 'ola@move.example' };
const days = ['2026-08-01', '2026-08-02', '2026-11-01', '2026-11-02'].map((day) => `${day}T12:00:00Z`);

test.each(Object.keys(places))('in a %s one person is forgotten, the others stay, and all of it still verifies', async (kind) => {
  const place = (places[kind] ?? places['branch'])?.() as EvidencePlace;
  const evidence = evidenceAt(place);
  for (const at of days) await run(evidence, at, { segment: segmentAt(at, [exported(at, all)]) });
  expect(await named(evidence)).toContain('kari@move.example');
  expect(await evidence.exclusively('record', () => evidence.forget('p-0000000001'))).toBe(4);
  expect(await named(evidence)).not.toContain('kari');
  expect(await named(evidence)).toContain('ola@move.example');
  expect(await evidence.exclusively('record', () => evidence.forget('p-0000000001'))).toBe(0);
  expect(verify(await recordsAt(place))).toMatchObject({ faults: [], segments: 4 });
  if (!('folder' in place)) expect(git(place.repository.folder, 'grep', '-c', 'ola@', 'driftvakt/raw/2026-11')).not.toBe('');
});

test.each(Object.keys(places))('in a %s what is past its retention is dropped, the chain says so, and what goes besides is found', async (kind) => {
  const place = (places[kind] ?? places['branch'])?.() as EvidencePlace;
  const evidence = evidenceAt(place);
  for (const at of days) await run(evidence, at, { segment: segmentAt(at, [exported(at, all)]) });
  expect((await evidence.past('2026-10-15T00:00:00Z')).length).toBe(kind === 'branch' ? 1 : 2);
  await evidence.exclusively('record', async () => {
    await evidence.ledger();
    await evidence.drop('2026-10-15T00:00:00Z');
  });
  expect(await evidence.past('2026-10-15T00:00:00Z')).toEqual([]);
  expect(verify(await recordsAt(place))).toMatchObject({ faults: [], segments: 2, dropped: 2 });
  await run(evidence, '2026-11-03T12:00:00Z');
  expect(verify(await recordsAt(place))).toMatchObject({ faults: [], segments: 3 });
  if ('folder' in place) rmSync(join(place.folder, 'segments/2026-11'), { recursive: true });
  else git(place.repository.folder, 'update-ref', '-d', 'refs/heads/driftvakt/raw/2026-11');
  expect(verify(await recordsAt(place)).faults).toMatchObject([{ kind: 'removed', place: 'segments 3 to 5 of oslo' }]);
});

test.each(Object.keys(places))('in a %s what is brought twice before it is folded is there once', async (kind) => {
  const place = (places[kind] ?? places['branch'])?.() as EvidencePlace;
  const evidence = evidenceAt(place);
  const [one, two] = [await evidence.seal(segmentAt('2026-11-01T12:00:00Z')), await evidence.seal(segmentAt('2026-11-01T12:00:00Z'))];
  expect(two).toEqual(one);
  expect((await evidence.unmerged()).length).toBe(1);
});
