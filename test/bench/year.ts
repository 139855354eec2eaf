// A synthetic year: a hundred targets looked at every five minutes, with incidents, kept by the real store.
import { emptyMemory, type Day, type Memory, type PastFault, type Sample, type Stretch } from '../../src/model/memory.ts';
import type { Recorded } from '../../src/model/finding.ts';
import type { Observation } from '../../src/model/observation.ts';
import type { Segment } from '../../src/model/results.ts';
import { add, type Distribution } from '../../src/measure/history/distribution.ts';
import { look as addLook } from '../../src/measure/availability/stretches.ts';
import { digest } from '../../src/model/digest.ts';
import type { Ledger } from '../../src/model/ledger.ts';

export interface Year {
  readonly targets: number;
  readonly days: number;
  /** Incidents of each target in a year. */
  readonly incidents: number;
  readonly begins: string;
}

/** One run of it. */
export interface Step {
  readonly at: string;
  readonly segment: () => Segment;
  /** Whether the state of a finding changed with it. */
  readonly changed: boolean;
  readonly opened: readonly string[];
  readonly ledger: (past: Memory, digests: readonly string[]) => Ledger;
}

const interval = 300_000;
const scope = { complete: true, selectors: [], vantages: ['oslo'], shard: null };

/** The runs, one after the other; the same for the same seed. */
export function* year({ targets, days, incidents, begins }: Year, random: () => number): Generator<Step> {
  const states = Array.from({ length: targets }, (_, index) => target(index, begins));
  const chance = incidents / 365 / 288;
  const faults: PastFault[] = [];
  for (let run = 0; run < days * 288; run += 1) {
    const epoch = Date.parse(begins) + run * interval + Math.round(random() * 900);
    const at = iso(epoch);
    let changed = run === 0;
    const opened: string[] = [];
    for (const state of states) {
      if (state.until === 0 && random() < chance) {
        // From ten minutes to two hours.
        state.until = epoch + 600_000 * 12 ** random();
        state.since = at;
        opened.push(state.told);
        changed = true;
      } else if (state.until !== 0 && state.until < epoch) {
        state.until = 0;
        state.ended = { id: digest(state.since).slice(0, 12), level: 'fail', openedAt: state.since, confirmedAt: state.since, lastFailAt: iso(epoch - interval), endedAt: at };
        const { key, told, priority, deadline, respondBy, internalDeadline, customers, because } = finding({ ...state, until: 1, since: state.ended.openedAt }, 'endpoint-answers', at);
        const { endedAt, ...episode } = state.ended;
        faults.push({ key, told, priority, deadline, respondBy, internalDeadline, customers, because, episode, endedAt });
        state.since = at;
        changed = true;
      }
      look(state, epoch, random);
    }
    yield {
      at, changed, opened,
      segment: () => ({ run: '', commit, at, scope, observations: states.map((state) => state.last as Observation) }),
      ledger: (past, digests) => ({ run: digests.at(-1)?.slice(0, 12) ?? '', commit, at, scope, diagnostics: [], memory: memoryOf(states, past, at, { digests, faults }) }),
    };
  }
}

type State = ReturnType<typeof target>;
const commit = 'c0ffee'.repeat(7).slice(0, 40);
const iso = (epoch: number): string => new Date(epoch).toISOString();

function target(index: number, begins: string) {
  const host = `service-${String(index).padStart(3, '0')}.move.example`;
  return {
    index, host, path: `service/service-${String(index).padStart(3, '0')}#probes/front`, told: `endpoint-answers/service/service-${String(index).padStart(3, '0')}`, spec: digest(host),
    until: 0, since: begins, ended: null as (Memory['findings'][string]['ended']), last: undefined as Observation | undefined, recent: [] as Sample[], days: [] as Day[], stretches: [] as readonly Stretch[], pace: 20 + (index * 7) % 60,
    fingerprint: digest(`${host} certificate`),
  };
}

/** A number around a middle, to one side longer, as times are. */
const spread = (middle: number, by: number, random: () => number): number => Math.max(0.1, Math.round(10 * middle * Math.exp(by * (random() + random() + random() - 1.5))) / 10);

