import { canonical } from '../model/digest.ts';
import type { Declaration } from '../model/declaration.ts';
import type { Declared } from '../model/estate.ts';
import { pointerTo } from '../text/pointer.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'Two services do not ask the very same question',
  severity: 'info',
  why: 'One fault would be told twice, as if two services were down.',
  fix: 'keep the probe with one service, and let the other depend on it: dependsOn',
  reads: { Service: ['spec.probes.*.http', 'spec.probes.*.tcp', 'spec.probes.*.tls', 'spec.probes.*.dns', 'spec.probes.*.vantages'] },
  check(estate, report) {
    const asked = new Map<string, { readonly in: Declaration; readonly pointer: string }>();
    const met = new Set<string>();
    const again = new Set<string>();
    for (const { spec } of estate.Service.values()) {
      for (const probe of Object.values(spec.probes ?? {})) {
        const whom = asksOf(probe);
        if (met.has(whom)) again.add(whom);
        else met.add(whom);
      }
    }
    if (again.size === 0) return;
    for (const service of estate.Service.values()) {
      for (const [name, probe] of Object.entries(service.spec.probes ?? {})) {
        // Most are the only ones to ask whom they ask.
        if (!again.has(asksOf(probe))) continue;
        const question = canonical({ http: probe.http, tcp: probe.tcp, tls: probe.tls, dns: probe.dns, vantages: probe.vantages });
        const first = asked.get(question);
        const here = { in: service, pointer: pointerTo('spec', 'probes', name) };
        if (first === undefined) asked.set(question, here);
        else if (first.in !== service) report({ ...here, part: 'key', message: `probe ${name} of ${service.name} asks the same as a probe of ${first.in.name}`, related: [{ ...first, part: 'key', message: 'asked here too' }] });
      }
    }
  },
} satisfies Rule;

/** Whom a probe asks. */
const asksOf = ({ http, tcp, tls, dns }: NonNullable<Declared<'Service'>['spec']['probes']>[string]): string => http?.url ?? tcp?.host ?? tls?.host ?? dns?.name ?? '';
