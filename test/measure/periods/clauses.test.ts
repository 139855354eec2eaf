// What proves a clause over November 2026, control by control: what was counted, what was watched, and what decides where several are asked.
import { expect, test } from 'vitest';
import { openTime } from '../../../src/measure/calendars/open-time.ts';
import type { InTime } from '../../../src/measure/cases/outcomes.ts';
import type { Achieved } from '../../../src/measure/periods/achieved.ts';
import { agreementOf, clausesOf, type Kept, type Proof } from '../../../src/measure/periods/clauses.ts';
import { monthOf, type Month } from '../../../src/measure/periods/month.ts';
import { periodNamed, type Period } from '../../../src/measure/periods/periods.ts';
import type { Unit } from '../../../src/measure/periods/proofs.ts';
import type { Declared, Estate } from '../../../src/model/estate.ts';
import { emptyMemory } from '../../../src/model/memory.ts';
import { estateOf } from '../../verdicts/played.ts';
import { at, declared, november } from '../november.ts';

const now = at('12-03T06:02');
const month = monthOf({ estate: november.estate, memory: emptyMemory, now, open: openTime(november.estate) }, 'Europe/Oslo', periodNamed('2026-11', 'Europe/Oslo') as Period, 'fjordfisk');
const written = november.estate.Agreement.get('operations') as Declared<'Agreement'>;

/** A clause of one's own in the agreement, judged by what the month came to and by what was seen. */
function judged(clause: object, of: Partial<Month> = {}, units: Readonly<Record<string, readonly Unit[]>> = {}): { readonly state: Kept; readonly proofs: readonly Proof[] } {
  const clauses = { one: { text: 'x', duty: 'operator', ...clause } } as Declared<'Agreement'>['spec']['clauses'];
  const [found] = clausesOf({ ...written, spec: { ...written.spec, clauses } }, { ...month, ...of }, new Map(Object.entries(units)));
  return { state: found?.state ?? 'unknown', proofs: found?.proofs ?? [] };
}
const proved = (control: string, of: Partial<Month> = {}, units: readonly Unit[] = [], tolerates?: string): unknown => {
  const [{ state, why, kept, of: all } = {} as Proof] = judged({ controls: [control], ...(tolerates === undefined ? {} : { tolerates }) }, of, { [control]: units }).proofs;
  return [state, why, `${kept}/${all}`];
};
const inTime = (reached: InTime['reached'], met = 0, breached = 0, inconclusive = 0): InTime => ({ priority: 'P1', metric: 'restore', met, breached, inconclusive, promised: undefined, reached });
const reached = (...all: readonly Kept[]): Partial<Month> => ({ achieved: all.map((one) => ({ reached: one }) as Achieved) });
const unit = (from?: string, until?: string, more: Partial<Unit> = {}): Unit => ({ failed: from === undefined ? [] : [[at(from), until === undefined ? Infinity : at(until)]], known: true, here: true, ...more });

test('deadlines are counted over all priorities, those of restoring and those of answering each by its own; what was broken decides before what cannot be told', () => {
  const restored = [inTime('kept', 3), inTime('broken', 1, 2), inTime('inconclusive', 4, 0, 8)];
  expect(proved('restored-in-time', { restored })).toEqual(['broken', 'counted', '8/18']);
  expect(proved('restored-in-time', { restored: [inTime('kept', 3), inTime('inconclusive', 4, 0, 8)] })).toEqual(['inconclusive', 'counted', '7/15']);
  expect(proved('responded-in-time', { restored, responded: [inTime('kept', 5)] })).toEqual(['kept', 'counted', '5/5']);
  expect(proved('restored-in-time', { responded: restored, restored: [inTime('kept', 2)] })).toEqual(['kept', 'counted', '2/2']);
});

test('where nothing failed, every deadline was kept', () => {
  expect([proved('restored-in-time'), proved('responded-in-time')]).toEqual([['kept', 'nothing', '0/0'], ['kept', 'nothing', '0/0']]);
});

test('availability is kept where every promise of it is, and unknown where none was made or one is not known', () => {
  expect([proved('availability-kept', reached('kept', 'kept')), proved('availability-kept', reached('kept', 'unknown')), proved('availability-kept', reached('unknown', 'inconclusive', 'kept')), proved('availability-kept', reached('kept', 'inconclusive', 'broken'))])
    .toEqual([['kept', 'counted', '2/2'], ['unknown', 'counted', '1/2'], ['inconclusive', 'counted', '1/3'], ['broken', 'counted', '1/3']]);
  expect(proved('availability-kept', reached())).toEqual(['unknown', 'nothing', '0/0']);
});

test('what was broken in the month breaks the clause, from its first instant to before its end', () => {
  const of = (from: string, until?: string): unknown => proved('access-granted', {}, [unit(from, until), unit()]);
  const [broken, kept] = [['broken', 'counted', '1/2'], ['kept', 'counted', '2/2']];
  expect([of('10-30T12:00', '11-01T00:01'), of('11-30T23:59', '12-02T12:00'), of('10-01T12:00')]).toEqual([broken, broken, broken]);
  expect([of('10-30T12:00', '11-01T00:00'), of('12-01T00:00', '12-02T12:00'), of('12-01T00:00')]).toEqual([kept, kept, kept]);
});

