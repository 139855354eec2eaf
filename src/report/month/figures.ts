// The figures of a month for other programs: one JSON document, and the same promises as lines of CSV.
import type { Attested } from '../../measure/periods/attested.ts';
import type { ClauseMonth } from '../../measure/periods/clauses.ts';
import type { Adjustment } from '../../measure/periods/adjustments.ts';
import { priorityAt } from '../../measure/cases/log.ts';
import type { Judged } from '../../measure/cases/outcomes.ts';
import type { Unread } from '../../measure/cases/unread.ts';
import type { Fault } from '../../measure/periods/faults.ts';
import type { Month } from '../../measure/periods/month.ts';
import { iso } from '../../measure/duration.ts';
import { cell } from '../../text/csv.ts';

/** Times in seconds, shares from 0 to 1 and not rounded. Its lines are the same in every language. */
export function monthJson({ period, customer, achieved, faults, restored, responded, contacts, premised, toAnswer, toRestore, begun, backlog }: Month, clauses: readonly ClauseMonth[], adjustments: readonly Adjustment[], { at, unread }: { readonly at: string; readonly unread?: Unread | undefined }): string {
  const seconds = (length: number): number => length / 1000;
  const told = (length: number | undefined): number | null => (length === undefined ? null : seconds(length));
  const document = {
    schema: 'driftvakt/month/v1', period: period.name, customer: customer ?? null, at,
    availability: achieved.map(({ service, customer: of, level, target, period: own, measured, reached, budget, reduction }) => ({
      service: service.name, customer: of ?? null, level: level.name, target, period: own.name, reached,
      seconds: { base: seconds(measured.base), excluded: seconds(measured.excluded), down: seconds(measured.down), downAtLeast: seconds(measured.least), downAtMost: seconds(measured.most), unknown: seconds(measured.unknown), longestOutage: seconds(measured.longestOutage), upBetweenOutages: told(measured.upBetweenOutages) },
      share: { knownOnly: measured.knownOnly ?? null, optimistic: measured.optimistic ?? null, pessimistic: measured.pessimistic ?? null, coverage: measured.coverage ?? null },
      budget: { seconds: seconds(budget.whole), used: budget.used ?? null }, reduction: reduction ?? null,
      outages: measured.outages.map(({ interval: [from, until], counted }) => ({ from: iso(from), until: iso(until), seconds: seconds(counted) })),
    })),
    inTime: [...responded, ...restored],
    // The same without the cases for which a premise of the customer's failed; null where there are none.
    inTimeWithoutPremises: premised === undefined ? null : [...premised.responded, ...premised.restored],
    mean: { secondsToAnswer: told(toAnswer?.mean), secondsToRestore: told(toRestore?.mean), secondsBetweenFaults: begun.count === 0 ? null : seconds(begun.within / begun.count) },
    median: { secondsToAnswer: told(toAnswer?.median), secondsToRestore: told(toRestore?.median) },
    counted: { answered: toAnswer?.count ?? 0, restored: toRestore?.count ?? 0, begun: begun.count },
    casesUnread: { rows: unread?.left ?? 0, partly: unread?.partly ?? 0, waiting: unread?.waiting ?? 0, lists: unread?.lists.length ?? 0 },
    backlog: { count: backlog.count, oldestSeconds: seconds(backlog.oldest) },
    clauses: clauses.map(({ name, clause, state, attested, proofs }) => ({ clause: name, paragraph: clause.paragraph ?? null, text: clause.text, duty: clause.duty, state, attested: clause.attested !== undefined, confirmed: attested === undefined ? null : confirmedJson(attested), proofs })),
  };
  // There may be a hundred thousand faults and as many adjustments: a line each, written without asking each of them for its keys.
  return `${JSON.stringify(document, null, 2).slice(0, -2)},\n  "faults": ${lines(faults, faultLine)},\n  "contacts": ${contacts},\n  "adjustments": ${lines(adjustments, (one) => JSON.stringify(one))}\n}\n`;
}

/** What was confirmed by hand: who, as the page names them, the days, and why it does not count. */
function confirmedJson({ why, confirmation }: Attested): object {
  return { state: why, by: confirmation?.by ?? null, on: confirmation?.on ?? null, from: confirmation?.from ?? null, until: confirmation?.until ?? null, doubt: confirmation?.doubt ?? null };
}

