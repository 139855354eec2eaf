// What a change would have meant, for people.
import type { AvailabilityVerdict, DeadlineVerdict, Difference, FoundVerdict, ShareVerdict } from '../../measure/periods/backtest.ts';
import type { Estate } from '../../model/estate.ts';
import type { Language } from '../../model/message.ts';
import { inert } from '../../text/inert.ts';
import { printable } from '../../text/printable.ts';
import { backtestWords as words } from '../../words/backtest.ts';
import { list, percent } from '../../words/figures.ts';
import { plain } from '../../words/plain.ts';
import { title } from '../../words/render.ts';
import { instant } from '../../words/time.ts';
import { say } from '../../words/vocabulary.ts';
import type { NotJudgeable } from './answered.ts';
import type { Backtested } from './backtest.ts';
import type { Bounded, BoundsOf } from './bounds.ts';

/** So many lines of each kind are shown. */
const most = 100;

interface About {
  readonly language: Language;
  readonly timeZone: string;
  /** Where customers have titles. */
  readonly estate?: Estate;
}

const wordOf = (id: string, language: Language): string => (Object.hasOwn(words, id) ? words[id as keyof typeof words][language] : id);
const titled = (customer: string, { language, estate }: About): string => title(estate?.Customer.get(customer) ?? { name: customer }, language);
const serviceOf = (ref: string, { language, estate }: About): string => title(estate?.Service.get(ref.slice('service/'.length)) ?? { name: ref }, language);
const customerOf = (customer: string | null, about: About): string => (customer === null ? '' : ` (${titled(customer, about)})`);

/** Every difference in a line, with what could not be judged. */
export function backtestText(test: Backtested, about: About): string {
  return `${linesOf(test, about).map(printable).join('\n')}\n`;
}

/** The same as a list. */
export function backtestMarkdown(test: Backtested, about: About): string {
  const [heading = '', ...rest] = linesOf(test, about);
  return `\n### ${inert(heading)}\n\n${rest.map((line) => `- ${inert(line.trim())}`).join('\n')}\n`;
}

function linesOf(test: Backtested, about: About): string[] {
  const { language, timeZone } = about;
  const at = (when: string): string => instant(when, language, timeZone);
  const { availability, found, judgedAgain, notJudgeable, bounds } = test;
  const [deadlines, shares] = [toldOnce(test.deadlines, ({ fault }) => fault), toldOnce(test.shares, ({ period }) => period)];
  const some = <T>(all: readonly T[], line: (one: T) => string): string[] => [...all.slice(0, most).map((one) => `  ${line(one)}`), ...(all.length > most ? [`  ${say(words.leftOut, language, { count: { count: all.length - most } })}`] : [])];
  const count = (all: readonly unknown[]): { count: number } => ({ count: all.length });
  const same = [availability, deadlines, shares, found].every((all) => all.length === 0);
  const { services, since } = judgedAgain;
  return [
    say(words.heading, language, { since: at(test.since), until: at(test.until) }),
    ...some(availability, (one) => availabilityLine(one, about)),
    ...some(deadlines, (one) => deadlineLine(one, about)),
    ...some(shares, (one) => shareLine(one, about)),
    ...some(found, (one) => foundLine(one, about)),
    ...some(notJudgeable, (one) => notJudgeableLine(one, about)),
    ...(services.length === 0 ? [] : since === null ? [`  ${say(words.notKept, language, { services: services.join(', ') })}`] : [`  ${say(words.again, language, { services: services.join(', '), since: at(since) })}`]),
    ...(bounds.foundBefore === 0 ? [] : [`  ${say(words.bounds, language, { count: { count: bounds.foundBefore } })}`]),
    ...some(bounds.of, (one) => boundsLine(one, language)),
    same ? words.same[language] : say(words.counts, language, {
      more: count(found.filter(({ before }) => before === null)), fewer: count(found.filter(({ after }) => after === null)), deadlines: count(deadlines),
      verdicts: count(availability.filter(({ before, after }) => before?.reached !== after?.reached)), reductions: count(availability.filter(({ before, after }) => (before?.reduction ?? null) !== (after?.reduction ?? null))),
    }),
  ];
}

