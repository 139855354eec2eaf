// What a change does to the promises, for people: as text, and as Markdown for a pull request.
import type { Effect } from '../../measure/promises/effects.ts';
import { kindOf, type Ref } from '../../model/declaration.ts';
import { declarationOf, type Estate } from '../../model/estate.ts';
import type { Language } from '../../model/message.ts';
import { versioned } from '../../model/versions.ts';
import { inert } from '../../text/inert.ts';
import { printable, shortened } from '../../text/printable.ts';
import { diffWords as words } from '../../words/diff.ts';
import { title } from '../../words/render.ts';
import { termName, termValue } from '../../words/terms.ts';
import { date } from '../../words/time.ts';
import { say } from '../../words/vocabulary.ts';

/** Between which versions. */
export interface Between {
  readonly base: string;
  /** Nothing for the work tree. */
  readonly head: string | undefined;
  readonly language: Language;
  /** Where names stand for something: what they are called. */
  readonly estate?: Estate;
}

const longest = 300;
const short = (text: string | null): string => printable(shortened(text ?? '', longest));

/** What a name is called, for readers of Norwegian; else the name. */
function called(ref: Ref, { language, estate }: Between): string {
  const one = language === 'nb' && estate !== undefined ? declarationOf(estate, ref) : undefined;
  const name = one === undefined ? ref : title(one, language);
  return name === one?.name ? ref : name;
}

/** Who is promised otherwise. */
function whoOf({ subject, customer }: Effect, between: Between): string {
  const name = called(subject, between);
  return customer === null ? name : say(words.for, between.language, { subject: name, customer: between.language === 'nb' ? called(`customer/${customer}`, between) : customer });
}

/** What of it. */
function whatOf({ what, before, after, effect, direction }: Effect, { language, estate }: Between): string {
  if (what === null) return direction === 'looser' && effect === 'new' ? words.lessPromised[language] : '';
  const shown = (text: string | null): string => short(text !== null && language === 'nb' && estate !== undefined ? termValue(text, estate) : text);
  const values = { what: language === 'nb' ? termName(what) : what, before: shown(before), after: shown(after) };
  return say(words[effect === 'new' ? 'added' : effect === 'gone' ? 'left' : 'moved'], language, values);
}

/** Since when, on which notice, and whom it touches. What cannot say from which day it holds is not blamed for it. */
function notesOf({ subject, from, until, actsOnPast, lessNoticeThan, customers }: Effect, between: Between): string[] {
  const { language } = between;
  const day = (text: string): string => (language === 'nb' ? date(text, language) : text);
  return [
    ...(from !== null ? [say(words[actsOnPast ? 'past' : 'from'], language, { from: day(from) })] : dated.has(kindOf(subject)) ? [words.sinceEver[language]] : []),
    ...(until === null ? [] : [say(words.until, language, { until: day(until) })]),
    ...(lessNoticeThan === null ? [] : [say(words.notice, language, { notice: language === 'nb' && between.estate !== undefined ? termValue(lessNoticeThan, between.estate) : lessNoticeThan })]),
    ...(customers.length === 0 ? [] : [say(words.touches, language, { customers: customers.map((name) => (language === 'nb' ? called(`customer/${name}`, between) : name)).join(', ') })]),
  ];
}

const dated: ReadonlySet<string> = new Set([...versioned, 'Waiver']);

const order = ['looser', 'changed', 'tighter'];
const sorted = (effects: readonly Effect[]): readonly Effect[] => effects.toSorted((a, b) => order.indexOf(a.direction) - order.indexOf(b.direction));

/** How many of each. */
export function countsText(effects: readonly Effect[], { base, head, language }: Between): string {
  const of = (direction: Effect['direction']): { count: number } => ({ count: effects.filter((one) => one.direction === direction).length });
  const names = { base, head: head ?? words.workTree[language] };
  return effects.length === 0 ? say(words.none, language, names) : say(words.counts, language, { ...names, looser: of('looser'), tighter: of('tighter'), changed: of('changed') });
}

/** One paragraph for each effect, what is looser first. */
export function effectsText(effects: readonly Effect[], between: Between): string {
  const { language } = between;
  const lines = sorted(effects).flatMap((one) => {
    const what = whatOf(one, between);
    const notes = [...notesOf(one, between), ''].join('; ').replace(/; $/u, ' ');
    return [`${words[one.effect][language].padEnd(10)} ${printable(whoOf(one, between))}${what === '' ? '' : `: ${what}`}`, `${' '.repeat(11)}${printable(notes)}(${printable(one.file)}:${one.line})`];
  });
  return `${[...lines, ...(lines.length > 0 ? [''] : []), countsText(effects, between)].join('\n')}\n`;
}

/** The same as a table. */
export function effectsMarkdown(effects: readonly Effect[], between: Between): string {
  const { language } = between;
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rows = sorted(effects).map((one) => row([words[one.effect][language], whoOf(one, between), whatOf(one, between), `${notesOf(one, between).join('; ')} (${one.file}:${one.line})`].map((cell) => inert(cell))));
  const table = rows.length === 0 ? [] : ['', row([words.effect[language], words.subject[language], words.change[language], words.note[language]]), '|---|---|---|---|', ...rows];
  return `${[inert(countsText(effects, between)), ...table].join('\n')}\n`;
}
