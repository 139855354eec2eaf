import { operator } from '../model/estate.ts';
import { pointerTo } from '../text/pointer.ts';
import { didYouMean } from '../text/suggest.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'A secret goes only to a host that the Estate names for it',
  severity: 'error',
  why: 'Whoever may write a probe could otherwise send any secret anywhere.',
  fix: 'let the Estate list the variable and the host under environment, by somebody who may allow it',
  each: 'Service',
  reads: { Service: ['spec.probes.*.http'] },
  check(estate, report) {
    const owner = operator(estate);
    if (owner === undefined) return;
    const environment = owner.spec.environment ?? {};
    for (const service of estate.Service.values()) {
      for (const [name, { http }] of Object.entries(service.spec.probes ?? {})) {
        if (http?.headers === undefined) continue;
        const headers = Object.entries(http.headers);
        // Whoever stands in front of many hosts hands a request on to the one that the Host header names.
        const named = headers.flatMap(([header, value]) => (header.toLowerCase() === 'host' && typeof value === 'string' ? `http://${value}/` : []));
        const goesTo = [http.url, ...named].flatMap((url) => URL.parse(url)?.hostname ?? []);
        for (const [header, value] of headers) {
          if (typeof value === 'string') continue;
          const { secret } = value;
          const pointer = pointerTo('spec', 'probes', name, 'http', 'headers', header, 'secret');
          const hosts = Object.hasOwn(environment, secret) ? environment[secret]?.hosts : undefined;
          if (hosts === undefined) {
            const help = didYouMean(secret, Object.keys(environment), undefined);
            report({ in: service, pointer, message: `the Estate lists no variable ${secret} under environment`, ...(help !== undefined && { help }) });
            continue;
          }
          const host = goesTo.find((to) => !hosts.some((one) => one.toLowerCase() === to));
          if (host !== undefined) report({ in: service, pointer, message: `the Estate does not let ${secret} go to ${host}`, related: [{ in: owner, pointer: pointerTo('spec', 'environment', secret, 'hosts'), message: 'the hosts it may go to' }] });
        }
      }
    }
  },
} satisfies Rule;
