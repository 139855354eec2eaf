import { control } from '../evaluate.ts';
import { milliseconds } from '../measure/duration.ts';
import { thresholdsOf } from '../model/effective.ts';
import type { Verdict } from '../model/finding.ts';
import { probePath } from '../model/target.ts';
import { askedHost } from '../text/asked-host.ts';
import { unseen, unseenTexts } from '../words/reasons.ts';

export default control({
  about: 'Service',
  title: { en: 'The latency is within its thresholds', nb: 'Svartiden er innenfor terskelverdiene' },
  why: {
    en: 'A slow service holds up everybody who waits for it, and is often the first sign of an outage.',
    nb: 'En treg tjeneste hefter alle som venter på den, og er ofte det første tegnet på et avbrudd.',
  },
  fix: {
    en: 'Look at load, capacity and recent changes of the service and of what it depends on.',
    nb: 'Belastning, kapasitet og nylige endringer undersøkes, både for tjenesten og for det den avhenger av.',
  },
  urgency: 'medium',
  effect: 'degradation',
  texts: {
    ...unseenTexts,
    within: { en: '{host} answered in {time}.', nb: '{host} svarte på {time}.' },
    slow: { en: '{host} answered in {time}; it should answer within {limit}.', nb: '{host} svarte på {time}; svartiden bør være høyst {limit}.' },
    'too-slow': { en: '{host} answered in {time}; it must answer within {limit}.', nb: '{host} svarte på {time}; svartiden skal være høyst {limit}.' },
    'not-measured-outage': { en: 'The latency was not measured, since {host} did not answer.', nb: 'Svartiden er ikke målt, fordi {host} ikke svarte.' },
  },
  judge(service, { estate, seen }) {
    const limits = thresholdsOf(estate, service).value.limits?.latency;
    if (limits?.warn === undefined && limits?.fail === undefined) return [];
    return Object.entries(service.spec.probes ?? {}).flatMap(([about, { http, tcp }]): Verdict[] => {
      const kind = http ? 'http' : tcp ? 'tcp' : undefined;
      if (kind === undefined) return [];
      const target = probePath(service.ref, about);
      const pointer = `/spec/probes/${about}/${kind}`;
      const observation = seen(kind, target);
      if (!observation?.seen) return [unseen(observation, target, about, pointer)];
      const host = http ? askedHost(http) : `${tcp?.host}:${tcp?.port}`;
      const common = { about, pointer, evidence: [target] };
      if (!observation.facts.reached) return [{ ...common, status: 'unknown', id: 'not-measured-outage', values: { host } }];
      const { total } = observation.facts.timings;
      const over = (limit: string | undefined): boolean => limit !== undefined && total > milliseconds(limit);
      const [status, id, limit] = over(limits.fail) ? ['fail', 'too-slow', limits.fail] as const : over(limits.warn) ? ['warn', 'slow', limits.warn] as const : ['pass', 'within', undefined] as const;
      return [{ ...common, status, id, values: { host, time: { milliseconds: total }, ...(limit !== undefined && { limit: { milliseconds: milliseconds(limit) } }) } }];
    });
  },
});
