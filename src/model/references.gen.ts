// Generated from the x- words in schemas/ by `npm run gen`. Do not edit.
/** Where a kind refers to another. In a path `*` is any key or index, and a last `#` the key itself. `Person` is `team/member` or `customer/person`, `Control` the id of a control, `*` any declaration. */
export interface Reference { readonly path: readonly string[]; readonly to: string }
export const references: Readonly<Record<string, readonly Reference[]>> = {
  AccessPolicy: [
    { path: ['spec', 'extends'], to: 'AccessPolicy' },
    { path: ['spec', 'service'], to: 'Service' },
    { path: ['spec', 'roles', '*', 'grants', '*', '#'], to: 'Person' },
    { path: ['spec', 'roles', '*', 'grants', '*', 'approvedBy'], to: 'Person' },
    { path: ['spec', 'roles', '*', 'grants', '*', 'owner'], to: 'Team' },
    { path: ['spec', 'review', 'reviewer'], to: 'Person' },
  ],
  Agreement: [
    { path: ['spec', 'extends'], to: 'Agreement' },
    { path: ['spec', 'clauses', '*', 'subjects', 'services', '*'], to: 'Service' },
    { path: ['spec', 'clauses', '*', 'subjects', 'customers', '*'], to: 'Customer' },
    { path: ['spec', 'clauses', '*', 'attested', 'by'], to: 'Team' },
    { path: ['spec', 'clauses', '*', 'attested', 'procedure'], to: 'Procedure' },
  ],
  Baseline: [
    { path: ['spec', 'takenBy'], to: 'Person' },
  ],
  Calendar: [
    { path: ['spec', 'extends'], to: 'Calendar' },
  ],
  ChangePolicy: [
    { path: ['spec', 'extends'], to: 'ChangePolicy' },
    { path: ['spec', 'types', 'standard', 'from', '*'], to: 'Team' },
    { path: ['spec', 'types', 'normal', 'from', '*'], to: 'Team' },
    { path: ['spec', 'types', 'emergency', 'from', '*'], to: 'Team' },
  ],
  Channel: [
    { path: ['spec', 'extends'], to: 'Channel' },
    { path: ['spec', 'team'], to: 'Team' },
    { path: ['spec', 'customers', '*'], to: 'Customer' },
  ],
  Customer: [
    { path: ['spec', 'agreement', 'of'], to: 'Agreement' },
    { path: ['spec', 'accountable', 'operator'], to: 'Person' },
    { path: ['spec', 'accountable', 'customer'], to: 'Person' },
    { path: ['spec', 'orders', '*', 'services', '*'], to: 'Service' },
    { path: ['spec', 'improvements', '*', 'owner'], to: 'Team' },
    { path: ['spec', 'dataProcessing', 'subprocessors', '*'], to: 'Supplier' },
    { path: ['spec', 'dataProcessing', 'contact'], to: 'Person' },
  ],
  EquipmentStandard: [
    { path: ['spec', 'extends'], to: 'EquipmentStandard' },
  ],
  Estate: [
    { path: ['spec', 'defaults', 'serviceLevel'], to: 'ServiceLevel' },
    { path: ['spec', 'defaults', 'thresholds'], to: 'Thresholds' },
  ],
  Exposure: [
    { path: ['spec', 'extends'], to: 'Exposure' },
    { path: ['spec', 'service'], to: 'Service' },
  ],
  Inventory: [
    { path: ['spec', 'extends'], to: 'Inventory' },
    { path: ['spec', 'customer'], to: 'Customer' },
  ],
  Maintenance: [
    { path: ['spec', 'services', '*'], to: 'Service' },
  ],
  Procedure: [
    { path: ['spec', 'extends'], to: 'Procedure' },
    { path: ['spec', 'appliesTo', 'services', '*'], to: 'Service' },
    { path: ['spec', 'appliesTo', 'customers', '*'], to: 'Customer' },
    { path: ['spec', 'policies', '*'], to: 'AccessPolicy' },
    { path: ['spec', 'suppliers', '*'], to: 'Supplier' },
    { path: ['spec', 'performedBy'], to: 'Team' },
    { path: ['spec', 'approvedBy'], to: 'Team' },
  ],
  ServiceLevel: [
    { path: ['spec', 'extends'], to: 'ServiceLevel' },
  ],
  Service: [
    { path: ['spec', 'extends'], to: 'Service' },
    { path: ['spec', 'owner'], to: 'Team' },
    { path: ['spec', 'customers', '*', '#'], to: 'Customer' },
    { path: ['spec', 'customers', '*', 'serviceLevel'], to: 'ServiceLevel' },
    { path: ['spec', 'customers', '*', 'systemOwner'], to: 'Person' },
    { path: ['spec', 'serviceLevel'], to: 'ServiceLevel' },
    { path: ['spec', 'dependsOn', '*'], to: 'Service' },
    { path: ['spec', 'thresholds'], to: 'Thresholds' },
    { path: ['spec', 'managedBy'], to: 'Team' },
    { path: ['spec', 'accountable'], to: 'Person' },
    { path: ['spec', 'dependsOnSome', '*', 'of', '*'], to: 'Service' },
  ],
  Supplier: [
    { path: ['spec', 'extends'], to: 'Supplier' },
    { path: ['spec', 'responsible'], to: 'Person' },
    { path: ['spec', 'customers', '*'], to: 'Customer' },
    { path: ['spec', 'contracts', '*', 'serviceLevel'], to: 'ServiceLevel' },
    { path: ['spec', 'assurance', 'reviewedBy'], to: 'Person' },
  ],
  Thresholds: [
    { path: ['spec', 'extends'], to: 'Thresholds' },
  ],
  Waiver: [
    { path: ['spec', 'control'], to: 'Control' },
    { path: ['spec', 'subjects', '*'], to: '*' },
    { path: ['spec', 'requestedBy'], to: 'Person' },
    { path: ['spec', 'approvedBy'], to: 'Person' },
  ],
};

