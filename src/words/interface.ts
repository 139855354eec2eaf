import type { Language } from '../model/message.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Words that stand on every page. */
export const interfaceWords = {
  skip: { nb: 'Hopp til innholdet', en: 'Skip to content' },
  pages: { nb: 'Sider', en: 'Pages' },
  languages: { nb: 'Språk', en: 'Languages' },
  hidden: {
    nb: 'Denne utgaven viser ikke {what}. Der et navn er utelatt i en tekst, står det i stedet hva det gjelder, som «en adresse».',
    en: 'This edition does not show {what}. Where a name is left out of a text, it says instead what it is, as “an address”.',
  },
  checked: { nb: 'Kontrollert', en: 'Checked' },
  footer: {
    nb: 'Laget av driftvakt {version} fra kontrollkjøring {run}. Rapporten endres ikke etter at den er laget; en ny kjøring gir en ny rapport.',
    en: 'Made by driftvakt {version} from run {run}. The report does not change once made; a new run makes a new report.',
  },
  // Of a finding, in tables and lists.
  status: { nb: 'Status', en: 'Status' },
  promise: { nb: 'Avtalt krav', en: 'Promise' },
  subject: { nb: 'Gjelder', en: 'About' },
  since: { nb: 'Siden', en: 'Since' },
  deadline: { nb: 'Gjen\u00ADoppret\u00ADtings\u00ADfrist', en: 'Restore by' },
  due: { nb: 'Frist', en: 'Due' },
  respondBy: { nb: 'Responsfrist', en: 'Respond by' },
  internalDeadline: { nb: 'Internt mål', en: 'Internal target' },
  priority: { nb: 'Prioritet', en: 'Priority' },
  customers: { nb: 'Kunder', en: 'Customers' },
  issue: { nb: 'Sak', en: 'Issue' },
  evidence: { nb: 'Dokumentasjon', en: 'Evidence' },
  becauseOf: { nb: 'Skyldes', en: 'Because of' },
  none: { nb: 'ingen', en: 'none' },
  notTold: { nb: 'ikke meldt som sak', en: 'not told as an issue' },
} satisfies Vocabulary;

/** What an audience may not be shown, as parts of one sentence. */
export const hiddenWords = {
  hosts: { nb: 'adresser og maskinnavn', en: 'addresses and host names' },
  evidence: { nb: 'dokumentasjon og saker', en: 'evidence and cases' },
  people: { nb: 'navn på personer', en: 'names of people' },
  customers: { nb: 'kunder', en: 'customers' },
  otherCustomers: { nb: 'andre kunder', en: 'other customers' },
  equipment: { nb: 'utstyr', en: 'equipment' },
  access: { nb: 'tilganger', en: 'access' },
} satisfies Vocabulary;

/** Each language by its own name. */
export const languageNames: Readonly<Record<Language, string>> = { nb: 'Norsk', en: 'English' };
