import type { Case, CaseEvent } from '../model/case.ts';
import { everyEra, type Estate } from '../model/estate.ts';
import type { Hide } from './hidden-estate.ts';
import { gapFor } from '../words/hidden.ts';

/** The cases as an audience may see them. An issue that told of what it may not see is left out: without what it is about it would be a report. `told` are the told keys that it may know. */
export function casesFor(cases: readonly Case[], hidden: ReadonlySet<Hide>, known: ReadonlySet<string>, told: ReadonlySet<string>, reasons: ReadonlySet<string>): readonly Case[] {
  return cases.filter(({ about }) => about?.includes('/') !== true || told.has(about)).map((one) => caseFor(one, hidden, known, told, reasons));
}

/** A case as an audience may see it: what people and other systems wrote in words of their own stays only where evidence is shown. `known` are the names that may be seen. */
function caseFor(one: Case, hidden: ReadonlySet<Hide>, known: ReadonlySet<string>, told: ReadonlySet<string>, reasons: ReadonlySet<string>): Case {
  const { id, kind, opened, priority, events, otherwise, service, channel, about } = one;
  const customer = hidden.has('customers') ? null : one.customer;
  const isAgreed = (event: CaseEvent): boolean => event.type !== 'pause' || reasons.has(event.reason);
  const shown = (all: Case['events']): Case['events'] => (all.every(isAgreed) ? all : all.map((event) => (isAgreed(event) ? event : { ...event, reason: gapFor('reason') })));
  const kept = { id, kind, customer, opened, priority };
  if (!hidden.has('evidence')) return { ...kept, service, channel, about, events, ...(otherwise !== undefined && { otherwise }) };
  const name = (text: string | null): string | null => (text !== null && known.has(text) ? text : null);
  return {
    ...kept, service: name(service), customer: name(customer), channel: null, about: about !== null && told.has(about) ? about : null, events: shown(events), ...(otherwise !== undefined && { otherwise: shown(otherwise) }),
  };
}

/** The reasons for a pause that the service levels agree on. */
export const agreedReasons = (estate: Estate): ReadonlySet<string> => new Set(everyEra(estate).flatMap(({ ServiceLevel }) => [...ServiceLevel.values()]).flatMap(({ spec }) =>
  Object.values(spec.deadlines).flatMap(({ respond, restore }) => [...(respond?.pausable ?? []), ...(restore?.pausable ?? [])])));