/**
 * Where a kind names what is there without being declared, or a part of a declaration. `part` is the mapping in its spec
 * whose key is named: as `name/part` where `to` is a kind, as the key alone where `to` is null, of the same declaration.
 * `besides` are the names that are always there.
 */
export interface FurtherReference { readonly path: readonly string[]; readonly to: string | null; readonly part: string | null; readonly besides: readonly string[] }
export const furtherReferences: Readonly<Record<string, readonly FurtherReference[]>> = {
  AccessPolicy: [
    { path: ['spec', 'review', 'calendar'], to: 'Calendar', part: null, besides: ['around-the-clock'] },
    { path: ['spec', 'separationOfDuties', '*', '*'], to: null, part: 'roles', besides: [] },
  ],
  ChangePolicy: [
    { path: ['spec', 'needs', '*', '*', '*'], to: 'Team', part: null, besides: ['customer'] },
  ],
  Channel: [
    { path: ['spec', 'opens'], to: 'Calendar', part: null, besides: ['around-the-clock'] },
    { path: ['spec', 'by', '*', 'opens'], to: 'Calendar', part: null, besides: ['around-the-clock'] },
  ],
  Customer: [
    { path: ['spec', 'calendar'], to: 'Calendar', part: null, besides: ['around-the-clock'] },
  ],
  Procedure: [
    { path: ['spec', 'calendar'], to: 'Calendar', part: null, besides: ['around-the-clock'] },
    { path: ['spec', 'judges', '*', '*', '#'], to: null, part: 'asks', besides: [] },
  ],
  ServiceLevel: [
    { path: ['spec', 'deadlines', 'P1', 'respond', 'calendar'], to: 'Calendar', part: null, besides: ['around-the-clock'] },
    { path: ['spec', 'deadlines', 'P1', 'restore', 'calendar'], to: 'Calendar', part: null, besides: ['around-the-clock'] },
    { path: ['spec', 'deadlines', 'P1', 'update', 'calendar'], to: 'Calendar', part: null, besides: ['around-the-clock'] },
    { path: ['spec', 'deadlines', 'P1', 'report', 'calendar'], to: 'Calendar', part: null, besides: ['around-the-clock'] },
    { path: ['spec', 'deadlines', 'P2', 'respond', 'calendar'], to: 'Calendar', part: null, besides: ['around-the-clock'] },
    { path: ['spec', 'deadlines', 'P2', 'restore', 'calendar'], to: 'Calendar', part: null, besides: ['around-the-clock'] },
    { path: ['spec', 'deadlines', 'P2', 'update', 'calendar'], to: 'Calendar', part: null, besides: ['around-the-clock'] },
    { path: ['spec', 'deadlines', 'P2', 'report', 'calendar'], to: 'Calendar', part: null, besides: ['around-the-clock'] },
    { path: ['spec', 'deadlines', 'P3', 'respond', 'calendar'], to: 'Calendar', part: null, besides: ['around-the-clock'] },
    { path: ['spec', 'deadlines', 'P3', 'restore', 'calendar'], to: 'Calendar', part: null, besides: ['around-the-clock'] },
    { path: ['spec', 'deadlines', 'P3', 'update', 'calendar'], to: 'Calendar', part: null, besides: ['around-the-clock'] },
    { path: ['spec', 'deadlines', 'P3', 'report', 'calendar'], to: 'Calendar', part: null, besides: ['around-the-clock'] },
    { path: ['spec', 'deadlines', 'P4', 'respond', 'calendar'], to: 'Calendar', part: null, besides: ['around-the-clock'] },
    { path: ['spec', 'deadlines', 'P4', 'restore', 'calendar'], to: 'Calendar', part: null, besides: ['around-the-clock'] },
    { path: ['spec', 'deadlines', 'P4', 'update', 'calendar'], to: 'Calendar', part: null, besides: ['around-the-clock'] },
    { path: ['spec', 'deadlines', 'P4', 'report', 'calendar'], to: 'Calendar', part: null, besides: ['around-the-clock'] },
    { path: ['spec', 'availability', 'calendar'], to: 'Calendar', part: null, besides: ['around-the-clock'] },
  ],
  Service: [
    { path: ['spec', 'contracts', '*'], to: 'Supplier', part: 'contracts', besides: [] },
    { path: ['spec', 'components', '*', 'contract'], to: 'Supplier', part: 'contracts', besides: [] },
    { path: ['spec', 'logs', '*', 'silentAfter', 'calendar'], to: 'Calendar', part: null, besides: ['around-the-clock'] },
    { path: ['spec', 'logs', '*', 'read', 'calendar'], to: 'Calendar', part: null, besides: ['around-the-clock'] },
  ],
  Team: [
    { path: ['spec', 'calendar'], to: 'Calendar', part: null, besides: ['around-the-clock'] },
    { path: ['spec', 'onCall', 'order', '*'], to: null, part: 'members', besides: [] },
    { path: ['spec', 'onCall', 'covers'], to: 'Calendar', part: null, besides: ['around-the-clock'] },
    { path: ['spec', 'onCall', 'unavailable', '*', '#'], to: null, part: 'members', besides: [] },
    { path: ['spec', 'onCall', 'instead', '*'], to: null, part: 'members', besides: [] },
  ],
};

