// Deadlines by looking at every tick of the clock, one after the other: written from the rules R1 to R11 as they stand in
// cases.json and from docs/decisions.md, and sharing no code with what it checks. Slow, and meant to be.

export interface Plan {
  readonly timeZone: string;
  /** By day of the week, Monday as 0: `[from, until]` as minutes of the day; an `until` not after its `from` is over midnight. */
  readonly weekly: readonly (readonly (readonly [number, number])[])[];
  readonly holidays: ReadonlySet<string>;
  readonly exceptions: ReadonlyMap<string, readonly (readonly [number, number])[]>;
}

/** A calendar laid out tick by tick: whether it is open, and which dates the opening belongs to. */
export interface Laid {
  readonly first: number;
  readonly tick: number;
  readonly open: Uint8Array;
  /** Dates with hours, in order, with the end of the last open tick that belongs to each. */
  readonly days: readonly { readonly date: string; readonly closing: number }[];
  dateAt(tick: number): string;
}

const walls = new Map<string, { dates: string[]; weekdays: Uint8Array; minutes: Uint16Array; dateOf: Uint32Array }>();

/** What the clocks on the wall show at every tick, asked of Intl. */
function wall(timeZone: string, first: number, ticks: number, tick: number) {
  const key = `${timeZone} ${first} ${ticks} ${tick}`;
  const known = walls.get(key);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const made = { dates: [] as string[], weekdays: new Uint8Array(ticks), minutes: new Uint16Array(ticks), dateOf: new Uint32Array(ticks) };
  // Offsets change only on the quarter of an hour: within it the wall goes on as time does.
  let [date, minute] = ['', 0];
  for (let index = 0; index < ticks; index++) {
    const at = first + index * tick;
    const into = Math.floor((at % 900_000) / 60_000);
    if (into === 0 && at % 60_000 === 0 || index === 0) {
      const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
      date = `${parts['year'] ?? ''}-${parts['month'] ?? ''}-${parts['day'] ?? ''}`;
      minute = Number(parts['hour']) * 60 + Number(parts['minute']) - into;
    }
    if (made.dates.at(-1) !== date) made.dates.push(date);
    made.dateOf[index] = made.dates.length - 1;
    made.minutes[index] = minute + into;
    made.weekdays[index] = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
  }
  walls.set(key, made);
  return made;
}

const previous = (date: string): string => new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

export function lay(plan: Plan, first: number, ticks: number, tick: number): Laid {
  const { dates, minutes, dateOf } = wall(plan.timeZone, first, ticks, tick);
  const hoursOf = (date: string): readonly (readonly [number, number])[] => plan.exceptions.get(date) ?? (plan.holidays.has(date) ? [] : plan.weekly[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7] ?? []);
  const open = new Uint8Array(ticks);
  const closings = new Map<string, number>();
  const plans = dates.map((date) => ({ date, own: hoursOf(date), before: previous(date), earlier: hoursOf(previous(date)) }));
  for (let index = 0; index < ticks; index++) {
    const minute = minutes[index] as number;
    const { date, own, before, earlier } = plans[dateOf[index] as number] as (typeof plans)[number];
    for (const [from, until] of own) if (minute >= from && (until <= from || minute < until)) { open[index] = 1; closings.set(date, first + (index + 1) * tick); }
    for (const [from, until] of earlier) if (until <= from && minute < until) { open[index] = 1; closings.set(before, first + (index + 1) * tick); }
  }
  return { first, tick, open, days: [...closings].map(([date, closing]) => ({ date, closing })).toSorted((a, b) => (a.date < b.date ? -1 : 1)), dateAt: (at) => dates[dateOf[Math.floor((at - first) / tick)] as number] as string };
}

export interface BruteClock {
  readonly laid: Laid;
  readonly minutes?: number;
  readonly days?: number;
  readonly reasons: readonly string[] | boolean;
}

export interface BruteEvent {
  readonly at: number;
  readonly type: 'pause' | 'resume' | 'stop' | 'reopen' | 'priority';
  readonly reason?: string;
  readonly clock?: BruteClock;
}

