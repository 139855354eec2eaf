// What a term of a promise is called, and what it says, in plain words of both languages; its path stays in the JSON.
import { calendarTitle, lasting, pauseReason } from './derivation.ts';
import { date, moment } from './time.ts';
import { timeZoneOf } from '../model/effective.ts';
import type { Estate } from '../model/estate.ts';
import type { Language, Text } from '../model/message.ts';

/** Who knows what names stand for. */
export interface Called {
  readonly language: Language;
  readonly estate: Estate;
  /** What a control is called; nothing where there is none. */
  control(id: string): Text | undefined;
}

type Name = readonly [en: string, nb: string];
const words = (...[en, nb]: Name): Text => ({ en, nb });

const plain: Readonly<Record<string, Text>> = {
  'availability.target': words('availability', 'krav til tilgjengelighet'), 'availability.period': words('measured over', 'måleperiode'), 'availability.excludes': words('taken out of the agreed time', 'fratrekk'),
  'availability.hours': words('agreed time', 'avtalt tid'), 'availability.longestSingleOutage': words('longest single outage', 'lengste enkeltavbrudd'), criticality: words('criticality', 'kritikalitet'),
  onPriorityChange: words('the deadline when the priority changes', 'frist når prioriteten endres'), onReopen: words('the deadline when a case is reopened', 'frist når saken åpnes igjen'),
  'maintenance.notice': words('notice of maintenance', 'varsel om vedlikehold'), dependsOn: words('depends on', 'avhenger av'), 'confirm.fail': words('measurements that confirm a failure', 'målinger som bekrefter en feil'),
  'confirm.pass': words('measurements that confirm that it is over', 'målinger som bekrefter at den er rettet'), type: words('kind of agreement', 'type avtale'), announce: words('announced ahead', 'varslet på forhånd'),
  'recurring.for': words('lasts', 'varer'), due: words('due', 'frist'), 'changes.notice': words('notice of changes', 'varsel om endringer'), 'report.due': words('monthly report within', 'månedsrapport innen'),
  'report.objectionsWithin': words('objections within', 'innsigelser innen'), 'dataProcessing.notifyBreachWithin': words('personal-data breach told within', 'melding om brudd på personopplysningssikkerheten innen'),
  'require.seenWithin': words('devices seen within', 'enheter sett innen'), 'grace.newMachine': words('time for a new device', 'frist for en ny enhet'), 'grace.newRelease': words('time for a new version', 'frist for en ny versjon'),
  'source.exportedWithin': words('list no older than', 'listen er høyst så gammel'), 'review.every': words('access reviewed each', 'tilgangsgjennomgang hver'), 'review.results.exportedWithin': words('results of the review no older than', 'resultatene av gjennomgangen er høyst så gamle'),
  'review.removeWithin': words('denied access removed within', 'avslått tilgang fjernet innen'), 'review.inactiveAfter': words('access inactive after', 'tilgang regnes som ubrukt etter'), 'failures.atMost': words('changes followed by a fault, at most', 'endringer som ga feil, høyst'),
  'recovery.dataLoss': words('tolerated data loss', 'akseptert datatap'), 'recovery.time': words('recovery time', 'gjenopprettingstid'),
};
const deadlines: Readonly<Record<string, Text>> = { respond: words('answered within', 'responsfrist'), restore: words('restored within', 'gjenopprettingsfrist'), update: words('told again', 'meldinger underveis'), report: words('written report within', 'hendelsesrapport') };
const details: Readonly<Record<string, Text>> = {
  met: words('share in time', 'andel innen fristen'), pausable: words('what pauses the deadline', 'grunner til å sette på vent'), startsAt: words('the deadline begins', 'begynner å løpe'), every: words('at least every', 'så ofte'),
};
const clocks: Readonly<Record<string, Text>> = { respond: words('answer', 'respons'), restore: words('restoration', 'gjenoppretting'), update: words('told again', 'meldinger underveis'), report: words('written report', 'hendelsesrapport') };
const urgencies: Readonly<Record<string, Text>> = { high: words('high', 'høy'), medium: words('medium', 'middels'), low: words('low', 'lav') };

type Naming = (language: Language, called: Called | undefined, ...found: string[]) => string;
const of = (table: Readonly<Record<string, Text>>, key: string | undefined, language: Language): string => table[key ?? '']?.[language] ?? key ?? '';
/** A name with what was found in it: `{1}`, `{2}`. */
const filled = (...[en, nb]: Name): Naming => (language, _called, ...found) => (language === 'nb' ? nb : en).replaceAll(/\{(\d)\}/gu, (_, index: string) => (found[Number(index) - 1] ?? '').replaceAll('-', ' '));

