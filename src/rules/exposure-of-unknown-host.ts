import type { Declared, Estate } from '../model/estate.ts';
import { once } from '../model/once.ts';
import { hostOf } from '../text/host.ts';
import { pointerTo } from '../text/pointer.ts';
import { quoted } from '../text/printable.ts';
import { didYouMean } from '../text/suggest.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'What is exposed belongs to a service',
  severity: 'warning',
  why: 'A host that no service has is operated by nobody: what it shows to the outside is allowed, and whether it works nobody sees.',
  fix: 'correct the host, or give the service that it belongs to a probe of it',
  throughout: true,
  reads: { Exposure: ['spec'], Service: ['spec.probes.*.http.url', 'spec.probes.*.tcp.host', 'spec.probes.*.tls.host', 'spec.probes.*.dns.name'] },
  check(estate, report) {
    if ([...estate.aside.keys()].some((ref) => ref.startsWith('service/'))) return;
    const exposures = [...estate.Exposure.values()];
    if (exposures.length === 0) return;
    const exposed = new Set(exposures.flatMap(({ spec }) => spec.hosts.map((host) => host.toLowerCase())));
    const owners = new Map([...exposed].map((host) => [host, [] as Declared<'Service'>[]]));
    for (const service of estate.Service.values()) for (const host of hostsOf(service.spec)) owners.get(host)?.push(service);
    const hosts = once((all: Estate['Service']) => [...new Set([...all.values()].flatMap(({ spec }) => hostsOf(spec)))]);
    for (const exposure of exposures) {
      const wanted = exposure.spec.service;
      for (const [index, written] of exposure.spec.hosts.entries()) {
        const host = written.toLowerCase();
        const having = owners.get(host) ?? [];
        const pointer = pointerTo('spec', 'hosts', index);
        if (having.length === 0) {
          const help = didYouMean(host, hosts(estate.Service), undefined);
          report({ in: exposure, pointer, message: `no probe of any service looks at ${quoted(written)}`, ...(help !== undefined && { help }) });
        } else if (wanted !== undefined && !having.some(({ name }) => name === wanted)) {
          const [other] = having;
          report({ in: exposure, pointer, message: `${written} is not looked at by ${wanted} but by ${having.map(({ name }) => name).join(', ')}`, related: [{ in: exposure, pointer: '/spec/service', message: 'said to be its host here' }, ...(other === undefined ? [] : [{ in: other, pointer: other.spec.probes === undefined ? '/spec' : '/spec/probes', part: 'key' as const, message: 'looked at here' }])] });
        }
      }
    }
  },
} satisfies Rule;

function hostsOf({ probes = {} }: Declared<'Service'>['spec']): string[] {
  const hosts: string[] = [];
  for (const { http, tcp, tls, dns } of Object.values(probes)) {
    const host = (http === undefined ? tcp?.host ?? tls?.host ?? dns?.name : hostOf(http.url))?.toLowerCase();
    if (host !== undefined && !hosts.includes(host)) hosts.push(host);
  }
  return hosts;
}
