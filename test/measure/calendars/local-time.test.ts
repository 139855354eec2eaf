// Times as people write them, on the clocks of Oslo.
import { expect, test } from 'vitest';
import { localInstant, toldInstant } from '../../../src/measure/calendars/local-time.ts';

const oslo = (cell: string | boolean | null | undefined): string | null => localInstant(cell, 'Europe/Oslo');
const told = (line: string, until = '2026-11-18T12:00:00Z'): string | null => toldInstant(line, 'Europe/Oslo', until);

test('what says its zone is what it says', () => {
  expect(['2026-11-17T20:15:00Z', '2026-11-17 20:15Z', '2026-11-17T20:15:30+01:00', '2026-11-17T20:15-0530', '2026-11-17T20:15+05:45'].map(oslo)).toEqual(['2026-11-17T20:15:00Z', '2026-11-17T20:15:00Z', '2026-11-17T19:15:30Z', '2026-11-18T01:45:00Z', '2026-11-17T14:30:00Z']);
  expect(['11/17/2026 20:15 UTC', '2026-11-17 20:15 UTC', '17.11.2026 20:15 UTC', '17.11.2026 20:15'].map(oslo)).toEqual(['2026-11-17T20:15:00Z', '2026-11-17T20:15:00Z', '2026-11-17T20:15:00Z', '2026-11-17T19:15:00Z']);
});

test('what says none is what the clocks show: the first time where it comes twice, the leap where they leap over it', () => {
  expect(['2026-11-17 20:15', '2026-07-17T20:15:30', '  2026-07-17T20:15:30.250  ', '2026-10-25 02:30', '2026-03-29 02:30'].map(oslo)).toEqual(['2026-11-17T19:15:00Z', '2026-07-17T18:15:30Z', '2026-07-17T18:15:30Z', '2026-10-25T00:30:00Z', '2026-03-29T01:00:00Z']);
  expect([localInstant('2026-11-17 20:15', 'UTC'), localInstant('2026-11-17 20:15', 'America/New_York')]).toEqual(['2026-11-17T20:15:00Z', '2026-11-18T01:15:00Z']);
});

test('a zone is a zone in small letters, without a colon and with an offset; dates alone begin as the clocks say', () => {
  expect(['2026-11-17 20:15 utc', '2026-11-17T20:15z', '17.11.2026 20:15z', '2026-11-17T20:15:30.250+0100', '2026-11-17 20:15 -01:30'].map(oslo)).toEqual(['2026-11-17T20:15:00Z', '2026-11-17T20:15:00Z', '2026-11-17T20:15:00Z', '2026-11-17T19:15:30Z', '2026-11-17T21:45:00Z']);
  expect(['2026-11-17', '17.11.2026', '11/17/2026 8:15 PM', '1970-01-01T01:00'].map(oslo)).toEqual(['2026-11-16T23:00:00Z', '2026-11-16T23:00:00Z', '2026-11-17T19:15:00Z', '1970-01-01T00:00:00Z']);
});

test('a Norwegian clock has dots or colons, and may be called so', () => {
  expect(['17.11.2026 20.15', '17.11.2026, 20:15:30', '7.1.2026 kl. 8.05', '07.01.2026,  kl 08.05.30', '17.11.2026 kl.20.15'].map(oslo)).toEqual(['2026-11-17T19:15:00Z', '2026-11-17T19:15:30Z', '2026-01-07T07:05:00Z', '2026-01-07T07:05:30Z', '2026-11-17T19:15:00Z']);
  expect([' 17.11.2026 20.15 ', ' 2026-11-17 20:15 ', ' 2026-11-17T20:15+02:00 '].map(oslo)).toEqual(['2026-11-17T19:15:00Z', '2026-11-17T19:15:00Z', '2026-11-17T18:15:00Z']);
  expect(['17.11.2026 20.15.3', '17.11.2026 20.155', '2026-11-17 20:15.5', 'x17.11.2026 20.15', '17.11.2026 klokka 20.15', '31.11.2026 20.15', '17.11.2026,20.15'].map(oslo)).toEqual(Array.from({ length: 7 }, () => null));
});

test('a day that never was, and what is no time, is none', () => {
  expect(['2026-02-30 12:00', '2026-13-01 12:00', '2026-11-17 25:00', 'yesterday', '', true, null, undefined].map(oslo)).toEqual(Array.from({ length: 8 }, () => null));
});

test('what a person tells of is a date and time anywhere in a line, and a time alone that of the last day on which it had come', () => {
  expect(['It failed on 2026-11-17 at 20:15', 'Feilen kom 17.11.2026 kl. 20.15', 'kl 20:15:30 den 17.11.2026'].map((line) => told(line))).toEqual(['2026-11-17T19:15:00Z', '2026-11-17T19:15:00Z', '2026-11-17T19:15:30Z']);
  // Of days long gone too, however they are written; a number beside them is no part of them.
  expect(['Feilen kom 3.11.2026 kl. 20.15', 'den 03.9.2026 kl 20:15', '20:15 på 13.10.2026', '2026-10-13, 7:05', 'sak 12: 2026-10-13 07.05.30', '5.6.2026 23:59'].map((line) => told(line)))
    .toEqual(['2026-11-03T19:15:00Z', '2026-09-03T18:15:00Z', '2026-10-13T18:15:00Z', '2026-10-13T05:05:00Z', '2026-10-13T05:05:30Z', '2026-06-05T21:59:00Z']);
  // At 13:00 in Oslo a quarter to one has come today, and a quarter past one yesterday.
  expect([told('since 12:45'), told('since 13:00'), told('since 13:15'), told('since 9.05')]).toEqual(['2026-11-18T11:45:00Z', '2026-11-18T12:00:00Z', '2026-11-17T12:15:00Z', '2026-11-18T08:05:00Z']);
  // Half past midnight in Oslo is the day before in UTC.
  expect(told('since 00:15', '2026-11-17T23:30:00Z')).toBe('2026-11-17T23:15:00Z');
});

test('a day and a month before a time are a date, of this year or the last one in which it had come', () => {
  expect(['Feilen kom 3.11 kl. 20.15', 'den 17.11. 20:15', '03.09, kl 8.05', '18.11 Kl. 12.59', '18.11 13:01', '24.12  kl.  10:00', '31.1 kl 0:30'].map((line) => told(line)))
    .toEqual(['2026-11-03T19:15:00Z', '2026-11-17T19:15:00Z', '2026-09-03T06:05:00Z', '2026-11-18T11:59:00Z', '2025-11-18T12:01:00Z', '2025-12-24T09:00:00Z', '2026-01-30T23:30:00Z']);
  // Of two dates nobody knows which is meant.
  expect([told('siden 3.11 20:15, meldt 2026-11-17'), told('2026-11-17: siden 3.11 kl 20.15')]).toEqual([null, null]);
  // What is no month is a time, and a time without another is one.
  expect([told('fra 12.30 til 12.45'), told('12.45 20.15'), told('17.11'), told('kl 9.05 i dag')]).toEqual(['2026-11-18T11:30:00Z', '2026-11-18T11:45:00Z', '2026-11-17T16:11:00Z', '2026-11-18T08:05:00Z']);
});

test('a date that is to come, a line without a time, and one that hides it far behind tell of nothing', () => {
  expect([told('2026-11-19 12:00'), told('on 2026-11-17'), told('version 12.30.1'), told('24:10'), told('case 12:305'), told('2026-02-30 12:00'), told(''), told(`${' '.repeat(200)}12:00`)]).toEqual(Array.from({ length: 8 }, () => null));
});