/** Where a kind names what need not exist: what is missing is found later, and is no mistake of the text. */
export const names: Readonly<Record<string, readonly Reference[]>> = {
  Agreement: [
    { path: ['spec', 'clauses', '*', 'controls', '*'], to: 'control' },
  ],
};

/** Where a kind holds personal data. */
export const personal: Readonly<Record<string, readonly (readonly string[])[]>> = {
  Customer: [
    ['spec', 'people', '*', 'name'],
    ['spec', 'people', '*', 'accounts', 'github'],
    ['spec', 'people', '*', 'accounts', 'upn'],
    ['spec', 'people', '*', 'phone'],
  ],
  Supplier: [
    ['spec', 'escalation', '*', 'name'],
    ['spec', 'escalation', '*', 'phone'],
    ['spec', 'escalation', '*', 'email'],
  ],
  Team: [
    ['spec', 'members', '*', 'name'],
    ['spec', 'members', '*', 'accounts', 'github'],
    ['spec', 'members', '*', 'accounts', 'upn'],
    ['spec', 'members', '*', 'phone'],
    ['spec', 'onCall', 'unavailable', '*', '*'],
    ['spec', 'onCall', 'escalation', '*', 'name'],
    ['spec', 'onCall', 'escalation', '*', 'phone'],
    ['spec', 'onCall', 'escalation', '*', 'email'],
  ],
};

/** Where a kind names a secret. */
export const secrets: Readonly<Record<string, readonly (readonly string[])[]>> = {
  Service: [
    ['spec', 'probes', '*', 'http', 'headers', '*', 'secret'],
  ],
};

