// What moved the figures of a month, line by line.
import { premiseAdjustments } from '../../measure/periods/premises.ts';
import { clockAdjustments, windowAdjustments, windowsBelow, type Adjustment } from '../../measure/periods/adjustments.ts';
import type { Measuring } from '../../measure/periods/achieved.ts';
import type { Fault } from '../../measure/periods/faults.ts';
import { asOf, type Month } from '../../measure/periods/month.ts';
import type { Judged } from '../../measure/cases/outcomes.ts';
import { once } from '../../model/once.ts';
import { pauseReason } from '../../words/derivation.ts';
import { percent } from '../../words/figures.ts';
import { locale, numberFormat } from '../../words/formatters.ts';
import { monthWords } from '../../words/months.ts';
import { dayOf, timeOfDay } from '../../words/time.ts';
import { say } from '../../words/vocabulary.ts';
import { linkTo, momentOf, type Reading } from '../reading.ts';
import { lasting } from './achieved.ts';
import { titleOf } from './faults.ts';
import { premiseName } from './premises.ts';

// A month never changes: what moved its figures is the same on the page of each language, and in the files.
const known = new WeakMap<Month, readonly Adjustment[]>();

/** Everything that moved a figure of the month, each once, in order of time. */
export function adjustmentsOf(measuring: Measuring, month: Month): readonly Adjustment[] {
  const before = known.get(month) ?? found(measuring, month);
  known.set(month, before);
  return before;
}

// The same fault is told to the operator and to every customer that it touched.
const byClock = once((_measuring: Measuring) => new Map<Judged, readonly Adjustment[]>());

/** What was done to the clocks of faults. */
function onClocks(measuring: Measuring, faults: readonly Fault[]): readonly Adjustment[] {
  const [known, found] = [byClock(measuring), [] as Adjustment[]];
  for (const fault of faults) {
    const clock = fault.restore ?? fault.respond;
    // Of most faults nobody moved the clock.
    if (clock === undefined || !fault.isMoved) continue;
    const all = known.get(clock) ?? clockAdjustments(fault);
    known.set(clock, all);
    found.push(...all);
  }
  return found;
}

function found(measuring: Measuring, month: Month): readonly Adjustment[] {
  const { achieved, faults, period: { interval: [, ends] } } = month;
  const { open, estate, memory } = asOf(measuring, Math.min(ends, measuring.now));
  const windows = achieved.flatMap((one) => windowAdjustments(one, open(one.level.spec.availability?.calendar, one.period.interval) ?? []));
  // What a service stands on may have been worked on too: shown, and never taken out of what was agreed about the service itself.
  const below = achieved.flatMap((one) => windowsBelow(one, estate, memory));
  const each = new Map<string, Adjustment>();
  for (const one of [...below, ...windows, ...onClocks(measuring, faults), ...premiseAdjustments(month, faults, estate, measuring.now)]) each.set(`${one.kind} ${one.about} ${one.from} ${one.by}${one.kind === 'premise' ? ` ${one.reason}` : ''}`, one);
  return [...each.values()].map((one) => ({ one, at: Date.parse(one.from) })).toSorted((a, b) => a.at - b.at || (a.one.about < b.one.about ? -1 : 1)).map(({ one }) => one);
}

const names = {
  maintenance: 'maintenance', 'late-maintenance': 'lateMaintenance', 'maintenance-in-outage': 'maintenanceInOutage', pause: 'pause', 'pause-not-allowed': 'pauseNotAllowed', priority: 'priorityChanged', premise: 'premiseFailed',
} as const satisfies Record<Adjustment['kind'], keyof typeof monthWords>;

const shown = 200;

/** The rows of the table: of more than can be read those that moved the most, in order of time. The files hold them all. */
export function adjustmentRows(about: Reading, month: Month, all: readonly Adjustment[]): { readonly shown: readonly object[]; readonly more: string | null } {
  const most = all.length <= shown ? all : all.toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect)).slice(0, shown).toSorted((a, b) => Date.parse(a.from) - Date.parse(b.from));
  const wanted = new Set(most.map((one) => one.about));
  const faults = new Map(month.faults.flatMap((one) => (wanted.has(one.case.id) ? [[one.case.id, one]] : [])));
  return { shown: most.map((one) => rowOf(about, one, faults.get(one.about))), more: most.length === all.length ? null : say(monthWords.more, about.language, { count: { count: all.length - most.length } }) };
}

function rowOf(about: Reading, one: Adjustment, found: Month['faults'][number] | undefined): object {
  const { language } = about;
  const { kind, from, until, reason, announced, by } = one;
  const [begins, ends] = [momentOf(about, from), until === undefined ? undefined : momentOf(about, until)];
  return {
    what: say(monthWords[names[kind]], language, { reason: kind === 'premise' ? premiseName(about, reason ?? '') : pauseReason(reason ?? '', about.language) }),
    where: found === undefined ? linkTo(about, one.about as `${string}/${string}`) : titleOf(about, found),
    when: until === undefined || ends === undefined ? begins.text
      : dayOf(from, about.timeZone) === dayOf(until, about.timeZone) ? say(monthWords.untilOneDay, language, { from: begins.text, until: timeOfDay(until, about.timeZone) })
        : say(monthWords.until, language, { from: begins.text, until: ends.text }),
    who: byOf(about, by),
    announced: announced === undefined ? null : say(monthWords.announcedAt, language, { at: momentOf(about, announced).text }),
    effect: effectOf(about, one), points: pointsOf(about, one),
  };
}

function byOf(about: Reading, by: string): { readonly text: string; readonly href: string | null } {
  const roles = { staff: 'staff', customer: 'customerSide', program: 'program', measured: 'program' } as const satisfies Record<string, keyof typeof monthWords>;
  const role = (roles as Readonly<Record<string, keyof typeof monthWords>>)[by];
  return role === undefined ? linkTo(about, by as `${string}/${string}`) : { text: monthWords[role][about.language], href: null };
}

function effectOf(about: Reading, { kind, effect, share }: Adjustment): string {
  const { language } = about;
  const by = lasting(Math.abs(effect), about);
  if (kind === 'maintenance' && effect > 0) {
    return share === undefined ? say(monthWords.takenOut, language, { by }) : say(monthWords.takenOutShare, language, { by, without: percent(share.without, language), with: percent(share.with, language) });
  }
  if (kind === 'maintenance' || kind === 'late-maintenance' || kind === 'maintenance-in-outage') return monthWords.notTakenOut[language];
  if (kind === 'premise') return share === undefined ? monthWords.premiseOnly[language] : say(monthWords.premiseShare, language, { with: percent(share.with, language), without: percent(share.without, language) });
  return effect === 0 ? monthWords.deadlineSame[language] : say(monthWords[effect > 0 ? 'deadlineLater' : 'deadlineEarlier'], language, { by });
}

/** How much higher an availability is for it, in percentage points with three decimals, cut off; a dash for what moves none. */
function pointsOf({ language }: Reading, { share }: Adjustment): string {
  if (share === undefined) return '\u2013';
  const points = Math.trunc((share.with - share.without) * 1e5) / 1e3;
  return say(monthWords.points, language, { points: `${points < 0 ? '\u2212' : points > 0 ? '+' : ''}${numberFormat(locale(language), { maximumFractionDigits: 3 }).format(Math.abs(points))}` });
}
