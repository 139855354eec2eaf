// A row of a service desk's list -> a case. What cannot be read for certain is left out and said, never guessed.
import { byTime } from '../../measure/cases/log.ts';
import { iso } from '../../measure/duration.ts';
import { told } from '../../measure/exports/exported.ts';
import { localInstant } from '../../measure/calendars/local-time.ts';
import type { Row } from '../../measure/exports/table.ts';
import type { By, Case, CaseEvent, CaseKind, Trouble } from '../../model/case.ts';
import type { Priority } from '../../model/finding.ts';
import { plain } from '../../words/plain.ts';
import { eventsIn, lengthOf } from './events.ts';
import { readings } from './readings.ts';

/** Where a row stands: its place in the list, the list's name and path, and the clocks by which its times are told. */
export interface Place {
  readonly index: number;
  readonly name: string;
  readonly path: string;
  readonly timeZone: string;
  /** The name of what people call a service or a customer; as it stands where nothing declared is called so. */
  named(kind: 'Service' | 'Customer', text: string): string;
}

const kinds: readonly (readonly [RegExp, CaseKind])[] = [
  [/^(fault|incident|feil|hendelse)$/i, 'fault'], [/^(request|service request|forespørsel|bestilling)$/i, 'request'],
  [/^(problem|known error|kjent feil)$/i, 'problem'], [/^(announcement|melding|melding om endring)$/i, 'announcement'],
];

/** The case of a row, and what of the row cannot be read. Without a number, or the time when it was opened, there is none. */
export function caseIn(row: Row, { index, name, path, timeZone, named }: Place): { readonly case: Case | undefined; readonly troubles: readonly Trouble[] } {
  const troubles: Trouble[] = [];
  const number = plain(told(row['number']) ?? '', 60).replaceAll(/[#/]/g, '-');
  const id = number === '' ? `${name}:row-${index + 1}` : `${name}:${number}`;
  const trouble = (what: Trouble['what'], column: string): void => { troubles.push({ about: id, what, column }); };
  const time = (column: string): string | null => {
    const cell = told(row[column]);
    const at = cell === null ? null : localInstant(cell, timeZone);
    if (cell !== null && at === null) trouble('no-time', column);
    return at;
  };
  const opened = time('opened');
  if (number === '') trouble('no-number', 'number');
  else if (opened === null) trouble('not-opened', 'opened');
  if (number === '' || opened === null) return { case: undefined, troubles };
  const kind = told(row['kind']);
  const known = kind === null ? 'fault' : kinds.find(([pattern]) => pattern.test(kind))?.[1];
  if (known === undefined) trouble('no-kind', 'kind');
  const given = told(row['priority']);
  // `1 - Critical`, `P1`, `1`: words alone mean something else at every desk.
  const priority = given === null ? null : (/^P?([1-4])(?!\d)/i.exec(given)?.[1] ?? null);
  if (given !== null && priority === null) trouble('no-priority', 'priority');
  const list = told(row['events']);
  const read = list === null ? [] : eventsIn(list, timeZone);
  if (read === undefined) trouble('no-events', 'events');
  const events = [...simple(time), ...(read ?? [])].toSorted(byTime);
  const paused = pausedFor(row, events, opened);
  if (paused === undefined) trouble('no-length', 'paused');
  const premise = told(row['premise']);
  const all = [...events, ...(paused ?? []), ...(premise === null ? [] : [{ at: opened, by: 'staff' as const, type: 'premise' as const, clause: plain(premise, 63).toLowerCase() }])].toSorted(byTime);
  // A call is answered before it is registered; what lies before both is a slip of the pen.
  const begun = Date.parse(all.find(({ type }) => type === 'report')?.at ?? opened);
  const right = all.filter(({ at, type }) => type === 'detect' || Date.parse(at) >= Math.min(begun, Date.parse(opened)));
  if (right.length < all.length) trouble('before-opening', 'opened');
  const logs = readings(right, paused === undefined ? reasonIn(row) : undefined, opened);
  const text = (column: string): string | null => { const cell = told(row[column]); return cell === null ? null : plain(cell); };
  const called = (column: string, kind: 'Service' | 'Customer'): string | null => { const cell = text(column); return cell === null ? null : named(kind, cell); };
  return {
    troubles,
    case: {
      id, kind: known ?? 'fault', service: called('service', 'Service'), customer: called('customer', 'Customer'), channel: text('channel'), about: keyIn(text('about')), opened, source: path,
      priority: priority === null ? null : `P${priority}` as Priority, ...logs,
    },
  };
}

/** The finding that a case is about; what a desk writes about the case itself names none. */
const keyIn = (cell: string | null): string | null => (cell?.includes('/') === true && !/\s/u.test(cell) ? cell : null);

const columns = [['reported', 'report', 'customer'], ['responded', 'respond', 'staff'], ['restored', 'restore', 'staff'], ['closed', 'close', 'staff'], ['reopened', 'reopen', 'staff']] as const satisfies readonly (readonly [string, CaseEvent['type'], By])[];

/** The events that have a column of their own. What was reopened was closed before, though nobody says when. */
function simple(time: (column: string) => string | null): readonly CaseEvent[] {
  return columns.flatMap(([column, type, by]): CaseEvent[] => {
    const at = time(column);
    return at === null ? [] : [{ at, by, type }];
  });
}

const reasonIn = (row: Row): string => plain(told(row['pausedFor']) ?? 'waiting-for-customer');

/** A total of pauses as one, from the first answer on, else from the opening; nothing where it is no length of time. */
function pausedFor(row: Row, events: readonly CaseEvent[], opened: string): readonly CaseEvent[] | undefined {
  const cell = told(row['paused']);
  if (cell === null) return [];
  const length = lengthOf(cell);
  if (length === undefined) return undefined;
  if (length === 0) return [];
  const from = events.find(({ type }) => type === 'respond')?.at ?? opened;
  return [
    { at: from, by: 'staff', type: 'pause', reason: reasonIn(row) },
    { at: iso(Date.parse(from) + length), by: 'staff', type: 'resume' },
  ];
}
