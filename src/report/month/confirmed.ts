// What was confirmed by hand, for one customer, from the last look at each confirmation.
import { confirmationsOf, type Confirmed } from '../../measure/periods/attested.ts';
import { timeZoneOf } from '../../model/effective.ts';
import type { AgreementClause } from '../../model/kinds.gen.ts';
import type { View } from '../../publish.ts';
import { dayOf } from '../../words/time.ts';

/** The confirmations for one customer; who gave each is said by `named`. Those of the agreement's version in force now count, also for months before. */
export function confirmedFor({ estate, memory, results }: Pick<View, 'estate' | 'memory' | 'results'>, customer: string, named: (clause: AgreementClause, by: string) => string): Confirmed {
  const today = dayOf(results.at, timeZoneOf(estate));
  const looks = new Map(Object.values(memory.targets).filter(({ last }) => last.probe === 'attestation').map(({ last }) => [last.target, last]));
  return new Map([...estate.Agreement.values()].flatMap((agreement) => Object.entries(agreement.spec.clauses).flatMap(([clause, spec]) => {
    const all = confirmationsOf(agreement, { clause, today, customer, seen: (target) => looks.get(target) });
    return all.length === 0 ? [] : [[`${agreement.name} ${clause}`, all.map((one) => ({ ...one, by: named(spec, one.by) }))] as const];
  })));
}
