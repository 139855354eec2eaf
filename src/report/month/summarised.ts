// What moved the figures of a month, in one sentence, with how much of each.
import type { Adjustment } from '../../measure/periods/adjustments.ts';
import type { Month } from '../../measure/periods/month.ts';
import type { Declared } from '../../model/estate.ts';
import { list } from '../../words/figures.ts';
import { monthWords } from '../../words/months.ts';
import { number } from '../../words/render.ts';
import { dayOf } from '../../words/time.ts';
import { say } from '../../words/vocabulary.ts';
import type { Reading } from '../reading.ts';
import { lasting } from './achieved.ts';

/** `1 vedlikeholdsvindu (240 min), 0 nedjusterte prioriteter, 3 saker satt på vent i til sammen 11 t`. */
export function summarised(about: Reading, month: Month, all: readonly Adjustment[]): string {
  const { language } = about;
  const windows = Map.groupBy(all.filter(({ kind, effect }) => kind === 'maintenance' && effect > 0), ({ by, from }) => `${by} ${from}`);
  // One window over several services is one window.
  const minutes = Math.floor([...windows.values()].reduce((sum, same) => sum + Math.max(...same.map(({ effect }) => effect)), 0) / 60_000);
  const late = new Set(all.filter(({ kind }) => kind === 'late-maintenance' || kind === 'maintenance-in-outage').map(({ by, from }) => `${by} ${from}`)).size;
  const paused = all.filter(({ kind }) => kind === 'pause');
  const waited = paused.reduce((sum, { from, until }) => sum + (until === undefined ? month.period.interval[1] : Date.parse(until)) - Date.parse(from), 0);
  const notAllowed = all.filter(({ kind }) => kind === 'pause-not-allowed').length;
  const lowered = all.filter(({ kind, effect }) => kind === 'priority' && effect > 0).length;
  const waivers = waiversIn(about, month).length;
  const premises = new Set(all.filter(({ kind }) => kind === 'premise').map(({ about: of }) => of)).size;
  return list([
    say(monthWords.someWindows, language, { count: { count: windows.size }, minutes: `${number(minutes, language)} min` }),
    ...(late === 0 ? [] : [say(monthWords.someLate, language, { count: { count: late } })]),
    say(monthWords.someLowered, language, { count: { count: lowered } }),
    paused.length === 0 ? monthWords.nonePaused[language] : say(monthWords.somePaused, language, { count: { count: new Set(paused.map(({ about: of }) => of)).size }, waited: lasting(waited, about) }),
    ...(notAllowed === 0 ? [] : [say(monthWords.someNotAllowed, language, { count: { count: notAllowed } })]),
    ...(premises === 0 ? [] : [say(monthWords.somePremises, language, { count: { count: premises } })]),
    ...(waivers === 0 ? [] : [say(monthWords.someWaivers, language, { count: { count: waivers } })]),
  ], language);
}

/** The waivers that were in force in the month, about what it tells of. */
export function waiversIn({ view: { estate }, timeZone }: Reading, { period: { interval: [begins, ends] }, customer }: Month): readonly Declared<'Waiver'>[] {
  const [first, last] = [begins, ends - 1].map((at) => dayOf(new Date(at).toISOString(), timeZone)) as [string, string];
  const isAbout = (ref: string): boolean => customer === undefined || (ref.startsWith('service/') && Object.hasOwn(estate.Service.get(ref.slice('service/'.length))?.spec.customers ?? {}, customer));
  return [...estate.Waiver.values()].filter(({ spec }) => spec.until >= first && (spec.from ?? first) <= last && spec.subjects.some(isAbout));
}
