// Promises about what a list holds: its rows come and go, and the list itself may not be known.
import type { Ref } from '../../model/declaration.ts';
import type { Verdict } from '../../model/finding.ts';
import type { Memory } from '../../model/memory.ts';
import type { Message } from '../../model/message.ts';
import { unsettled } from '../../model/unsettled.ts';

/** A list as a control stands on it. */
export interface Listing {
  /** The control that judges. */
  readonly control: string;
  readonly subject: Ref;
  /** Where the list is looked at. */
  readonly target: string;
  /** The list's place in the subject's declaration. */
  readonly pointer: string;
  /** The name of the list as a whole: what a verdict is about when nothing can be said of its rows. */
  readonly whole: string;
  readonly past: Memory;
}

/** A verdict of a control on one thing that its list holds. */
export const row = ({ target, pointer }: Listing, status: Verdict['status'], about: string, { id, values }: Message): Verdict => ({ status, about, id, values, pointer, evidence: [target] });

/**
 * Nothing can be said: one verdict about the whole, and `unknown` (`no-longer-known`) about each row that was not in order
 * before, since a row that is merely not spoken of would be gone, and its fault forgotten.
 */
export function notKnown(listing: Listing, whole: Verdict): Verdict[] {
  const open = unsettled(listing.past, listing.control, listing.subject);
  return [whole, ...open.filter(({ about }) => about !== whole.about).map(({ about }) => row(listing, 'unknown', about, { id: 'no-longer-known', values: {} }))];
}

/**
 * What was said of the rows, and of each row that was not in order before and is there no longer that it now is: by
 * `ended`, or by `list-usable` for the list as a whole. Never nothing: an empty list has a verdict too, `none`.
 */
export function known(listing: Listing, verdicts: readonly Verdict[], { ended, none }: { readonly ended: (about: string) => Message; readonly none: string }): Verdict[] {
  const said = new Set(verdicts.map(({ about }) => about));
  const open = unsettled(listing.past, listing.control, listing.subject).filter(({ about }) => !said.has(about));
  const settled = open.map(({ about }) => row(listing, 'pass', about, about === listing.whole ? { id: 'list-usable', values: {} } : ended(about)));
  const all = [...verdicts, ...settled];
  return verdicts.length === 0 ? [...all.filter(({ about }) => about !== listing.whole), row(listing, 'pass', listing.whole, { id: none, values: {} })] : all;
}
