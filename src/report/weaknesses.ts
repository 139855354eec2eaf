import type { Ref } from '../model/declaration.ts';
import type { Source } from '../model/kinds.gen.ts';
import type { Text, Values } from '../model/message.ts';
import { milliseconds } from '../measure/duration.ts';
import { paceOf, silences } from '../measure/history/watch.ts';
import { percent, list } from '../words/figures.ts';
import { weaknessWords as words } from '../words/overview.ts';
import { unseenTexts } from '../words/reasons.ts';
import { title } from '../words/render.ts';
import { silenceText } from '../words/silences.ts';
import { span } from '../words/time.ts';
import { say } from '../words/vocabulary.ts';
import { exportOf } from './exports.ts';
import { lastLooks } from './looks.ts';
import { linkTo, type Reading } from './reading.ts';

const day = 86_400_000;
/** So many silences of the last day are told here; the pages of evidence tell the others. */
const mostSilences = 3;

/** What the report admits about itself: one sentence each, nothing where there is nothing to admit. */
export function weaknesses(about: Reading, coverage: number | null, since: string | null = null): string[] {
  const { view, language, findings } = about;
  const { scope } = view.results;
  const tell = (text: Text, values: Values = {}): string => say(text, language, values);
  const several = (text: Text, names: readonly string[], values: Values = {}): string[] =>
    names.length === 0 ? [] : [tell(text, { count: { count: names.length }, names: some(about, names), ...values })];
  const looks = lastLooks(about).filter((one) => !one.seen);
  const checks = Map.groupBy(
    looks.filter(({ reason }) => reason === 'self-check-failed'),
    ({ from }) => from,
  );
  const unseen = Map.groupBy(
    looks.filter(({ reason }) => reason !== 'self-check-failed'),
    ({ reason }) => reason,
  );
  const untold = new Set(findings.filter((one) => one.status === 'fail' && one.because === null && view.told[one.told] === undefined).map(({ told }) => told))
    .size;
  const unconfirmed = findings.filter((one) => one.unconfirmed !== undefined).length;
  const used = new Set(findings.map(({ control }) => control));
  return [
    ...(scope.complete
      ? []
      : [tell(words.partial) + (scope.selectors.length === 0 ? '' : ` ${tell(words.selectors, { names: list(scope.selectors, language) })}`)]),
    ...silences(view.memory.watch, view.results.at, paceOf(view.estate)).filter(({ to }) => to === null || Date.parse(view.results.at) - Date.parse(to) < day).slice(-mostSilences).map((gap) => silenceText(gap, language, about.timeZone)),
    ...several(words.aside, [...view.estate.aside.keys()]),
    ...[...checks].map(([from, all]) => tell(words.selfCheck, { from, count: { count: all.length } })),
    ...[...unseen].flatMap(([reason, all]) =>
      several(words.unseen, [...new Set(all.map(({ target }) => targetName(about, target)))], {
        reason: unseenTexts[`unseen-${reason}`]?.[language] ?? reason,
        count: { count: all.length },
      }),
    ),
    ...stale(about),
    ...(coverage === null || coverage === 1 ? [] : [tell(since === null ? words.coverage : words.coverageSince, { share: percent(missing(coverage), language), ...(since !== null && { since: { date: since } }) })]),
    ...several(
      words.noSubjects,
      Object.entries(view.controls)
        .filter(([id]) => !used.has(id))
        .map(([, control]) => tell(words.quoted, { text: control.title[language] })),
    ),
    ...several(
      words.unwatched,
      [...view.estate.Service.values()].filter(({ spec }) => Object.keys(spec.probes ?? {}).length === 0).map((service) => title(service, language)),
    ),
    ...(unconfirmed === 0 ? [] : [tell(words.unconfirmed, { count: { count: unconfirmed } })]),
    ...(untold === 0 || view.hidden?.includes('evidence') ? [] : [tell(words.untold, { count: { count: untold } })]),
  ];
}

function stale(about: Reading): string[] {
  const { view, language } = about;
  const declared: readonly (readonly [ref: `${string}/${string}`, source: Source])[] = [
    ...view.estate.AccessPolicy.values(),
    ...view.estate.Inventory.values(),
  ].map(({ ref, spec }) => [ref, spec.source]);
  return declared.flatMap(([ref, { exportedWithin }]) => {
    const { exportedAt } = exportOf(about, ref);
    if (exportedAt === null || exportedWithin === undefined) return [];
    const age = Date.parse(view.results.at) - Date.parse(exportedAt);
    const within = milliseconds(exportedWithin);
    return age <= within
      ? []
      : [say(words.stale, language, { name: linkTo(about, ref).text, age: span(age / 1000, language), within: span(within / 1000, language) })];
  });
}

// `Lønn og regnskap: login`; the export itself needs no name beside its list's.
function targetName(about: Reading, target: string): string {
  const [ref = '', part = ''] = target.split('#');
  const name = part.replace(/^probes\//, '').replace(/^source$/, '');
  return `${linkTo(about, ref as Ref).text}${name === '' ? '' : `: ${name}`}`;
}

/** What a coverage that is cut off to two decimals lacks of a hundred: both stand on one page. */
const missing = (coverage: number): number => 1 - Math.floor(coverage * 10_000 + 1e-8) / 10_000;

const shown = 6;

/** Some names and how many more, in one list. */
function some({ language }: Reading, names: readonly string[]): string {
  const rest = names.length - shown;
  return list(rest > 0 ? [...names.slice(0, shown), language === 'nb' ? `${rest} til` : `${rest} more`] : names, language);
}
