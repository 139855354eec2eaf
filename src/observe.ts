import { milliseconds } from './measure/duration.ts';
import { digest } from './model/digest.ts';
import type { Entered, Entry } from './model/attested.ts';
import { operator, type Estate } from './model/estate.ts';
import type { ReadIssues } from './model/issue.ts';
import type { Kinds } from './model/kinds.gen.ts';
import type { Observation, Reason, Timings, Unreached } from './model/observation.ts';
import { probePath } from './model/target.ts';

/** A probe looks at one thing in the world and tells what it saw. It never judges. */
export interface Probe<Ask, Facts> {
  readonly title: string;
  /** It reads a list that is the same from everywhere: the first vantage reads it for all, so that no two are mixed. */
  readonly reads?: true;
  /** What of the declared world it looks at. Pure. */
  targets(estate: Estate): readonly Target<Ask>[];
  /**
   * Looks once, reaching the world only through `using`. An outage of the target is a fact that it returns;
   * what it could not ask, it throws as `CouldNotAsk`.
   */
  look(ask: Ask, using: Using): Promise<Facts>;
}

/** One thing to look at. Everything in `ask` goes into the digest of the question. */
export interface Target<Ask = unknown> {
  /** `service/erp#probes/login`. */
  readonly path: string;
  readonly ask: Ask;
  /** Milliseconds between looks. */
  readonly every: number;
  /** Milliseconds for one look. */
  readonly timeout: number;
  /** The vantages that look; every one where absent. */
  readonly vantages?: readonly string[];
}

/** The world, as a probe may reach it: guarded, counted, masked. Made by `world/` for one look. */
export interface Using {
  /** Connects to a port, over TLS where asked; resolves once, checks the address, pins it. */
  connect(to: { readonly host: string; readonly port: number; readonly tls?: TlsWish }): Promise<Connected | Unreached>;
  /** Asks over HTTP. */
  fetch(question: Question): Promise<Answer | Unreached>;
  /** Asks for the records of a name. */
  resolve(question: { readonly name: string; readonly type: string; readonly server?: string }): Promise<Resolved | Unreached>;
  /** Reads a file that the Estate allows; a `*` in the path is the last name in order. */
  file(path: string): Promise<ReadFile>;
  /** What the protected branch holds of a file, and who wrote some lines of its declarations. */
  entered(asked: Entry): Promise<Entered>;
  /** The issues of the estate's repository that have one of the labels, and those by which driftvakt told of a finding. */
  issues(labels: readonly string[]): Promise<ReadIssues>;
  /** The value of a secret, for a host that the Estate names for it. */
  secret(name: string, host: string): string;
  /** A name for a person that says nothing to who lacks the key; the same person has the same one. */
  pseudonym(person: string): string;
  /** The instant by which the run judges: ISO. */
  readonly now: string;
  readonly signal: AbortSignal;
}

export interface TlsWish {
  /** The name to ask for and to hold the certificate against. */
  readonly serverName: string;
  /** Whether a certificate that is not trusted breaks the connection. */
  readonly verify: boolean;
}

export interface Connected {
  readonly reached: true;
  readonly address: string;
  readonly timings: Timings;
  readonly tls?: TlsFacts;
}

/** What a certificate and its connection say. */
export interface TlsFacts {
  readonly protocol: string;
  readonly cipher: string;
  readonly subject: string;
  readonly issuer: string;
  readonly names: readonly string[];
  /** ISO instants. */
  readonly validFrom: string;
  readonly validTo: string;
  readonly fingerprint: string;
  readonly trusted: boolean;
  /** Why it is not trusted: OpenSSL's code, as `DEPTH_ZERO_SELF_SIGNED_CERT`; empty when trusted. */
  readonly distrust: string;
}

export interface Question {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string | { readonly secret: string; readonly prefix?: string }>>;
  readonly redirects: number;
}

export interface Answer {
  readonly reached: true;
  readonly url: string;
  readonly status: number;
  /** Lower-case names; several of one name joined by `, `. */
  readonly headers: Readonly<Record<string, string>>;
  /** Decoded and bounded text. */
  readonly body: string;
  readonly address: string;
  readonly redirects: readonly string[];
  readonly timings: Timings;
  readonly tls?: TlsFacts;
}

export interface Resolved {
  readonly reached: true;
  /** Each record as text, sorted. */
  readonly records: readonly string[];
  readonly timings: Timings;
}

export interface ReadFile {
  readonly path: string;
  readonly text: string;
  /** When the file was last written: ISO instant. */
  readonly modifiedAt: string;
}

/** Our own fault: the question could not be asked. Becomes `seen: false`, and whatever stands on it unknown. */
export class CouldNotAsk extends Error {
  readonly reason: Reason;
  constructor(reason: Reason, detail: string) {
    super(detail);
    this.reason = reason;
  }
}

// A catalog holds probes of every kind of question and facts.
// oxlint-disable-next-line typescript/no-explicit-any
export type AnyProbe = Probe<any, any>;
export type FactsOf<P> = P extends { look(...args: never[]): Promise<infer F> } ? F : never;

/** How a run looks: from where, by which clock, with how many looks at once. Handed in by `world/`. */
export interface Looking {
  readonly from: string;
  /** How many looks are under way at most. */
  readonly concurrency: number;
  /** The instant of a look: ISO. */
  instant(): string;
  /** Milliseconds of a clock that never jumps. */
  elapsed(): number;
  using(signal: AbortSignal, from: string): Using;
  /** Why this vantage cannot be believed; nothing when its own network answers. */
  selfCheck(signal: AbortSignal): Promise<string | undefined>;
  /** Ends the whole run. */
  readonly signal: AbortSignal;
  progress(done: number, total: number): void;
}

