import type { Case, CaseEvent } from '../model/case.ts';
import type { Estate } from '../model/estate.ts';
import type { Hide } from './hidden-estate.ts';
import { gapFor } from '../words/hidden.ts';

/** The cases as an audience may see them. An issue that told of what it may not see is left out: without what it is about it would be a report. `told` are the told keys that it may know. */
export function casesFor(cases: readonly Case[], hidden: ReadonlySet<Hide>, known: ReadonlySet<string>, told: ReadonlySet<string>, reasons: ReadonlySet<string>): readonly Case[] {
  return cases.filter(({ about }) => about?.includes('/') !== true || told.has(about)).map((one) => caseFor(one, hidden, known, told, reasons));
}

/** A case as an audience may see it: what people and other systems wrote in words of their own stays only where evidence is shown. `known` are the names that may be seen. */
function caseFor(one: Case, hidden: ReadonlySet<Hide>, known: ReadonlySet<string>, told: ReadonlySet<string>, reasons: ReadonlySet<string>): Case {
  const { source: _, updated: _updated, weight: _weight, ...rest } = one;
  const customer = hidden.has('customers') ? null : one.customer;
  if (!hidden.has('evidence')) return { ...rest, customer };
  const shown = (event: CaseEvent): CaseEvent => (event.type === 'pause' && !reasons.has(event.reason) ? { ...event, reason: gapFor('reason') } : event);
  const name = (text: string | null): string | null => (text !== null && known.has(text) ? text : null);
  return {
    ...rest, customer: name(customer), service: name(one.service), channel: null, about: one.about !== null && told.has(one.about) ? one.about : null,
    events: one.events.map(shown), ...(one.otherwise !== undefined && { otherwise: one.otherwise.map(shown) }),
  };
}

/** The reasons for a pause that the service levels agree on. */
export const agreedReasons = (estate: Estate): ReadonlySet<string> => new Set([...estate.ServiceLevel.values()].flatMap(({ spec }) =>
  Object.values(spec.deadlines).flatMap(({ respond, restore }) => [...(respond?.pausable ?? []), ...(restore?.pausable ?? [])])));
