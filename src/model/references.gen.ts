// Generated from the x- words in schemas/ by `npm run gen`. Do not edit.
/** Where a kind refers to another. In a path `*` is any key or index, and a last `#` the key itself. `Person` is `team/member` or `customer/person`, `Control` the id of a control, `*` any declaration. */
export interface Reference { readonly path: readonly string[]; readonly to: string }
export const references: Readonly<Record<string, readonly Reference[]>> = {
  AccessPolicy: [
    { path: ['spec', 'service'], to: 'Service' },
    { path: ['spec', 'roles', '*', 'grants', '*', '#'], to: 'Person' },
    { path: ['spec', 'roles', '*', 'grants', '*', 'approvedBy'], to: 'Person' },
  ],
  Estate: [
    { path: ['spec', 'defaults', 'serviceLevel'], to: 'ServiceLevel' },
    { path: ['spec', 'defaults', 'thresholds'], to: 'Thresholds' },
  ],
  Inventory: [
    { path: ['spec', 'customer'], to: 'Customer' },
  ],
  Maintenance: [
    { path: ['spec', 'services', '*'], to: 'Service' },
  ],
  Service: [
    { path: ['spec', 'owner'], to: 'Team' },
    { path: ['spec', 'customers', '*', '#'], to: 'Customer' },
    { path: ['spec', 'customers', '*', 'serviceLevel'], to: 'ServiceLevel' },
    { path: ['spec', 'serviceLevel'], to: 'ServiceLevel' },
    { path: ['spec', 'dependsOn', '*'], to: 'Service' },
    { path: ['spec', 'thresholds'], to: 'Thresholds' },
  ],
  Waiver: [
    { path: ['spec', 'control'], to: 'Control' },
    { path: ['spec', 'subjects', '*'], to: '*' },
    { path: ['spec', 'requestedBy'], to: 'Person' },
    { path: ['spec', 'approvedBy'], to: 'Person' },
  ],
};

/** Where a kind holds personal data. */
export const personal: Readonly<Record<string, readonly (readonly string[])[]>> = {
  Customer: [
    ['spec', 'people', '*', 'name'],
    ['spec', 'people', '*', 'accounts', 'github'],
    ['spec', 'people', '*', 'accounts', 'upn'],
  ],
  Team: [
    ['spec', 'members', '*', 'name'],
    ['spec', 'members', '*', 'accounts', 'github'],
    ['spec', 'members', '*', 'accounts', 'upn'],
  ],
};

/** Where a kind names a secret. */
export const secrets: Readonly<Record<string, readonly (readonly string[])[]>> = {
  Service: [
    ['spec', 'probes', '*', 'http', 'headers', '*', 'secret'],
  ],
};