/** What is the same for the operator's total and for a customer is told of the customer alone. */
function toldOnce<T extends { readonly customer: string | null; readonly metric: string; readonly priority: string }>(all: readonly Difference<T>[], about: (one: T) => string): readonly Difference<T>[] {
  const keyOf = ({ before, after }: Difference<T>): string => {
    const one = (after ?? before) as T;
    return JSON.stringify([about(one), one.metric, one.priority, ...[before, after].map((side) => side && { ...side, customer: null, key: '' })]);
  };
  const isTotal = ({ before, after }: Difference<T>): boolean => (after ?? before)?.customer === null;
  const told = new Set(all.filter((one) => !isTotal(one)).map(keyOf));
  return all.filter((one) => !isTotal(one) || !told.has(keyOf(one)));
}

function notJudgeableLine({ target, lacking, since }: NotJudgeable, { language, timeZone }: About): string {
  if (since === null) return say(words.notJudgeable, language, { target });
  const at = instant(since, language, timeZone);
  if (lacking.some(({ what }) => what === 'request')) return say(words.askedOtherwise, language, { target, since: at });
  const missing = lacking.map(({ what, name }) => say(what === 'text' ? words.aText : words.aHeader, language, { name: plain(name ?? '') }));
  return say(words.notLookedFor, language, { target, since: at, what: list(missing, language) });
}

function boundsLine({ service, control, before, after }: BoundsOf, language: Language): string {
  const side = ({ faults, minutes }: Bounded): string => `${say(words.between, language, { least: { count: faults.least }, most: { count: faults.most } })}${minutes === null ? '' : say(words.slowMinutes, language, { least: { count: minutes.least }, most: { count: minutes.most } })}`;
  return say(words.boundsOf, language, { finding: `${control}/${service}`, before: side(before), after: side(after) });
}

function availabilityLine({ before, after }: Difference<AvailabilityVerdict>, about: About): string {
  const { language } = about;
  const one = after ?? before;
  const side = (of: AvailabilityVerdict | null): string => {
    if (of === null) return words.nothing[language];
    const figures = { reached: wordOf(of.reached, language), least: of.least === null ? '–' : percent(of.least, language), most: of.most === null ? '–' : percent(of.most, language), target: percent(of.target, language) };
    return `${say(words.figures, language, figures)}${of.reduction === null ? '' : say(words.reduction, language, { reduction: of.reduction })}`;
  };
  return say(words.availability, language, { service: serviceOf(one?.service ?? '', about), customer: customerOf(one?.customer ?? null, about), period: one?.period ?? '', before: side(before), after: side(after) });
}

function deadlineLine({ before, after }: Difference<DeadlineVerdict>, about: About): string {
  const { language, timeZone } = about;
  const one = after ?? before;
  const side = (of: DeadlineVerdict | null): string => (of === null ? words.nothing[language]
    : of.dueAt === null ? say(words.noDeadline, language, { outcome: wordOf(of.outcome, language) }) : say(words.due, language, { at: instant(of.dueAt, language, timeZone), outcome: wordOf(of.outcome, language) }));
  return say(words.deadline, language, { fault: one?.fault ?? '', customer: customerOf(one?.customer ?? null, about), metric: wordOf(one?.metric ?? '', language), priority: [...new Set([before?.priority ?? [], after?.priority ?? []].flat())].join('/'), before: side(before), after: side(after) });
}

function shareLine({ before, after }: Difference<ShareVerdict>, about: About): string {
  const { language } = about;
  const one = after ?? before;
  const side = (of: ShareVerdict | null): string => (of === null ? words.nothing[language] : say(words.inTime, language, { met: { count: of.met }, of: { count: of.of }, reached: wordOf(of.reached, language) }));
  const customer = one?.customer ?? null;
  return say(words.share, language, { customer: customer === null ? '' : `${titled(customer, about)}, `, period: one?.period ?? '', metric: wordOf(one?.metric ?? '', language), priority: one?.priority ?? '', before: side(before), after: side(after) });
}

function foundLine({ before, after }: Difference<FoundVerdict>, { language, timeZone }: About): string {
  const one = after ?? before;
  const at = (when: string | null): string => (when === null ? words.open[language] : instant(when, language, timeZone));
  const side = (of: FoundVerdict): string => say(words.rank, language, { level: of.level, priority: of.priority ?? '', until: at(of.endedAt) });
  const values = { finding: one?.finding ?? '', at: at(one?.openedAt ?? null) };
  return before !== null && after !== null ? say(words.other, language, { ...values, before: side(before), after: side(after) }) : say(words[before === null ? 'more' : 'fewer'], language, values);
}
