// What a change would have meant for the time of which no single looks are kept any more.
import { outagesIn, slower, slowFaults, type Bounds } from '../../measure/history/bounds.ts';
import { milliseconds } from '../../measure/duration.ts';
import { confirmationOf, thresholdsOf } from '../../model/effective.ts';
import type { Declared, Estate } from '../../model/estate.ts';
import type { Memory, TargetMemory } from '../../model/memory.ts';
import { dayOf } from '../../words/time.ts';

/** Of one side: how many faults at least and at most, and how many minutes of slow answers; nothing of what cannot be known. */
export interface Bounded {
  readonly faults: Bounds;
  readonly minutes: Bounds | null;
}

/** Faults of one kind of one service before the first look that is kept. */
export interface BoundsOf {
  readonly service: string;
  readonly control: 'endpoint-answers' | 'latency-within-thresholds';
  readonly before: Bounded;
  readonly after: Bounded;
}

/** Bounds of what both sides would have found before an instant (ISO), for services whose looks they judge otherwise. Nothing of what was expected otherwise: of that nothing is remembered. */
export function boundsOf([base, head]: readonly [Estate, Estate], { targets }: Memory, { services, before, timeZone }: { readonly services: Iterable<string>; readonly before: string; readonly timeZone: string }): readonly BoundsOf[] {
  const day = dayOf(before, timeZone);
  const byService = Map.groupBy(Object.entries(targets), ([key]) => key.slice(0, Math.max(0, key.indexOf('#probes/'))));
  return [...services].toSorted().flatMap((ref) => {
    const probes = [...Map.groupBy((byService.get(ref) ?? []).map(([, one]) => one), ({ last }) => last.target).values()];
    const [was, is] = [base, head].map((estate) => estate.Service.get(ref.slice('service/'.length)));
    if (was === undefined || is === undefined || probes.length === 0) return [];
    const found = (['endpoint-answers', 'latency-within-thresholds'] as const).map((control): BoundsOf => {
      const side = control === 'endpoint-answers' ? outages : slow;
      return { service: ref, control, before: side(base, was, probes, { before, day }), after: side(head, is, probes, { before, day }) };
    });
    return found.filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after));
  });
}

interface Until { readonly before: string; readonly day: string }
type Probes = readonly (readonly TargetMemory[])[];

function outages(estate: Estate, { ref }: Declared<'Service'>, probes: Probes, { before }: Until): Bounded {
  const rule = confirmationOf(estate, ref, 'outage');
  return { faults: summed(probes.map((vantages) => voted(vantages.map(({ stretches = [] }) => outagesIn(stretches, Date.parse(before), rule))))), minutes: null };
}

function slow(estate: Estate, service: Declared<'Service'>, probes: Probes, { day }: Until): Bounded {
  const rule = confirmationOf(estate, service.ref, 'degradation');
  const limits = thresholdsOf(estate, service).value.limits?.latency;
  const known = [limits?.warn, limits?.fail].flatMap((limit) => (limit === undefined ? [] : [milliseconds(limit)]));
  const limit = known.length === 0 ? undefined : Math.min(...known);
  const past = probes.map((vantages) => vantages.map(({ days, stretches }) => ({ days: days.filter(({ date }) => date < day), every: (stretches?.at(-1)?.speaks ?? 0) / 3 })));
  return {
    faults: summed(past.map((vantages) => voted(vantages.map(({ days }) => slowFaults(days, limit, rule))))),
    minutes: limit === undefined ? { least: 0, most: 0 } : summed(past.map((vantages) => voted(vantages.map(({ days, every }) => {
      const looks = summed(days.map(({ latency }) => slower(latency, limit)));
      return { least: Math.floor(looks.least * every / 60_000), most: Math.ceil(looks.most * every / 60_000) };
    })))),
  };
}

const summed = (all: readonly Bounds[]): Bounds => all.reduce((sum, one) => ({ least: sum.least + one.least, most: sum.most + one.most }), { least: 0, most: 0 });

/** Of several vantages nobody knows which looks fell together: none is certain, and all may have been. */
const voted = (vantages: readonly Bounds[]): Bounds => (vantages.length === 1 ? vantages[0] as Bounds : { ...summed(vantages), least: 0 });
