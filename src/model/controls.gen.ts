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

/** The controls that can fail while the service works as agreed for its users. */
export const deviations: ReadonlySet<string> = new Set([
  'access-ended',
  'access-granted',
  'access-reviewed',
  'availability-kept',
  'baseline-current',
  'budget-burning',
  'cases-readable',
  'certificate-expiry',
  'channel-approved',
  'declaration-valid',
  'equipment-approved',
  'equipment-encrypted',
  'equipment-seen',
  'equipment-version',
  'faults-classified',
  'pauses-agreed',
  'repeat-fault-without-problem',
  'responded-in-time',
  'restored-in-time',
  'waiver-in-force',
]);
