// What a change would have meant: the stored evidence and the cases, judged by both versions of the declarations.
import { controls } from '../../controls/index.ts';
import { differenceOf, judgedPast, remembered, type Backtest } from '../../measure/periods/backtest.ts';
import { iso } from '../../measure/duration.ts';
import { promisesOf, thresholdsOf, timeZoneOf } from '../../model/effective.ts';
import { inForce, operator, type Estate } from '../../model/estate.ts';
import type { Finding } from '../../model/finding.ts';
import { emptyMemory, type Memory, type PastFault } from '../../model/memory.ts';
import { subjectOf } from '../../model/target.ts';
import { aimedOf, type Read } from '../../pipeline.ts';
import { rank } from '../../verdicts/rank.ts';
import type { Evidence } from '../../world/evidence.ts';
import { answered, type NotJudgeable } from './answered.ts';
import { boundsOf, type BoundsOf } from './bounds.ts';
import { judgedIn } from './diff.ts';
import { rejudge, type Rejudged } from './rejudge.ts';

/** What a change would have meant, and how far that can be said. */
export interface Backtested extends Backtest {
  /** From when until when the past was judged: ISO instants. */
  readonly since: string;
  readonly until: string;
  /** Services whose looks were judged again, and the first look that is kept of them: of what was found before it, nothing is said. */
  readonly judgedAgain: { readonly services: readonly string[]; readonly since: string | null; readonly runs: number };
  /** What was never looked for: another question, or more than was asked. */
  readonly notJudgeable: readonly NotJudgeable[];
  /** Faults of before the first look that is kept: how many were found, and between what bounds they would have been by both sides where those differ. */
  readonly bounds: { readonly foundBefore: number; readonly of: readonly BoundsOf[] };
}

/** Judges what is kept by both sides. `now` is an ISO instant. */
export async function backtest([base, head]: readonly [Read, Read], evidence: Pick<Evidence, 'ledger' | 'looks'>, now: string, pseudonym: (account: string) => string, progress: (line: string) => void = () => undefined): Promise<Backtested> {
  const { memory } = await evidence.ledger();
  const until = Date.parse(now);
  const from = Math.max(until - remembered, earliest(memory, until));
  const sides = [base, head].map(({ estate }) => inForce(estate, now)) as [Estate, Estate];
  const { answering, not: unseen } = answered(aimedOf(sides[0]), aimedOf(sides[1]), memory);
  const changed = changedLooks(sides[0], sides[1]).filter((name) => !unseen.some(({ service }) => service === `service/${name}`));
  const again = changed.length === 0 ? undefined : await rejudge([base, head], changed, { memory, answering, evidence, pseudonym, progress });
  const kept = [judgedIn(now)(sides[0]), new Set(judgedIn(now)(sides[1]))] as const;
  const lost = new Set(kept[0].filter((key) => !kept[1].has(key)));
  const memories = [0, 1].map((index) => ranked(withAgain(memory, again, index as 0 | 1, index === 1 ? lost : new Set()), index === 0 ? base.estate : head.estate)) as [Memory, Memory];
  const unjudged = new Set(unseen.map(({ service }) => service));
  const judged = [judgedPast(base.estate, memories[0], from, until), judgedPast(head.estate, memories[1], from, until)] as const;
  const since = again?.since ?? null;
  const affected = new Set(again?.services);
  return {
    ...differenceOf(judged[0], judged[1], unjudged), since: iso(from), until: iso(until),
    judgedAgain: { services: [...affected].toSorted(), since, runs: again?.runs ?? 0 }, notJudgeable: unseen,
    bounds: {
      of: boundsOf(sides, memory, { services: [...affected].filter((ref) => ![...answering.keys()].some((target) => target.startsWith(`${ref}#`))), before: since ?? iso(until), timeZone: timeZoneOf(sides[1]) }),
      foundBefore: since === null ? 0 : (memory.faults ?? []).filter(({ key, endedAt }) => affected.has(subjectIn(key)) && Date.parse(endedAt) < Date.parse(since)).length,
    },
  };
}

const subjectIn = (key: string): string => key.slice(key.indexOf('/') + 1).split('#', 1)[0] ?? '';

/** When anything was first seen or reported. */
function earliest({ targets, faults = [], cases = {} }: Memory, now: number): number {
  const all = [...Object.values(targets).flatMap(({ stretches }) => stretches?.[0]?.from ?? []), ...faults.map(({ episode }) => episode.openedAt), ...Object.values(cases).map(({ opened }) => opened)];
  return all.reduce((first, at) => Math.min(first, Date.parse(at)), now);
}

