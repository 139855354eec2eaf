import type { Finding, Recorded } from './model/finding.ts';
import type { Excused, FindingMemory, Memory, PastFault, TargetMemory } from './model/memory.ts';
import type { Observation } from './model/observation.ts';
import type { Scope } from './model/results.ts';
import { later } from './measure/duration.ts';
import { formerAfter } from './measure/history/former.ts';
import { remember } from './measure/history/ring.ts';
import { keptDays } from './measure/history/rollup.ts';
import { fold, type Folding } from './measure/history/series.ts';

/** How many digests of segments are remembered; those of one run always. */
const keptSegments = 1000;

interface Place {
  readonly file: string;
  readonly line: number;
}

/** A run as it is recorded. */
export interface Run {
  readonly at: string;
  readonly scope: Scope;
  /** What was looked at in this run; what was carried is in memory already. */
  readonly observations: readonly Observation[];
  readonly findings: readonly Finding[];
  /** How an observation counts. */
  folding(observation: Observation): Folding;
  /** Where a finding's subject is written; nothing where it is written no more, and then it stays where it was. */
  place(finding: Finding): Place | undefined;
  /** The targets that are declared; in a complete run the others are gone. */
  readonly targets: ReadonlySet<string>;
  /** What is declared of service levels and maintenance windows, for the memory. */
  readonly serviceLevels: Memory['serviceLevels'];
  readonly announcements: readonly string[];
  readonly promised?: Memory['promised'];
  /** The windows that were in force since the run before. */
  readonly excused: readonly Excused[];
  /** Digests of the segments that the run is made of. */
  readonly segments: readonly string[];
  /** The heartbeat of the watch with this run. */
  readonly watch?: Memory['watch'];
}

/**
 * Folds a run into the memory, and says of each finding what changed and since when. What lies outside the run's scope is
 * carried forward untouched; what a complete run does not find any more is gone. Pure; keeping it is the world's work.
 */
