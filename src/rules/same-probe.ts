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
    // Most are the only ones to ask whom they ask.
    const first = new Map<string, Declared<'Service'>>();
    const several = new Set<Declared<'Service'>>();
    for (const service of estate.Service.values()) {
      for (const probe of Object.values(service.spec.probes ?? {})) {
        const whom = asksOf(probe);
        const other = first.get(whom);
        if (other === undefined) first.set(whom, service);
        else if (other !== service) several.add(other).add(service);
      }
    }
    const asked = new Map<string, { readonly in: Declaration; readonly pointer: string }>();
    for (const service of several.size === 0 ? [] : estate.Service.values()) {
      for (const [name, probe] of several.has(service) ? Object.entries(service.spec.probes ?? {}) : []) {
        const question = canonical({ http: probe.http, tcp: probe.tcp, tls: probe.tls, dns: probe.dns, vantages: probe.vantages });
        const before = asked.get(question);
        const here = { in: service, pointer: pointerTo('spec', 'probes', name) };
        if (before === undefined) asked.set(question, here);
        else if (before.in !== service) report({ ...here, part: 'key', message: `probe ${name} of ${service.name} asks the same as a probe of ${before.in.name}`, related: [{ ...before, part: 'key', message: 'asked here too' }] });
      }
    }
  },
} satisfies Rule;

/** Whom a probe asks. */
const asksOf = ({ http, tcp, tls, dns }: NonNullable<Declared<'Service'>['spec']['probes']>[string]): string => http?.url ?? tcp?.host ?? tls?.host ?? dns?.name ?? '';