/** The services of which looks are judged otherwise: other limits, confirmation, expectations, vantages or dependencies. */
function changedLooks(base: Estate, head: Estate): readonly string[] {
  const facts = (estate: Estate): Map<string, string> => {
    const aimed = Map.groupBy(aimedOf(estate), ([path]) => subjectOf(path));
    return new Map([...estate.Service.values()].map((service) => [service.name, JSON.stringify([
      thresholdsOf(estate, service).value, service.spec.dependsOn ?? [], operator(estate)?.spec.quorum ?? null,
      Object.entries(service.spec.probes ?? {}).map(([name, { every: _every, timeout: _timeout, ...asks }]) => [name, asks]),
      (aimed.get(service.ref) ?? []).map(([path, { spec, vantages, every }]) => [path, spec, vantages, every]),
    ])]));
  };
  const [was, is] = [facts(base), facts(head)];
  return [...is].filter(([name, said]) => was.has(name) && was.get(name) !== said).map(([name]) => name);
}

/** The memory of one side: what was judged again in place of what was found then, and without what it would not have watched. */
function withAgain(memory: Memory, again: Rejudged | undefined, side: 0 | 1, lost: ReadonlySet<string>): Memory {
  const watched = { ...memory, faults: (memory.faults ?? []).filter(({ key }) => !lost.has(key)), findings: Object.fromEntries(Object.entries(memory.findings).filter(([key]) => !lost.has(key))) };
  if (again === undefined || again.since === null) return watched;
  const { findings, faults = [], targets } = again.memories[side];
  const replaced = (key: string): boolean => again.services.has(subjectIn(key)) && again.controls.has(key.slice(0, key.indexOf('/')));
  return {
    ...watched,
    faults: [...watched.faults.filter(({ key, endedAt }) => !replaced(key) || Date.parse(endedAt) < Date.parse(again.since ?? '')), ...faults].toSorted((a, b) => Date.parse(a.endedAt) - Date.parse(b.endedAt)),
    findings: { ...Object.fromEntries(Object.entries(watched.findings).filter(([key]) => !replaced(key))), ...findings },
    targets: { ...memory.targets, ...Object.fromEntries(Object.entries(targets).map(([key, one]) => [key, { ...one, stretches: [...(memory.targets[key]?.stretches ?? []).flatMap((old) => cut(old, again.since ?? '')), ...(one.stretches ?? [])] }])) },
  };
}

/** The part of a stretch before an instant. */
const cut = (one: NonNullable<Memory['targets'][string]['stretches']>[number], since: string): typeof one[] =>
  Date.parse(one.from) >= Date.parse(since) ? [] : Date.parse(one.last) < Date.parse(since) ? [one] : [{ ...one, last: iso(Date.parse(since) - 1) }];

/** With the priority, customers and deadlines that an estate gives to each fault, causes with what they explain. */
function ranked(memory: Memory, estate: Estate): Memory {
  const groups = Map.groupBy(memory.faults ?? [], ({ told }) => told);
  const anew = new Map<PastFault, PastFault>();
  for (const group of groups.values()) {
    for (const fault of group) {
      const together = group.filter((one) => one === fault || (Date.parse(one.episode.openedAt) <= Date.parse(fault.endedAt) && Date.parse(one.endedAt) >= Date.parse(fault.episode.openedAt)));
      const then = inForce(estate, fault.endedAt);
      const [first] = rank(together.map(findingOf).toSorted((a, b) => Number(b.key === fault.key) - Number(a.key === fault.key)), {
        estate: then, controls, past: emptyMemory, now: fault.endedAt, observations: [], intervals: new Map(), pseudonym: (account) => account, inScope: () => true, invalid: false,
      });
      const service = then.Service.get(subjectIn(fault.key).replace('service/', ''));
      // What is no service's, or is declared no more, keeps what it was given.
      if (first !== undefined && service !== undefined && promisesOf(then, service).length > 0) anew.set(fault, { ...fault, priority: first.priority, customers: first.customers, deadline: first.deadline, respondBy: first.respondBy, internalDeadline: first.internalDeadline });
    }
  }
  return { ...memory, faults: (memory.faults ?? []).map((one) => anew.get(one) ?? one) };
}

const findingOf = ({ key, told, episode, because, endedAt }: PastFault): Finding => ({
  key, control: key.slice(0, key.indexOf('/')), subject: subjectIn(key) as Finding['subject'], about: key.slice(key.indexOf('#') + 1), status: episode.level, id: '', values: {}, measured: episode.level,
  priority: null, deadline: null, respondBy: null, internalDeadline: null, customers: [], because, told, episode, pointer: '', at: endedAt, evidence: [],
});