test('what is over and what is there are both counted; what is unknown may be broken, unless that is tolerated', () => {
  const gone = unit('11-10T12:00', '11-11T12:00', { here: false });
  expect(proved('access-granted', {}, [gone])).toEqual(['broken', 'counted', '0/1']);
  const unknown = unit(undefined, undefined, { known: false });
  expect(proved('access-granted', {}, [unit(), unknown, unit(), unit()])).toEqual(['unknown', 'counted', '3/4']);
  expect(proved('access-granted', {}, [unit(), unknown, unit(), unit()], '25%')).toEqual(['kept', 'counted', '3/4']);
  expect(proved('access-granted', {}, [gone, unknown, unit(), unit()], '25%')).toEqual(['unknown', 'counted', '2/4']);
  expect(proved('access-granted', {}, [gone, { ...gone, known: false }, unit(), unknown], '25%')).toEqual(['broken', 'counted', '1/4']);
});

test('of watching is promised that it is watched: what is watched no more proves nothing, and what failed was seen', () => {
  expect(proved('endpoint-answers', {}, [unit('11-10T12:00'), unit(undefined, undefined, { known: false }), unit('11-10T12:00', '11-11T12:00', { here: false })])).toEqual(['unknown', 'watched', '1/2']);
  expect(proved('endpoint-answers', {}, [unit(undefined, undefined, { here: false })])).toEqual(['unknown', 'nothing', '0/0']);
});

test('what may be absent altogether is kept where there is none; of anything else nothing is known', () => {
  expect(['waiver-in-force', 'baseline-current', 'access-granted'].map((control) => proved(control))).toEqual([['kept', 'nothing', '0/0'], ['kept', 'nothing', '0/0'], ['unknown', 'nothing', '0/0']]);
  expect([proved('not-written-yet'), proved('constructor')]).toEqual([['unknown', 'to-come', '0/0'], ['unknown', 'to-come', '0/0']]);
});

test('a clause is what the worst of its proofs is, and not known where somebody is to attest it, or nothing proves it', () => {
  const of = { restored: [inTime('broken', 0, 1)], responded: [inTime('inconclusive', 0, 0, 1)], ...reached('kept') };
  const state = (clause: object): string => judged(clause, of).state;
  const attested = { attested: { by: 'people', every: 'quarter', how: 'x' } };
  expect(state({ controls: ['availability-kept', 'access-granted', 'responded-in-time', 'restored-in-time'] })).toBe('broken');
  expect(state({ controls: ['availability-kept', 'access-granted', 'responded-in-time'] })).toBe('inconclusive');
  expect(state({ controls: ['availability-kept', 'access-granted'] })).toBe('unknown');
  expect([state({ controls: ['availability-kept'] }), state({ controls: ['availability-kept'], ...attested }), state({ controls: ['restored-in-time'], ...attested })]).toEqual(['kept', 'unknown', 'broken']);
  expect([judged(attested), judged({})]).toEqual([{ state: 'unknown', proofs: [] }, { state: 'unknown', proofs: [] }]);
});

test('the agreement is the one in force in the last instant of the month, or now while the month runs', () => {
  const another = (from: string): string => `${declared}---
apiVersion: driftvakt/v1
kind: Agreement
metadata: { name: operations, title: Ny avtale }
spec: { effectiveFrom: ${from}, type: service-description, clauses: { new.1: { text: x, duty: operator, attested: { by: people, every: quarter, how: x } } } }
`;
  const clauses = (from: string, until = now, text = another(from)): readonly string[] | undefined => { const { estate, errors } = estateOf(text); expect(errors).toEqual([]); return namesOf(estate, until); };
  const namesOf = (estate: Estate, until: number, customer = 'fjordfisk'): readonly string[] | undefined => { const found = agreementOf(estate, month, customer, until); return found && Object.keys(found.spec.clauses); };
  const old = Object.keys(written.spec.clauses);
  expect([clauses('2026-12-01'), clauses('2026-11-30'), clauses('2026-11-30', at('11-30T00:00')), clauses('2026-11-30', at('11-30T00:01'))]).toEqual([old, ['new.1'], old, ['new.1']]);
  expect([namesOf(november.estate, now, 'nobody'), clauses('2026-12-01', now, declared.replace('spec: { agreement: { of: operations, from: 2026-01-01 } }', 'spec: {}'))]).toEqual([undefined, undefined]);
  // Whoever is a customer since, of an agreement that was made since, is told of that.
  const since = declared.replace('spec: { agreement: {', 'spec: { effectiveFrom: 2026-12-02, agreement: {').replace('spec:\n  type: service-description', 'spec:\n  effectiveFrom: 2026-12-02\n  type: service-description');
  expect(clauses('', now, since)).toEqual(old);
});
