// Equipment against its standard: which list is believed, and one verdict for each device in it.
import type { Declared, Estate } from '../../model/estate.ts';
import type { Device, InventoryFacts } from '../../model/exports.ts';
import type { Verdict } from '../../model/finding.ts';
import type { Memory } from '../../model/memory.ts';
import type { Message } from '../../model/message.ts';
import type { Observation } from '../../model/observation.ts';
import { sourcePath } from '../../model/target.ts';
import { unseen } from '../../words/reasons.ts';
import { notFresh } from './exported.ts';
import { known, notKnown, row, type Listing } from './listing.ts';

/** What a control says of one device. */
export type Judged = Message & { readonly status: Verdict['status'] };

/** The equipment of one inventory, as a control may know it. */
export interface Listed {
  /** The control that judges. */
  readonly control: string;
  readonly inventory: Declared<'Inventory'>;
  readonly seen: Observation<InventoryFacts> | undefined;
  readonly now: string;
  readonly past: Memory;
}

/** The standards for a class of equipment, in order of names. */
export const standardsFor = (estate: Estate, of: string): Declared<'EquipmentStandard'>[] => [...estate.EquipmentStandard.values()].filter(({ spec }) => spec.appliesTo.class.includes(of));

const worst: readonly Verdict['status'][] = ['pass', 'warn', 'unknown', 'fail'];

/**
 * One verdict for each device (`about` its name), the worst where a name stands twice. A list that is not believed gives
 * one `unknown` about `inventory`, as `measure/exports/listing.ts` says. The texts are `equipmentTexts`.
 */
export function judgeDevices({ control, inventory, seen, now, past }: Listed, judge: (device: Device, exportedAt: string) => Judged): Verdict[] {
  const listing: Listing = { control, subject: inventory.ref, target: sourcePath(inventory.ref), pointer: '/spec/source', whole: 'inventory', past };
  if (!seen?.seen) return notKnown(listing, unseen(seen, listing.target, listing.whole, listing.pointer));
  const doubt = distrust(inventory, seen.facts, now);
  if (doubt !== undefined) return notKnown(listing, row(listing, 'unknown', listing.whole, doubt));
  const { devices, exportedAt, nameless } = seen.facts;
  const byName = new Map<string, Judged>();
  for (const device of devices) {
    const judged = judge(device, exportedAt);
    const other = byName.get(device.name);
    if (other === undefined || worst.indexOf(judged.status) > worst.indexOf(other.status)) byName.set(device.name, judged);
  }
  const verdicts = [...byName].map(([name, judged]) => row(listing, judged.status, name, judged));
  if (nameless > 0) verdicts.push(row(listing, 'unknown', listing.whole, { id: 'nameless', values: { count: { count: nameless } } }));
  return known(listing, verdicts, { ended: (device) => ({ id: 'no-longer-listed', values: { device } }), none: 'no-devices' });
}

function distrust({ spec }: Declared<'Inventory'>, facts: InventoryFacts, now: string): Message | undefined {
  const stale = notFresh(facts, spec.source.exportedWithin, now);
  if (stale !== undefined) return stale;
  if (spec.expected === undefined) return facts.rows === 0 ? { id: 'list-empty', values: {} } : undefined;
  const [fewest, most] = spec.expected.between;
  if (facts.rows >= fewest && facts.rows <= most) return undefined;
  return { id: 'count-unexpected', values: { count: { count: facts.rows }, fewest: { count: fewest }, most: { count: most } } };
}
