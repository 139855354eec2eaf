import type { ServiceDns } from '../model/kinds.gen.ts';
import type { Timings, Unreached } from '../model/observation.ts';
import { serviceTargets, type Probe } from '../observe.ts';

/** The records of a name, each as text, sorted. */
export interface DnsFacts {
  readonly reached: true;
  readonly records: readonly string[];
  readonly timings: Timings;
}

export default {
  title: 'The records of a name',
  targets: (estate) => serviceTargets(estate, 'dns'),
  look: (ask, using) => using.resolve({ name: ask.name, type: ask.type ?? 'A', ...(ask.server !== undefined && { server: ask.server }) }),
} satisfies Probe<ServiceDns, DnsFacts | Unreached>;
