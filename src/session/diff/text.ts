// What a change does to the promises, for people: as text, and as Markdown for a pull request.
import { controls } from '../../controls/index.ts';
import type { Controls } from '../../evaluate.ts';
import type { Effect } from '../../measure/promises/effects.ts';
import { kindOf, type Ref } from '../../model/declaration.ts';
import { declarationOf, type Estate } from '../../model/estate.ts';
import type { Language } from '../../model/message.ts';
import { versioned } from '../../model/versions.ts';
import { inert } from '../../text/inert.ts';
import { printable, shortened } from '../../text/printable.ts';
import { diffWords as words } from '../../words/diff.ts';
import { title } from '../../words/render.ts';
import { partsOf, termName, termValue } from '../../words/terms.ts';
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

/** What a name is called; the name where it has no title. */
function called(ref: Ref, { language, estate }: Between): string {
  const one = estate === undefined ? undefined : declarationOf(estate, ref);
  const name = one === undefined ? ref : title(one, language);
  return name !== one?.name ? name : one.kind === 'Customer' ? name : ref;
}

/** Who is promised otherwise. */
function whoOf({ subject, customer }: Effect, between: Between): string {
  const name = called(subject, between);
  return customer === null ? name : say(words.for, between.language, { subject: name, customer: called(`customer/${customer}`, between).replace(/^customer\//u, '') });
}

/** What of it. */
function whatOf({ what, before, after, effect, direction }: Effect, between: Between): string {
  const { language, estate } = between;
  if (what === null) return direction === 'looser' && effect === 'new' ? words.lessPromised[language] : '';
  const names = estate === undefined ? undefined : { language, estate, control: (id: string) => (Object.hasOwn(controls, id) ? (controls as Controls)[id]?.title : undefined) };
  const services = (text: string): string => text.split(', ').map((name) => called(`service/${name}`, between).replace(/^service\//u, '')).join(', ');
  const shown = (text: string | null): string => short(text === null || names === undefined ? text : what === 'dependsOn' && text !== 'nothing' ? services(text) : termValue(text, names));
  const values = { what: short(termName(what, language, names)), before: shown(before), after: shown(after) };
  const way = effect === 'new' ? 'added' as const : effect === 'gone' ? 'left' as const : 'moved' as const;
  // That something is judged at all has no value.
  if (what.startsWith('judged ') && way !== 'moved') return say(words[way === 'added' ? 'addedAlone' : 'leftAlone'], language, values);
  const parts = names === undefined ? undefined : partsOf(before, after, names);
  if (parts !== undefined) {
    const told = parts.map((one) => say(one.before === undefined || one.after === undefined ? words.part : words.movedPart, language, { what: one.name, before: short(one.before ?? one.after ?? ''), after: short(one.after ?? one.before ?? '') })).join(', ');
    return say(words[way === 'moved' ? 'otherwise' : way], language, { ...values, before: short(told), after: short(told) });
  }
  const change = way === 'moved' && values.before === values.after ? 'recounted' as const : way;
  return say(words[what.startsWith('deadlines.') && values.what.endsWith(' within') ? `${change}Within` as const : change], language, values);
}

/** Since when, on which notice, and whom it touches. What cannot say from which day it holds is not blamed for it. */
function notesOf({ subject, from, until, actsOnPast, lessNoticeThan, customers }: Effect, between: Between): string[] {
  const { language } = between;
  const day = (text: string): string => date(text, language);
  return [
    ...(from !== null ? [say(words[actsOnPast ? 'past' : 'from'], language, { from: day(from) })] : dated.has(kindOf(subject)) ? [words.sinceEver[language]] : []),
    ...(until === null ? [] : [say(words.until, language, { until: day(until) })]),
    ...(lessNoticeThan === null ? [] : [say(words.notice, language, { notice: between.estate === undefined ? lessNoticeThan : termValue(lessNoticeThan, { language, estate: between.estate }) })]),
    ...(customers.length === 0 ? [] : [say(words.touches, language, { customers: customers.map((name) => called(`customer/${name}`, between).replace(/^customer\//u, '')).join(', ') })]),
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
