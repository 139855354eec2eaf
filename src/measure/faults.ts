import type { Ref } from '../model/declaration.ts';
import type { Verdict } from '../model/finding.ts';
import type { Memory } from '../model/memory.ts';
import type { Observation } from '../model/observation.ts';
import { unseen } from '../words/reasons.ts';
import { known, notKnown, type Listing } from './listing.ts';

/** The open fault issues, as a control may know them. */
export interface Faults<Issues> {
  /** The control that judges. */
  readonly control: string;
  readonly subject: Ref;
  readonly target: string;
  readonly pointer: string;
  readonly seen: Observation<Issues> | undefined;
  readonly past: Memory;
}

/** The verdicts of `judge` on the issues, where they could be read; else one `unknown` about `open-faults`, as `measure/listing.ts` says. The texts are `faultTexts`. */
export function judgeFaults<Issues>({ seen, ...rest }: Faults<Issues>, judge: (facts: Issues, listing: Listing) => Verdict[]): Verdict[] {
  const listing: Listing = { ...rest, whole: 'open-faults' };
  if (!seen?.seen) return notKnown(listing, unseen(seen, listing.target, listing.whole, listing.pointer));
  return known(listing, judge(seen.facts, listing), { ended: () => ({ id: 'no-longer-open', values: {} }), none: 'none-open' });
}
