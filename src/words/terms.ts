// What a term of a promise is called, and what it says, for readers of Norwegian. In English the declarations' own words are told.
import { calendarTitle, lasting, pauseReason } from './derivation.ts';
import { date } from './time.ts';
import type { Estate } from '../model/estate.ts';

const metrics: Readonly<Record<string, string>> = { respond: 'responsfrist', restore: 'gjenopprettingsfrist', update: 'meldinger underveis', report: 'hendelsesrapport' };
const exact: Readonly<Record<string, string>> = {
  'availability.target': 'krav til tilgjengelighet', 'availability.period': 'måleperiode', 'availability.excludes': 'fratrekk', 'availability.hours': 'avtalt tid',
  'availability.longestSingleOutage': 'lengste enkeltavbrudd', criticality: 'kritikalitet', onPriorityChange: 'frist når prioriteten endres', onReopen: 'frist når saken åpnes igjen',
  'maintenance.notice': 'varsel om vedlikehold', dependsOn: 'avhenger av', 'confirm.fail': 'målinger som bekrefter en feil', 'confirm.pass': 'målinger som bekrefter at den er rettet', type: 'type avtale',
};
const details: Readonly<Record<string, string>> = { met: 'andel innen fristen', pausable: 'grunner til å sette på vent', startsAt: 'begynner å løpe', every: 'så ofte' };

const patterns: readonly (readonly [RegExp, (...found: string[]) => string])[] = [
  [/^deadlines\.(P[1-4])\.(\w+)$/u, (priority, metric) => `${metrics[metric ?? ''] ?? metric} ${priority}`],
  [/^deadlines\.(P[1-4])\.(\w+)\.(\w+)(?:\.\d+)?$/u, (priority, metric, detail) => `${metrics[metric ?? ''] ?? metric} ${priority}, ${details[detail ?? ''] ?? detail}`],
  [/^reductions\.(\d+)\.below$/u, (index) => `prisavslag ${Number(index) + 1}, grense`], [/^reductions\.(\d+)\.\w+$/u, (index) => `prisavslag ${Number(index) + 1}`],
  [/^warnAt(?:\.(\d+))?$/u, (index) => (index === undefined ? 'påminnelse' : `påminnelse ${Number(index) + 1}`)],
  [/^priority of (\w+) urgency$/u, (urgency) => `prioritet ved ${{ high: 'høy', medium: 'middels', low: 'lav' }[urgency ?? ''] ?? urgency} hastegrad`],
  [/^maintenance (.+)$/u, (name) => `vedlikeholdsvinduet ${name}`], [/^(.+) every$/u, (name) => `målingen ${name}, hvor ofte`], [/^(.+) asks$/u, (name) => `målingen ${name}, hva som måles`],
  [/^judged (\S+) ?(.*)$/u, (control, about) => `kontrollen ${control}${about === '' ? '' : ` av ${about}`}`],
];

/** `deadlines.P2.restore` -> `gjenopprettingsfrist P2`; as it is where it has no name. */
export function termName(what: string): string {
  for (const [pattern, name] of patterns) {
    const found = pattern.exec(what);
    if (found !== null) return name(...found.slice(1) as string[]);
  }
  return exact[what] ?? what;
}

const values: Readonly<Record<string, string>> = {
  nothing: 'ingenting', anything: 'alt', judged: 'kontrolleres', critical: 'virksomhetskritisk', high: 'høy', medium: 'middels', low: 'lav', 'around-the-clock': 'døgnet rundt', 'planned-maintenance': 'planlagt vedlikehold',
  'calendar-week': 'uke', 'calendar-month': 'måned', 'calendar-quarter': 'kvartal', 'calendar-half-year': 'halvår', 'calendar-year': 'år', 'from-open': 'regnes fra begynnelsen', restart: 'begynner på nytt', continue: 'løper videre', 'carry-elapsed': 'det som har løpt, regnes med',
};

/** `8h (office)` -> `8 t (Kontortid)`, `99.9%` -> `99,9 %`; as it is where it is neither. */
export function termValue(text: string, estate: Estate): string {
  const [, within, calendar] = /^(\d+(?:ms|bd|mo|[smhdwy]))(?: \(([a-z0-9-]+)\))?$/u.exec(text) ?? [];
  if (within !== undefined && /(?:ms|bd|[smhd])$/u.test(within)) return `${lasting(within, 'nb')}${calendar === undefined ? '' : ` (${calendarTitle(estate, calendar, 'nb')})`}`;
  if (/^\d+(?:\.\d+)?%$/u.test(text)) return `${text.slice(0, -1).replace('.', ',')}\u00A0%`;
  if (/^\d{4}-\d\d-\d\d$/u.test(text)) return date(text, 'nb');
  return values[text] ?? text.split(', ').map((one) => pauseReason(one, 'nb')).join(', ');
}
