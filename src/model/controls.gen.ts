// Generated from src/controls/ by `npm run gen`. Do not edit.
import type { Kinds } from './kinds.gen.ts';

/** Every control there is, and the kind of declaration that it judges. */
export const controlKinds: Readonly<Record<string, keyof Kinds>> = {
  'access-ended': 'AccessPolicy',
  'access-granted': 'AccessPolicy',
  'access-reviewed': 'AccessPolicy',
  'availability-kept': 'Service',
  'baseline-current': 'Baseline',
  'budget-burning': 'Service',
  'cases-readable': 'Estate',
  'certificate-expiry': 'Service',
  'certificate-trusted': 'Service',
  'channel-approved': 'Estate',
  'declaration-valid': 'Estate',
  'endpoint-answers': 'Service',
  'equipment-approved': 'Inventory',
  'equipment-encrypted': 'Inventory',
  'equipment-seen': 'Inventory',
  'equipment-version': 'Inventory',
  'faults-classified': 'Estate',
  'latency-within-thresholds': 'Service',
  'name-resolves': 'Service',
  'pauses-agreed': 'Service',
  'repeat-fault-without-problem': 'Service',
  'responded-in-time': 'Service',
  'restored-in-time': 'Service',
  'waiver-in-force': 'Waiver',
};
