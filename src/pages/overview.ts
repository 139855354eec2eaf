import { milliseconds, later } from '../measure/duration.ts';
import { operator } from '../model/estate.ts';
import type { Status } from '../model/finding.ts';
import type { Page } from '../publish.ts';
import { coverageOf, coveredSince } from '../report/days.ts';
import { lastLooks } from '../report/looks.ts';
import { latest } from '../report/month/lead.ts';
import { controlLink, dayOfWeekOf, estateTitle, linkTo, reading, type Reading } from '../report/reading.ts';
import { byGravity, rowOf } from '../report/row.ts';
import { servicesOf, type ServiceLine } from '../report/services.ts';
import { troubles } from '../report/trouble.ts';
import { weaknesses } from '../report/weaknesses.ts';
import { list, percent } from '../words/figures.ts';
import { monthWords } from '../words/months.ts';
import { lookedWords, overviewWords } from '../words/overview.ts';
import { serviceWords } from '../words/service.ts';
import { number } from '../words/render.ts';
import { countedStatuses } from '../words/statuses.ts';
import { inLanguage, say } from '../words/vocabulary.ts';

const bound = 25;
const aDay = 86_400_000;
const order: readonly Status[] = ['fail', 'unknown', 'warn', 'waived', 'pass'];

const page: Page = {
  title: overviewWords.title,
  pages(view, language) {
    const about = reading(view, language);
    const coverage = coverageOf(Object.values(view.memory.targets));
    const since = coveredSince(about);
    const began = justBegun(about);
    const looks = lastLooks(about);
    const seen = looks.filter((one) => one.seen).length;
    const changed = about.findings.filter(({ change }) => change === 'opened' || change === 'resolved').sort(byGravity);
    const gone = view.results.findings.filter(({ change }) => change === 'gone');
    const every = operator(view.estate)?.spec.schedule.audit;
    return [
      {
        path: 'index.html',
        title: overviewWords.title[language],
        data: {
          t: inLanguage(overviewWords, language),
          serviceWords: inLanguage(serviceWords, language),
          estate: estateTitle(view, language),
          ...leadOf(about),
          first: began === null ? null : say(overviewWords.first, language, { at: dayOfWeekOf(about, began).text, seen: { count: seen }, all: { count: looks.length }, pass: { count: countOf(about, 'pass') }, promises: { count: about.findings.length } }),
          // What a month came to can be told when there has been some of it.
          months: began === null ? latest(about) : [],
          seeMonth: monthWords.seeMonth[language],
          at: dayOfWeekOf(about, view.results.at),
          next: every === undefined ? null : say(overviewWords.next, language, { by: dayOfWeekOf(about, later(view.results.at, milliseconds(every))).text }),
          tally: order.map((status) => ({
            status,
            word: say(countedStatuses[status], language, { count: { count: countOf(about, status) } }),
            count: countOf(about, status),
            figure: number(countOf(about, status), language),
          })),
          now: bounded(about, troubles(about, 'fail')),
          warnings: bounded(about, troubles(about, 'warn')),
          unknown: bounded(about, unknownOf(about)),
          unknownNone: overviewWords[about.findings.length === 0 ? 'nothingChecked' : 'unknownNone'][language],
          waived: bounded(
            about,
            about.findings
              .filter(({ status }) => status === 'waived')
              .sort(byGravity)
              .map((one) => rowOf(about, one)),
          ),
          changed: bounded(
            about,
            changed.map((one) => rowOf(about, one)),
          ),
          gone:
            gone.length === 0
              ? null
              : say(overviewWords.gone, language, {
                  names: list(
                    gone.slice(0, bound).map((one) => `${controlLink(about, one.control).text} (${linkTo(about, one.subject).text})`),
                    language,
                  ),
                }),
          services: bounded(about, worstFirst(servicesOf(about))),
          looked: lookedAt(about, coverage, since),
          weaknesses: weaknesses(about, coverage, since),
        },
      },
    ];
  },
};

export default page;

/** When the first look of all was made, where that is less than a day ago; null once there is something to look back on. */
function justBegun({ view: { memory, results } }: Reading): string | null {
  const firsts = Object.values(memory.targets).flatMap(({ stretches = [] }) => stretches[0]?.from ?? []).toSorted((a, b) => Date.parse(a) - Date.parse(b));
  const [first] = firsts;
  return first !== undefined && Date.parse(results.at) - Date.parse(first) < aDay ? first : null;
}

