// What is confirmed by hand: until when it speaks, which of several speaks, and who an address in git is.
import { expect, test } from 'vitest';
import { attestedBy, attestedOn, confirmationsOf, lastDayOf, type Confirmation } from '../../../src/measure/periods/attested.ts';
import { clausesOf } from '../../../src/measure/periods/clauses.ts';
import type { Month } from '../../../src/measure/periods/month.ts';
import type { Declared } from '../../../src/model/estate.ts';
import type { Observation } from '../../../src/model/observation.ts';
import { november } from '../november.ts';

test('a confirmation speaks until the end of the period after the one in which it was given, at most', () => {
  expect(['week', 'month', 'quarter', 'half-year', 'year'].map((every) => lastDayOf(every as 'week', '2026-11-18'))).toEqual(['2026-11-29', '2026-12-31', '2027-03-31', '2027-06-30', '2027-12-31']);
  expect([lastDayOf('month', '2027-01-31'), lastDayOf('quarter', '2026-10-01'), lastDayOf('week', '2026-11-16'), lastDayOf('week', '2026-11-22')]).toEqual(['2027-02-28', '2027-03-31', '2026-11-29', '2026-11-29']);
});

const one = (name: string, from: string, until: string, more: Partial<Confirmation> = {}): Confirmation => ({ name, by: 'people/kari', on: from, from, until, ...more });
const said = (day: string, ...all: readonly Confirmation[]): readonly unknown[] => {
  const { why, confirmation } = attestedOn(all, day);
  return [why, confirmation?.name];
};

test('it is in date on its first and its last day, and on no other; what counts speaks before what is doubted, the longest first', () => {
  const q3 = one('q3', '2026-07-01', '2026-09-30');
  expect([said('2026-06-30', q3), said('2026-07-01', q3), said('2026-09-30', q3), said('2026-10-01', q3), said('2026-10-01')]).toEqual([['not-yet', 'q3'], ['in-date', 'q3'], ['in-date', 'q3'], ['ended', 'q3'], ['none', undefined]]);
  const doubted = one('later', '2026-08-01', '2026-12-31', { doubt: 'by-the-same' });
  expect([said('2026-09-01', q3, doubted), said('2026-10-01', q3, doubted), said('2027-01-01', q3, doubted)]).toEqual([['in-date', 'q3'], ['not-verified', 'later'], ['ended', 'later']]);
  expect(said('2026-09-01', q3, one('q4', '2026-08-01', '2026-12-31'))).toEqual(['in-date', 'q4']);
});

test('who entered it is told by the accounts that are declared; two places with one account are one person', () => {
  const people = [{ ref: 'management/berit', github: 'BeritS', upn: 'berit@move.example' }, { ref: 'other/bs', upn: 'Berit@move.example', github: 'berit-private' }, { ref: 'people/ola', github: 'ola' }, { ref: 'people/nobody' }];
  const who = attestedBy(people, 'management/berit');
  expect(['berit@move.example', '12345+berits@users.noreply.github.com', 'berit-private@users.noreply.github.com'].map(who)).toEqual(['same', 'same', 'same']);
  expect(['ola@users.noreply.github.com', 'ola@elsewhere.example', 'x+ola@users.noreply.github.com', '', 'ola@users.noreply.github.com.evil.example'].map(who)).toEqual(['another', 'unknown', 'unknown', 'unknown', 'unknown']);
  // Of somebody without an account nobody can say whether it was he.
  expect(attestedBy(people, 'people/nobody')('ola@users.noreply.github.com')).toBe('another');
});

