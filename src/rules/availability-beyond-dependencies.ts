import { attainable, offered } from '../measure/attainable.ts';
import { share } from '../measure/duration.ts';
import { exceeds, percentCut } from '../measure/promise.ts';
import { contractLevel, levelsOf, statedOf, to } from '../measure/promised.ts';
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
  reads: { Service: ['spec.customers', 'spec.serviceLevel', 'spec.dependsOn', 'spec.dependsOnSome', 'spec.contracts'], ServiceLevel: ['spec.availability'], Supplier: ['spec.contracts'] },
  check(estate, report) {
    const best = attainable(estate);
    for (const service of estate.Service.values()) {
      const { below } = best(service);
      const aimed = statedOf(estate, service).find((one) => one.customer === undefined)?.level;
      for (const { level, customer, pointer } of levelsOf(estate, service)) {
        const target = level.spec.availability?.target;
        if (target === undefined) continue;
        const internal = customer === undefined ? undefined : aimed;
        const own = internal?.spec.availability?.target;
        const attained = Math.min(below, own === undefined ? 1 : share(own));
        if (!exceeds(share(target), attained)) continue;
        const { reasons, silent } = reasonsOf(estate, service, best);
        const aims = own !== undefined && internal !== undefined && exceeds(share(target), share(own)) ? [{ text: `its own level ${internal.name} aims at ${spaced(own)}`, target: own, level: internal }] : [];
        const named = [...reasons.slice(0, shown).map(({ text }) => text), ...(reasons.length > shown ? [`${reasons.length - shown} more`] : [])];
        report({
          in: service, pointer,
          message: `${service.name} promises ${to(customer)}${spaced(target)} but ${list([...aims.map(({ text }) => text), ...(named.length === 0 ? [] : [`stands on ${list(named)}`])])}: at best ${percentCut(attained)}${silent.length === 0 ? '' : ` (of ${list(silent.slice(0, shown))} nothing is promised)`}`,
          related: [
            { in: level, pointer: '/spec/availability/target', message: `${level.name} promises ${spaced(target)}` },
            ...[...aims, ...reasons.slice(0, shown)].flatMap((one) => (one.level === undefined ? [] : [{ in: one.level, pointer: '/spec/availability/target', message: `${one.level.name} gives ${spaced(one.target ?? '')}` }])),
          ],
        });
      }
    }
  },
} satisfies Rule;

/** What a service stands on, with its figure: the nearest that has one, and who has none all the way down. */
function reasonsOf(estate: Estate, service: Declared<'Service'>, best: ReturnType<typeof attainable>): { reasons: Reason[]; silent: string[] } {
  const reasons: Reason[] = [];
  const silent: string[] = [];
  const asked = new Set([service]);
  for (const one of asked) {
    const { dependsOn = [], contracts = [], dependsOnSome = {} } = one.spec;
    if (one !== service && dependsOn.length + contracts.length + Object.keys(dependsOnSome).length === 0) silent.push(one.name);
    for (const name of dependsOn) {
      const next = estate.Service.get(name);
      const figure = next === undefined ? undefined : offered(estate, next);
      if (next === undefined) continue;
      if (figure === undefined) asked.add(next);
      else if (next !== service) {
        const level = statedOf(estate, next).find((stated) => stated.level.spec.availability !== undefined && share(stated.level.spec.availability.target) === figure)?.level;
        const { whole } = best(next);
        reasons.push({ text: `${name} ${spaced(level?.spec.availability?.target ?? '')}${exceeds(figure, whole) ? ` (itself at best ${percentCut(whole)})` : ''}`, ...(level && { level, target: level.spec.availability?.target ?? '' }) });
      }
    }
    for (const contract of contracts) {
      const level = contractLevel(estate, contract);
      const target = level?.spec.availability?.target;
      if (level === undefined || target === undefined) silent.push(contract);
      else reasons.push({ text: `${contract} ${spaced(target)}`, target, level });
    }
    for (const { of, needed = 1 } of Object.values(dependsOnSome)) {
      const members = of.map((name) => estate.Service.get(name)).filter((member) => member !== undefined);
      reasons.push({ text: `${needed} of ${of.length} (${members.map((member) => `${member.name} ${percentCut(best(member).whole)}`).join(', ')})` });
    }
  }
  return { reasons: [...new Map(reasons.map((reason) => [reason.text, reason])).values()], silent: [...new Set(silent)] };
}

const spaced = (target: string): string => target.replace('%', ' %');
const list = (parts: readonly string[]): string => (parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`);
