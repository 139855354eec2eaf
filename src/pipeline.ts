// The program on one screen: load -> validate -> observe -> evaluate -> record. Telling is a command's, from the evidence.
import { controls } from './controls/index.ts';
import { evaluate, type Controls, type Judging } from './evaluate.ts';
import { load, type SourceFile } from './load.ts';
import { announcementOf, excludedWindows, excusedSince } from './verdicts/maintenance.ts';
import { passes } from './verdicts/index.ts';
import { foldCases } from './measure/case-memory.ts';
import { folding } from './measure/counting.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import { declarationOf, declared, operator, type Estate } from './model/estate.ts';
import type { Finding } from './model/finding.ts';
import type { Memory } from './model/memory.ts';
import type { Observation } from './model/observation.ts';
import type { Results, Scope, Segment } from './model/results.ts';
import { selects } from './model/select.ts';
import { bySpan } from './model/span.ts';
import { aim, observe, type Aimed, type Looking } from './observe.ts';
import { subjectOf } from './model/target.ts';
import { probes } from './probes/index.ts';
import { record } from './record.ts';
import { rules } from './rules/index.ts';
import { locate } from './text/locate.ts';
import { validate } from './validate.ts';

/** What was read: the estate, what is wrong with the text, and how much was declared. */
export interface Read {
  readonly estate: Estate;
  readonly diagnostics: readonly Diagnostic[];
  readonly declarations: number;
  /** The text of every file, for code frames. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Files -> the estate and its diagnostics. `lastValid` stands in for service levels that are not valid now. */
export function read(files: readonly SourceFile[], lastValid: Memory['serviceLevels'] = {}): Read {
  const { declarations, unread, diagnostics: broken, texts } = load(files);
  const { estate, diagnostics } = validate(declarations, { rules, controls: Object.keys(controls), unread, lastValid });
  return { estate, diagnostics: [...broken, ...diagnostics].toSorted((a, b) => bySpan(a.at, b.at)), declarations: declarations.length, texts };
}

/** The targets within a selection, from one vantage. None without a valid Estate: nobody knows then what may be reached. */
export function targetsOf(estate: Estate, selectors: readonly string[], vantage: string): Aimed[] {
  if (operator(estate) === undefined) return [];
  return aim(estate, probes).filter(({ vantages, path }) => vantages.includes(vantage) && selects(selectors, estate, subjectOf(path)));
}

/** The first selector that selects nothing: nothing that is declared, valid or not, and nothing that was. */
export function selectsNothing(selectors: readonly string[], estate: Estate, { findings }: Memory): string | undefined {
  const refs = new Set([...declared(estate), ...estate.aside.keys(), ...Object.values(findings).map(({ last }) => last.subject)]);
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
 * What one segment means to the estate, given what is remembered: the memory after it, and its findings. Judged at the
 * segment's instant, but never before what was judged already: of two runs at once either may be folded first.
 */
export function judge(readings: Read, before: Memory, { segment, digest }: { readonly segment: Segment; readonly digest: string }, pseudonym: Judging['pseudonym']): { readonly memory: Memory; readonly results: Results } {
  const { estate, diagnostics } = readings;
  const aimed = new Map(aim(estate, probes).map((target) => [target.path, target]));
  const answered = segment.observations.filter(({ target, spec }) => aimed.get(target)?.spec === spec);
  // What is judged of cases is judged by what was read of them just now.
  const past: Memory = { ...before, ...foldCases(before, answered, estate, segment.at) };
  const at = past.at !== null && Date.parse(past.at) > Date.parse(segment.at) ? past.at : segment.at;
  const invalid = diagnostics.some(({ severity }) => severity === 'error');
  const scope: Scope = { ...segment.scope, complete: segment.scope.complete && !invalid };
  const judging: Judging = {
    estate, controls, past, invalid, pseudonym, now: at,
    observations: speaking(segment.observations, past, aimed),
    intervals: new Map([...aimed].map(([path, { every }]) => [path, every])),
    inScope: (subject) => selects(segment.scope.selectors, estate, subject),
  };
  const findings = evaluate(judging, passes);
  const recorded = record(past, {
    at, scope, findings, observations: answered,
    folding: folding(findings, { ...judging, excluded: (finding) => excludedWindows(finding, judging) }), place: place(estate), targets: new Set(aimed.keys()), segment: digest,
    serviceLevels: Object.fromEntries([...estate.ServiceLevel.values()].map(({ name, spec }) => [name, spec])),
    announcements: [...estate.Maintenance.values()].map(announcementOf),
    excused: excusedSince(past.at ?? at, judging, ({ control }) => (controls as Controls)[control]?.effect === 'outage'),
  });
  return { memory: recorded.memory, results: { run: digest.slice(0, 12), commit: segment.commit, at, scope, diagnostics, observations: segment.observations, findings: recorded.findings } };
}

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
