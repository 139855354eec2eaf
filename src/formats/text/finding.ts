import type { Recorded } from '../../model/finding.ts';
import type { Output } from '../../publish.ts';
import { printable } from '../../text/printable.ts';
import { textOf } from '../../words/passes.ts';
import { render } from '../../words/render.ts';
import { statuses } from '../../words/statuses.ts';
import { textWords as words } from '../../words/text.ts';
import { instant } from '../../words/time.ts';
import { say } from '../../words/vocabulary.ts';
import { painted } from './painted.ts';

const margin = 9;

/** A finding: its status and key, what it says, and since when, by when, because of what, and where it is declared. */
export function findingText(finding: Recorded, output: Output): string {
  const { language } = output;
  const { status, key, priority, deadline, because, since, unconfirmed, recovering, waiver, known, maintenance, expires, file, line } = finding;
  const at = (when: string): string => instant(when, language, output.timeZone);
  const count = ({ count: so, of }: { readonly count: number; readonly of: number }) => ({ count: { count: so }, of: { count: of } });
  const details = [
    say(words.since, language, { at: at(since) }),
    ...(priority === null ? [] : [priority]),
    ...(deadline === null ? [] : [say(words.restoreBy, language, { at: at(deadline) })]),
    ...(unconfirmed === undefined ? [] : [say(words.unconfirmed, language, count(unconfirmed))]),
    ...(recovering === undefined ? [] : [say(words.recovering, language, count(recovering))]),
    ...(because === null ? [] : [say(words.because, language, { key: printable(because) })]),
    ...(waiver === undefined ? [] : [say(words.waiver, language, { ref: waiver })]),
    ...(known === undefined ? [] : [say(words.known, language, { ref: known })]),
    ...(expires === undefined ? [] : [say(words.expires, language, { at: at(expires) })]),
    ...(maintenance === undefined ? [] : [say(maintenance.excluded ? words.within : words.notExcused, language, { ref: maintenance.ref })]),
  ];
  const word = language === 'en' ? status : statuses[status][language];
  const message = printable(render(textOf(output.controls, finding), finding.values, output));
  const lines = [message, ...detailsOf(finding, output).map(printable), ...standsOn(finding, output).map(printable), `${details.join(', ')} (${printable(file)}:${line})`];
  return `${headed(painted(word, status, output), word, key)}${lines.map((one) => `${' '.repeat(margin)}${one}\n`).join('')}`;
}

/** A line that begins with a word and says a key. */
export const headed = (word: string, plain: string, key: string, rest = ''): string => `${word}${' '.repeat(Math.max(1, margin - plain.length))}${printable(key)}${rest === '' ? '' : `: ${rest}`}\n`;

/** What the system said where something could not be asked: for the engineer, who must mend it. */
function detailsOf({ status, evidence }: Recorded, { results }: Output): string[] {
  if (status !== 'unknown') return [];
  const unseen = results.observations.flatMap((one) => (!one.seen && one.detail !== '' && evidence.some(({ target, from }) => target === one.target && from === one.from) ? [one.detail] : []));
  return [...new Set(unseen)];
}

/** The looks that a replay judged again, each with the segment that holds it. */
const standsOn = ({ evidence }: Recorded, { language, timeZone }: Output): string[] =>
  evidence.flatMap(({ target, from, at, segment }) => (segment === undefined ? [] : [say(words.standsOn, language, { target, from, at: instant(at, language, timeZone), segment: segment.slice(0, 12) })]));
