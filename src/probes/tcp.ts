import type { ServiceTcp } from '../model/kinds.gen.ts';
import type { Timings, Unreached } from '../model/observation.ts';
import { serviceTargets, type Probe } from '../observe.ts';

/** A port that took a connection. */
export interface TcpFacts {
  readonly reached: true;
  readonly address: string;
  readonly timings: Timings;
}

export default {
  title: 'A port that takes connections',
  targets: (estate) => serviceTargets(estate, 'tcp'),
  look: (ask, using) => using.connect({ host: ask.host, port: ask.port }),
} satisfies Probe<ServiceTcp, TcpFacts | Unreached>;
