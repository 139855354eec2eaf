// What was issued of a month before, and where the figures stand otherwise now.
import type { Month } from '../../measure/periods/month.ts';
import type { Figure, Issued } from '../../model/issued.ts';
import type { View } from '../../publish.ts';
import { clauseWords } from '../../words/clauses.ts';
import { percent } from '../../words/figures.ts';
import { issuedWords as w } from '../../words/issued.ts';
import { monthWords } from '../../words/months.ts';
import { say } from '../../words/vocabulary.ts';
import { dayOfWeekOf, isHidden, linkTo, type Reading } from '../reading.ts';
import { clausesIn } from './clauses.ts';
import { reportsOf } from './summary.ts';

const cut = (share: number | undefined): number | null => (share === undefined ? null : Math.floor(share * 1e4 + 1e-9) / 1e4);

/** The figures of a month as its readers are told them. */
function figuresOf(view: View, month: Month): readonly Figure[] {
  const metrics = [['respond', month.responded], ['restore', month.restored]] as const;
  return [
    ...month.achieved.map(({ service, level, customer, measured, reached, reduction }): Figure => ({
      kind: 'availability', service: service.name, level: level.name, customer: customer ?? null, share: cut(measured.knownOnly), least: cut(measured.pessimistic), most: cut(measured.optimistic), reached, reduction: reduction?.reduction ?? null,
    })),
    ...metrics.flatMap(([metric, shares]) => shares.map(({ priority, met, breached, inconclusive, reached }): Figure => ({ kind: 'deadlines', metric, priority, met, of: met + breached + inconclusive, reached }))),
    ...clausesIn({ view }, month).map(({ name, state }): Figure => ({ kind: 'clause', clause: name, state })),
  ];
}

const keyOf = (one: Figure): string => (one.kind === 'availability' ? `${one.service} ${one.customer ?? ''} ${one.level}` : one.kind === 'deadlines' ? `${one.metric} ${one.priority}` : `clause ${one.clause}`);
const versionsOf = ({ issued = [] }: View, { period, customer }: Month): readonly Issued[] => issued.filter((one) => one.period === period.name && one.customer === (customer ?? null)).toSorted((a, b) => a.version - b.version);

/** The versions of a month: those that were issued, and last what is to be issued now, where it is over and says something else than the last of them. Nothing where nobody asked for versions. */
export function versions(view: View, month: Month): readonly Issued[] {
  if (view.issued === undefined) return [];
  const before = versionsOf(view, month);
  const last = before.at(-1);
  const { results: { at, run, commit }, anchor } = view;
  if (isHidden(view, 'customers') || month.period.interval[1] > Date.parse(at)) return before;
  const figures = figuresOf(view, month);
  if (last !== undefined && JSON.stringify(figures.toSorted(byKey)) === JSON.stringify(last.figures.toSorted(byKey))) return before;
  const now: Issued = {
    schema: 'driftvakt/issued/v1', period: month.period.name, customer: month.customer ?? null, version: (last?.version ?? 0) + 1, at, run, commit, anchor: anchor === undefined ? null : `${anchor.link}@${anchor.sequence}`, figures,
  };
  return [...before, now];
}

const byKey = (a: Figure, b: Figure): number => (keyOf(a) < keyOf(b) ? -1 : 1);

/** What is to be kept as issued with this report. */
export const toIssue = (view: View): readonly Issued[] => reportsOf(view).flatMap(({ month }) => {
  const now = versions(view, month).at(-1);
  return now === undefined || view.issued?.some((one) => one.period === now.period && one.customer === now.customer && one.version === now.version) === true ? [] : [now];
});

/** What the page about the adjustments says of the versions; null where nobody asked for them, or the month is not issued yet. */
export function issuedView(about: Reading, month: Month): object | null {
  const { view, language } = about;
  const all = versions(view, month);
  const [first] = all;
  if (first === undefined) return null;
  const rows = all.slice(1).flatMap((is, index) => {
    const was = all[index] as Issued;
    const keys = [...new Set([...was.figures, ...is.figures].map(keyOf))];
    const of = (one: Issued, key: string): Figure | undefined => one.figures.find((figure) => keyOf(figure) === key);
    return keys.filter((key) => JSON.stringify(of(was, key)) !== JSON.stringify(of(is, key))).flatMap((key) => {
      const [stood, stands] = [of(was, key), of(is, key)];
      const what = nameOf(about, (stands ?? stood) as Figure, month);
      return what === undefined ? [] : [{ version: say(w.version, language, { version: String(is.version), at: dayOfWeekOf(about, is.at).text }), what, stood: told(about, stood), stands: told(about, stands) }];
    });
  });
  const last = all.at(-1) as Issued;
  return { title: w.title[language], versionHeading: w.versionHeading[language], stood: w.stood[language], stands: w.stands[language], intro: say(all.length === 1 ? w.only : w.several, language, { at: dayOfWeekOf(about, first.at).text, count: { count: all.length }, last: dayOfWeekOf(about, last.at).text }), rows };
}

/** What a figure is of; nothing for what this reader does not know. */
function nameOf(about: Reading, one: Figure, month: Month): string | undefined {
  const { view, language } = about;
  if (one.kind === 'availability') return view.estate.Service.has(one.service) ? say(w.availability, language, { service: linkTo(about, `service/${one.service}`).text }) : undefined;
  if (one.kind === 'deadlines') return say(w[one.metric], language, { priority: one.priority });
  const clause = clausesIn({ view }, month).find(({ name }) => name === one.clause)?.clause;
  return say(w.clause, language, { clause: clause?.paragraph ?? one.clause });
}

const reachedWord = { kept: 'isKept', broken: 'isBroken', inconclusive: 'isInconclusive', unknown: 'isUnknown' } as const;

function told({ language }: Reading, one: Figure | undefined): string {
  if (one === undefined) return w.nothing[language];
  const word = (state: string): string => monthWords[reachedWord[state as keyof typeof reachedWord] ?? 'isUnknown'][language];
  if (one.kind === 'clause') return clauseWords[`is-${one.state as 'kept'}`]?.[language] ?? word(one.state);
  if (one.kind === 'deadlines') return say(w.ofCases, language, { met: { count: one.met }, of: { count: one.of }, word: word(one.reached) });
  const share = one.reached === 'inconclusive' && one.least !== null && one.most !== null ? say(monthWords.boundsText, language, { least: percent(one.least, language), most: percent(one.most, language) }) : one.share === null ? '\u2013' : percent(one.share, language);
  return `${share}, ${word(one.reached)}${one.reduction === null ? '' : `; ${say(w.reduction, language, { reduction: percent(Number(one.reduction.slice(0, -1)) / 100, language).replace(/[.,]00/u, '') })}`}`;
}
