import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAnchor, statementOf } from '../../src/evidence/anchor.ts';
import { decodeDay, encodeDay } from '../../src/evidence/columns.ts';
import { dayRows, daysOf } from '../../src/evidence/days.ts';
import { disclose, enclose, forget, isWhole, type Envelope } from '../../src/evidence/envelope.ts';
import { readNumbers, writeNumbers } from '../../src/evidence/numbers.ts';
import { digest } from '../../src/model/digest.ts';
import type { Segment } from '../../src/model/results.ts';
import { packDay, unpackDay } from '../../src/world/evidence/packed.ts';
import { rounds } from '../rounds.ts';
import { looked, segmentAt } from './repository.ts';

const envelopeOf = (segment: Segment, number = 1): Envelope => enclose(segment, [number - 1, ''], () => 'salt');

test('any segment comes back from the compact form as it was, to the last number', async () => {
  const facts = fc.dictionary(fc.oneof(fc.constantFrom('timings', 'total', 'at', '\u0000n', '__proto__'), fc.string()), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 6 });
  const at = fc.constantFrom('2026-11-22T12:00:00Z', '2026-11-22T12:00:00.120Z', '2026-11-22T12:00:00.000Z', '2026-11-22T12:00:00+01:00', '\u0000t', 'no instant');
  const observation = fc.record({ probe: fc.string(), target: fc.string(), spec: fc.string(), at, took: fc.oneof(fc.integer(), fc.double({ noNaN: true })), from: fc.string(), seen: fc.constant(true), facts });
  await fc.assert(fc.asyncProperty(fc.array(fc.array(observation, { maxLength: 4 }), { maxLength: 4 }), async (runs) => {
    // As they are kept: a segment is sealed as JSON says it.
    const all = runs.map((observations, index) => envelopeOf(JSON.parse(JSON.stringify(segmentAt('2026-11-22T11:59:59.5Z', observations as never))) as Segment, index + 1));
    expect(decodeDay(encodeDay(all))).toEqual(all);
    expect((await unpackDay(await packDay(all)))?.map((one) => [digest(one.segment), isWhole(one)])).toEqual(all.map((one) => [one.digest, true]));
  }), { numRuns: rounds(15, 60) });
});

test('columns of any whole numbers come back', () => {
  fc.assert(fc.property(fc.array(fc.array(fc.oneof(fc.integer({ min: -(2 ** 48), max: 2 ** 48 }), fc.integer({ min: -300, max: 300 }).map((value) => value * 10)))), (columns) => {
    expect(readNumbers(writeNumbers(columns)).map((column) => [...column])).toEqual(columns.map((column) => column.map((value) => value + 0)));
  }));
});

test('a compact file that is cut off or altered is nothing', async () => {
  const file = await packDay([envelopeOf(segmentAt('2026-11-22T12:00:00Z'))]);
  expect(await unpackDay(file.subarray(0, 40))).toBeUndefined();
  expect(await unpackDay(Buffer.from('DVD1'))).toBeUndefined();
  for (let at = 0; at < file.length; at += 1) expect(await unpackDay(Buffer.from(file.map((byte, index) => (index === at ? byte ^ 1 : byte))))).toBeUndefined();
  // As it was written before there was a sum.
  expect(await unpackDay(Buffer.concat([Buffer.from('DVD1'), file.subarray(12)]))).toHaveLength(1);
  expect(await unpackDay(Buffer.concat([Buffer.from('DVD2'), file.subarray(4)]))).toBeUndefined();
});

test('a day of a target is one short line, and comes back', () => {
  const day = { date: '2026-11-22', good: 86_100, bad: 0, unknown: 300, maintenance: 0, latency: { 38: 12, 39: 2, 45: 1 } };
  const good = { ...day, date: '2026-11-23', good: 86_400, unknown: 0, latency: {} };
  const rows = [{ id: 1, day }, { id: 7, day }, { id: 8, day: { ...day, latency: {} } }, { id: 1, day: good }, { id: 3, day: good }];
  expect(dayRows(rows)).toBe('#22\n\t86100 0 300\t38:12 2 45:1\n7\t86100 0 300\t38:12 2 45:1\n\t86100 0 300\t\n#23\n\t\t\n3\t\t\n');
  expect(daysOf('2026-11', `${dayRows(rows)}nonsense\n`)).toEqual(rows);
  // As it was written first, and gone on from.
  expect(daysOf('2026-11', `22\t7\t86100 0 300\t38:12 2 45:1\n${dayRows([{ id: 8, day: good }])}`)).toEqual([{ id: 7, day }, { id: 8, day: good }]);
});

test('a name that is forgotten is nowhere in the envelope, and its seal still holds', () => {
  const held = [{ principal: 'Kari@move.example', person: 'p-1', role: 'reader' }, { principal: 'ola@move.example', person: 'p-2', role: 'reader' }];
  const envelope = envelopeOf(segmentAt('2026-11-22T12:00:00Z', [{ ...looked('2026-11-22T12:00:00Z', 4), facts: { held } } as never]));
  expect(JSON.stringify(envelope.segment)).not.toContain('move.example');
  expect(disclose(envelope).observations[0]).toMatchObject({ facts: { held } });
  const without = forget(envelope, 'p-1');
  expect(JSON.stringify(without)).not.toContain('Kari');
  expect(without !== undefined && isWhole(without)).toBe(true);
  expect(forget(envelope, 'p-3')).toBeUndefined();
  expect(isWhole({ ...envelope, names: { 'p-1': ['salt', 'per@move.example'] } })).toBe(false);
});

test('an anchor is read from what is published, and from nothing else', () => {
  const anchor = { schema: 'driftvakt/anchor/v1', sequence: 3, link: 'a'.repeat(64), at: '2026-11-22T12:00:00Z', ref: null, commit: null, reaches: {} } as const;
  for (const text of [JSON.stringify(anchor), JSON.stringify({ schema: 'driftvakt/status/v1', anchor }), JSON.stringify(statementOf(anchor))]) expect(parseAnchor(text)).toMatchObject({ sequence: 3, link: anchor.link });
  expect(parseAnchor(`${anchor.link}@3`)).toEqual({ sequence: 3, link: anchor.link });
  for (const text of ['', 'null', '{}', `${anchor.link}@`, '{"anchor":{"link":"x","sequence":1}}']) expect(parseAnchor(text)).toBeUndefined();
});
