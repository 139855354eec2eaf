// What a change does to the promises, for people: as text, and as Markdown for a pull request.
import type { Effect } from '../../measure/promises/effects.ts';
import type { Language } from '../../model/message.ts';
import { inert } from '../../text/inert.ts';
import { printable, shortened } from '../../text/printable.ts';
import { diffWords as words } from '../../words/diff.ts';
import { say } from '../../words/vocabulary.ts';

/** Between which versions. */
export interface Between {
  readonly base: string;
  /** Nothing for the work tree. */
  readonly head: string | undefined;
  readonly language: Language;
}

const longest = 300;
const short = (text: string | null): string => printable(shortened(text ?? '', longest));

/** Who is promised otherwise. */
const whoOf = ({ subject, customer }: Effect, language: Language): string => (customer === null ? subject : say(words.for, language, { subject, customer }));

/** What of it. */
function whatOf({ what, before, after, effect, direction }: Effect, language: Language): string {
  if (what === null) return direction === 'looser' && effect === 'new' ? words.lessPromised[language] : '';
  const values = { what, before: short(before), after: short(after) };
  return say(words[effect === 'new' ? 'added' : effect === 'gone' ? 'left' : 'moved'], language, values);
}

/** Since when, on which notice, and whom it touches. */
function notesOf({ from, until, actsOnPast, lessNoticeThan, customers }: Effect, language: Language): string[] {
  return [
    from === null ? words.sinceEver[language] : say(words[actsOnPast ? 'past' : 'from'], language, { from }),
    ...(until === null ? [] : [say(words.until, language, { until })]),
    ...(lessNoticeThan === null ? [] : [say(words.notice, language, { notice: lessNoticeThan })]),
    ...(customers.length === 0 ? [] : [say(words.touches, language, { customers: customers.join(', ') })]),
  ];
}

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
    const what = whatOf(one, language);
    return [`${words[one.effect][language].padEnd(10)} ${printable(whoOf(one, language))}${what === '' ? '' : `: ${what}`}`, `${' '.repeat(11)}${printable(notesOf(one, language).join('; '))} (${printable(one.file)}:${one.line})`];
  });
  return `${[...lines, ...(lines.length > 0 ? [''] : []), countsText(effects, between)].join('\n')}\n`;
}

/** The same as a table. */
export function effectsMarkdown(effects: readonly Effect[], between: Between): string {
  const { language } = between;
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rows = sorted(effects).map((one) => row([words[one.effect][language], whoOf(one, language), whatOf(one, language), `${notesOf(one, language).join('; ')} (${one.file}:${one.line})`].map((cell) => inert(cell))));
  const table = rows.length === 0 ? [] : ['', row([words.effect[language], words.subject[language], words.change[language], words.note[language]]), '|---|---|---|---|', ...rows];
  return `${[inert(countsText(effects, between)), ...table].join('\n')}\n`;
}
