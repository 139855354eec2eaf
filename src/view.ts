// From the evidence to people: the view that every page, issue and text is made from. Pure.
import type { FailOn } from './command.ts';
import { controls } from './controls/index.ts';
import { withNames } from './model/exports.ts';
import type { Recorded } from './model/finding.ts';
import type { Ledger } from './model/ledger.ts';
import type { Results } from './model/results.ts';
import type { ToldKeys } from './model/told.ts';
import { inForce, operator } from './model/estate.ts';
import { promisedIn, promisesAfter, remembering } from './model/former.ts';
import type { Read } from './pipeline.ts';
import type { View } from './publish.ts';

/** The results as the evidence holds them: every finding that is not gone, and the last look at every target. */
export function keptResults({ run, commit, at, scope, diagnostics, memory }: Ledger): Results {
  return {
    run: run ?? '', commit, at: at ?? '1970-01-01T00:00:00Z', diagnostics,
    scope: scope ?? { complete: false, selectors: [], vantages: [], shard: null },
    findings: Object.values(memory.findings).map(({ last }) => last),
    observations: Object.values(memory.targets).map(({ last }) => last),
  };
}

/** Everything that may be shown, of the evidence and the estate as it is declared now and in force at the last run. */
export function viewOf({ estate: read }: Read, kept: Ledger, { told, people, version }: { readonly told: ToldKeys; readonly people: View['people']; readonly version: string }): View {
  const { at, commit, memory: { promised } } = kept;
  // What no run has seen yet holds from now on.
  const whole = at === null || promised === undefined ? read : remembering(read, promisesAfter(promised, promisedIn(read), at, commit));
  const estate = at === null ? whole : inForce(whole, at);
  const name = operator(estate)?.spec.repository?.replace(/^github:/, '');
  return { results: named(keptResults(kept), people), estate, controls, memory: kept.memory, told, people, version, repository: name === undefined ? undefined : `https://github.com/${name}` };
}

/** The looks with the accounts' own names, as far as raw segments still hold them. */
const named = (results: Results, people: View['people']): Results => ({ ...results, observations: results.observations.map((one) => (one.seen ? { ...one, facts: withNames(one.facts, people) } : one)) });

/**
 * Whether findings reach the level from which a run fails. What is not confirmed yet, and what is gone, does not; nor what is unknown
 * only because of a failure that is not confirmed (the latency of what did not answer), nor what a control could not count before
 * anything has happened: after the very first look nothing has been measured for any time.
 */
export function reaches(findings: readonly Recorded[], failOn: FailOn): boolean {
  const levels = { never: [], fail: ['fail'], unknown: ['fail', 'unknown'], warn: ['fail', 'unknown', 'warn'] } satisfies Record<FailOn, string[]>;
  const isFirst = ({ control, status, since, at }: Recorded): boolean => status === 'unknown' && (controls as Readonly<Record<string, { readonly reported?: boolean }>>)[control]?.reported === true && since === at;
  const undecided = new Set(findings.filter(({ unconfirmed }) => unconfirmed !== undefined).flatMap(({ evidence }) => evidence.map(({ target }) => target)));
  const waits = ({ status, evidence }: Recorded): boolean => status === 'unknown' && evidence.length > 0 && evidence.every(({ target }) => undecided.has(target));
  return findings.some((one) => one.change !== 'gone' && one.unconfirmed === undefined && !isFirst(one) && !waits(one) && (levels[failOn] as readonly string[]).includes(one.status));
}
