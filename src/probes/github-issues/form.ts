// What the form for faults was filled in with: headings of an issue's body, as GitHub writes a form into it.
import { toldInstant } from '../../measure/calendars/local-time.ts';
import type { Breadth } from '../../model/case.ts';
import type { Priority, Urgency } from '../../model/finding.ts';
import { plain } from '../../words/plain.ts';

/** What was said, as far as it can be read; null for the rest. */
export interface Form {
  readonly service: string | null;
  readonly priority: Priority | null;
  readonly customer: string | null;
  /** The answer as it stands. */
  readonly channel: string | null;
  /** When it was reported another way: ISO instant, never later than the issue. */
  readonly reported: string | null;
  readonly weight: { readonly breadth: Breadth; readonly urgency: Urgency } | null;
}

const most = 65_536;

/** Reads the body of an issue that was opened at an instant (ISO); times are told by the clocks of a time zone. */
export function formIn(body: string, timeZone: string, opened: string): Form {
  const answers = answersIn(body.slice(0, most));
  const answer = (heading: RegExp): string => answers.find(([said]) => heading.test(said))?.[1] ?? '';
  const breadth = first(breadths, answer(/^(Hvem er berørt\?|Who is affected\?)/i));
  const urgency = first(urgencies, answer(/^(Stanser arbeidet\?|Does work stop\?)/i));
  return {
    service: named(answer(/^(Hva gjelder det\?.*|Tjeneste|Service|What is it about\?)$/i)), priority: priorityIn(answer(/^(Prioritet|Priority)$/i)),
    customer: named(answer(/^(Kunde|Customer)\b/i)), channel: plain(answer(/^(Hvordan meldte du fra\?|How did you report it\?)/i)) || null,
    reported: toldInstant(answer(/^(Når meldte du fra\?|When did you report it\?)/i), timeZone, opened),
    weight: breadth === undefined || urgency === undefined ? null : { breadth, urgency },
  };
}

const breadths: readonly (readonly [RegExp, Breadth])[] = [[/^(Hele virksomheten|The whole organisation)/i, 'organisation'], [/^(En avdeling|A department)/i, 'department'], [/^(Én person|One person)/i, 'person']];
const urgencies: readonly (readonly [RegExp, Urgency])[] = [[/^(Ja, helt|Yes, entirely)/i, 'high'], [/^(Delvis|Partly)/i, 'medium'], [/^(Nei|No)\b/i, 'low']];
const first = <T>(all: readonly (readonly [RegExp, T])[], said: string): T | undefined => all.find(([pattern]) => pattern.test(said))?.[1];

/** The first line below each heading. */
function answersIn(body: string): readonly (readonly [heading: string, answer: string])[] {
  const found: [string, string][] = [];
  for (const line of body.split(/\r?\n/)) {
    const last = found.at(-1);
    if (line.startsWith('### ')) found.push([line.slice(4).trim(), '']);
    else if (last !== undefined && last[1] === '' && !/^\s*(_No response_|None)?\s*$/i.test(line)) last[1] = line.trim();
  }
  return found;
}

/** `P2 – en avdeling` -> `P2`. */
export const priorityIn = (text: string): Priority | null => (/^\s*(P[1-4])(?![\w])/.exec(text)?.[1] ?? null) as Priority | null;

/** `Lønn og regnskap (erp)` -> `erp`. */
export function named(text: string): string | null {
  const said = plain(text.replaceAll('`', ''), 100);
  const name = /\(([a-z0-9][a-z0-9-]{0,62})\)$/.exec(said)?.[1] ?? said;
  return name === '' ? null : name;
}
