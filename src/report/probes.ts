import { milliseconds } from '../measure/duration.ts';
import { operator, type Declared } from '../model/estate.ts';
import type { ServiceSpec } from '../model/kinds.gen.ts';
import type { Observation } from '../model/observation.ts';
import { span } from '../words/time.ts';
import { evidencePath } from './links.ts';
import { lookOf, type Look } from './looks.ts';
import { isHidden, type Reading } from './reading.ts';

type Declaration = NonNullable<ServiceSpec['probes']>[string];

/** A declared probe, what it asks, and the last look from every vantage. */
export interface ProbeLine {
  readonly name: string;
  readonly kind: string;
  /** What is asked; empty where the audience is not shown it. */
  readonly target: string;
  readonly every: string;
  readonly looks: readonly (Look & { readonly href: string | null })[];
}

/** The probes of a service, in the order declared. */
export function probesOf(about: Reading, service: Declared<'Service'>, looks: readonly Observation[]): ProbeLine[] {
  const { view, language } = about;
  const slowest = milliseconds(operator(view.estate)?.spec.schedule.audit ?? '5m');
  return Object.entries(service.spec.probes ?? {}).map(([name, probe]) => ({
    name,
    ...asked(probe, isHidden(view, 'hosts')),
    every: span(Math.max(slowest, milliseconds(probe.every ?? '0s')) / 1000, language),
    looks: looks
      .filter(({ target }) => target === `${service.ref}#probes/${name}`)
      .map((one) => {
        const look = lookOf(about, one);
        return { ...look, href: isHidden(view, 'evidence') ? null : `${evidencePath(service.ref)}#${look.anchor}` };
      }),
  }));
}

function asked({ http, tcp, tls, dns }: Declaration, hidden: boolean): { readonly kind: string; readonly target: string } {
  const shown = (kind: string, target: string): { readonly kind: string; readonly target: string } => ({ kind, target: hidden ? '' : target });
  if (http !== undefined) return shown('HTTP', `${http.method === undefined ? '' : `${http.method} `}${http.url}`);
  if (tcp !== undefined) return shown('TCP', `${tcp.host}:${tcp.port}`);
  if (tls !== undefined) return shown('TLS', `${tls.host}:${tls.port ?? 443}`);
  if (dns !== undefined) return shown('DNS', `${dns.name} ${dns.type ?? 'A'}`);
  return shown('', '');
}