const agreement = (given: object): Declared<'Agreement'> => ({
  ...november.estate.Agreement.get('operations') as Declared<'Agreement'>,
  spec: { type: 'service-description', clauses: { 'scope.8': { text: 'x', duty: 'operator', attested: { by: 'people', every: 'quarter', how: 'y', given } } } },
} as unknown as Declared<'Agreement'>);
const document = { file: 'minutes/a.md', sha256: 'a'.repeat(64) };
const facts = (entered: string, seen: string | null): Observation => ({ probe: 'attestation', target: '', spec: '', at: '', took: 0, from: 'a', seen: true, facts: { entered, document: seen } });
const doubts = (given: object, look?: Observation, customer?: string): readonly unknown[] =>
  confirmationsOf(agreement({ a: { by: 'people/kari', on: '2026-10-05', until: '2026-12-31', document, ...given } }), { clause: 'scope.8', today: '2026-11-01', customer, seen: () => look }).map(({ doubt, until }) => doubt ?? until);

test('without the document, another who entered it, and the team that was agreed, it is declared and not verified', () => {
  expect(doubts({}, facts('by-another', 'same'))).toEqual(['2026-12-31']);
  expect(doubts({ until: '2029-12-31' }, facts('by-another', 'same'))).toEqual(['2027-03-31']);
  expect([doubts({}), doubts({ document: undefined }, facts('by-another', 'same')), doubts({ by: 'others/ola' }, facts('by-another', 'same'))]).toEqual([['not-looked-at'], ['no-document'], ['another-team']]);
  expect(['by-the-same', 'unknown-author', 'no-repository', 'not-committed', 'history-cut'].map((why) => doubts({}, facts(why, 'same'))[0])).toEqual(['by-the-same', 'unknown-author', 'no-repository', 'not-committed', 'history-cut']);
  expect([doubts({}, facts('by-another', 'another')), doubts({}, facts('by-another', 'missing')), doubts({}, { ...facts('', null), seen: false, reason: 'failed', detail: '' } as Observation)]).toEqual([['another-document'], ['document-missing'], ['not-looked-at']]);
  // What is said to be given tomorrow was not given; and what is about another customer says nothing of this one.
  expect([doubts({ on: '2026-11-02', from: '2026-10-01' }), doubts({ customers: ['b'] }, undefined, 'a'), doubts({ customers: ['b'] }, undefined, 'b').length]).toEqual([[], [], 1]);
});

test('several stand in the order of their ends, whatever they are called, and each by its own first day', () => {
  const given = (from: string | undefined, until: string): object => ({ by: 'people/kari', on: '2026-10-05', ...(from !== undefined && { from }), until, document });
  const asked = { clause: 'scope.8', today: '2026-10-05', seen: () => facts('by-another', 'same') };
  const found = confirmationsOf(agreement({ a: given(undefined, '2026-12-31'), b: given('2026-07-01', '2026-11-30'), c: given('2026-10-01', '2027-01-31'), d: given('2026-10-02', '2026-11-30') }), asked);
  expect(found.map(({ name, from, until }) => [name, from, until])).toEqual([['b', '2026-07-01', '2026-11-30'], ['d', '2026-10-02', '2026-11-30'], ['a', '2026-10-05', '2026-12-31'], ['c', '2026-10-01', '2027-01-31']]);
  expect([confirmationsOf(agreement({}), asked), confirmationsOf(agreement({}), { ...asked, clause: 'scope.9' })]).toEqual([[], []]);
});

test('a clause that is confirmed by hand is kept while that is in date, and unknown else', () => {
  const month = { restored: [], responded: [], achieved: [], period: { interval: [0, 1] } } as unknown as Month;
  const state = (why: 'in-date' | 'ended' | 'not-verified' | 'none' | 'not-yet'): unknown => clausesOf(agreement({}), month, new Map(), () => ({ why }))[0]?.state;
  expect((['in-date', 'ended', 'not-verified', 'not-yet', 'none'] as const).map(state)).toEqual(['kept', 'unknown', 'unknown', 'unknown', 'unknown']);
  expect(clausesOf(agreement({}), month, new Map())[0]).toMatchObject({ state: 'unknown', attested: { why: 'none' } });
});
