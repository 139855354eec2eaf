// What of the declared world the lab must stand in for. Reads the YAML itself: it must not need the program that it is there to try.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { milliseconds } from '../../src/measure/duration.ts';
import type { Kinds } from '../../src/model/kinds.gen.ts';

type Service = Kinds['Service'];
export type DeclaredProbe = NonNullable<Service['probes']>[string];

/** A probe of a service, by its path `service/erp#probes/login`. */
export interface Probed {
  readonly path: string;
  readonly probe: DeclaredProbe;
  /** Milliseconds after which an answer is slow (warns) and too slow (fails), and after which nobody waits any more. */
  readonly warn: number;
  readonly fail: number;
  readonly timeout: number;
}

export interface Declared {
  readonly probes: readonly Probed[];
  /** `dns:NAME` and `tcp:HOST:PORT`. */
  readonly selfChecks: readonly string[];
  /** Environment variables that probes send as secrets. */
  readonly secrets: readonly string[];
}

/** Reads every YAML file below a folder. A file that is not YAML is passed over: to complain is `check`'s work. */
export function readDeclared(folder: string): Declared {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .flatMap((file) => documents(readFileSync(file, 'utf8')));
  const of = <K extends keyof Kinds>(kind: K): [string, Kinds[K]][] =>
    all.filter((one) => one.kind === kind && one.spec).map(({ metadata, spec }) => [metadata?.name ?? '', spec as Kinds[K]]);
  const estate = of('Estate')[0]?.[1];
  const limits = new Map(of('Thresholds').map(([name, spec]) => [name, spec.limits?.latency]));
  const probes = of('Service').flatMap(([name, service]) => Object.entries(service.probes ?? {}).map(([id, probe]) => {
    const latency = limits.get(service.thresholds ?? estate?.defaults?.thresholds ?? '');
    const warn = milliseconds(latency?.warn ?? '800ms');
    const fail = milliseconds(latency?.fail ?? '3s');
    return { path: `service/${name}#probes/${id}`, probe, warn, fail, timeout: milliseconds(probe.timeout ?? '10s') };
  }));
  const selfChecks = Object.values(estate?.vantages ?? {}).flatMap(({ selfCheck }) => selfCheck ?? []);
  return { probes, selfChecks, secrets: Object.keys(estate?.environment ?? {}) };
}

interface Written {
  readonly kind?: string;
  readonly metadata?: { readonly name?: string };
  readonly spec?: unknown;
}

function documents(text: string): Written[] {
  return parseAllDocuments(text)
    .filter((document) => document.errors.length === 0)
    .map((document) => document.toJS({ maxAliasCount: 100 }) as Written | null)
    .filter((value): value is Written => typeof value === 'object' && value !== null);
}
