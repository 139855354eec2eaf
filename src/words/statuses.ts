import type { Change, Status } from '../model/finding.ts';
import type { Criticality } from '../model/kinds.gen.ts';
import type { Text } from '../model/message.ts';

/** A status in words, as it stands in a table. */
export const statuses: Readonly<Record<Status, Text>> = {
  fail: { nb: 'ikke i orden', en: 'not kept' },
  unknown: { nb: 'ukjent', en: 'unknown' },
  warn: { nb: 'varsel', en: 'warning' },
  waived: { nb: 'dispensasjon', en: 'waived' },
  pass: { nb: 'i orden', en: 'kept' },
};

/** A status after a number of what has it: `3 ukjente`, `2 varsler`. */
export const countedStatuses: Readonly<Record<Status, Text>> = {
  fail: { nb: 'ikke i orden', en: 'not kept' },
  unknown: { nb: '{count|ukjent|ukjente}', en: '{count|unknown|unknown}' },
  warn: { nb: '{count|varsel|varsler}', en: '{count|warning|warnings}' },
  waived: { nb: '{count|dispensa\u00ADsjon|dispensa\u00ADsjoner}', en: '{count|waived|waived}' },
  pass: { nb: 'i orden', en: 'kept' },
};

/** What each status means, in one sentence. */
export const meanings: Readonly<Record<Status, Text>> = {
  fail: { nb: 'Målt, bekreftet og ikke som avtalt.', en: 'Measured, confirmed, and not as agreed.' },
  unknown: {
    nb: 'Ikke målt, eller målingen er for gammel. Ukjent regnes aldri som i orden.',
    en: 'Not measured, or the measurement is too old. Unknown never counts as kept.',
  },
  warn: { nb: 'Målt og nær grensen, eller en feil som ennå ikke er bekreftet.', en: 'Measured and near the limit, or a failure that is not yet confirmed.' },
  waived: {
    nb: 'Ikke som avtalt, men godkjent for en tid, med begrunnelse og sluttdato.',
    en: 'Not as agreed, but approved for a time, with a reason and an end.',
  },
  pass: { nb: 'Målt og som avtalt.', en: 'Measured and as agreed.' },
};

/** What happened to a finding since the run before. */
export const changes: Readonly<Record<Change, Text>> = {
  opened: { nb: 'ny', en: 'new' },
  persists: { nb: 'vedvarer', en: 'persists' },
  resolved: { nb: 'rettet', en: 'resolved' },
  kept: { nb: 'fortsatt i orden', en: 'still kept' },
  gone: { nb: 'ikke lenger avtalt', en: 'no longer promised' },
};

/** A change to unknown is none of those, and what is not kept does not stay kept. */
export const noLongerMeasured: Text = { nb: 'ikke lenger målt', en: 'no longer measured' };
export const unchanged: Text = { nb: 'uendret', en: 'unchanged' };

export const criticalities: Readonly<Record<Criticality, Text>> = {
  critical: { nb: 'virksomhetskritisk', en: 'critical' },
  high: { nb: 'høy', en: 'high' },
  medium: { nb: 'middels', en: 'medium' },
  low: { nb: 'lav', en: 'low' },
};

export const risks: Readonly<Record<'high' | 'medium' | 'low', Text>> = {
  high: { nb: 'høy', en: 'high' },
  medium: { nb: 'middels', en: 'medium' },
  low: { nb: 'lav', en: 'low' },
};

export const lifecycles: Readonly<Record<'experimental' | 'production' | 'deprecated', Text>> = {
  experimental: { nb: 'under innføring', en: 'being introduced' },
  production: { nb: 'i drift', en: 'in production' },
  deprecated: { nb: 'under avvikling', en: 'being phased out' },
};

/** Kinds of declarations as a reader meets them. */
export const kinds: Readonly<Record<string, Text>> = {
  'access-policy': { nb: 'tilgangsregler', en: 'access policy' },
  customer: { nb: 'kunde', en: 'customer' },
  'equipment-standard': { nb: 'utstyrsstandard', en: 'equipment standard' },
  estate: { nb: 'driftsmiljø', en: 'estate' },
  inventory: { nb: 'utstyrsoversikt', en: 'inventory' },
  maintenance: { nb: 'vedlikeholdsvindu', en: 'maintenance window' },
  service: { nb: 'tjeneste', en: 'service' },
  'service-level': { nb: 'tjenestenivå', en: 'service level' },
  team: { nb: 'gruppe', en: 'team' },
  thresholds: { nb: 'terskelverdier', en: 'thresholds' },
  waiver: { nb: 'dispensasjon', en: 'waiver' },
  baseline: { nb: 'kjente feil', en: 'known faults' },
};
