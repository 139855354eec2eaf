import type { Pass } from '../evaluate.ts';
import { operator } from '../model/estate.ts';
import type { Finding, Status } from '../model/finding.ts';

/**
 * Pass 3: one finding from those of several vantages. It fails when at least the declared number fail (by default more
 * than half of those that could see). Who could not see has no vote; where too few could see to decide, it is unknown.
 */
export const quorum: Pass = (findings, { estate }) => {
  const declared = operator(estate)?.spec.quorum;
  return [...Map.groupBy(findings, ({ key }) => key).values()].map((all) => decide(distinct(all), declared));
};

/** What stands on the same looks is said once, from however many vantages it was judged. */
function distinct(all: readonly Finding[]): readonly Finding[] {
  return all.length === 1 ? all : [...new Map(all.map((one) => [JSON.stringify([one.status, one.evidence]), one])).values()];
}

function decide(all: readonly Finding[], declared: number | undefined): Finding {
  const votes = all.filter(({ status }) => status !== 'unknown');
  const first = all[0] as Finding;
  if (all.length === 1 || votes.length === 0) return first;
  const needed = declared ?? Math.floor(votes.length / 2) + 1;
  const fails = votes.filter(({ status }) => status === 'fail').length;
  const bad = votes.filter(({ status }) => status !== 'pass').length;
  const speaker = (status: Status): Finding => votes.find((vote) => vote.status === status) ?? first;
  const merged = fails >= needed ? speaker('fail') : bad >= needed ? speaker('warn') : bad > 0 && votes.length < needed ? undecided(first, votes.length, needed) : speaker('pass');
  // Who could not see measured nothing, and makes no older measurement a new one.
  const at = votes.map((vote) => vote.at).toSorted((a, b) => Date.parse(a) - Date.parse(b)).at(-1) ?? merged.at;
  return { ...merged, at, evidence: all.flatMap(({ evidence }) => evidence) };
}

const undecided = (finding: Finding, could: number, needed: number): Finding =>
  ({ ...finding, status: 'unknown', measured: null, id: 'quorum-not-reached', values: { could: { count: could }, needed: { count: needed } } });
