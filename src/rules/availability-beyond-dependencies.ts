import { attainable, offeredBy, shareWithin, type Best } from '../measure/availability/attainable.ts';
import { share } from '../measure/duration.ts';
import { exceeds, percentCut } from '../measure/promises/promise.ts';
import { contractLevel, levelsOf, statedOf, to } from '../measure/promises/promised.ts';
import type { Declared, Estate } from '../model/estate.ts';
import type { Rule } from '../validate.ts';

interface Reason {
  readonly text: string;
  readonly target?: string;
  readonly level?: Declared<'ServiceLevel'>;
}

const shown = 8;

export default {
  title: 'No more availability is promised than what it stands on gives',
  severity: 'warning',
  why: 'Whatever a service cannot work without takes its own outages with it: what is promised above that is broken even when nobody does anything wrong.',
  fix: 'promise less, agree on more with those it stands on, or let others stand in for them (dependsOnSome)',
  reads: { Service: ['spec.customers', 'spec.serviceLevel', 'spec.dependsOn', 'spec.dependsOnSome', 'spec.contracts'], ServiceLevel: ['spec.availability'], Supplier: ['spec.contracts'], Calendar: ['spec'] },
  check(estate, report) {
    const best = attainable(estate);
    for (const service of estate.Service.values()) {
      const aimed = statedOf(estate, service).find((one) => one.customer === undefined)?.level;
      for (const { level, customer, pointer } of levelsOf(estate, service)) {
        const { target, calendar } = level.spec.availability ?? {};
        if (target === undefined) continue;
        const { below } = best(service, calendar);
        const internal = customer === undefined ? undefined : aimed;
        const own = internal?.spec.availability?.target;
        const ownShare = own === undefined || internal === undefined ? 1 : shareWithin(estate, internal, calendar);
        const attained = Math.min(below, ownShare);
        if (!exceeds(share(target), attained)) continue;
        const { reasons, silent } = reasonsOf({ estate, calendar, best: (one) => best(one, calendar) }, service);
        const aims = own !== undefined && internal !== undefined && exceeds(share(target), ownShare)
          ? [{ text: `its own level ${internal.name} aims at ${spaced(own)}${hours(internal, calendar)}`, target: own, level: internal }] : [];
        const named = [...reasons.slice(0, shown).map(({ text }) => text), ...(reasons.length > shown ? [`${reasons.length - shown} more`] : [])];
        const because = list([...aims.map(({ text }) => text), ...(named.length === 0 ? [] : [`stands on ${list(named)}`])]);
        const unpromised = silent.length === 0 ? '' : ` (of ${list(silent.slice(0, shown))} nothing is promised)`;
        report({
          in: service, pointer,
          message: `${service.name} promises ${to(customer)}${spaced(target)} but ${because}: at best ${percentCut(attained)}${unpromised}`,
          related: [
            { in: level, pointer: '/spec/availability/target', message: `${level.name} promises ${spaced(target)}` },
            ...[...aims, ...reasons.slice(0, shown)].flatMap((one) => (one.level === undefined ? [] : [{ in: one.level, pointer: '/spec/availability/target', message: `${one.level.name} gives ${spaced(one.target ?? '')}` }])),
          ],
        });
      }
    }
  },
} satisfies Rule;

/** An estate within the hours of the calendar that a promise speaks of. */
interface Asked {
  readonly estate: Estate;
  readonly calendar: string | undefined;
  readonly best: (service: Declared<'Service'>) => Best;
}

/** What a service stands on, with its figure: the nearest that has one, and who has none all the way down. */
function reasonsOf({ estate, calendar, best }: Asked, service: Declared<'Service'>): { reasons: Reason[]; silent: string[] } {
  const reasons: Reason[] = [];
  const silent: string[] = [];
  const asked = new Set([service]);
  for (const one of asked) {
    const { dependsOn = [], contracts = [], dependsOnSome = {} } = one.spec;
    if (one !== service && dependsOn.length + contracts.length + Object.keys(dependsOnSome).length === 0) silent.push(one.name);
    for (const name of dependsOn) {
      const next = estate.Service.get(name);
      if (next === undefined) continue;
      const figure = offeredBy(estate, next, calendar);
      if (figure === undefined) asked.add(next);
      else if (next !== service) {
        const { level } = figure;
        const target = level.spec.availability?.target ?? '';
        const whole = best(next).whole();
        reasons.push({ text: `${name} ${spaced(target)}${hours(level, calendar)}${exceeds(figure.share, whole) ? ` (itself at best ${percentCut(whole)})` : ''}`, level, target });
      }
    }
    for (const contract of contracts) {
      const level = contractLevel(estate, contract);
      const target = level?.spec.availability?.target;
      if (level === undefined || target === undefined) silent.push(contract);
      else reasons.push({ text: `${contract} ${spaced(target)}${hours(level, calendar)}`, target, level });
    }
    for (const { of, needed = 1 } of Object.values(dependsOnSome)) {
      const members = of.map((name) => estate.Service.get(name)).filter((member) => member !== undefined);
      reasons.push({ text: `${needed} of ${of.length} (${members.map((member) => `${member.name} ${percentCut(best(member).whole())}`).join(', ')})` });
    }
  }
  return { reasons: [...new Map(reasons.map((reason) => [reason.text, reason])).values()], silent: [...new Set(silent)] };
}

/** In which hours a level promises, where these are others than those asked about. */
const hours = ({ spec }: Declared<'ServiceLevel'>, asked = 'around-the-clock'): string => ((spec.availability?.calendar ?? 'around-the-clock') === asked ? '' : ` in ${spec.availability?.calendar ?? 'around-the-clock'}`);

const spaced = (target: string): string => target.replace('%', ' %');
const list = (parts: readonly string[]): string => (parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`);