export interface BruteCase {
  readonly opened: number;
  readonly clock: BruteClock;
  readonly events: readonly BruteEvent[];
  readonly onPriorityChange: string;
  readonly onReopen: string;
}

export type Outcome = { readonly due: number } | { readonly left: number; readonly of: 'minutes' | 'days' } | 'beyond' | 'never';

type State = 'endless' | boolean;

/** Answers whether a case stands still at an instant: paused for an agreed reason and not resumed, or closed and reopened later. */
function standing({ events }: BruteCase, { reasons }: BruteClock): (at: number) => State {
  const find = (at: number): State => {
    let [paused, stopped] = [false, false];
    for (const { at: when, type, reason } of events) {
      if (when > at) continue;
      const agreed = typeof reasons === 'boolean' ? reasons : reasons.length > 0 && (reason === undefined || reasons.includes(reason));
      if (type === 'pause' && agreed) paused = true;
      if (type === 'resume') paused = false;
      if (type === 'stop') stopped = true;
      if (type === 'reopen') stopped = false;
    }
    const follows = (wanted: string): boolean => events.some(({ at: when, type }) => type === wanted && when > at);
    // Closed for good: the deadline stays what it would have been.
    return paused && !follows('resume') ? 'endless' : paused || (stopped && follows('reopen'));
  };
  // Nothing changes between two events.
  let [since, until, state]: [number, number, State] = [Infinity, -Infinity, false];
  return (at) => {
    if (at < since || at >= until) {
      since = at;
      until = Math.min(Infinity, ...events.map(({ at: when }) => when).filter((when) => when > at));
      state = find(at);
    }
    return state;
  };
}

/** The deadline with a share of the target. */
export function bruteForce(one: BruteCase, share = 1): Outcome {
  let cycle = one.opened;
  let stopped = false;
  let clock = one.clock;
  let parts: { from: number; clock: BruteClock }[] = [{ from: cycle, clock }];
  for (const event of one.events) {
    if (event.type === 'stop') stopped = true;
    if (event.type === 'reopen') {
      if (stopped && one.onReopen === 'restart') [cycle, parts] = [event.at, [{ from: event.at, clock }]];
      stopped = false;
    }
    if (event.type !== 'priority') continue;
    clock = event.clock as BruteClock;
    if (one.onPriorityChange === 'from-open') parts = [{ from: cycle, clock }];
    else if (one.onPriorityChange === 'restart') parts = [{ from: event.at, clock }];
    else parts.push({ from: event.at, clock });
  }
  const { laid, minutes, days } = clock;
  // A calendar that never opens is an error wherever it has any time to count.
  if (parts.some((part, index) => part.from !== parts[index + 1]?.from && !part.clock.laid.open.includes(1))) return 'never';
  const end = laid.first + laid.open.length * laid.tick;
  const { from } = parts.at(-1) as { from: number };
  const still = standing(one, clock);
  const isOpen = (of: Laid, at: number): boolean => of.open[(at - of.first) / of.tick] === 1;
  if (days !== undefined) {
    const begin = (parts[0] as { from: number }).from;
    let number = 0;
    for (const { date, closing } of laid.days) {
      if (date < laid.dateAt(begin) || closing <= begin) continue;
      // The tick before the closing: is the case still then?
      const state = still(closing - laid.tick);
      if (state === 'endless') return { left: days - number, of: 'days' };
      if (state) continue;
      if (number === days) return { due: Math.max(closing, from) };
      number++;
    }
    return 'beyond';
  }
  let used = 0;
  for (const [index, part] of parts.slice(0, -1).entries()) {
    const until = (parts[index + 1] as { from: number }).from;
    const then = standing(one, part.clock);
    for (let at = part.from; at < until; at += laid.tick) if (isOpen(part.clock.laid, at) && then(at) === false) used += laid.tick;
  }
  const target = (minutes as number) * 60_000 * share;
  for (let at = from; at < end; at += laid.tick) {
    if (used >= target) return { due: at };
    const state = still(at);
    if (state === 'endless') return { left: target - used, of: 'minutes' };
    if (!state && isOpen(laid, at)) used += laid.tick;
  }
  return used >= target ? { due: end } : 'beyond';
}