export function record(past: Memory, run: Run): { readonly memory: Memory; readonly findings: readonly Recorded[] } {
  const recorded = run.findings.map((finding) => compare(past.findings[finding.key], finding, run));
  const found = new Set(recorded.map(({ last }) => last.key));
  const absent = Object.entries(past.findings).filter(([key]) => !found.has(key));
  const gone = run.scope.complete ? absent.map(([, { last }]): Recorded => ({ ...last, change: 'gone', since: run.at })) : [];
  const findings = Object.fromEntries([...(run.scope.complete ? [] : absent), ...recorded.map((one) => [one.last.key, one] as const)].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const targets = foldAll(past, run);
  // What was looked at again has its own past now.
  const former = formerAfter(past, { at: run.at, declared: run.scope.complete ? run.targets : undefined, targets });
  const earlier = Object.entries(past.earlier ?? {}).filter(([series]) => targets[series.slice(0, series.indexOf('\t'))] === undefined && former?.[series.slice(0, series.indexOf('\t'))] === undefined);
  return {
    memory: {
      ...(earlier.length > 0 && { earlier: Object.fromEntries(earlier) }), ...(former && { former }),
      at: run.at, findings, targets,
      serviceLevels: { ...(run.scope.complete ? {} : past.serviceLevels), ...run.serviceLevels },
      ...(run.promised && { promised: run.promised }),
      announced: { ...(run.scope.complete ? {} : past.announced), ...Object.fromEntries(run.announcements.map((key) => [key, past.announced[key] ?? run.at])) },
      excused: excuse(past.excused ?? [], run), faults: ended(past, recorded, gone, run.at), ...(past.cases && { cases: past.cases }), ...(past.casesRead && { casesRead: past.casesRead }),
      segments: [...past.segments.filter((digest) => !run.segments.includes(digest)), ...run.segments].slice(-Math.max(keptSegments, run.segments.length)),
      ...(run.watch !== undefined && { watch: run.watch }),
    },
    findings: [...recorded.map(({ last }) => last), ...gone],
  };
}

function compare(before: FindingMemory | undefined, finding: Finding, run: Run): FindingMemory {
  const open = before?.last.episode ?? null;
  const raw = finding.measured === null ? (before?.raw ?? []) : remember(before?.raw ?? [], { at: finding.at, status: finding.measured });
  const change = finding.episode !== null ? (open?.id === finding.episode.id ? 'persists' : 'opened') : open !== null ? 'resolved' : 'kept';
  // Where nothing was observed anew, it is the judgement that changed: by a waiver, a declaration, or the time that has passed.
  const since = before === undefined || Date.parse(finding.at) > Date.parse(before.last.at) ? finding.at : run.at;
  const ended = change === 'resolved' && open !== null ? { ...open, endedAt: raw[raw.findLastIndex(({ status }) => status !== 'pass') + 1]?.at ?? finding.at } : (before?.ended ?? null);
  return { raw, ended, last: { ...finding, ...(run.place(finding) ?? { file: before?.last.file ?? '', line: before?.last.line ?? 1 }), since: before?.last.status === finding.status ? before.last.since : since, change } };
}

function foldAll({ targets: past, earlier = {}, former = {} }: Pick<Memory, 'targets' | 'earlier' | 'former'>, run: Run): Memory['targets'] {
  // Of what nobody looked at for so long, nothing is left to say.
  const oldest = later(run.at, -keptDays * 86_400_000);
  const kept = Object.entries(past).filter(([, { last }]) => last.at >= oldest && (!run.scope.complete || run.targets.has(last.target)));
  const targets: Record<string, TargetMemory> = Object.fromEntries(kept);
  for (const observation of run.observations) {
    const key = `${observation.target}@${observation.from}`;
    targets[key] = fold(targets[key], observation, run.folding(observation), earlier[`${key}\t${observation.spec}`] ?? former[key]?.stretches);
  }
  return Object.fromEntries(Object.entries(targets).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** What a window counted as when it was first in force stands: it was announced then, and the outage that it lies in had begun. */
function excuse(past: readonly Excused[], { excused, at }: Run): readonly Excused[] {
  const oldest = later(at, -keptDays * 86_400_000);
  const known = new Set(past.map(identityOf));
  const all = [...past.filter(({ until }) => Date.parse(until) >= Date.parse(oldest)), ...excused.filter((one) => !known.has(identityOf(one)))];
  return all.toSorted((a, b) => Date.parse(a.from) - Date.parse(b.from) || (identityOf(a) < identityOf(b) ? -1 : 1));
}

const identityOf = ({ service, by, from }: Excused): string => `${service} ${by} ${from}`;

const mostFaults = 20_000;

/** With the episodes that ended in this run, by a measured pass or because nothing is promised any more. */
function ended(past: Memory, recorded: readonly FindingMemory[], gone: readonly Recorded[], at: string): readonly PastFault[] {
  const over = recorded.flatMap(({ last, ended: one }) => (last.change === 'resolved' && one !== null ? [{ was: past.findings[last.key]?.last ?? last, one }] : []))
    .map(({ was, one: { endedAt, ...episode } }): PastFault => ({ ...told(was), episode, endedAt }));
  const withdrawn = gone.flatMap((one): PastFault[] => (one.episode === null ? [] : [{ ...told(one), episode: one.episode, endedAt: at, gone: true }]));
  const oldest = later(at, -keptDays * 86_400_000);
  return [...(past.faults ?? []).filter(({ endedAt }) => Date.parse(endedAt) >= Date.parse(oldest)), ...over, ...withdrawn]
    .toSorted((a, b) => Date.parse(a.endedAt) - Date.parse(b.endedAt) || (a.key < b.key ? -1 : 1)).slice(-mostFaults);
}

const told = ({ key, told: issue, priority, deadline, respondBy, internalDeadline, customers, because }: Recorded): Omit<PastFault, 'episode' | 'endedAt'> => ({ key, told: issue, priority, deadline, respondBy, internalDeadline, customers, because });