const countOf = ({ findings }: Reading, status: Status): number => findings.filter((one) => one.status === status).length;

function leadOf(about: Reading): { readonly lead: string; readonly leadUnknown: string; readonly leadRest: string } {
  const { language, findings } = about;
  if (findings.length === 0) return { lead: overviewWords.leadEmpty[language], leadUnknown: '', leadRest: '' };
  const counts = Object.fromEntries(order.map((status) => [status, { count: countOf(about, status) }] as const));
  const values = { ...counts, all: { count: findings.length } };
  const no = (status: Status): boolean => countOf(about, status) === 0;
  return {
    lead: say(no('fail') ? overviewWords.leadNone : overviewWords.lead, language, values),
    leadUnknown: say(no('unknown') ? overviewWords.leadNoUnknown : overviewWords.leadUnknown, language, values),
    leadRest: countOf(about, 'pass') === findings.length ? '' : say(overviewWords.leadRest, language, { states: list(([['warn', 'restWarn'], ['waived', 'restWaived'], ['pass', 'restPass']] as const)
      .filter(([status]) => status === 'pass' || !no(status)).map(([status, word]) => say(overviewWords[word], language, { count: { count: countOf(about, status) } })), language) }),
  };
}

/** The first of many, and a sentence that says so. */
function bounded<T>({ language }: Reading, all: readonly T[]): { readonly shown: readonly T[]; readonly cut: string | null } {
  return {
    shown: all.slice(0, bound),
    cut: all.length <= bound ? null : say(overviewWords.cut, language, { shown: { count: bound }, all: { count: all.length } }),
  };
}

/** In order of titles while all of them are shown, and the worst first where they are not. */
function worstFirst(services: readonly ServiceLine[]): readonly ServiceLine[] {
  const gravity = (status: ServiceLine['status']): number => (status === 'none' ? order.length : order.indexOf(status));
  return services.length <= bound ? services : services.toSorted((a, b) => gravity(a.status) - gravity(b.status));
}

// Unknown for the same reason is one thing to know, not forty.
function unknownOf(about: Reading): readonly object[] {
  const groups = Map.groupBy(
    about.findings
      .filter(({ status }) => status === 'unknown')
      .sort(byGravity)
      .map((one) => rowOf(about, one)),
    ({ control, message }) => `${control.text}\n${message}`,
  );
  return [...groups.values()].map((rows) => ({
    ...rows[0],
    subjects: rows.slice(0, bound).map(({ subject, about: part, href }) => ({ text: part === '' ? subject.text : `${subject.text}: ${part}`, href })),
    more: Math.max(0, rows.length - bound),
  }));
}

function lookedAt(about: Reading, coverage: number | null, since: string | null): string[] {
  const { view, language, findings } = about;
  const { estate, results } = view;
  const looks = lastLooks(about);
  const from = [...new Set([...results.scope.vantages, ...looks.map((one) => one.from)])].sort();
  const used = new Set(findings.map(({ control }) => control));
  const kinds = { services: estate.Service, customers: estate.Customer, policies: estate.AccessPolicy, inventories: estate.Inventory };
  const declared = (Object.keys(kinds) as (keyof typeof kinds)[]).filter((kind) => kinds[kind].size > 0).map((kind) => say(lookedWords[kind], language, { count: { count: kinds[kind].size } }));
  return [
    looks.length === 0
      ? lookedWords.noTargets[language]
      : say(lookedWords.targets, language, { seen: { count: looks.filter(({ seen }) => seen).length }, all: { count: looks.length }, from: { list: from } }),
    ...(coverage === null ? [] : [since === null ? say(lookedWords.coverage, language, { share: percent(coverage, language) }) : say(lookedWords.coverageSince, language, { share: percent(coverage, language), since: { date: since } })]),
    say(lookedWords.controls, language, { used: { count: used.size }, all: { count: Object.keys(view.controls).length } }),
    // What there is none of may be what the reader is not shown.
    ...(declared.length === 0 ? [] : [say(lookedWords.declared, language, { what: list(declared, language) })]),
  ];
}
