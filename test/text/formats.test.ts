import { expect, test } from 'vitest';
import { formats } from '../../src/text/formats.ts';

test.for([
  ['Europe/Oslo', true], ['UTC', true], ['Etc/GMT+5', true], ['Europe/Olso', false], ['PST', false], ['+01:00', false], ['', false],
] as const)('%s is a time zone in which times can be reckoned: %s', ([text, expected]) => {
  expect(formats['time-zone'](text)).toBe(expected);
  // What was asked before is remembered.
  expect(formats['time-zone'](text)).toBe(expected);
});