function look(state: State, epoch: number, random: () => number): void {
  const at = iso(epoch + Math.round(random() * 400));
  const timings = { resolve: spread(1.2, 0.5, random), connect: spread(3, 0.4, random), tls: spread(8, 0.3, random), firstByte: spread(state.pace, 0.35, random) };
  const total = Math.round(10 * (timings.resolve + timings.connect + timings.tls + timings.firstByte + spread(0.6, 0.5, random))) / 10;
  const failed = state.until !== 0;
  const tls = { protocol: 'TLSv1.3', cipher: 'TLS_AES_256_GCM_SHA384', subject: state.host, issuer: 'R11', names: [state.host], validFrom: '2026-01-01T00:00:00Z', validTo: '2027-12-31T00:00:00Z', fingerprint: state.fingerprint, trusted: true, distrust: '' };
  const facts = failed
    ? { reached: false, phase: 'connect', error: 'refused', detail: `connect ECONNREFUSED 192.0.2.${state.index}:443`, timings: { resolve: timings.resolve, connect: timings.connect, total: Math.round(10 * (timings.resolve + timings.connect + 0.2)) / 10 } }
    : { reached: true, status: 200, headers: {}, contains: { 'Logg inn': true }, bytes: 18_000 + state.index * 31 + (random() < 0.05 ? Math.round(random() * 40) : 0), address: `192.0.2.${state.index}`, redirects: [], timings: { ...timings, total }, tls };
  state.last = { probe: 'http', target: state.path, spec: state.spec, at, took: Math.round(facts.timings.total + random()), from: 'oslo', seen: true, facts };
  state.recent = [...state.recent.slice(-49), { at, state: failed ? 'bad' : 'good', ...(!failed && { total }) }];
  state.stretches = addLook(state.stretches, { at, answer: failed ? 'bad' : 'good', speaks: 3 * interval });
  const date = at.slice(0, 10);
  const today = state.days.at(-1)?.date === date ? state.days.pop() as Day : { date, good: 0, bad: 0, unknown: 0, maintenance: 0, latency: {} as Distribution };
  state.days.push({ ...today, [failed ? 'bad' : 'good']: today[failed ? 'bad' : 'good'] + 300, latency: failed ? today.latency : add(today.latency, total) });
  if (state.days.length > 400) state.days.shift();
}

function memoryOf(states: readonly State[], past: Memory, at: string, { digests, faults }: { readonly digests: readonly string[]; readonly faults: readonly PastFault[] }): Memory {
  const findings = states.flatMap((state) => [finding(state, 'endpoint-answers', at), finding(state, 'latency-within-thresholds', at), finding(state, 'certificate-expiry', at)]);
  return {
    ...emptyMemory, at, faults: [...faults], watch: { heard: { oslo: { at, every: interval } }, gaps: [] }, segments: [...past.segments, ...digests].slice(-1000),
    findings: Object.fromEntries(findings.map((last) => [last.key, { raw: Array.from({ length: 10 }, (_, index) => ({ at: iso(Date.parse(at) - (10 - index) * interval), status: 'pass' as const })), last, ended: last.control === 'endpoint-answers' ? states[Number(last.about)]?.ended ?? null : null }])),
    targets: Object.fromEntries(states.map((state) => [`${state.path}@oslo`, { last: state.last as Observation, recent: state.recent, days: [...state.days], stretches: state.stretches }])),
  };
}

function finding({ path, index, until, since, told, host }: State, control: string, at: string): Recorded {
  const subject = path.slice(0, path.indexOf('#')) as Recorded['subject'];
  const fails = until !== 0 && control === 'endpoint-answers';
  const status = until === 0 || control === 'certificate-expiry' ? 'pass' : fails ? 'fail' : 'unknown';
  return {
    key: `${control}/${subject}#front`, control, subject, about: String(index), status, measured: status === 'unknown' ? null : status, priority: fails ? 'P2' : null, deadline: fails ? iso(Date.parse(since) + 4 * 3_600_000) : null,
    respondBy: fails ? iso(Date.parse(since) + 900_000) : null, internalDeadline: null, customers: ['fjordfisk', 'nordlys-bygg'], because: null, told: control === 'endpoint-answers' ? told : `${control}/${subject}#front`, pointer: '/spec/probes/front/http', at,
    evidence: [{ target: path, from: 'oslo', at }], id: status === 'pass' ? 'answered' : 'outage-refused-connect', values: { host, took: { milliseconds: 40 } } as Recorded['values'],
    episode: fails ? { id: digest(since).slice(0, 12), level: 'fail', openedAt: since, confirmedAt: since, lastFailAt: at } : null, since: control === 'certificate-expiry' ? '2026-01-01T00:00:00Z' : since, change: 'persists', file: `services/${index}.yaml`, line: 12,
  };
}
