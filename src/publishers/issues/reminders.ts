// Reminders ahead of a deadline: of the marks that have passed since somebody was told, only the highest.
import { toldIssues } from '../../measure/cases/faults.ts';
import type { Metric } from '../../measure/cases/events.ts';
import { iso } from '../../measure/duration.ts';
import { outcomeOf } from '../../measure/cases/outcomes.ts';
import { deadline } from '../../measure/cases/deadline.ts';
import { derived } from '../../measure/cases/promised-deadline.ts';
import { share as shareOf } from '../../measure/duration.ts';
import { promisesOf, timeZoneOf } from '../../model/effective.ts';
import { operator, type Declared, type Estate } from '../../model/estate.ts';
import type { View } from '../../publish.ts';
import { percent } from '../../words/figures.ts';
import { title } from '../../words/render.ts';
import { instant, span } from '../../words/time.ts';
import { say } from '../../words/vocabulary.ts';
import { languagesOf, type Content } from './content.ts';
import type { Kept } from './state.ts';
import type { Sentences } from './templates.ts';
import { reminderWords as w } from './words.ts';

/** What is said once, and until when every mark has been taken care of: ISO instant. */
export interface Reminder {
  readonly sections: readonly Sentences[];
  readonly until: string;
}

interface Mark {
  readonly metric: Metric;
  readonly share: number;
  readonly dueAt: number;
  /** The how many-eth of the marks it is, from none. */
  readonly step: number;
}

/** The shares of a deadline at which an issue is reminded, in rising order: the level's, else the Estate's, else half, three quarters and nine tenths. */
export const marksOf = (estate: Estate, { spec }: Declared<'ServiceLevel'>): readonly number[] =>
  [spec.warnAt ?? operator(estate)?.spec.issues?.remindAt ?? ['50%', '75%', '90%']].flat().map(shareOf).toSorted((a, b) => a - b);

/**
 * What a fault that goes on must be reminded of: for its answer and for its restoration the highest mark that has passed since it was told, or since the last
 * reminder. Nothing where none has: marks that had passed when it was confirmed are nobody's to be reminded of, and who has answered needs no reminder to.
 */
export function reminderOf({ topic, facts }: Content, { marker, reminded }: Kept, view: View): Reminder | undefined {
  const { lead, service, affected, owner } = facts;
  const { episode, priority } = lead;
  const now = Date.parse(view.results.at);
  // What knows its own deadline says itself that it is near.
  const isOwn = view.controls[lead.control]?.effect === 'deviation' && facts.restore !== undefined && facts.restore.level === undefined;
  if (episode === null || priority === null || lead.status !== 'fail' || isOwn) return undefined;
  const before = [episode.confirmedAt, reminded, marker?.episode === episode.id ? marker.reminded : undefined].flatMap((at) => (at === undefined ? [] : [Date.parse(at)]));
  const since = Math.max(...before);
  const all = [service ?? [], affected].flat().flatMap((one) => promisesOf(view.estate, one));
  const customers = all.filter(({ customer }) => customer !== undefined);
  const begun = Date.parse(facts.opened);
  const detected = { at: episode.confirmedAt, by: 'measured', type: 'detect' } as const;
  const events = [detected, ...toldIssues(view.memory, topic.key).flatMap((one) => one.events).filter(({ at, type }) => Date.parse(at) >= begun && type !== 'close' && type !== 'reopen')]
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const marks = (['respond', 'restore'] as const).flatMap((metric): Mark[] => {
    const judged = outcomeOf({ estate: view.estate, promises: customers.length > 0 ? customers : all, now }, { id: topic.key, opened: facts.opened, events, priority }, metric);
    const dueAt = judged?.due.dueAt ?? null;
    if (judged === undefined || judged.stopped !== undefined || dueAt === null) return [];
    const warnAt = marksOf(view.estate, judged.due.level);
    const { warnings } = deadline({ ...derived(judged.due).question, warnAt });
    const index = warnings.findLastIndex((at) => at <= now);
    const share = warnAt[index];
    return share === undefined || (warnings[index] ?? 0) <= since ? [] : [{ metric, share, dueAt, step: index }];
  });
  if (marks.length === 0) return undefined;
  // Each mark asks the next one; beyond the last step it stays with the last.
  const steps = Object.keys(owner?.spec.onCall?.escalation ?? {});
  const step = steps[Math.min(Math.max(...marks.map((mark) => mark.step)), steps.length - 1)];
  const timeZone = timeZoneOf(view.estate);
  return {
    until: view.results.at,
    sections: languagesOf(view.estate).map((language) => ({
      language,
      sentences: [
        ...marks.flatMap(({ metric, share, dueAt }) => {
          const left = span(Math.abs(dueAt - now) / 1000, language);
          const values = { share: percent(share, language).replace(/[.,]00/u, ''), at: instant(iso(dueAt), language, timeZone), left };
          return dueAt < now ? [say(w[`${metric}Passed`], language, values)] : [say(w[metric], language, values), ...(dueAt - now < 1000 ? [] : [say(w.left, language, values)])];
        }),
        ...(owner === undefined ? [] : [say(w.owner, language, { owner: title(owner, language) })]),
        ...(owner === undefined || step === undefined ? [] : [say(w.escalation, language, { step, owner: title(owner, language) })]),
      ],
    })),
  };
}
