// What services/ promises can be kept, as far as the text alone tells. It is the example that everybody copies.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { milliseconds, share } from '../../src/measure/duration.ts';
import type { Declared } from '../../src/model/estate.ts';
import { read } from '../../src/pipeline.ts';
import { readDeclarations } from '../../src/world/files.ts';

const { estate } = read(await readDeclarations(join(import.meta.dirname, '../../services')));
const services = [...estate.Service.values()];
const levelOf = (name: string | undefined): Declared<'ServiceLevel'> | undefined => (name === undefined ? undefined : estate.ServiceLevel.get(name));
const target = (level: Declared<'ServiceLevel'> | undefined): number => share(level?.spec.availability?.target ?? '100%');
const year = 365 * 86_400_000;

test.for(services)('$name can be as available as is promised of it: its dependencies and suppliers, in series, are', ({ spec, name }) => {
  const below = (spec.dependsOn ?? []).map((one) => target(levelOf(estate.Service.get(one)?.spec.serviceLevel)));
  const bought = (spec.contracts ?? []).map((one) => {
    const [supplier = '', contract = ''] = one.split('/');
    return target(levelOf(estate.Supplier.get(supplier)?.spec.contracts[contract]?.serviceLevel));
  });
  const best = [...below, ...bought].reduce((product, one) => product * one, 1);
  for (const level of [spec.serviceLevel, ...Object.values(spec.customers ?? {}).map(({ serviceLevel }) => serviceLevel)].map(levelOf)) {
    if (level?.spec.availability !== undefined) expect(target(level), `${name} at ${level.name}, at best ${best}`).toBeLessThanOrEqual(best);
  }
});

test.for([...estate.ServiceLevel.values()].filter(({ spec }) => spec.availability?.period === 'calendar-year' && (spec.availability.calendar ?? 'around-the-clock') === 'around-the-clock' && spec.type !== 'UnderpinningContract'))('$name leaves time for one outage of the highest priority, and is measured often enough', ({ spec }) => {
  const budget = (1 - share(spec.availability?.target ?? '')) * year;
  expect(milliseconds(spec.deadlines.P1.restore.within)).toBeLessThanOrEqual(budget);
  expect(milliseconds('5m')).toBeLessThanOrEqual(budget / 10);
});

test('no supplier takes longer than what stands on the contract may', () => {
  const pairs = services.flatMap(({ spec }) => (spec.contracts ?? []).map((one) => [spec.serviceLevel, one] as const));
  expect(pairs.length).toBeGreaterThan(1);
  for (const [own, contract] of pairs) {
    const [supplier = '', name = ''] = contract.split('/');
    const bought = levelOf(estate.Supplier.get(supplier)?.spec.contracts[name]?.serviceLevel);
    for (const priority of ['P1', 'P2', 'P3', 'P4'] as const) {
      const within = (level: Declared<'ServiceLevel'> | undefined): number => milliseconds(level?.spec.deadlines[priority].restore.within ?? '0s');
      expect(within(bought), `${contract} ${priority}`).toBeLessThanOrEqual(within(levelOf(own)));
    }
  }
});

test('whoever operates what is promised around the clock has a rota that covers it, of people who can', () => {
  for (const { name, spec } of services) {
    const around = Object.values(spec.customers ?? {}).some(({ serviceLevel }) => levelOf(serviceLevel)?.spec.deadlines.P1.respond?.calendar === 'around-the-clock');
    if (around) expect(estate.Team.get(spec.owner ?? '')?.spec.onCall?.covers, name).toBe('around-the-clock');
  }
  for (const { name, spec } of estate.Team.values()) {
    for (const { skills = {} } of Object.values(spec.requires ?? {})) {
      for (const [skill, { able = 0, expert = 0 }] of Object.entries(skills)) {
        const levels = Object.values(spec.members).flatMap((member) => member.skills?.[skill] ?? []);
        expect([levels.length >= able, levels.filter((one) => one === 'expert').length >= expert], `${name} ${skill}`).toEqual([true, true]);
      }
    }
  }
});

test('what must be restored from backup says what may be lost', () => {
  const important = services.filter(({ spec }) => Object.values(spec.customers ?? {}).some(({ criticality }) => criticality === 'critical' || criticality === 'high'));
  expect(important.length).toBeGreaterThan(3);
  expect(important.filter(({ spec }) => spec.recovery?.time === undefined || spec.recovery.dataLoss === undefined).map(({ name }) => name)).toEqual([]);
});

test('no waiver is approved by whoever asked for it', () => {
  for (const { name, spec } of estate.Waiver.values()) expect(spec.requestedBy, name).not.toBe(spec.approvedBy);
});
