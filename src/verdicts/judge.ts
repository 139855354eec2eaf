import type { Controls, Judging, Known, Pass } from '../evaluate.ts';
import type { Declaration } from '../model/declaration.ts';
import type { Estate } from '../model/estate.ts';
import { keyOf, ownIssue, type Finding, type Verdict } from '../model/finding.ts';
import type { Observation } from '../model/observation.ts';

/**
 * Pass 1: every control on each subject within scope, once for each vantage that saw anything. What a vantage did not look at
 * itself it takes from who did: a control may need both what is seen from everywhere and a list that one vantage reads.
 */
export const judge: Pass = (_none, judging) => {
  const all = byTarget(judging.observations.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)));
  const byVantage = Map.groupBy(judging.observations, ({ from }) => from);
  const views = byVantage.size === 0 ? [all] : [...byVantage.values()].map((own) => new Map([...all, ...byTarget(own)]));
  return views.flatMap((seen) => judgeFrom(seen, judging));
};

const byTarget = (observations: readonly Observation[]): Map<string, Observation> => new Map(observations.map((one) => [`${one.probe} ${one.target}`, one]));

function judgeFrom(seen: ReadonlyMap<string, Observation>, judging: Judging): Finding[] {
  const { estate, controls, past, now, pseudonym } = judging;
  const targets = new Map([...seen.values()].map((one) => [one.target, one]));
  const known: Known = { estate, now, past, pseudonym, seen: (probe, target) => seen.get(`${probe} ${target}`) as never };
  return Object.entries(controls).flatMap(([id, control]) =>
    subjects(estate, control).filter(({ ref }) => judging.inScope(ref)).flatMap((subject) =>
      control.judge(subject, known).map((verdict) => draft(id, controls, subject, verdict, targets, now))));
}

const subjects = (estate: Estate, { about }: Controls[string]): Declaration<never>[] => [...(estate[about as 'Service'] as ReadonlyMap<string, Declaration>).values()] as Declaration<never>[];

function draft(control: string, controls: Controls, subject: Declaration, verdict: Verdict, targets: ReadonlyMap<string, Observation>, now: string): Finding {
  const key = keyOf(control, subject.ref, verdict.about);
  const evidence = (verdict.evidence ?? []).flatMap((target) => {
    const one = targets.get(target);
    return one === undefined ? [] : [{ target, from: one.from, at: one.at }];
  });
  return {
    key, control, subject: subject.ref, about: verdict.about, status: verdict.status, id: verdict.id, values: verdict.values,
    measured: verdict.status === 'unknown' ? null : verdict.status,
    priority: null, deadline: verdict.deadline ?? null, respondBy: null, internalDeadline: null, customers: [], because: null,
    told: ownIssue(controls[control], { control, subject: subject.ref, about: verdict.about }),
    episode: null, pointer: verdict.pointer ?? '', at: evidence.map(({ at }) => at).toSorted().at(-1) ?? now, evidence,
  };
}
