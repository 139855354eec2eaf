// What moved a figure by hand: each with what it did to it, so that a reader can undo it in his head.
import type { CaseEvent } from '../../model/case.ts';
import type { Estate } from '../../model/estate.ts';
import type { Excused, Memory } from '../../model/memory.ts';
import type { Achieved } from './achieved.ts';
import { deadline, type Answer, type Question } from '../cases/deadline.ts';
import { derived } from '../cases/promised-deadline.ts';
import { holesOf, pauses } from '../cases/clock.ts';
import { intersection, total, type Interval } from '../availability/intervals.ts';
import type { Fault } from './faults.ts';

/** Something that somebody did, and its effect. Lengths in milliseconds. */
export interface Adjustment {
  readonly kind: 'maintenance' | 'late-maintenance' | 'maintenance-in-outage' | 'pause' | 'pause-not-allowed' | 'priority' | 'premise';
  /** `service/erp`, or a case. */
  readonly about: string;
  readonly from: string;
  readonly until: string | undefined;
  /** The declaration, or in what capacity somebody did it. */
  readonly by: string;
  readonly announced: string | undefined;
  readonly reason: string | undefined;
  /** How much of the agreed time was taken out, or how much later the deadline came; negative where it came earlier. */
  readonly effect: number;
  /** What availability would have been without it, and is with it: shares of what is known. Of a premise, the share in time without the cases it failed for, and with all. */
  readonly share: { readonly without: number; readonly with: number } | undefined;
}

const kinds = { 'excluded': 'maintenance', 'late': 'late-maintenance', 'during-outage': 'maintenance-in-outage' } as const satisfies Record<Excused['counts'], Adjustment['kind']>;

/** The windows of a service's period: what each took out of the agreed time. */
export function windowAdjustments({ service, windows, level, measured, period }: Achieved, open: readonly Interval[]): readonly Adjustment[] {
  const takes = level.spec.availability?.excludes?.includes('planned-maintenance') === true;
  return windows.map((one): Adjustment => {
    const window: Interval = [Math.max(Date.parse(one.from), period.interval[0]), Math.min(Date.parse(one.until), period.interval[1])];
    const effect = takes && one.counts === 'excluded' ? total(intersection(open, [window])) : 0;
    const known = measured.base - measured.unknown;
    const down = total(intersection(measured.excludedDown, [window]));
    const share = effect === 0 || measured.knownOnly === undefined || known + effect <= 0 ? undefined : { with: measured.knownOnly, without: 1 - (measured.down + down) / (known + effect) };
    return { kind: kinds[one.counts], about: service.ref, from: one.from, until: one.until, by: one.by.split('@', 1)[0] ?? one.by, announced: one.announced, reason: undefined, effect, share };
  });
}

/** The windows of what a service stands on, near or far, in its period: they took nothing out of what was agreed about the service. */
export function windowsBelow({ service, period: { interval: [begins, ends] } }: Pick<Achieved, 'service' | 'period'>, estate: Estate, { excused = [] }: Memory): readonly Adjustment[] {
  const below = new Set<string>();
  const waiting = [...service.spec.dependsOn ?? []];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (below.has(`service/${name}`)) continue;
    below.add(`service/${name}`);
    waiting.push(...estate.Service.get(name)?.spec.dependsOn ?? []);
  }
  if (below.size === 0) return [];
  const known = new Set(excused.filter((one) => one.service === service.ref).map(({ by, from }) => `${by} ${from}`));
  return excused.filter((one) => below.has(one.service) && !known.has(`${one.by} ${one.from}`) && Date.parse(one.from) < ends && Date.parse(one.until) > begins)
    .map((one): Adjustment => ({ kind: kinds[one.counts], about: one.service, from: one.from, until: one.until, by: one.by.split('@', 1)[0] ?? one.by, announced: one.announced, reason: undefined, effect: 0, share: undefined }));
}

/** What was done to the clocks of a fault: pauses, those that stop nothing among them, and changes of priority. */
export function clockAdjustments({ case: { id, events }, respond, restore }: Fault): readonly Adjustment[] {
  const clock = restore ?? respond;
  if (clock === undefined) return [];
  const { question, answer } = derived(clock.due);
  const until = (index: number): string | undefined => events.slice(index + 1).find(({ type }) => type === 'resume')?.at;
  return events.flatMap((event, index): readonly Adjustment[] => {
    if (event.type !== 'pause' && event.type !== 'priority') return [];
    const base = { about: id, from: event.at, by: event.by, announced: undefined, share: undefined };
    if (event.type === 'priority') return [{ ...base, kind: 'priority', until: undefined, reason: event.priority, effect: moved(question, answer, event) }];
    const { clock: running } = answer.legs.findLast(({ from }) => from <= Date.parse(event.at)) ?? answer.legs.at(-1) ?? question;
    const stops = pauses(running, event.reason) && holesOf(question.events, running).length > 0;
    return [{ ...base, kind: stops ? 'pause' : 'pause-not-allowed', until: until(index), reason: event.reason, effect: stops ? moved(question, answer, event) : 0 }];
  });
}

/** How much later a deadline comes for one event; nothing where it has none. */
function moved(question: Question, { dueAt }: Answer, event: CaseEvent): number {
  const at = Date.parse(event.at);
  const without = deadline({ ...question, events: question.events.filter((one) => !(one.type === event.type && one.at === at)) });
  return dueAt === null || without.dueAt === null ? 0 : dueAt - without.dueAt;
}
