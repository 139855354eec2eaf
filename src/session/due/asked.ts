// What `due` is asked on the command line: instants, priorities and events, read strictly.
import { Misuse } from '../../command.ts';
import { eventTypes, outOfOrder, type Told } from '../../measure/cases/events.ts';
import type { Asked } from '../../measure/cases/promised-deadline.ts';
import type { Priority } from '../../model/finding.ts';
import { formats } from '../../text/formats.ts';
import { quoted } from '../../text/printable.ts';
import { didYouMean } from '../../text/suggest.ts';

export const priorities = ['P1', 'P2', 'P3', 'P4'] as const satisfies readonly Priority[];

/** The case that the options tell, for either metric. Throws a `Misuse` that names the option. */
export function askedBy({ priority, opened, event = [] }: { readonly priority: unknown; readonly opened: unknown; readonly event?: unknown }): Omit<Asked, 'metric'> {
  if (priority === undefined) throw new Misuse('--priority: say which, as P2');
  if (opened === undefined) throw new Misuse('--opened: say when the case was opened, as 2026-11-17T20:15:00+01:00');
  const at = instant('--opened', String(opened));
  const first = priorityOf('--priority', String(priority));
  const texts = [event].flat().map(String);
  const told = texts.map(eventOf);
  const disorder = outOfOrder(at, told);
  if (disorder !== undefined) {
    const [before, text] = [texts[disorder.index - 1] ?? '', texts[disorder.index] ?? ''];
    throw new Misuse(`--event ${text}: ${disorder.id === 'events-not-ordered' ? `it lies before ${before}: say the events in order of time` : 'it lies before the case was opened'}`);
  }
  let now = first;
  // A priority that stays what it was is no change of it.
  const changes = told.filter((one) => {
    if (!('priority' in one)) return true;
    const changed = one.priority !== now;
    now = one.priority;
    return changed;
  });
  return { priority: first, opened: at, told: changes };
}

function instant(option: string, text: string): number {
  if (!formats['date-time'](text)) throw new Misuse(`${option} ${text}: say an instant with its offset from UTC, as 2026-11-17T20:15:00+01:00`);
  return Date.parse(text);
}

function priorityOf(option: string, text: string): Priority {
  const found = priorities.find((one) => one === text);
  if (found === undefined) throw new Misuse(`${option} ${text}: say one of ${priorities.join(', ')}`);
  return found;
}

type Event = NonNullable<Asked['told']>[number];

/** `pause=waiting-for-customer@2026-02-03T10:00:00+01:00`. */
function eventOf(text: string): Event {
  const [, type = '', value, when = ''] = /^([^@=]*)(?:=([^@]*))?@(.*)$/s.exec(text) ?? [];
  const known: Told['type'] | undefined = eventTypes.find((one) => one === type);
  if (known === undefined) {
    const help = didYouMean(type, eventTypes, undefined);
    throw new Misuse(`--event ${text}: say ${text.includes('@') ? `one of ${eventTypes.join(', ')} before the @` : 'an event and its instant, as pause@2026-02-03T10:00:00+01:00'}${help === undefined ? '' : `; ${help}`}`);
  }
  const at = instant(`--event ${known}@`, when);
  if (known === 'priority') {
    if (value === undefined) throw new Misuse(`--event ${text}: say the new priority, as priority=P1@${when}`);
    return { at, type: known, priority: priorityOf(`--event ${known}=`, value) };
  }
  if (value !== undefined && known !== 'pause') throw new Misuse(`--event ${text}: ${known} takes no value, but ${quoted(value)} is given`);
  return { at, type: known, ...(value !== undefined && { reason: value }) };
}
