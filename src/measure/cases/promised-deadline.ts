// Deadlines as service levels promise them: which clock a level has for a priority, and which of several promises comes first.
import type { Case } from '../../model/case.ts';
import type { Promised } from '../../model/effective.ts';
import type { Declared, Estate } from '../../model/estate.ts';
import type { Priority } from '../../model/finding.ts';
import { once, onceEach } from '../../model/once.ts';
import { OutsideCalendar } from '../calendars/business-time.ts';
import { calendarOf } from '../calendars/calendars.ts';
import type { CaseEvent, Clock, Policy, Target } from './clock.ts';
import { deadline, type Answer, type Question } from './deadline.ts';
import { milliseconds, share } from '../duration.ts';
import { beginning, eventsFor, type Metric, type Told } from './events.ts';

type Level = Declared<'ServiceLevel'>;

/** `4h` -> milliseconds; `3bd` -> business days. */
export const targetOf = (within: string): Target => (within.endsWith('bd') ? { businessDays: Number.parseInt(within, 10) } : { milliseconds: milliseconds(within) });

/** What a level promises for a priority; nothing where it promises nothing, or its calendar is not known. */
export const clockOf = (estate: Estate, level: Level, priority: Priority, metric: Metric): Clock | undefined => termsOf(estate)(level).clockFor(metric)(priority);

// Asked for each deadline of each case.
const termsOf = once((estate: Estate) => once((level: Level) => ({
  policy: policyOf(level), warnAt: warnAtOf(level),
  clockFor: onceEach((metric: Metric) => onceEach((priority: Priority): Clock | undefined => {
    const promise = level.spec.deadlines[priority][metric];
    const calendar = promise && calendarOf(estate, promise.calendar);
    return promise && calendar && { calendar, target: targetOf(promise.within), pausable: promise.pausable ?? false };
  })),
})));

/** The shares of a deadline at which a level reminds, in rising order: three quarters where it says nothing. */
export const warnAtOf = once(({ spec }: Level): readonly number[] => [spec.warnAt ?? '75%'].flat().map(share).toSorted((a, b) => a - b));

/** What a level does with a changed priority and with a reopening. */
export const policyOf = once(({ spec: { onPriorityChange = 'from-open', onReopen = 'continue' } }: Level): Policy => ({ onPriorityChange, onReopen }));

/** A case as a level is asked about it. Instants are milliseconds since 1970. */
export interface Asked {
  readonly priority: Priority;
  readonly metric: Metric;
  readonly opened: number;
  /** Without changes of priority, which differ by level: those are in `changes`. In order of time. */
  readonly told?: readonly (Told | (Omit<Told, 'clock'> & { readonly type: 'priority'; readonly priority: Priority }))[];
}

/** What a level's clock is asked about a case; nothing where it promises no such deadline for one of its priorities. `alike` are the events that move the clock of every level alike, where somebody knows them. */
export function questionOf(estate: Estate, level: Level, { priority, metric, opened, told = [] }: Asked, alike = eventsOfAll(metric, told)): Question | undefined {
  const { clockFor, policy, warnAt } = termsOf(estate)(level);
  const clock = clockFor(metric)(priority);
  if (clock === undefined) return undefined;
  const own = alike === undefined ? withClocks(told, clockFor(metric)) : told as readonly Told[];
  if (own === undefined) return undefined;
  const start = level.spec.deadlines[priority][metric]?.startsAt ?? 'opened';
  return { from: beginning(start, opened, own), clock, events: alike ?? eventsFor(metric, own, policy), policy, warnAt };
}

/** The events that move the clock of every level alike; nothing where the priority changes or the case is reopened, which moves each as it promises. */
const eventsOfAll = (metric: Metric, told: readonly ToldHere[]): readonly CaseEvent[] | undefined =>
  (told.some((one) => hasPriority(one) || one.type === 'reopen') ? undefined : eventsFor(metric, told as readonly Told[], { onReopen: 'continue' }));

type ToldHere = NonNullable<Asked['told']>[number];
const hasPriority = (event: ToldHere): boolean => 'priority' in event;

/** The events with what a level promises for each new priority; nothing where it promises nothing for one of them. */
function withClocks(told: readonly ToldHere[], clockFor: (priority: Priority) => Clock | undefined): readonly Told[] | undefined {
  const own: Told[] = [];
  for (const event of told) {
    const changed = 'priority' in event ? clockFor(event.priority) : undefined;
    if ('priority' in event && changed === undefined) return undefined;
    own.push('priority' in event ? { at: event.at, type: 'priority', clock: changed as Clock } : event);
  }
  return own;
}

