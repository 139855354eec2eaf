// Cases as they are remembered: what each look at a list told, folded into what was known.
import type { Case, CaseEvent, CaseFacts } from '../../model/case.ts';
import { lessened, promisesAt } from '../../model/effective.ts';
import type { Estate } from '../../model/estate.ts';
import type { Priority } from '../../model/finding.ts';
import type { Memory } from '../../model/memory.ts';
import type { Observation } from '../../model/observation.ts';
import { isOpen } from './log.ts';
import { keptDays } from '../history/rollup.ts';

const mostCases = 100_000;
const kept = keptDays * 86_400_000;

/** The facts of a look at a list of cases; nothing for any other look. */
export function caseFactsIn(observation: Observation): CaseFacts | undefined {
  const facts = observation.seen ? (observation.facts as Partial<CaseFacts> | null) : null;
  return typeof facts === 'object' && facts !== null && Array.isArray(facts.cases) && Array.isArray(facts.open) ? (facts as CaseFacts) : undefined;
}

/** The look without the cases themselves, which are remembered elsewhere. */
export const withoutCases = <O extends Observation>(observation: O): O => {
  const facts = caseFactsIn(observation);
  return facts === undefined ? observation : { ...observation, facts: { ...facts, cases: [], open: [], others: [], counts: { told: facts.cases.length, open: facts.open.length } } };
};

/** The look with only those cases that it tells otherwise than they are known: a desk that lists a hundred thousand must not fill the evidence anew with every run. To fold it comes to the same. */
export function onlyNews<O extends Observation>(observation: O, { cases = {} }: Pick<Memory, 'cases'>): O {
  const facts = caseFactsIn(observation);
  if (facts === undefined) return observation;
  const oldest = Date.parse(observation.at) - kept;
  const news = facts.cases.filter((one) => endOf(one) >= oldest && JSON.stringify(one) !== JSON.stringify(cases[`${observation.target} ${one.id}`]));
  return { ...observation, facts: { ...facts, cases: news } };
}

/**
 * What is known of cases after some looks: those told anew take the place of what was known of them; one that was open and is no longer
 * in its list is forgotten, since nobody knows how it ended; one that was closed is kept for 400 days. Of more than 100,000 the oldest go.
 */
export function foldCases(past: Pick<Memory, 'cases' | 'casesRead'>, observations: readonly Observation[], estate: Estate, now: string): Pick<Memory, 'cases' | 'casesRead'> {
  const looks = observations.flatMap((one) => {
    const facts = caseFactsIn(one);
    return facts === undefined ? [] : [{ target: one.target, facts }];
  });
  if (looks.length === 0) return {};
  const cases = new Map(Object.entries(past.cases ?? {}));
  const read: Record<string, string> = { ...past.casesRead };
  for (const { target, facts: { cases: told, open, others, until } } of looks) {
    const there = new Set(open);
    const gone = new Set(others);
    const fresh = new Set(told.map(({ id }) => id));
    for (const [key, one] of cases) if (one.source === target && !fresh.has(one.id) && (gone.has(one.id) || (!there.has(one.id) && lastOpen(one)))) cases.delete(key);
    for (const one of told) {
      const before = cases.get(`${target} ${one.id}`);
      // Of two runs at once what was read last stands, whichever is folded first.
      if (!(before?.updated !== undefined && one.updated !== undefined && Date.parse(before.updated) > Date.parse(one.updated))) cases.set(`${target} ${one.id}`, weighed(one, before, estate));
    }
    if (until !== undefined && !(Date.parse(read[target] ?? '') > Date.parse(until))) read[target] = until;
  }
  const oldest = Date.parse(now) - kept;
  const young = [...cases].filter(([, one]) => endOf(one) >= oldest).toSorted(([, a], [, b]) => endOf(a) - endOf(b)).slice(-mostCases);
  return { cases: Object.fromEntries(young), casesRead: read };
}

const lastOpen = (one: Case): boolean => isOpen(one, Infinity);

/** The last that is known of it; one that is open has no end. */
const endOf = (one: Case): number => (lastOpen(one) ? Infinity : Date.parse(one.events.at(-1)?.at ?? one.opened));

/** With the priority that the form's answers make, where nobody gave it one before. What was made once stands, whatever the matrix says later. */
function weighed(one: Case, before: Case | undefined, estate: Estate): Case {
  if (one.priority !== null || one.weight === undefined) return one;
  const made = before?.priority ?? byMatrix(one, one.weight, estate);
  // What it makes no priority of has its first from whoever gave one later.
  const later = one.events.find((event) => event.type === 'priority');
  const priority = made ?? later?.priority ?? null;
  return { ...one, priority, events: changes(one.events, priority), ...(one.otherwise !== undefined && { otherwise: changes(one.otherwise, priority) }) };
}

/** Without changes to what it was already. */
function changes(events: readonly CaseEvent[], first: Priority | null): readonly CaseEvent[] {
  let priority = first;
  return events.filter((event) => {
    if (event.type !== 'priority') return true;
    const isNew = event.priority !== priority;
    priority = event.priority;
    return isNew;
  });
}

const steps = { organisation: 0, department: 1, person: 2 } as const;

/** Impact, less by how few are affected, and urgency make the priority by the levels promised to the customer; the highest where it is not said to whom. */
function byMatrix({ service, customer, opened }: Case, { breadth, urgency }: NonNullable<Case['weight']>, estate: Estate): Priority | null {
  const all = promisesAt(() => estate, service ?? '', Date.parse(opened));
  const own = all.filter((one) => one.customer === customer);
  const priorities = (own.length > 0 ? own : all).flatMap(({ level, criticality }) => level?.spec.priority[lessened(criticality, steps[breadth])][urgency] ?? []);
  return priorities.toSorted()[0] ?? null;
}