/** Which way a value is stricter: whoever makes it so promises more. */
export interface Strictness { readonly path: readonly string[]; readonly stricter: 'higher' | 'lower' }
export const stricter: Readonly<Record<string, readonly Strictness[]>> = {
  AccessPolicy: [
    { path: ['spec', 'source', 'exportedWithin'], stricter: 'lower' },
    { path: ['spec', 'roles', '*', 'atMost'], stricter: 'lower' },
    { path: ['spec', 'roles', '*', 'atLeast'], stricter: 'higher' },
    { path: ['spec', 'review', 'every'], stricter: 'lower' },
    { path: ['spec', 'review', 'results', 'exportedWithin'], stricter: 'lower' },
    { path: ['spec', 'review', 'removeWithin'], stricter: 'lower' },
    { path: ['spec', 'review', 'inactiveAfter'], stricter: 'lower' },
  ],
  Agreement: [
    { path: ['spec', 'changes', 'notice'], stricter: 'higher' },
    { path: ['spec', 'clauses', '*', 'tolerates'], stricter: 'lower' },
    { path: ['spec', 'clauses', '*', 'coverage'], stricter: 'higher' },
  ],
  ChangePolicy: [
    { path: ['spec', 'types', 'standard', 'approvals'], stricter: 'higher' },
    { path: ['spec', 'types', 'standard', 'afterwards'], stricter: 'lower' },
    { path: ['spec', 'types', 'normal', 'approvals'], stricter: 'higher' },
    { path: ['spec', 'types', 'normal', 'afterwards'], stricter: 'lower' },
    { path: ['spec', 'types', 'emergency', 'approvals'], stricter: 'higher' },
    { path: ['spec', 'types', 'emergency', 'afterwards'], stricter: 'lower' },
    { path: ['spec', 'failures', 'atMost'], stricter: 'lower' },
  ],
  Customer: [
    { path: ['spec', 'report', 'due'], stricter: 'lower' },
    { path: ['spec', 'report', 'objectionsWithin'], stricter: 'higher' },
    { path: ['spec', 'dataProcessing', 'notifyBreachWithin'], stricter: 'lower' },
  ],
  EquipmentStandard: [
    { path: ['spec', 'require', 'seenWithin'], stricter: 'lower' },
    { path: ['spec', 'grace', 'newMachine'], stricter: 'lower' },
    { path: ['spec', 'grace', 'newRelease'], stricter: 'lower' },
  ],
  Estate: [
    { path: ['spec', 'schedule', 'report'], stricter: 'lower' },
    { path: ['spec', 'evidence', 'raw'], stricter: 'higher' },
    { path: ['spec', 'cases', '*', 'exportedWithin'], stricter: 'lower' },
  ],
  Exposure: [
    { path: ['spec', 'headers', '*', 'minimum'], stricter: 'higher' },
  ],
  Inventory: [
    { path: ['spec', 'source', 'exportedWithin'], stricter: 'lower' },
  ],
  Maintenance: [
    { path: ['spec', 'announce'], stricter: 'higher' },
    { path: ['spec', 'recurring', 'for'], stricter: 'lower' },
  ],
  Procedure: [
    { path: ['spec', 'due'], stricter: 'lower' },
  ],
  ServiceLevel: [
    { path: ['spec', 'deadlines', 'P1', 'respond', 'within'], stricter: 'lower' },
    { path: ['spec', 'deadlines', 'P1', 'respond', 'met'], stricter: 'higher' },
    { path: ['spec', 'deadlines', 'P1', 'restore', 'within'], stricter: 'lower' },
    { path: ['spec', 'deadlines', 'P1', 'restore', 'met'], stricter: 'higher' },
    { path: ['spec', 'deadlines', 'P1', 'update', 'every'], stricter: 'lower' },
    { path: ['spec', 'deadlines', 'P1', 'report', 'within'], stricter: 'lower' },
    { path: ['spec', 'deadlines', 'P2', 'respond', 'within'], stricter: 'lower' },
    { path: ['spec', 'deadlines', 'P2', 'respond', 'met'], stricter: 'higher' },
    { path: ['spec', 'deadlines', 'P2', 'restore', 'within'], stricter: 'lower' },
    { path: ['spec', 'deadlines', 'P2', 'restore', 'met'], stricter: 'higher' },
    { path: ['spec', 'deadlines', 'P2', 'update', 'every'], stricter: 'lower' },
    { path: ['spec', 'deadlines', 'P2', 'report', 'within'], stricter: 'lower' },
    { path: ['spec', 'deadlines', 'P3', 'respond', 'within'], stricter: 'lower' },
    { path: ['spec', 'deadlines', 'P3', 'respond', 'met'], stricter: 'higher' },
    { path: ['spec', 'deadlines', 'P3', 'restore', 'within'], stricter: 'lower' },
    { path: ['spec', 'deadlines', 'P3', 'restore', 'met'], stricter: 'higher' },
    { path: ['spec', 'deadlines', 'P3', 'update', 'every'], stricter: 'lower' },
    { path: ['spec', 'deadlines', 'P3', 'report', 'within'], stricter: 'lower' },
    { path: ['spec', 'deadlines', 'P4', 'respond', 'within'], stricter: 'lower' },
    { path: ['spec', 'deadlines', 'P4', 'respond', 'met'], stricter: 'higher' },
    { path: ['spec', 'deadlines', 'P4', 'restore', 'within'], stricter: 'lower' },
    { path: ['spec', 'deadlines', 'P4', 'restore', 'met'], stricter: 'higher' },
    { path: ['spec', 'deadlines', 'P4', 'update', 'every'], stricter: 'lower' },
    { path: ['spec', 'deadlines', 'P4', 'report', 'within'], stricter: 'lower' },
    { path: ['spec', 'maintenance', 'notice'], stricter: 'higher' },
    { path: ['spec', 'availability', 'target'], stricter: 'higher' },
    { path: ['spec', 'availability', 'longestSingleOutage'], stricter: 'lower' },
    { path: ['spec', 'reductions', '*', 'below'], stricter: 'higher' },
    { path: ['spec', 'reductions', '*', 'reduction'], stricter: 'higher' },
  ],
  Service: [
    { path: ['spec', 'probes', '*', 'every'], stricter: 'lower' },
    { path: ['spec', 'recovery', 'dataLoss'], stricter: 'lower' },
    { path: ['spec', 'recovery', 'time'], stricter: 'lower' },
    { path: ['spec', 'logs', '*', 'silentAfter', 'within'], stricter: 'lower' },
    { path: ['spec', 'logs', '*', 'read', 'every'], stricter: 'lower' },
  ],
  Team: [
    { path: ['spec', 'requires', 'critical', 'people'], stricter: 'higher' },
    { path: ['spec', 'requires', 'critical', 'skills', '*', 'able'], stricter: 'higher' },
    { path: ['spec', 'requires', 'critical', 'skills', '*', 'expert'], stricter: 'higher' },
    { path: ['spec', 'requires', 'high', 'people'], stricter: 'higher' },
    { path: ['spec', 'requires', 'high', 'skills', '*', 'able'], stricter: 'higher' },
    { path: ['spec', 'requires', 'high', 'skills', '*', 'expert'], stricter: 'higher' },
    { path: ['spec', 'requires', 'medium', 'people'], stricter: 'higher' },
    { path: ['spec', 'requires', 'medium', 'skills', '*', 'able'], stricter: 'higher' },
    { path: ['spec', 'requires', 'medium', 'skills', '*', 'expert'], stricter: 'higher' },
    { path: ['spec', 'requires', 'low', 'people'], stricter: 'higher' },
    { path: ['spec', 'requires', 'low', 'skills', '*', 'able'], stricter: 'higher' },
    { path: ['spec', 'requires', 'low', 'skills', '*', 'expert'], stricter: 'higher' },
    { path: ['spec', 'onCall', 'respondWithin'], stricter: 'lower' },
  ],
  Thresholds: [
    { path: ['spec', 'limits', 'latency', 'warn'], stricter: 'lower' },
    { path: ['spec', 'limits', 'latency', 'fail'], stricter: 'lower' },
    { path: ['spec', 'limits', 'certificate-expiry', 'warn'], stricter: 'higher' },
    { path: ['spec', 'limits', 'certificate-expiry', 'fail'], stricter: 'higher' },
    { path: ['spec', 'limits', 'disk-free', 'warn'], stricter: 'higher' },
    { path: ['spec', 'limits', 'disk-free', 'fail'], stricter: 'higher' },
    { path: ['spec', 'limits', 'disk-free', 'forecast', 'fullWithin'], stricter: 'higher' },
    { path: ['spec', 'limits', 'memory-free', 'warn'], stricter: 'higher' },
    { path: ['spec', 'limits', 'memory-free', 'fail'], stricter: 'higher' },
    { path: ['spec', 'limits', 'memory-free', 'forecast', 'fullWithin'], stricter: 'higher' },
    { path: ['spec', 'limits', 'processor-load', 'warn'], stricter: 'lower' },
    { path: ['spec', 'limits', 'processor-load', 'fail'], stricter: 'lower' },
    { path: ['spec', 'limits', 'line-load', 'warn'], stricter: 'lower' },
    { path: ['spec', 'limits', 'line-load', 'fail'], stricter: 'lower' },
    { path: ['spec', 'limits', 'line-load', 'forecast', 'fullWithin'], stricter: 'higher' },
    { path: ['spec', 'limits', 'licences-free', 'warn'], stricter: 'higher' },
    { path: ['spec', 'limits', 'licences-free', 'fail'], stricter: 'higher' },
    { path: ['spec', 'limits', 'licences-free', 'forecast', 'fullWithin'], stricter: 'higher' },
    { path: ['spec', 'limits', 'error-rate', 'warn'], stricter: 'lower' },
    { path: ['spec', 'limits', 'error-rate', 'fail'], stricter: 'lower' },
    { path: ['spec', 'limits', 'packet-loss', 'warn'], stricter: 'lower' },
    { path: ['spec', 'limits', 'packet-loss', 'fail'], stricter: 'lower' },
    { path: ['spec', 'limits', 'backup-age', 'warn'], stricter: 'lower' },
    { path: ['spec', 'limits', 'backup-age', 'fail'], stricter: 'lower' },
    { path: ['spec', 'limits', 'replication-lag', 'warn'], stricter: 'lower' },
    { path: ['spec', 'limits', 'replication-lag', 'fail'], stricter: 'lower' },
    { path: ['spec', 'limits', 'clock-offset', 'warn'], stricter: 'lower' },
    { path: ['spec', 'limits', 'clock-offset', 'fail'], stricter: 'lower' },
  ],
};

