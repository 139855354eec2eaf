// Faults and their deadlines: how many in time, and how each came about.
import { calledOf } from '../../measure/cases/faults.ts';
import { derivation } from '../../measure/cases/derivation.ts';
import { priorityAt } from '../../measure/cases/log.ts';
import { derived } from '../../measure/cases/promised-deadline.ts';
import type { Fault } from '../../measure/periods/faults.ts';
import type { Month } from '../../measure/periods/month.ts';
import type { InTime, Judged, Outcome } from '../../measure/cases/outcomes.ts';
import { calendarTitle, lasting as within, why } from '../../words/derivation.ts';
import { list } from '../../words/figures.ts';
import { monthWords } from '../../words/months.ts';
import { title } from '../../words/render.ts';
import { say } from '../../words/vocabulary.ts';
import { dayOfWeekOf, linkTo, momentOf, type Reading } from '../reading.ts';
import { lasting, targetText } from './achieved.ts';

const shown = 100;
const iso = (at: number): string => new Date(at).toISOString().replace('.000Z', 'Z');
const decided = ({ met, breached, inconclusive }: InTime): number => met + breached + inconclusive;

/** `Feilretting innen frist: P1 1 av 1 og P2 4 av 5 (avtalt 90 %).` What was promised is said where it was not kept; nothing where nothing was decided. */
export function sharesSentence(about: Reading, { restored }: Month): string | null {
  const { language } = about;
  const parts = restored.filter((one) => decided(one) > 0).map((one) => say(one.reached === 'broken' ? monthWords.shareLate : monthWords.share, language, {
    priority: one.priority, met: { count: one.met }, all: { count: decided(one) }, promised: one.promised === undefined ? monthWords.every[language] : targetText(about, one.promised),
  }));
  return parts.length === 0 ? null : say(monthWords.deadlinesSentence, language, { shares: list(parts, language) });
}

/** One row for each priority. Of a priority whose faults are all still under way nothing is said to be kept. */
export function shareRows(about: Reading, { restored, responded, faults }: Month): readonly object[] {
  const { language } = about;
  const isAsked = (priority: InTime['priority']): boolean => faults.some(({ respond, restore }) => respond?.priority === priority || restore?.priority === priority);
  return restored.map((one) => {
    const answered = responded.find(({ priority }) => priority === one.priority);
    const worst = [one, ...(answered === undefined ? [] : [answered])];
    const has = (what: InTime['reached']): boolean => worst.some(({ reached }) => reached === what);
    const isUnderWay = worst.every((each) => decided(each) === 0) && isAsked(one.priority);
    const figure = (each: InTime | undefined): string => (each !== undefined && decided(each) > 0 ? say(monthWords.count, language, { met: { count: each.met }, all: { count: decided(each) } })
      : monthWords[isUnderWay ? 'noneDecided' : 'noCases'][language]);
    const result = isUnderWay ? { status: 'none', word: 'notDecided' } as const : has('broken') ? { status: 'fail', word: 'isBroken' } as const
      : has('inconclusive') ? { status: 'unknown', word: 'isInconclusive' } as const : { status: 'pass', word: 'isKept' } as const;
    return {
      priority: one.priority, responded: figure(answered), restored: figure(one), promised: one.promised === undefined ? monthWords.every[language] : targetText(about, one.promised),
      status: result.status, word: monthWords[result.word][language],
    };
  });
}

/** Each fault of the period, those that were too late first, with its deadlines step by step. */
export function faultViews(about: Reading, { faults }: Month): { readonly shown: readonly object[]; readonly more: string | null } {
  const { language } = about;
  const isLate = ({ respond, restore }: Fault): boolean => respond?.outcome === 'breached' || restore?.outcome === 'breached';
  const late = faults.filter(isLate);
  const first = late.length >= shown ? late.slice(0, shown) : [...late, ...faults.filter((one) => !isLate(one)).slice(0, shown - late.length)];
  return {
    shown: first.map((fault) => ({
      title: titleOf(about, fault), began: dayOfWeekOf(about, fault.case.opened), priority: priorityAt(fault.case, Infinity),
      clocks: [fault.respond, fault.restore].flatMap((one) => (one === undefined ? [] : [clockView(about, one)])),
    })),
    more: faults.length <= shown ? null : say(monthWords.more, language, { count: { count: faults.length - shown } }),
  };
}

/** What a fault is called: the service that it began in, or the case that was reported. */
export function titleOf(about: Reading, { measured, case: { id, service } }: Fault): { readonly text: string; readonly href: string | null } {
  const ref = measured === undefined ? (service === null ? undefined : `service/${service}`) : subjectIn(measured.told);
  return ref === undefined || !/^[a-z-]+\/./.test(ref) ? { text: say(monthWords.oneCase, about.language, { case: calledOf({ id }) }), href: null } : linkTo(about, ref as `${string}/${string}`);
}

const subjectIn = (told: string): string => (/^[a-z0-9-]+\/([a-z-]+\/[a-z0-9-]+)/.exec(told)?.[1] ?? '');

const words: Readonly<Record<Outcome, { readonly word: keyof typeof monthWords; readonly status: string }>> = {
  met: { word: 'met', status: 'pass' }, breached: { word: 'breached', status: 'fail' }, inconclusive: { word: 'maybe', status: 'unknown' },
  'at-risk': { word: 'atRisk', status: 'warn' }, running: { word: 'runs', status: 'none' }, paused: { word: 'noEnd', status: 'unknown' },
};

function clockView(about: Reading, { metric, due, stopped, outcome, isDoubted, priority }: Judged): object {
  const { language, wording, view } = about;
  const { dueAt } = due;
  const { question, answer } = derived(due);
  const spare = dueAt === null || stopped === undefined ? undefined : dueAt - Date.parse(stopped);
  const promise = due.level.spec.deadlines[priority][metric];
  const calendar = (name: string): string => calendarTitle(view.estate, name, language);
  return {
    name: monthWords[metric === 'respond' ? 'respondBy' : 'restoreBy'][language],
    due: dueAt === null ? null : dayOfWeekOf(about, iso(dueAt)),
    target: promise === undefined ? null : `${within(promise.within, language)}, ${calendar(promise.calendar ?? 'around-the-clock')}, ${title(due.level, language)}`,
    stopped: stopped === undefined ? null : say(monthWords[metric === 'respond' ? 'answered' : 'corrected'], language, { at: momentOf(about, stopped).text }),
    spare: spare === undefined ? null : say(monthWords[spare >= 0 ? 'early' : 'late'], language, { by: lasting(Math.abs(spare), about) }),
    status: words[outcome].status, word: monthWords[isDoubted === true ? 'maybeUnread' : words[outcome].word][language],
    steps: derivation(question, answer).map((step) => ({
      from: momentOf(about, iso(step.from)), to: momentOf(about, iso(step.to)), counted: step.counted === 0 ? '\u2013' : lasting(step.counted, about), why: why(step, wording, calendar),
    })),
  };
}