const patterns: readonly (readonly [RegExp, Naming])[] = [
  [/^deadlines\.(P[1-4])\.(\w+)$/u, (language, _, priority, metric) => (language === 'nb' ? `${of(deadlines, metric, 'nb')} ${priority}` : `${priority}: ${of(deadlines, metric, 'en')}`)],
  [/^deadlines\.(P[1-4])\.(\w+)\.(\w+)(?:\.\d+)?$/u, (language, _, priority, metric, detail) => (language === 'nb' ? `${of(deadlines, metric, 'nb')} ${priority}, ${of(details, detail, 'nb')}` : `${priority}: ${of(clocks, metric, 'en')}, ${of(details, detail, 'en')}`)],
  [/^reductions\.(\d+)\.(\w+)$/u, (language, _, index, part) => `${language === 'nb' ? 'prisavslag' : 'price reduction'} ${Number(index) + 1}${part === 'below' ? (language === 'nb' ? ', grense' : ', where availability is below') : part === 'of' ? (language === 'nb' ? ', av' : ', of') : ''}`],
  [/^warnAt(?:\.(\d+))?$/u, (language, _, index) => `${language === 'nb' ? 'påminnelse' : 'reminder'}${index === undefined ? '' : ` ${Number(index) + 1}`}`],
  [/^priority of (\w+) urgency$/u, (language, _, urgency) => (language === 'nb' ? `prioritet ved ${of(urgencies, urgency, 'nb')} hastegrad` : `priority where the urgency is ${of(urgencies, urgency, 'en')}`)],
  [/^maintenance (.+)$/u, filled('maintenance window {1}', 'vedlikeholdsvinduet {1}')], [/^(.+) every$/u, filled('measurement {1}, how often', 'målingen {1}, hvor ofte')], [/^(.+) asks$/u, filled('measurement {1}, what is asked', 'målingen {1}, hva som måles')],
  [/^judged (\S+) ?(.*)$/u, (language, called, control = '', about) => {
    const title = called?.control(control)?.[language] ?? control.replaceAll('-', ' ');
    return `${language === 'nb' ? `kontrollen «${title}»` : `the control “${title}”`}${about === '' ? '' : language === 'nb' ? ` av ${about}` : ` of ${about}`}`;
  }],
  [/^limits\.([^.]+)\.(?:warn)$/u, filled('limit for {1}, warned of at', 'terskelverdi for {1}, varsel ved')], [/^limits\.([^.]+)\.(?:fail)$/u, filled('limit for {1}, failing at', 'terskelverdi for {1}, feil ved')],
  [/^limits\.([^.]+)\.(.+)$/u, filled('limit for {1}, forecast', 'terskelverdi for {1}, prognose')],
  [/^roles\.([^.]+)\.atMost$/u, filled('role {1}, at most', 'rollen {1}, høyst')], [/^roles\.([^.]+)\.atLeast$/u, filled('role {1}, at least', 'rollen {1}, minst')],
  [/^clauses\.(.+)\.tolerates$/u, filled('clause {1}, may deviate', 'punkt {1}, kan avvike')], [/^clauses\.(.+)\.coverage$/u, filled('clause {1}, must be judged', 'punkt {1}, må være vurdert')],
  [/^types\.(\w+)\.approvals$/u, filled('{1} changes, approvals', 'endringer ({1}), godkjenninger')], [/^types\.(\w+)\.afterwards$/u, filled('{1} changes, approved afterwards within', 'endringer ({1}), godkjent i ettertid innen')],
  [/^requires\.(\w+)\.people$/u, filled('people for what is {1}', 'personer for det som er {1}')], [/^requires\.(\w+)\.skills\.([^.]+)\.(\w+)$/u, filled('people for what is {1}, skilled in {2} ({3})', 'personer for det som er {1}, med kompetanse i {2} ({3})')],
  [/^headers\.([^.]+)\.minimum$/u, filled('header {1}, at least', 'hodet {1}, minst')], [/^logs\.([^.]+)\..*every$/u, filled('log {1}, read each', 'loggen {1}, lest hver')], [/^logs\.([^.]+)\..*within$/u, filled('log {1}, silent after', 'loggen {1}, taus etter')],
  [/^contracts\.([^.]+)\..*$/u, filled('contract {1}', 'avtalen {1}')],
];

