import { fromBelow, inSeries } from '../measure/availability/below.ts';
import { covered } from '../measure/calendars/beside.ts';
import { openingOf } from '../measure/calendars/opening.ts';
import { lasting } from '../measure/promises/promise.ts';
import { contractLevel, levelsOf, statedOf, to } from '../measure/promises/promised.ts';
import { openMinutes } from '../measure/calendars/week.ts';
import type { Declared, Estate } from '../model/estate.ts';
import { onceEach } from '../model/once.ts';
import type { Rule } from '../validate.ts';

type Service = Declared<'Service'>;

/** What promises an availability, and the levels by which it does. */
interface Promising {
  readonly name: string;
  readonly levels: readonly Declared<'ServiceLevel'>[];
}

type All = ReadonlyMap<string, Promising>;

/** What promises beneath one service; what lies deeper is told of those between. */
const most = 50;

export default {
  title: 'What a service stands on is promised for all the hours that it is promised for itself',
  severity: 'warning',
  why: 'Outside its hours a contract or a level promises nothing: an outage then breaks the one promise and keeps the other.',
  fix: 'agree on the same hours with those it stands on, or promise fewer',
  reads: { Service: ['spec.customers', 'spec.serviceLevel', 'spec.dependsOn', 'spec.dependsOnSome', 'spec.contracts'], Supplier: ['spec.contracts'], ServiceLevel: ['spec.availability'], Calendar: ['spec'] },
  check(estate, report) {
    const lackingOf = onceEach((all: All) => onceEach((calendar: string) => [...all.values()].flatMap(({ name, levels }) => {
      const [best] = levels.map((one) => ({ level: one, share: covered(estate, calendar, one.spec.availability?.calendar).least })).toSorted((a, b) => b.share - a.share);
      return best === undefined || best.share > 1 - 1e-9 ? [] : [{ name, ...best }];
    })));
    const shared = new Map<string, All>();
    const promisingBelow = fromBelow<All>((service) => inSeries(estate, service), (service, known) => {
      const { dependsOn = [], contracts } = service.spec;
      if (contracts !== undefined || !dependsOn.every((name) => name !== service.name && known.has(name))) return below(estate, service, known);
      // Many stand on the very same, and share the answer.
      const key = dependsOn.join(' ');
      const answer = shared.get(key) ?? below(estate, service, known);
      shared.set(key, answer);
      return answer;
    });
    for (const service of estate.Service.values()) {
      const all = promisingBelow(service);
      if (all.size === 0) continue;
      for (const { level, customer, pointer } of levelsOf(estate, service)) {
        const { availability } = level.spec;
        if (availability === undefined) continue;
        const { calendar = 'around-the-clock' } = availability;
        const lacking = lackingOf(all)(calendar);
        const [first] = lacking.toSorted((a, b) => a.share - b.share);
        if (first === undefined) continue;
        const week = openMinutes(openingOf(estate, calendar)?.week ?? []) * 60_000;
        const named = lacking.map((one) => `${one.name} (${one.level.spec.availability?.calendar ?? ''})`);
        const unpromised = `of ${first.name} nothing is promised in ${lasting(week * (1 - first.share))} of ${lasting(week)} in an ordinary week`;
        report({
          in: service, pointer,
          message: `${service.name} promises ${to(customer)}${availability.target.replace('%', ' %')} (${calendar}) but stands on ${named.slice(0, 8).join(', ')}: ${unpromised}`,
          related: [
            { in: level, pointer: availability.calendar === undefined ? '/spec/availability' : '/spec/availability/calendar', message: `${level.name} promises ${calendar}` },
            ...lacking.slice(0, 8).map((one) => ({ in: one.level, pointer: '/spec/availability/calendar', message: `${one.level.name} promises only ${one.level.spec.availability?.calendar ?? ''}` })),
          ],
        });
      }
    }
  },
} satisfies Rule;

const nothing: All = new Map<string, Promising>();

/** The nearest below a service that promise an availability: its contracts and the services it cannot work without, or through these what they stand on. */
function below(estate: Estate, service: Service, known: ReadonlyMap<string, All>): All {
  const next = inSeries(estate, service).filter((one) => one !== service);
  const [only] = next;
  // A chain of thousands that promises nothing is one answer.
  if (only !== undefined && next.length === 1 && service.spec.contracts === undefined && promising(estate, only).length === 0) return known.get(only.name) ?? nothing;
  const found = new Map<string, Promising>();
  for (const contract of service.spec.contracts ?? []) {
    const level = contractLevel(estate, contract);
    if (level?.spec.availability !== undefined) found.set(contract, { name: contract, levels: [level] });
  }
  for (const one of next) {
    const levels = promising(estate, one);
    if (levels.length > 0) found.set(one.name, { name: one.name, levels });
    else for (const [key, deeper] of known.get(one.name) ?? nothing) if (found.size < most) found.set(key, deeper);
  }
  return found;
}

const promising = (estate: Estate, service: Service): readonly Declared<'ServiceLevel'>[] => statedOf(estate, service).flatMap(({ level }) => (level.spec.availability === undefined ? [] : [level]));
