// The program on one screen: load -> validate -> observe -> evaluate -> record. Telling is a command's, from the evidence.
import { controls } from './controls/index.ts';
import { evaluate, type Judging } from './evaluate.ts';
import { load, type SourceFile } from './load.ts';
import { announcementOf } from './verdicts/maintenance.ts';
import { passes } from './verdicts/index.ts';
import { folding } from './measure/counting.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import { declarationOf, type Estate } from './model/estate.ts';
import type { Finding } from './model/finding.ts';
import type { Memory } from './model/memory.ts';
import type { Observation } from './model/observation.ts';
import type { Results, Scope, Segment } from './model/results.ts';
import { selects } from './model/select.ts';
import { bySpan } from './model/span.ts';
import { aim, observe, type Aimed, type Looking } from './observe.ts';
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

/** The targets within a selection, from one vantage. */
export function targetsOf(estate: Estate, selectors: readonly string[], vantage: string): Aimed[] {
  return aim(estate, probes).filter((target) => (target.vantages?.includes(vantage) ?? true) && selects(selectors, estate, target.path.split('#', 1)[0] as never));
}

/** The targets that are due: never looked at by this question, or an interval ago (less a tenth, since schedules are not exact). */
export function due(targets: readonly Aimed[], { targets: past }: Memory, now: string, vantage: string): Aimed[] {
  return targets.filter(({ path, spec, every }) => {
    const last = past[`${path}@${vantage}`]?.last;
    const since = last === undefined ? Number.NaN : Date.parse(now) - Date.parse(last.at);
    return last?.spec !== spec || !(since >= 0 && since < 0.9 * every);
  });
}

/** Looks at the targets; what was seen, as a segment to seal. */
export async function look(targets: readonly Aimed[], looking: Looking, run: Omit<Segment, 'observations'>): Promise<Segment> {
  return { ...run, observations: await observe(targets, looking) };
}

/** What one segment means to the estate, given what is remembered: the memory after it, and its findings. */
export function judge(readings: Read, past: Memory, { segment, digest }: { readonly segment: Segment; readonly digest: string }, pseudonym: Judging['pseudonym']): { readonly memory: Memory; readonly results: Results } {
  const { estate, diagnostics } = readings;
  const invalid = diagnostics.some(({ severity }) => severity === 'error');
  const scope: Scope = { ...segment.scope, complete: segment.scope.complete && !invalid };
  const aimed = aim(estate, probes);
  const specs = new Map(aimed.map(({ path, spec }) => [path, spec]));
  const judging: Judging = {
    estate, controls, past, invalid, pseudonym, now: segment.at,
    observations: speaking(segment.observations, past, specs),
    intervals: new Map(aimed.map(({ path, every }) => [path, every])),
    inScope: (subject) => selects(segment.scope.selectors, estate, subject),
  };
  const findings = evaluate(judging, passes);
  const recorded = record(past, {
    at: segment.at, scope, findings, observations: segment.observations.filter(({ target, spec }) => specs.get(target) === spec),
    folding: folding(findings, judging), place: place(estate), targets: new Set(specs.keys()), segment: digest,
    serviceLevels: Object.fromEntries([...estate.ServiceLevel.values()].map(({ name, spec }) => [name, spec])),
    announcements: [...estate.Maintenance.values()].map(announcementOf),
  });
  return { memory: recorded.memory, results: { run: digest.slice(0, 12), commit: segment.commit, at: segment.at, scope, diagnostics, observations: segment.observations, findings: recorded.findings } };
}

/** Fresh observations, and for every other target the one that still speaks; none that answers another question. */
function speaking(fresh: readonly Observation[], { targets }: Memory, specs: ReadonlyMap<string, string>): Observation[] {
  const looked = new Set(fresh.map(({ target, from }) => `${target}@${from}`));
  const held = Object.entries(targets).filter(([key]) => !looked.has(key)).map(([, { last }]) => last);
  return [...fresh, ...held].filter(({ target, spec }) => specs.get(target) === spec);
}

/** Where a finding's subject is written; nothing where it is written no more. */
const place = (estate: Estate) => (finding: Finding): { file: string; line: number } | undefined => {
  const declaration = declarationOf(estate, finding.subject);
  if (declaration === undefined) return undefined;
  const { file, line } = locate(declaration.source, finding.pointer, 'key');
  return { file, line };
};