/** Looks at every target, each under its own deadline, and tells what was seen. Never throws. In order of targets. */
export async function observe(targets: readonly Aimed[], looking: Looking): Promise<Observation[]> {
  const distrust = targets.length === 0 ? undefined : await looking.selfCheck(looking.signal);
  const observations: Observation[] = Array.from({ length: targets.length });
  let next = 0;
  let done = 0;
  const worker = async (): Promise<void> => {
    for (let mine = next++; mine < targets.length; mine = next++) {
      const target = targets[mine];
      if (target === undefined) continue;
      observations[mine] = distrust === undefined ? await lookOnce(target, looking) : unseen(target, looking, looking.instant(), 0, 'self-check-failed', distrust);
      looking.progress(++done, targets.length);
    }
  };
  await Promise.all(Array.from({ length: Math.min(looking.concurrency, targets.length) }, worker));
  // The network may have gone while we looked: a failure seen then is ours.
  const after = distrust ?? (observations.some(failed) ? await looking.selfCheck(looking.signal) : undefined);
  return after === undefined || distrust !== undefined ? observations : observations.map((one, index) => (failed(one) ? unseen(targets[index] as Aimed, looking, one.at, one.took, 'self-check-failed', after) : one));
}

/** A target, the probe that looks at it, and the vantages that do. */
export interface Aimed extends Target {
  readonly probe: string;
  readonly vantages: readonly string[];
  readonly spec: string;
  readonly look: AnyProbe['look'];
}

/** Every target of every probe, with the digest of what is asked, in order of probes and targets. */
export function aim(estate: Estate, probes: Readonly<Record<string, AnyProbe>>): Aimed[] {
  const everywhere = vantagesOf(estate);
  return Object.entries(probes).flatMap(([probe, { targets, look, reads }]) => targets(estate).map((target): Aimed =>
    ({ ...target, probe, look, spec: digest(target.ask).slice(0, 16), vantages: target.vantages ?? (reads === true ? everywhere.slice(0, 1) : everywhere) })));
}

/** The places that look, in order of declaration; `local` where none is declared. */
export function vantagesOf(estate: Estate): readonly [string, ...string[]] {
  const [first = 'local', ...others] = Object.keys(operator(estate)?.spec.vantages ?? {});
  return [first, ...others];
}

async function lookOnce(target: Aimed, looking: Looking): Promise<Observation> {
  const at = looking.instant();
  const begun = looking.elapsed();
  const signal = AbortSignal.any([looking.signal, AbortSignal.timeout(target.timeout)]);
  const took = (): number => Math.round(looking.elapsed() - begun);
  try {
    // The probe gives up first, as a fact with its phase; one that does not holds up no run.
    const end = AbortSignal.any([looking.signal, AbortSignal.timeout(target.timeout + grace)]);
    const facts: unknown = await Promise.race([target.look(target.ask, looking.using(signal, looking.from)), aborted(end)]);
    return { probe: target.probe, target: target.path, spec: target.spec, at, took: took(), from: looking.from, seen: true, facts };
  } catch (error) {
    if (looking.signal.aborted) return unseen(target, looking, at, took(), 'cut-off', 'the run was ended');
    if (error instanceof CouldNotAsk) return unseen(target, looking, at, took(), error.reason, error.message);
    return unseen(target, looking, at, took(), 'failed', error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  }
}

/** Milliseconds that a look has to say what it saw until its deadline. */
const grace = 1000;

/** Rejects when the signal is aborted. */
const aborted = (signal: AbortSignal): Promise<never> => new Promise((_, reject) => {
  signal.addEventListener('abort', () => { reject(signal.reason as Error); }, { once: true });
});

const unseen = (target: Aimed, looking: Looking, at: string, took: number, reason: Reason, detail: string): Observation =>
  ({ probe: target.probe, target: target.path, spec: target.spec, at, took, from: looking.from, seen: false, reason, detail: detail.slice(0, 500) });

const failed = (one: Observation): boolean => one.seen && typeof one.facts === 'object' && one.facts !== null && (one.facts as { reached?: unknown }).reached === false;

type ServiceProbe = NonNullable<Kinds['Service']['probes']>[string];

/** The targets of one kind of probe among the services' probes. */
export function serviceTargets<K extends 'http' | 'tcp' | 'tls' | 'dns'>(estate: Estate, kind: K): Target<NonNullable<ServiceProbe[K]>>[] {
  return [...estate.Service.values()].flatMap((service) => Object.entries(service.spec.probes ?? {}).flatMap(([name, probe]) => {
    const ask = probe[kind];
    const common = { path: probePath(service.ref, name), every: interval(estate, probe.every ?? '5m'), timeout: milliseconds(probe.timeout ?? '10s') };
    return ask === undefined ? [] : [{ ...common, ask, ...(probe.vantages && { vantages: probe.vantages }) }];
  }));
}

/** The effective interval in milliseconds: the slower of its own and the estate's schedule. */
export function interval(estate: Estate, every: string): number {
  return Math.max(milliseconds(every), milliseconds(operator(estate)?.spec.schedule.audit ?? '0s'));
}