/** A promise, what it was asked, and what it answers. */
export interface Due extends Promised {
  readonly level: Level;
  readonly question: Question;
  readonly answer: Answer;
}

/** A promise and when it is due, without how that came about: of a hundred thousand cases that is asked of a few. Instants are milliseconds since 1970. */
export interface Owed extends Promised {
  readonly level: Level;
  readonly dueAt: number | null;
  /** The first reminder, where there is one. */
  readonly remindsAt: number | undefined;
  readonly metric: Metric;
  /** The same of every deadline of the case. */
  readonly asked: Pick<Asked, 'priority' | 'opened'> & { readonly estate: Estate; readonly log: Case['events']; readonly now: number };
}

/** What had happened to a case by an instant (milliseconds since 1970): who looks back sees no more. */
export function toldUntil(log: Case['events'], now: number): NonNullable<Asked['told']> {
  const told: ToldHere[] = [];
  for (const { at: when, type, reason, priority } of log as readonly Happening[]) {
    const at = Date.parse(when);
    if (at <= now && type !== 'premise') told.push(priority !== undefined ? { at, type: 'priority', priority } : reason === undefined ? { at, type } : { at, type, reason });
  }
  return told;
}

interface Happening { readonly at: string; readonly type: Exclude<Told['type'], 'priority'> | 'premise'; readonly reason?: string; readonly priority?: Priority }

/** The same without what can be computed again. */
export const owedOf = ({ customer, criticality, level, answer: { dueAt, warnings } }: Due, metric: Metric, asked: Owed['asked']): Owed => ({ customer, criticality, level, dueAt, remindsAt: warnings[0], metric, asked });

/** How it came about: what the promise was asked and what it answers, computed again from the log. */
export function derived(owed: Owed): Due {
  const { estate, priority, opened, log, now } = owed.asked;
  const due = dueOf(estate, owed, { priority, metric: owed.metric, opened, told: toldUntil(log, now) });
  if (due === undefined) throw new RangeError(`${owed.level.name} does not promise what it promised`);
  return due;
}

/** The strictest of several promises: the one that is due first, of equals the one that reminds first; one that stands still comes last. Nothing where none promises it. Throws `OutsideCalendar`. */
export function strictest(estate: Estate, promises: readonly Promised[], asked: Asked): Due | undefined {
  return soonest(promises.flatMap((promised) => dueOf(estate, promised, asked) ?? []));
}

/** The same for whoever has nobody to tell an error to: a calendar that cannot answer gives no deadline. */
export const strictestKnown = (estate: Estate, promises: readonly Promised[], asked: Asked): Due | undefined => soonest(duesKnown(estate, promises, asked));

/** What each of several promises answers, in their order; nothing of one that promises no such deadline, or whose calendar cannot answer. */
function duesKnown(estate: Estate, promises: readonly Promised[], asked: Asked): readonly Due[] {
  const dues: Due[] = [];
  const alike = promises.length < 2 ? undefined : eventsOfAll(asked.metric, asked.told ?? []);
  for (const promised of promises) {
    // Who is promised the same is due at the same instant.
    const same = dues.find(({ level }) => level === promised.level);
    try {
      const due = same === undefined ? dueOf(estate, promised, asked, alike) : { customer: promised.customer, criticality: promised.criticality, level: same.level, question: same.question, answer: same.answer };
      if (due !== undefined) dues.push(due);
    } catch (error) {
      if (!(error instanceof OutsideCalendar)) throw error;
    }
  }
  return dues;
}

function dueOf(estate: Estate, { level, customer, criticality }: Promised, asked: Asked, alike?: readonly CaseEvent[]): Due | undefined {
  const question = level && questionOf(estate, level, asked, alike);
  return level && question && { customer, criticality, level, question, answer: deadline(question) };
}

/** The one that is due first, of equals the one that reminds first, and of those the first; nothing of none. */
const soonest = (all: readonly Due[]): Due | undefined => all.reduce<Due | undefined>((first, one) => (first === undefined || isSooner(timesOf(one), timesOf(first)) ? one : first), undefined);

const timesOf = ({ answer: { dueAt, warnings } }: Due): Pick<Owed, 'dueAt' | 'remindsAt'> => ({ dueAt, remindsAt: warnings[0] });

/** Whether one is due before another, or of equals reminds before it; one that stands still comes last. */
export function isSooner(one: Pick<Owed, 'dueAt' | 'remindsAt'>, other: Pick<Owed, 'dueAt' | 'remindsAt'>): boolean {
  const [due, than] = [one.dueAt ?? Infinity, other.dueAt ?? Infinity];
  return due === than ? (one.remindsAt ?? Infinity) < (other.remindsAt ?? Infinity) : due < than;
}
