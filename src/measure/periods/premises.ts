// Premises of the customer's that failed for a case: who names one takes nothing out of a figure, but lets it be told without the case, too.
import type { Case, CaseEvent } from '../../model/case.ts';
import type { Declared, Estate } from '../../model/estate.ts';
import { once } from '../../model/once.ts';
import type { InTime } from '../cases/outcomes.ts';
import type { Adjustment } from './adjustments.ts';
import type { Fault } from './faults.ts';
import type { Month } from './month.ts';

/** Shares in time without the cases for which a premise failed. */
export interface Premised {
  readonly restored: readonly InTime[];
  readonly responded: readonly InTime[];
}

type Clause = Declared<'Agreement'>['spec']['clauses'][string];

/** The clauses that agreements presume of customers, by their names as they are named in small letters. */
export const premisesIn = once((estate: Estate): ReadonlyMap<string, Clause> =>
  new Map([...estate.Agreement.values()].flatMap(({ spec }) => Object.entries(spec.clauses).filter(([, { duty }]) => duty === 'customer').map(([name, clause]) => [name.toLowerCase(), clause]))));

type Named = Extract<CaseEvent, { type: 'premise' }>;

/** The premises that somebody had named of a case by an instant (milliseconds since 1970), as far as an agreement has them. */
export const premisesOf = (estate: Estate, { events }: Pick<Case, 'events'>, until: number): readonly Named[] =>
  events.filter((event): event is Named => event.type === 'premise' && premisesIn(estate).has(event.clause) && Date.parse(event.at) <= until);

/** Tells whether a premise failed for a case, as far as somebody had said so by an instant. */
export const premisedBy = (estate: Estate, until: number): ((one: Pick<Case, 'events'>) => boolean) => (one) => premisesOf(estate, one, until).length > 0;

/** Each premise that was named of a fault which was decided in a month, and what share of its priority was in time with such cases, and is without. */
export function premiseAdjustments({ restored, responded, premised, period: { interval: [begins, ends] } }: Month, faults: readonly Fault[], estate: Estate, now: number): readonly Adjustment[] {
  if (premised === undefined) return [];
  const shareOf = ({ met, breached, inconclusive }: InTime): number | undefined => (met + breached + inconclusive === 0 ? undefined : met / (met + breached + inconclusive));
  return faults.filter(({ isMoved }) => isMoved).flatMap(({ case: one, respond, restore }) => {
    const clock = [restore, respond].find((each) => each?.decidedAt !== undefined && each.decidedAt >= begins && each.decidedAt < ends);
    if (clock === undefined) return [];
    const of = (all: readonly InTime[]): number | undefined => all.filter(({ priority }) => priority === clock.priority).map(shareOf)[0];
    const [all, without] = clock.metric === 'restore' ? [of(restored), of(premised.restored)] : [of(responded), of(premised.responded)];
    const share = all === undefined || without === undefined ? undefined : { with: all, without };
    return premisesOf(estate, one, Math.min(ends, now)).map(({ at, by, clause }): Adjustment => ({ kind: 'premise', about: one.id, from: at, until: undefined, by, announced: undefined, reason: clause, effect: 0, share }));
  });
}
