import type { Ref } from '../model/declaration.ts';
import { digest } from '../model/digest.ts';
import type { Estate } from '../model/estate.ts';
import type { Finding } from '../model/finding.ts';

/** A text that may lead somewhere: `href` is from the root of the language's tree, or nothing. */
export interface Link {
  readonly text: string;
  readonly href: string | null;
}

/** A text as part of an address: only letters, digits and hyphens, and still different for different texts. */
export function slug(text: string): string {
  const plain = text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60);
  return plain === text ? plain : `${plain === '' ? '' : `${plain}-`}${digest(text).slice(0, 8)}`;
}

/** Where a finding is on the findings page and on its subject's evidence page: the same on every run, and in every language. */
export const anchorOf = (finding: Pick<Finding, 'control' | 'subject' | 'about'>): string =>
  `${finding.control}.${finding.subject.replace('/', '.')}${finding.about === '' ? '' : `.${slug(finding.about)}`}`;

export const findingHref = (finding: Pick<Finding, 'control' | 'subject' | 'about'>): string => `findings.html#${anchorOf(finding)}`;

export const evidencePath = (subject: Ref): string => `evidence/${subject.replace('/', '-')}.html`;

/** The page, or the part of a page, that shows a declaration; nothing where no page does. */
export function subjectHref(estate: Estate, subject: Ref): string | null {
  const [kind, name = ''] = subject.split('/');
  if (kind === 'service') return estate.Service.has(name) ? `services/${name}.html` : null;
  if (kind === 'access-policy') return estate.AccessPolicy.has(name) ? `access.html#${name}` : null;
  if (kind === 'inventory') return estate.Inventory.has(name) ? `equipment.html#${name}` : null;
  if (kind === 'equipment-standard') return estate.EquipmentStandard.has(name) ? `equipment.html#standard-${name}` : null;
  if (kind === 'waiver') return estate.Waiver.has(name) ? `waivers.html#${name}` : null;
  return null;
}

/** An address for people, where it is one on the web; nothing for anything else, so that no link can carry code. */
export const webAddress = (address: string | undefined): string | null => (address !== undefined && /^https?:\/\/[^\s]+$/i.test(address) ? address : null);