/** In which unit a value is written. */
export type Unit = 'business-duration' | 'duration' | 'interval' | 'notice' | 'period' | 'share';
export interface Measured { readonly path: readonly string[]; readonly unit: Unit }
export const units: Readonly<Record<string, readonly Measured[]>> = {
  AccessPolicy: [
    { path: ['spec', 'source', 'exportedWithin'], unit: 'duration' },
    { path: ['spec', 'review', 'every'], unit: 'interval' },
    { path: ['spec', 'review', 'results', 'exportedWithin'], unit: 'duration' },
    { path: ['spec', 'review', 'removeWithin'], unit: 'business-duration' },
    { path: ['spec', 'review', 'inactiveAfter'], unit: 'duration' },
  ],
  Agreement: [
    { path: ['spec', 'changes', 'notice'], unit: 'notice' },
    { path: ['spec', 'clauses', '*', 'attested', 'every'], unit: 'period' },
    { path: ['spec', 'clauses', '*', 'tolerates'], unit: 'share' },
    { path: ['spec', 'clauses', '*', 'coverage'], unit: 'share' },
  ],
  ChangePolicy: [
    { path: ['spec', 'types', 'standard', 'afterwards'], unit: 'business-duration' },
    { path: ['spec', 'types', 'normal', 'afterwards'], unit: 'business-duration' },
    { path: ['spec', 'types', 'emergency', 'afterwards'], unit: 'business-duration' },
    { path: ['spec', 'failures', 'atMost'], unit: 'share' },
    { path: ['spec', 'failures', 'within'], unit: 'duration' },
    { path: ['spec', 'failures', 'period'], unit: 'period' },
  ],
  Customer: [
    { path: ['spec', 'agreement', 'notice'], unit: 'notice' },
    { path: ['spec', 'meetings', 'every'], unit: 'period' },
    { path: ['spec', 'report', 'every'], unit: 'period' },
    { path: ['spec', 'report', 'due'], unit: 'business-duration' },
    { path: ['spec', 'report', 'objectionsWithin'], unit: 'business-duration' },
    { path: ['spec', 'dataProcessing', 'notifyBreachWithin'], unit: 'duration' },
  ],
  EquipmentStandard: [
    { path: ['spec', 'require', 'seenWithin'], unit: 'duration' },
    { path: ['spec', 'grace', 'newMachine'], unit: 'duration' },
    { path: ['spec', 'grace', 'newRelease'], unit: 'duration' },
  ],
  Estate: [
    { path: ['spec', 'schedule', 'audit'], unit: 'duration' },
    { path: ['spec', 'schedule', 'report'], unit: 'duration' },
    { path: ['spec', 'evidence', 'raw'], unit: 'duration' },
    { path: ['spec', 'cases', '*', 'exportedWithin'], unit: 'duration' },
    { path: ['spec', 'issues', 'massLimit'], unit: 'share' },
    { path: ['spec', 'issues', 'reopenWithin'], unit: 'duration' },
    { path: ['spec', 'issues', 'remindAt', '*'], unit: 'share' },
    { path: ['spec', 'commands', '*', 'timeout'], unit: 'duration' },
  ],
  Exposure: [
    { path: ['spec', 'headers', '*', 'minimum'], unit: 'duration' },
  ],
  Inventory: [
    { path: ['spec', 'source', 'exportedWithin'], unit: 'duration' },
  ],
  Maintenance: [
    { path: ['spec', 'announce'], unit: 'duration' },
    { path: ['spec', 'recurring', 'for'], unit: 'duration' },
  ],
  Procedure: [
    { path: ['spec', 'every'], unit: 'period' },
    { path: ['spec', 'due'], unit: 'business-duration' },
  ],
  ServiceLevel: [
    { path: ['spec', 'deadlines', 'P1', 'respond', 'within'], unit: 'business-duration' },
    { path: ['spec', 'deadlines', 'P1', 'respond', 'met'], unit: 'share' },
    { path: ['spec', 'deadlines', 'P1', 'restore', 'within'], unit: 'business-duration' },
    { path: ['spec', 'deadlines', 'P1', 'restore', 'met'], unit: 'share' },
    { path: ['spec', 'deadlines', 'P1', 'update', 'every'], unit: 'duration' },
    { path: ['spec', 'deadlines', 'P1', 'report', 'within'], unit: 'business-duration' },
    { path: ['spec', 'deadlines', 'P2', 'respond', 'within'], unit: 'business-duration' },
    { path: ['spec', 'deadlines', 'P2', 'respond', 'met'], unit: 'share' },
    { path: ['spec', 'deadlines', 'P2', 'restore', 'within'], unit: 'business-duration' },
    { path: ['spec', 'deadlines', 'P2', 'restore', 'met'], unit: 'share' },
    { path: ['spec', 'deadlines', 'P2', 'update', 'every'], unit: 'duration' },
    { path: ['spec', 'deadlines', 'P2', 'report', 'within'], unit: 'business-duration' },
    { path: ['spec', 'deadlines', 'P3', 'respond', 'within'], unit: 'business-duration' },
    { path: ['spec', 'deadlines', 'P3', 'respond', 'met'], unit: 'share' },
    { path: ['spec', 'deadlines', 'P3', 'restore', 'within'], unit: 'business-duration' },
    { path: ['spec', 'deadlines', 'P3', 'restore', 'met'], unit: 'share' },
    { path: ['spec', 'deadlines', 'P3', 'update', 'every'], unit: 'duration' },
    { path: ['spec', 'deadlines', 'P3', 'report', 'within'], unit: 'business-duration' },
    { path: ['spec', 'deadlines', 'P4', 'respond', 'within'], unit: 'business-duration' },
    { path: ['spec', 'deadlines', 'P4', 'respond', 'met'], unit: 'share' },
    { path: ['spec', 'deadlines', 'P4', 'restore', 'within'], unit: 'business-duration' },
    { path: ['spec', 'deadlines', 'P4', 'restore', 'met'], unit: 'share' },
    { path: ['spec', 'deadlines', 'P4', 'update', 'every'], unit: 'duration' },
    { path: ['spec', 'deadlines', 'P4', 'report', 'within'], unit: 'business-duration' },
    { path: ['spec', 'maintenance', 'notice'], unit: 'duration' },
    { path: ['spec', 'warnAt'], unit: 'share' },
    { path: ['spec', 'warnAt', '*'], unit: 'share' },
    { path: ['spec', 'availability', 'target'], unit: 'share' },
    { path: ['spec', 'availability', 'longestSingleOutage'], unit: 'duration' },
    { path: ['spec', 'reductions', '*', 'below'], unit: 'share' },
    { path: ['spec', 'reductions', '*', 'reduction'], unit: 'share' },
  ],
  Service: [
    { path: ['spec', 'probes', '*', 'every'], unit: 'duration' },
    { path: ['spec', 'probes', '*', 'timeout'], unit: 'duration' },
    { path: ['spec', 'recovery', 'dataLoss'], unit: 'duration' },
    { path: ['spec', 'recovery', 'time'], unit: 'duration' },
    { path: ['spec', 'logs', '*', 'silentAfter', 'within'], unit: 'duration' },
    { path: ['spec', 'logs', '*', 'read', 'every'], unit: 'duration' },
  ],
  Supplier: [
    { path: ['spec', 'contracts', '*', 'renews'], unit: 'notice' },
    { path: ['spec', 'contracts', '*', 'notice'], unit: 'notice' },
    { path: ['spec', 'escalation', '*', 'after'], unit: 'duration' },
    { path: ['spec', 'meetings', 'every'], unit: 'period' },
  ],
  Team: [
    { path: ['spec', 'onCall', 'respondWithin'], unit: 'duration' },
    { path: ['spec', 'onCall', 'escalation', '*', 'after'], unit: 'duration' },
  ],
  Thresholds: [
    { path: ['spec', 'limits', 'latency', 'warn'], unit: 'duration' },
    { path: ['spec', 'limits', 'latency', 'fail'], unit: 'duration' },
    { path: ['spec', 'limits', 'certificate-expiry', 'warn'], unit: 'duration' },
    { path: ['spec', 'limits', 'certificate-expiry', 'fail'], unit: 'duration' },
    { path: ['spec', 'limits', 'disk-free', 'warn'], unit: 'share' },
    { path: ['spec', 'limits', 'disk-free', 'fail'], unit: 'share' },
    { path: ['spec', 'limits', 'disk-free', 'forecast', 'fullWithin'], unit: 'duration' },
    { path: ['spec', 'limits', 'memory-free', 'warn'], unit: 'share' },
    { path: ['spec', 'limits', 'memory-free', 'fail'], unit: 'share' },
    { path: ['spec', 'limits', 'memory-free', 'forecast', 'fullWithin'], unit: 'duration' },
    { path: ['spec', 'limits', 'processor-load', 'warn'], unit: 'share' },
    { path: ['spec', 'limits', 'processor-load', 'fail'], unit: 'share' },
    { path: ['spec', 'limits', 'line-load', 'warn'], unit: 'share' },
    { path: ['spec', 'limits', 'line-load', 'fail'], unit: 'share' },
    { path: ['spec', 'limits', 'line-load', 'forecast', 'fullWithin'], unit: 'duration' },
    { path: ['spec', 'limits', 'licences-free', 'warn'], unit: 'share' },
    { path: ['spec', 'limits', 'licences-free', 'fail'], unit: 'share' },
    { path: ['spec', 'limits', 'licences-free', 'forecast', 'fullWithin'], unit: 'duration' },
    { path: ['spec', 'limits', 'error-rate', 'warn'], unit: 'share' },
    { path: ['spec', 'limits', 'error-rate', 'fail'], unit: 'share' },
    { path: ['spec', 'limits', 'packet-loss', 'warn'], unit: 'share' },
    { path: ['spec', 'limits', 'packet-loss', 'fail'], unit: 'share' },
    { path: ['spec', 'limits', 'backup-age', 'warn'], unit: 'duration' },
    { path: ['spec', 'limits', 'backup-age', 'fail'], unit: 'duration' },
    { path: ['spec', 'limits', 'replication-lag', 'warn'], unit: 'duration' },
    { path: ['spec', 'limits', 'replication-lag', 'fail'], unit: 'duration' },
    { path: ['spec', 'limits', 'clock-offset', 'warn'], unit: 'duration' },
    { path: ['spec', 'limits', 'clock-offset', 'fail'], unit: 'duration' },
  ],
};
