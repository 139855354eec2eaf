// Whether each clause of an agreement was kept in a month, by what proves it.
import { controlKinds, deviations } from '../../model/controls.gen.ts';
import { inForce, type Declared, type Estate } from '../../model/estate.ts';
import type { InTime } from '../cases/outcomes.ts';
import { iso, share } from '../duration.ts';
import type { Attested } from './attested.ts';
import type { Month } from './month.ts';
import type { Proofs } from './proofs.ts';

export type Kept = 'kept' | 'broken' | 'inconclusive' | 'unknown';

/** What one control says of a clause over the month. */
export interface Proof {
  readonly control: string;
  readonly state: Kept;
  /** `to-come`: there is no such control yet; `nothing`: there was nothing to judge; `watched`: how much of it was looked at; else what was counted. */
  readonly why: 'to-come' | 'nothing' | 'watched' | 'counted';
  /** How many were kept of how many. */
  readonly kept: number;
  readonly of: number;
}

/** A clause over the month. Attested is a way of proof: without a confirmation that is in date and borne by evidence, it is not known. */
export interface ClauseMonth {
  readonly name: string;
  readonly clause: Declared<'Agreement'>['spec']['clauses'][string];
  readonly state: Kept;
  readonly proofs: readonly Proof[];
  /** What was confirmed by hand, at the end of the month or now; absent where nothing is to be. */
  readonly attested?: Attested;
}

/** The agreement with a customer as it was in force when the month ended (or is now); nothing where none is declared. */
export function agreementOf(estate: Estate, { period: { interval: [, ends] } }: Month, customer: string, now: number): Declared<'Agreement'> | undefined {
  const then = inForce(estate, iso(Math.min(ends, now) - 1));
  const of = then.Customer.get(customer)?.spec.agreement?.of ?? estate.Customer.get(customer)?.spec.agreement?.of;
  return of === undefined ? undefined : then.Agreement.get(of) ?? estate.Agreement.get(of);
}

/** The clauses of an agreement over a month, in the document's order; `confirmed` says what was confirmed by hand of one. */
export const clausesOf = ({ spec }: Declared<'Agreement'>, month: Month, proofs: Proofs, confirmed: (clause: string) => Attested = () => ({ why: 'none' })): readonly ClauseMonth[] => Object.entries(spec.clauses).map(([name, clause]) => {
  const all = (clause.controls ?? []).map((control) => proofOf(control, month, proofs, clause.tolerates === undefined ? 0 : share(clause.tolerates)));
  const attested = clause.attested === undefined ? undefined : confirmed(name);
  const byHand = attested === undefined ? [] : [attested.why === 'in-date' ? 'kept' as const : 'unknown' as const];
  return { name, clause, proofs: all, state: worst([...all.map(({ state }) => state), ...byHand]), ...(attested !== undefined && { attested }) };
});

/** Broken by whatever is broken; kept only where all of it is known to be, and of nothing nothing is known. */
const worst = (states: readonly Kept[]): Kept => (['broken', 'inconclusive', 'unknown'] as const).find((state) => states.includes(state)) ?? (states.length === 0 ? 'unknown' : 'kept');

function proofOf(control: string, month: Month, proofs: Proofs, tolerates: number): Proof {
  if (!Object.hasOwn(controlKinds, control)) return { control, state: 'unknown', why: 'to-come', kept: 0, of: 0 };
  if (control === 'restored-in-time') return counted(control, month.restored);
  if (control === 'responded-in-time') return counted(control, month.responded);
  if (control === 'availability-kept') {
    const states = month.achieved.map(({ reached }) => reached);
    return { control, state: worst(states), why: states.length === 0 ? 'nothing' : 'counted', kept: states.filter((state) => state === 'kept').length, of: states.length };
  }
  const isWatch = !deviations.has(control);
  const units = (proofs.get(control) ?? []).filter(({ here }) => here || !isWatch);
  // What is declared and may be absent altogether, as a waiver, was kept where there is none.
  if (units.length === 0) return { control, state: optional.has(controlKinds[control]) ? 'kept' : 'unknown', why: 'nothing', kept: 0, of: 0 };
  const [begins, ends] = month.period.interval;
  // That a service failed was seen, which is what was promised of watching it: how long it may fail, and how soon it is corrected, are promises of their own.
  const isBroken = ({ failed }: (typeof units)[number]): boolean => !isWatch && failed.some(([from, until]) => from < ends && until > begins);
  const broken = units.filter(isBroken).length;
  const unknown = units.filter((unit) => !unit.known && !isBroken(unit)).length;
  const most = tolerates * units.length;
  // What is unknown may all have been broken: within what is tolerated that decides nothing.
  const state = broken > most ? 'broken' : broken + unknown > most ? 'unknown' : 'kept';
  return { control, state, why: isWatch ? 'watched' : 'counted', kept: units.length - broken - unknown, of: units.length };
}

const optional: ReadonlySet<string | undefined> = new Set(['Waiver', 'Baseline']);

/** Of no case it is kept: nothing was broken. */
function counted(control: string, shares: readonly InTime[]): Proof {
  const of = shares.reduce((sum, { met, breached, inconclusive }) => sum + met + breached + inconclusive, 0);
  return { control, state: worst(shares.map(({ reached }) => reached)), why: of === 0 ? 'nothing' : 'counted', kept: shares.reduce((sum, { met }) => sum + met, 0), of };
}
