import type { ServiceTls } from '../model/kinds.gen.ts';
import type { Timings, Unreached } from '../model/observation.ts';
import { CouldNotAsk, serviceTargets, type Probe, type TlsFacts } from '../observe.ts';

/** What a port's certificate and connection say, whether it is trusted or not. */
export interface TlsProbeFacts extends TlsFacts {
  readonly reached: true;
  readonly address: string;
  readonly timings: Timings;
}

export default {
  title: 'The certificate of a port',
  targets: (estate) => serviceTargets(estate, 'tls'),
  async look(ask, using) {
    const connected = await using.connect({ host: ask.host, port: ask.port ?? 443, tls: { serverName: ask.host, verify: false } });
    if (!connected.reached) return connected;
    const { tls, ...rest } = connected;
    if (tls === undefined) throw new CouldNotAsk('failed', 'the connection tells nothing of its certificate');
    return { ...tls, ...rest };
  },
} satisfies Probe<ServiceTls, TlsProbeFacts | Unreached>;