/** One line for each. They are joined some at a time: a hundred thousand that wait for each other cost more than to write them. */
function lines<One>(all: readonly One[], line: (one: One) => string): string {
  const joined: string[] = [];
  for (let from = 0; from < all.length; from += atOnce) joined.push(all.slice(from, from + atOnce).map(line).join(',\n    '));
  return all.length === 0 ? '[]' : `[\n    ${joined.join(',\n    ')}\n  ]`;
}

const atOnce = 500;

function faultLine({ case: one, measured, contacts, respond, restore }: Fault): string {
  const [{ id, opened }, priority] = [one, priorityAt(one, Infinity)];
  const deadlines = `${respond === undefined ? '' : deadlineText(respond)}${respond === undefined || restore === undefined ? '' : ','}${restore === undefined ? '' : deadlineText(restore)}`;
  return `{"id":${quoted(id)},"opened":${quoted(opened)},"priority":${priority === null ? 'null' : `"${priority}"`},"measured":${measured !== undefined},"contacts":${contacts},"deadlines":[${deadlines}]}`;
}

const deadlineText = ({ metric, due: { level, dueAt }, stopped, outcome }: Judged): string =>
  `{"metric":"${metric}","level":"${level.name}","dueAt":${dueAt === null ? 'null' : `"${iso(dueAt)}"`},"stopped":${stopped === undefined ? 'null' : quoted(stopped)},"outcome":"${outcome}"}`;

/** A text as JSON has it; what needs no other signs is not looked at again. */
const quoted = (text: string): string => (/^[\w .:/#+-]*$/.test(text) ? `"${text}"` : JSON.stringify(text));

const columns = ['period', 'customer', 'service', 'level', 'target', 'reached', 'known_only', 'optimistic', 'pessimistic', 'coverage', 'base_seconds', 'excluded_seconds', 'down_seconds', 'unknown_seconds', 'longest_outage_seconds', 'budget_used', 'reduction', 'up_between_outages_seconds'] as const;

/** One line for each promise of availability. */
export function monthCsv({ achieved }: Month): string {
  const lines = achieved.map(({ period, customer, service, level, target, reached, measured, budget, reduction }) => [
    period.name, customer ?? '', service.name, level.name, target, reached, measured.knownOnly ?? '', measured.optimistic ?? '', measured.pessimistic ?? '', measured.coverage ?? '',
    measured.base / 1000, measured.excluded / 1000, measured.down / 1000, measured.unknown / 1000, measured.longestOutage / 1000, budget.used ?? '', reduction?.reduction ?? '', measured.upBetweenOutages === undefined ? '' : measured.upBetweenOutages / 1000,
  ]);
  return csvOf(columns, lines);
}

const csvOf = (columns: readonly string[], lines: readonly (readonly (string | number)[])[]): string => [columns, ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('');

/** One line for each priority and deadline: how many of how many were in time. */
export const deadlinesCsv = ({ period, customer, responded, restored }: Month): string => csvOf(
  ['period', 'customer', 'priority', 'deadline', 'met', 'breached', 'inconclusive', 'promised', 'reached'],
  [...responded, ...restored].map(({ priority, metric, met, breached, inconclusive, promised, reached }) => [period.name, customer ?? '', priority, metric, met, breached, inconclusive, promised ?? '', reached]),
);

/** One line for each thing that a clause of the agreement stands on; of one that stands on nothing, one. */
export const clausesCsv = ({ period, customer }: Month, clauses: readonly ClauseMonth[]): string => csvOf(
  ['period', 'customer', 'clause', 'paragraph', 'duty', 'state', 'attested', 'control', 'control_state', 'why', 'kept', 'of', 'confirmed', 'confirmed_on', 'confirmed_until', 'doubt'],
  clauses.flatMap(({ name, clause, state, attested, proofs }) => {
    const beginning = [period.name, customer ?? '', name, clause.paragraph ?? '', clause.duty, state, clause.attested === undefined ? 'no' : 'yes'];
    const hand = [attested?.why ?? '', attested?.confirmation?.on ?? '', attested?.confirmation?.until ?? '', attested?.confirmation?.doubt ?? ''];
    return proofs.length === 0 ? [[...beginning, '', '', '', '', '', ...hand]] : proofs.map(({ control, state: of, why, kept, of: all }) => [...beginning, control, of, why, kept, all, ...hand]);
  }),
);
