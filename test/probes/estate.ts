// What the tests of probes need of an estate and of a run.
import type { Estate } from '../../src/model/estate.ts';
import type { ServiceSpec } from '../../src/model/kinds.gen.ts';
import type { Looking, Using } from '../../src/observe.ts';
import { testNetwork } from '../peers.ts';

/** An estate with one service, `erp`, that is probed so. */
export function estateWith(probes: NonNullable<ServiceSpec['probes']>): Estate {
  const service = { kind: 'Service', name: 'erp', ref: 'service/erp', title: 'ERP', description: undefined, labels: {}, spec: { probes }, source: { file: 'erp.yaml', text: '', document: 0 } };
  return { Service: new Map([['erp', service]]), Estate: new Map(), aside: new Map() } as unknown as Estate;
}

/** A run on loopback with a fixed clock, whose vantage checks the targets given. */
export function lookingFor(more: Partial<Looking> & { readonly targets?: readonly string[] } = {}): Looking {
  const network = testNetwork();
  return {
    from: 'local', concurrency: 8, instant: () => '2026-11-17T08:00:00Z', elapsed: () => performance.now(), progress: () => undefined, signal: new AbortController().signal,
    using: (signal) => ({ ...network.using(signal), signal, now: '2026-11-17T08:00:00Z' }) as Using,
    selfCheck: (signal) => network.selfCheck(more.targets ?? [], signal),
    ...more,
  };
}
