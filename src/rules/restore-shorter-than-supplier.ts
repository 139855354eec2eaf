import { fromBelow, inSeries } from '../measure/availability/below.ts';
import { counted, lags } from '../measure/calendars/opening.ts';
import { lasting } from '../measure/promises/promise.ts';
import { contractLevel, levelsOf, to } from '../measure/promises/promised.ts';
import type { Declared, Estate } from '../model/estate.ts';
import { onceEach } from '../model/once.ts';
import type { Rule } from '../validate.ts';

const priorities = ['P1', 'P2', 'P3', 'P4'] as const;

type Service = Declared<'Service'>;
type Level = Declared<'ServiceLevel'>;
type Contracts = ReadonlyMap<Level, { readonly contract: string; readonly one: Service }>;

/** Levels of contracts that are looked at beneath one service; what lies deeper is told of those between. */
const most = 50;

export default {
  title: 'No restoration is promised sooner than the supplier restores',
  severity: 'warning',
  why: 'Where only the supplier can mend it, the deadline passes while the supplier still has time.',
  fix: 'promise a later deadline, or agree on an earlier one with the supplier',
  reads: { Service: ['spec.customers', 'spec.serviceLevel', 'spec.dependsOn', 'spec.contracts'], Supplier: ['spec.contracts'], ServiceLevel: ['spec.deadlines'], Calendar: ['spec'] },
  check(estate, report) {
    const lagOf = lags(estate);
    // Many stand on the same contract at the same level.
    const lateOf = onceEach((ours: Level) => onceEach((theirs: Level) => priorities.flatMap((priority) => {
      const lag = lagOf(ours.spec.deadlines[priority].restore, theirs.spec.deadlines[priority].restore) ?? 0;
      return lag > 0 ? [{ priority, lag }] : [];
    })));
    const contractsOf = fromBelow<Contracts>((service) => inSeries(estate, service), (service, known) => standsOn(estate, service, known));
    for (const service of estate.Service.values()) {
      const contracts = contractsOf(service);
      if (contracts.size === 0) continue;
      for (const { level, customer, pointer } of levelsOf(estate, service)) {
        for (const [theirs, { contract, one }] of contracts) {
          if (theirs === level) continue;
          const late = lateOf(level)(theirs);
          const [first] = late;
          if (first === undefined) continue;
          const said = late.map(({ priority }) => `${priority} within ${counted(level.spec.deadlines[priority].restore)} but ${contract}${one === service ? '' : ` of ${one.name}`} restores it within ${counted(theirs.spec.deadlines[priority].restore)}`);
          // Holidays, the supplier's or ours, may make it more.
          const exact = [level, theirs].every(({ spec }) => (spec.deadlines[first.priority].restore.calendar ?? 'around-the-clock') === 'around-the-clock');
          report({
            in: service, pointer,
            message: `${service.name} promises ${to(customer)}to restore ${said.join('; ')}: up to ${lasting(first.lag * 60_000)} too late${exact ? '' : ' in an ordinary week'}`,
            related: [
              { in: level, pointer: `/spec/deadlines/${first.priority}/restore`, message: `${level.name} promises it here` },
              { in: theirs, pointer: `/spec/deadlines/${first.priority}/restore`, message: `${theirs.name} gives it here` },
            ],
          });
        }
      }
    }
  },
} satisfies Rule;

const nothing: Contracts = new Map<Declared<'ServiceLevel'>, { readonly contract: string; readonly one: Service }>();

/** The levels of the contracts that a service stands on, its own first, each with the nearest service that has such a contract. */
function standsOn(estate: Estate, service: Service, known: ReadonlyMap<string, Contracts>): Contracts {
  const below = inSeries(estate, service).map(({ name }) => known.get(name)).filter((one) => one !== undefined && one.size > 0);
  // Most have no contract of their own, and hand on what one below them has.
  if (service.spec.contracts === undefined && below.length < 2) return below[0] ?? nothing;
  const found = new Map<Declared<'ServiceLevel'>, { readonly contract: string; readonly one: Service }>();
  for (const contract of service.spec.contracts ?? []) {
    const level = contractLevel(estate, contract);
    if (level !== undefined && !found.has(level)) found.set(level, { contract, one: service });
  }
  for (const one of below) {
    for (const [level, held] of one ?? nothing) if (!found.has(level) && found.size < most) found.set(level, held);
  }
  return found;
}
