import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { branchOf, compareVersions, isVersion } from '../../src/measure/exports/version.ts';

/** Each list in ascending order, by the vendors' own schemes. */
const ascending: Readonly<Record<string, readonly string[]>> = {
  'windows builds': ['10.0.19045.5371', '10.0.22621.4317', '10.0.22631.2861', '10.0.22631.3007', '10.0.26100.1742'],
  'cisco ios xe': ['16.12.10a', '17.3.8a', '17.6.6a', '17.9.4', '17.9.4a', '17.9.5', '17.12.1', '17.12.1a'],
  'cisco ios': ['15.1(2)SY5', '15.1(2)SY12', '15.2(1)SY0', '15.2(1)SY1'],
  fortios: ['v6.4.15 build2095', 'v7.0.14 build0601', 'v7.2.8 build1639', 'v7.2.10 build1706', 'v7.4.4 build2662'],
  'pan-os': ['9.1.19', '10.1.6', '10.1.6-h3', '10.1.6-h12', '10.1.7'],
  junos: ['22.4R3', '22.4R3-S2', '22.4R3-S10', '23.2R1'],
  macos: ['14.8.9', '15.7.5', '15.7.9', '26.0', '26.4.1', '26.6.2', '26.10'],
  openssl: ['1.0.2zk', '1.1.1k', '1.1.1w', '3.0.9', '3.0.13', '3.2.0'],
  openssh: ['9.1.0.1p2', '9.1.0.2p1', '9.1.0.2p2'],
  debian: ['1.0~~', '1.0~beta2', '1.0~rc1-1', '1.0', '1.0-1', '1.0-1+deb12u1', '1.0-2', '1.0a-1', '1.0.1-1', '1:0.9-1', '2:0.1'],
  numbers: ['0', '1', '9', '10', '99999999999999999998', '99999999999999999999'],
};

describe('order', () => {
  test.for(Object.entries(ascending))('of %s', ([, versions]) => {
    for (const [index, version] of versions.entries()) {
      for (const [other, later] of versions.entries()) expect(Math.sign(compareVersions(version, later)), `${version} : ${later}`).toBe(Math.sign(index - other));
    }
  });

  test.for([['15.7.0', '15.7'], ['v7.2.8', '7.2.8'], ['Version 15.7', '15.7'], ['17.9.4A', '17.9.4a'], ['1.00', '1'], ['007', '7'], ['0:1.2', '1.2'], [' 26.4 ', '26.4']])('%s is %s', ([a = '', b = '']) => {
    expect(compareVersions(a, b)).toBe(0);
  });
});

describe('branch', () => {
  const branches = ['15', '26', '10.0', '10.0.26100', '24H2', '17.9'];
  test.for([
    ['15.7.5', '15'], ['15', '15'], ['15a', '15'], ['150.1', undefined], ['1.15', undefined], ['26.10', '26'], ['10.0.26100.2033', '10.0.26100'], ['10.0.22631.3007', '10.0'],
    ['10.0.261001', '10.0'], ['24h2', '24H2'], ['24H2.1', '24H2'], ['24H21', undefined], ['v17.9.4a', '17.9'], ['', undefined],
  ] as const)('%s belongs to %s', ([version, branch]) => {
    expect(branchOf(version, branches)).toBe(branch);
  });

  test('an empty branch holds nothing', () => {
    expect(branchOf('15.7', [''])).toBeUndefined();
  });
});

test('what holds no digit is no version', () => {
  expect([isVersion('15'), isVersion('v1'), isVersion('latest'), isVersion(''), isVersion('1'.repeat(300))]).toEqual([true, true, false, false, false]);
});

describe('laws', () => {
  const part = fc.oneof(fc.constantFrom('0', '1', '00', '10', '2', 'a', 'rc', 'h', 'Z', '~', '-', '.', ':', ' ', '+', 'v', 'é'), fc.string({ maxLength: 3 }));
  const version = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''));

  test('every two are ordered, one way only', () => {
    fc.assert(fc.property(version, version, (a, b) => {
      expect(Math.sign(compareVersions(a, b))).toBe(-Math.sign(compareVersions(b, a)) + 0);
      expect(compareVersions(a, a)).toBe(0);
    }), { numRuns: 2000 });
  });

  test('the order is one: what comes before the middle comes before the end', () => {
    fc.assert(fc.property(version, version, version, (a, b, c) => {
      const [first, middle, last] = [a, b, c].toSorted(compareVersions) as [string, string, string];
      expect(compareVersions(first, middle)).toBeLessThanOrEqual(0);
      expect(compareVersions(middle, last)).toBeLessThanOrEqual(0);
      expect(compareVersions(first, last)).toBeLessThanOrEqual(0);
      expect(compareVersions(first, last) === 0).toBe(compareVersions(first, middle) === 0 && compareVersions(middle, last) === 0);
    }), { numRuns: 5000 });
  });

  test('a version begins with its branch', () => {
    const number = fc.nat({ max: 30 });
    fc.assert(fc.property(fc.array(number, { minLength: 1, maxLength: 4 }), fc.array(fc.array(number, { minLength: 1, maxLength: 4 }), { maxLength: 6 }), (one, branches) => {
      const expected = branches.filter((branch) => branch.every((part, index) => part === one[index])).toSorted((a, b) => b.join('.').length - a.join('.').length)[0];
      expect(branchOf(one.join('.'), branches.map((branch) => branch.join('.')))).toBe(expected?.join('.'));
    }));
  });
});
