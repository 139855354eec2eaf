// The program on one screen: load -> validate -> observe -> evaluate -> record. Telling is a command's, from the evidence.
import { controls } from './controls/index.ts';
import { evaluate, type Controls, type Judging } from './evaluate.ts';
import { announcementOf, excludedWindows, excusedSince } from './verdicts/maintenance.ts';
import { passes } from './verdicts/index.ts';
import { foldCases } from './measure/cases/memory.ts';
import { folding } from './measure/history/counting.ts';
import { expiryOf } from './measure/history/expiry.ts';
import { joined } from './measure/history/runs.ts';
import { beat, newGaps, paceOf } from './measure/history/watch.ts';
import { declarationOf, declared, everyEra, inForce, operator, type Estate } from './model/estate.ts';
import type { Finding, Recorded } from './model/finding.ts';
import { promisedIn, promisesAfter, remembering } from './model/former.ts';
import type { Memory } from './model/memory.ts';
import type { Observation } from './model/observation.ts';
import { digest } from './model/digest.ts';
import { once } from './model/once.ts';
import type { Results, Scope, Sealed, Segment } from './model/results.ts';
import { selects } from './model/select.ts';
import { aim, observe, vantagesOf, type Aimed, type Looking } from './observe.ts';
import { subjectOf } from './model/target.ts';
import { probes } from './probes/index.ts';
import type { Read } from './reading.ts';
import { record } from './record.ts';
import { locate } from './text/locate.ts';

export { read, type Read } from './reading.ts';

/** The targets within a selection, from one vantage, of what is in force at an instant. None without a valid Estate: nobody knows then what may be reached. */
export function targetsOf(whole: Estate, selectors: readonly string[], vantage: string, now: string): Aimed[] {
  const estate = inForce(whole, now);
  if (operator(estate) === undefined) return [];
  return aim(estate, probes).filter(({ vantages, path }) => vantages.includes(vantage) && selects(selectors, estate, subjectOf(path)));
}

/** The first selector that selects nothing: nothing that is declared, valid or not, and nothing that was. */
export function selectsNothing(selectors: readonly string[], estate: Estate, { findings }: Memory): string | undefined {
  const refs = new Set([...everyEra(estate).flatMap((one) => [...declared(one), ...one.aside.keys()]), ...Object.values(findings).map(({ last }) => last.subject)]);
  return selectors.find((selector) => ![...refs].some((ref) => selects([selector], estate, ref)));
}

/**
 * The targets that are due: never looked at by this question, an interval ago (less a tenth, since schedules are not exact),
 * or not to be asked when they last were.
 */
export function due(targets: readonly Aimed[], { targets: past }: Memory, now: string, vantage: string): Aimed[] {
  return targets.filter(({ path, spec, every }) => {
    const last = past[`${path}@${vantage}`]?.last;
    const since = last === undefined ? Number.NaN : Date.parse(now) - Date.parse(last.at);
    return last?.spec !== spec || !last.seen || !(since >= 0 && since < 0.9 * every);
  });
}

/** Looks at the targets; what was seen, as a segment to seal. */
export async function look(targets: readonly Aimed[], looking: Looking, run: Omit<Segment, 'observations'>): Promise<Segment> {
  return { ...run, observations: await observe(targets, looking) };
}

/**
 * What the segments of one run mean to the estate, given what is remembered: the memory after it, and its findings. They are
 * judged once and together, in whatever order they came, so that the vantages vote on all at once and a finding changes
 * its state once. Judged at the instant of the last of them, but never before what was judged already: of two runs at once
 * either may be folded first. Where only some controls are to judge, they are handed in.
 */
export function judge(readings: Read, before: Memory, sealed: readonly Sealed[], pseudonym: Judging['pseudonym'], current = true, by: Controls = controls): Judged {
  const { diagnostics } = readings;
  const { at, scope: seen, commit, digests, observations, heard } = joined(sealed);
  const now = before.at !== null && Date.parse(before.at) > Date.parse(at) ? before.at : at;
  const invalid = diagnostics.some(({ severity }) => severity === 'error');
  const scope: Scope = { ...seen, complete: seen.complete && current && !invalid };
  // What somebody tries out was never promised.
  const promised = scope.complete ? promisesAfter(before.promised, promisedIn(readings.estate), now, commit) : before.promised;
  const estate = inForce(remembering(readings.estate, promised), now);
  const aimed = aimedOf(estate);
  const answered = observations.filter(({ target, spec }) => aimed.get(target)?.spec === spec);
  // What is judged of cases is judged by what was read of them just now.
  const past: Memory = { ...before, ...foldCases(before, answered, estate, at) };
  const judging: Judging = {
    estate, controls: by, past, invalid, pseudonym, now,
    observations: speaking(observations, past, aimed),
    intervals: new Map([...aimed].map(([path, { every }]) => [path, every])),
    inScope: (subject) => selects(scope.selectors, estate, subject),
  };
  const findings = evaluate(judging, passes);
  const watch = beat(past.watch, heard, paceOf(estate), vantagesOf(estate));
  const recorded = record(past, {
    at: now, scope, findings, watch, observations: answered,
    folding: folding(findings, { ...judging, excluded: (finding) => excludedWindows(finding, judging) }), place: place(estate), targets: new Set(aimed.keys()), segments: digests,
    serviceLevels: Object.fromEntries([...estate.ServiceLevel.values()].map(({ name, spec }) => [name, spec])),
    announcements: [...estate.Maintenance.values()].map(announcementOf), ...(promised && { promised }),
    excused: excusedSince(past.at ?? at, judging, ({ control }) => by[control]?.effect === 'outage'),
  });
  const gaps = newGaps(past.watch, watch);
  const run = (digests.length === 1 ? digests[0] ?? '' : digest(digests)).slice(0, 12);
  return { memory: recorded.memory, results: { run, commit, at: now, scope, diagnostics, observations, findings: recorded.findings.map((one) => expiring(one, judging.intervals, now)), ...(gaps.length > 0 && { gaps }) } };
}

/** With the warning that its evidence will soon be too old, where it will. */
function expiring(finding: Recorded, intervals: ReadonlyMap<string, number>, now: string): Recorded {
  const expires = finding.change === 'gone' ? undefined : expiryOf(finding, intervals, now);
  return expires === undefined ? finding : { ...finding, expires };
}

interface Judged {
  readonly memory: Memory;
  readonly results: Results;
}

/** Every target by its path, with the digest of what is asked. */
export const aimedOf = once((estate: Estate): ReadonlyMap<string, Aimed> => new Map(aim(estate, probes).map((target) => [target.path, target])));

/** The last observation of every target from each of its vantages, now or before; none that answers another question. */
function speaking(fresh: readonly Observation[], { targets }: Memory, aimed: ReadonlyMap<string, Aimed>): Observation[] {
  const last = new Map<string, Observation>();
  for (const one of [...Object.values(targets).map((held) => held.last), ...fresh]) {
    const { spec, vantages } = aimed.get(one.target) ?? {};
    const other = last.get(`${one.target}@${one.from}`);
    if (spec === one.spec && vantages?.includes(one.from) && !(other !== undefined && Date.parse(other.at) > Date.parse(one.at))) last.set(`${one.target}@${one.from}`, one);
  }
  return [...last.values()];
}

/** Where a finding's subject is written; nothing where it is written no more. */
const place = (estate: Estate) => (finding: Finding): { file: string; line: number } | undefined => {
  const declaration = declarationOf(estate, finding.subject);
  if (declaration === undefined) return undefined;
  const { file, line } = locate(declaration.source, finding.pointer, 'key');
  return { file, line };
};
