// Whether each clause of an agreement was kept in a month, by what proves it.
import { controlKinds, deviations } from '../../model/controls.gen.ts';
import { inForce, type Declared, type Estate } from '../../model/estate.ts';
import type { InTime } from '../cases/outcomes.ts';
import { iso, share } from '../duration.ts';
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

/** A clause over the month. Attested is a way of proof: until somebody has confirmed it, it is not known. */
export interface ClauseMonth {
  readonly name: string;
  readonly clause: Declared<'Agreement'>['spec']['clauses'][string];
  readonly state: Kept;
  readonly proofs: readonly Proof[];
}

/** The agreement with a customer as it was in force when the month ended (or is now); nothing where none is declared. */
export function agreementOf(estate: Estate, { period: { interval: [, ends] } }: Month, customer: string, now: number): Declared<'Agreement'> | undefined {
  const then = inForce(estate, iso(Math.min(ends, now) - 1));
  const of = then.Customer.get(customer)?.spec.agreement?.of ?? estate.Customer.get(customer)?.spec.agreement?.of;
  return of === undefined ? undefined : then.Agreement.get(of) ?? estate.Agreement.get(of);
}

/** The clauses of an agreement over a month, in the document's order. */
export const clausesOf = ({ spec }: Declared<'Agreement'>, month: Month, proofs: Proofs): readonly ClauseMonth[] => Object.entries(spec.clauses).map(([name, clause]) => {
  const all = (clause.controls ?? []).map((control) => proofOf(control, month, proofs, clause.tolerates === undefined ? 0 : share(clause.tolerates)));
  return { name, clause, proofs: all, state: stateOf(all, clause.attested !== undefined) };
});

/** Broken by whatever is broken; kept only where all of it is known to be. */
function stateOf(proofs: readonly Proof[], attested: boolean): Kept {
  const has = (state: Kept): boolean => proofs.some((one) => one.state === state);
  if (has('broken')) return 'broken';
  if (has('inconclusive')) return 'inconclusive';
  return proofs.length === 0 || attested || has('unknown') ? 'unknown' : 'kept';
}

function proofOf(control: string, month: Month, proofs: Proofs, tolerates: number): Proof {
  if (!Object.hasOwn(controlKinds, control)) return { control, state: 'unknown', why: 'to-come', kept: 0, of: 0 };
  if (control === 'restored-in-time') return counted(control, month.restored);
  if (control === 'responded-in-time') return counted(control, month.responded);
  if (control === 'availability-kept') {
    const states = month.achieved.map(({ reached }) => reached);
    return { control, ...totalled(states), why: states.length === 0 ? 'nothing' : 'counted', kept: states.filter((state) => state === 'kept').length, of: states.length };
  }
  const isWatch = !deviations.has(control);
  const units = (proofs.get(control) ?? []).filter(({ here }) => here || !isWatch);
  // What is declared and may be absent altogether, as a waiver, was kept where there is none.
  if (units.length === 0) return { control, state: optional.has(controlKinds[control] ?? '') ? 'kept' : 'unknown', why: 'nothing', kept: 0, of: 0 };
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

const optional: ReadonlySet<string> = new Set(['Waiver', 'Baseline']);

/** Of no case it is kept: nothing was broken. */
function counted(control: string, shares: readonly InTime[]): Proof {
  const decided = shares.map(({ met, breached, inconclusive }) => met + breached + inconclusive);
  const of = decided.reduce((sum, one) => sum + one, 0);
  const states = shares.filter((_, index) => (decided[index] ?? 0) > 0).map(({ reached }) => reached);
  return { control, state: states.includes('broken') ? 'broken' : states.includes('inconclusive') ? 'inconclusive' : 'kept', why: of === 0 ? 'nothing' : 'counted', kept: shares.reduce((sum, { met }) => sum + met, 0), of };
}

function totalled(states: readonly Kept[]): { readonly state: Kept } {
  return { state: states.includes('broken') ? 'broken' : states.includes('inconclusive') ? 'inconclusive' : states.length === 0 || states.includes('unknown') ? 'unknown' : 'kept' };
}