/** `deadlines.P2.restore` -> `P2: restored within`, `gjenopprettingsfrist P2`; the words of its path where it has no name. */
export function termName(what: string, language: Language, called?: Called): string {
  for (const [pattern, name] of patterns) {
    const found = pattern.exec(what);
    if (found !== null) return name(language, called, ...found.slice(1) as string[]);
  }
  return plain[what]?.[language] ?? what.replaceAll(/[.-]/gu, ' ').replaceAll(/(?<=[a-z])[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
}

const values: Readonly<Record<string, Text>> = {
  nothing: words('nothing', 'ingenting'), anything: words('anything', 'alt'), critical: words('critical', 'virksomhetskritisk'), ...urgencies, 'around-the-clock': words('around the clock', 'døgnet rundt'), 'planned-maintenance': words('planned maintenance', 'planlagt vedlikehold'),
  'calendar-week': words('a week', 'uke'), 'calendar-month': words('a month', 'måned'), 'calendar-quarter': words('a quarter', 'kvartal'), 'calendar-half-year': words('half a year', 'halvår'), 'calendar-year': words('a year', 'år'), 'half-year': words('half-year', 'halvår'),
  'from-open': words('counted from the beginning', 'regnes fra begynnelsen'), restart: words('begins anew', 'begynner på nytt'), continue: words('goes on', 'løper videre'), 'carry-elapsed': words('what has elapsed counts', 'det som har løpt, regnes med'), 'monthly-fee': words('the monthly fee', 'månedsprisen'),
};

/** `8h (office)` -> `8 hours (Office hours)`, `8 t (Kontortid)`; `99.9%` -> `99,9 %`; as it is where it is neither. */
export function termValue(text: string, { language, estate }: Pick<Called, 'language' | 'estate'>): string {
  const [, within, calendar] = /^(\d+(?:ms|bd|mo|[smhdwy]))(?: \(([a-z0-9-]+)\))?$/u.exec(text) ?? [];
  if (within !== undefined && /(?:ms|bd|[smhd])$/u.test(within)) return `${written(lasting(within, language), language)}${calendar === undefined ? '' : ` (${calendarTitle(estate, calendar, language)})`}`;
  if (/^\d+(?:\.\d+)?%$/u.test(text)) return language === 'nb' ? `${text.slice(0, -1).replace('.', ',')}\u00A0%` : text;
  if (/^\d{4}-\d\d-\d\d$/u.test(text)) return date(text, language);
  if (/^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/u.test(text)) return moment(text, language, timeZoneOf(estate));
  if (/^\d+ of \d+$/u.test(text)) return language === 'nb' ? text.replace(' of ', ' av ') : text;
  if (estate.Calendar.has(text)) return calendarTitle(estate, text, language);
  return values[text]?.[language] ?? text.split(', ').map((one) => values[one]?.[language] ?? pauseReason(one, language)).join(', ');
}

/** A length of time with its units written out, in English. */
const written = (length: string, language: Language): string => (language === 'nb' ? length : length.replaceAll(/(\d+) (h|min|s)\b/gu, (_, amount: string, unit: string) => `${amount} ${{ h: 'hour', min: 'minute', s: 'second' }[unit] ?? unit}${amount === '1' ? '' : 's'}`));

const parts: Readonly<Record<string, Text>> = {
  url: words('address', 'adresse'), host: words('host', 'vert'), from: words('from', 'fra'), until: words('until', 'til'), announce: words('announced', 'varslet'), every: words('every', 'hver'), at: words('at', 'kl.'), for: words('for', 'i'), on: words('on', 'på'), method: words('method', 'metode'),
};

/** What is written as JSON, as words: of two the parts that differ, each before and after; of one all of them. Nothing where it is no JSON. */
export function partsOf(before: string | null, after: string | null, called: Pick<Called, 'language' | 'estate'>): readonly { readonly name: string; readonly before: string | undefined; readonly after: string | undefined }[] | undefined {
  const [was, is] = [leaves(before), leaves(after)];
  if (was === undefined || is === undefined) return undefined;
  const shown = (value: string | undefined): string | undefined => (value === undefined ? undefined : termValue(value, called));
  return [...new Set([...was.keys(), ...is.keys()])].filter((key) => was.get(key) !== is.get(key)).map((key) => ({ name: key.split(' ').map((one) => of(parts, one, called.language)).join(' '), before: shown(was.get(key)), after: shown(is.get(key)) }));
}

function leaves(text: string | null): ReadonlyMap<string, string> | undefined {
  if (text === null) return new Map();
  if (!text.startsWith('{')) return undefined;
  const found = new Map<string, string>();
  const walk = (value: unknown, keys: readonly string[]): void => {
    if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) walk(inner, Array.isArray(value) ? keys : [...keys, key]);
    else found.set(keys.slice(-2).join(' '), [found.get(keys.slice(-2).join(' ')), String(value)].filter((one) => one !== undefined).join(', '));
  };
  walk(JSON.parse(text), []);
  return found;
}
