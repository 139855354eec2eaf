import type { Observation, Unreached } from '../../model/observation.ts';
import type { Output } from '../../publish.ts';
import { printable } from '../../text/printable.ts';
import { phases, ways } from '../../words/outages.ts';
import { unseenTexts } from '../../words/reasons.ts';
import { textWords as words } from '../../words/text.ts';
import { say } from '../../words/vocabulary.ts';
import { painted } from './painted.ts';

const longest = 2000;

/** A look: the target, and what was seen of it, or why it could not be asked. */
export function lookText(one: Observation, output: Output): string {
  const { language } = output;
  const word = (one.seen ? words.seen : words.unseen)[language];
  const head = `${painted(word, one.seen ? 'pass' : 'unknown', output)} ${printable(one.target)} (${one.probe}, ${one.from}, ${one.took} ms)`;
  const said = one.seen ? factsOf(one.facts, output) : `${unseenTexts[`unseen-${one.reason}`]?.[language] ?? one.reason} ${one.detail}`;
  return `${head}\n  ${printable(said.length > longest ? `${said.slice(0, longest)}…` : said)}\n`;
}

function factsOf(facts: unknown, { language }: Output): string {
  if (typeof facts !== 'object' || facts === null) return JSON.stringify(facts);
  const { reached, timings: _timings, ...rest } = facts as Partial<Unreached> & Readonly<Record<string, unknown>>;
  if (reached !== false) return Object.entries(rest).map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`).join(', ');
  const { error = 'no-answer', phase = 'wait', detail = '' } = rest as Partial<Unreached>;
  return `${say(words.failed, language, { error: ways[error][language], phase: phases[phase][language] })}${detail === '' ? '' : `: ${detail}`}`;
}
