import { dependants, impactOf, promisesOf, standsOn, timeZoneOf } from '../model/effective.ts';
import type { Declared } from '../model/estate.ts';
import type { Language } from '../model/message.ts';
import { interrupts, windowsOf } from '../measure/availability/windows.ts';
import type { Page } from '../publish.ts';
import { stripOf } from '../report/days.ts';
import { webAddress } from '../report/links.ts';
import { lastLooks } from '../report/looks.ts';
import { briefly } from '../report/month/achieved.ts';
import { monthName } from '../report/month/heading.ts';
import { newest } from '../report/month/lead.ts';
import { probesOf } from '../report/probes.ts';
import { isHidden, linkTo, momentOf, reading, type Reading } from '../report/reading.ts';
import { byGravity, rowOf, worst } from '../report/row.ts';
import { countsOf } from '../report/services.ts';
import { rowsUpTo } from '../report/tables.ts';
import { ownerOf } from '../report/trouble.ts';
import { calendarTitle, lasting } from '../words/derivation.ts';
import { monthWords } from '../words/months.ts';
import { title } from '../words/render.ts';
import { serviceWords } from '../words/service.ts';
import { criticalities, lifecycles, statuses } from '../words/statuses.ts';
import { inLanguage, say } from '../words/vocabulary.ts';

const remarksShown = 10;
const accessShown = 20;
// Four months, in milliseconds: then a window of every quarter is among them.
const shownAhead = 123 * 86_400_000;

const page: Page = {
  title: serviceWords.kind,
  pages(view, language) {
    const about = reading(view, language);
    return [...view.estate.Service.values()].map((service) => {
      const findings = about.findings.filter(({ subject }) => subject === service.ref).sort(byGravity);
      const status = worst(findings.map((one) => one.status));
      return {
        path: `services/${service.name}.html`,
        title: title(service, language),
        data: {
          t: inLanguage(serviceWords, language),
          title: title(service, language),
          description: service.description === undefined ? null : title({ name: '', title: service.description }, language),
          status: status ?? 'none',
          statusWord: status === null ? '\u2013' : statuses[status][language],
          rows: findings.map((one) => rowOf(about, one)),
          facts: factsOf(about, service),
          levels: isHidden(view, 'customers') ? null : levelsOf(about, service),
          achievedHeading: monthWords.achievedHeading[language],
          probes: probesOf(about, service, lastLooks(about)),
          access: accessTo(about, service),
          ...stripsOf(about, service),
          maintenance: maintenanceOf(about, service),
        },
      };
    });
  },
};

export default page;

function factsOf(about: Reading, service: Declared<'Service'>): object {
  const { view, language } = about;
  const { spec } = service;
  const team = spec.owner === undefined ? undefined : view.estate.Team.get(spec.owner);
  return {
    owner: ownerOf(about, service.ref),
    contact: team?.spec.contact ?? null,
    lifecycle: lifecycles[spec.lifecycle ?? 'production'][language],
    impact: criticalities[impactOf(view.estate, service)][language],
    runbook: webAddress(spec.runbook),
    noRunbook: isHidden(view, 'hosts'),
    file: service.source.file === '' ? null : service.source.file,
    standsOn: standsOn(service).map((name) => linkTo(about, `service/${name}`)),
    carries: dependants(view.estate, service.name).map(({ ref }) => linkTo(about, ref)),
  };
}

function levelsOf(about: Reading, service: Declared<'Service'>): readonly object[] {
  const { view, language } = about;
  return promisesOf(view.estate, service).map(({ customer, criticality, level }) => ({
    customer: customer === undefined ? serviceWords.ownUse[language] : title(view.estate.Customer.get(customer) ?? { name: customer }, language),
    criticality: criticalities[criticality][language],
    level: level === undefined ? null : levelText(level, language),
    restore:
      level === undefined
        ? null
        : (['P1', 'P2', 'P3', 'P4'] as const)
            .map((priority) => restoredIn(about, priority, level.spec.deadlines[priority].restore))
            .join(' · '),
    achieved: achievedIn(about, service, customer),
  }));
}

/** `P2 8 t (Kontortid)`, `P3 3 arbeidsdager (Kontortid)`: hours of an office are not hours of a clock. */
const restoredIn = ({ view, language }: Reading, priority: string, { within, calendar }: { readonly within: string; readonly calendar?: string }): string =>
  say(serviceWords.restoreIn, language, { priority, within: lasting(within, language), calendar: calendarTitle(view.estate, calendar ?? 'around-the-clock', language) });

/** What came of its promise of availability this month and last, with the way to the months. */
function achievedIn(about: Reading, { ref }: Declared<'Service'>, customer: string | undefined): readonly object[] {
  return newest(about, customer).flatMap(({ month, name }) => month.achieved.filter((one) => one.service.ref === ref && one.customer === customer).map((one) => ({
    month: { text: monthName(about, month), href: `months/${name}.html` }, ...briefly(about, one),
  })));
}

/** Its name and type, and where it has versions, since when this one is in force. */
function levelText(level: Declared<'ServiceLevel'>, language: Language): string {
  const text = `${title(level, language)} (${level.spec.type === 'UnderpinningContract' ? 'UC' : level.spec.type})`;
  const from = level.spec.effectiveFrom;
  return from === undefined ? text : say(serviceWords.levelSince, language, { level: text, from: { date: from } });
}

/** Who may do what in it is judged apart from how it works, and told here too: by each set of rules for it, what is not kept. */
function accessTo(about: Reading, { name }: Declared<'Service'>): readonly object[] {
  if (isHidden(about.view, 'access')) return [];
  return [...about.view.estate.AccessPolicy.values()].filter(({ spec }) => spec.service === name).map(({ ref }) => {
    const findings = about.findings.filter(({ subject }) => subject === ref).sort(byGravity);
    return {
      ...linkTo(about, ref),
      counts: countsOf(about, findings.map(({ status }) => status)),
      ...rowsUpTo(about, findings.filter(({ status }) => status !== 'pass'), accessShown),
    };
  });
}

function stripsOf(about: Reading, { ref }: Declared<'Service'>): { readonly strips: readonly object[]; readonly drawn: boolean } {
  const strips = Object.entries(about.view.memory.targets)
    .filter(([key, { days }]) => key.startsWith(`${ref}#`) && days.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, past]) => {
      const { remarks, ...strip } = stripOf(about, past, [past]);
      return {
        ...strip,
        name: key
          .slice(ref.length + 1)
          .replace(/^probes\//, '')
          .replace('@', ', '),
        remarks: remarks.slice(0, remarksShown),
        more: remarks.length <= remarksShown ? null : say(serviceWords.remarksMore, about.language, { count: { count: remarks.length - remarksShown } }),
      };
    });
  return { strips, drawn: strips.some(({ first }) => first === null) };
}

// What has ended is told by the days; what is coming a reader wants to know.
function maintenanceOf(about: Reading, service: Declared<'Service'>): readonly object[] {
  const { view, language } = about;
  const now = Date.parse(view.results.at);
  return [...view.estate.Maintenance.values()].filter(({ spec }) => interrupts(spec, service)).flatMap((window) => {
    // Of what recurs only the next is of interest.
    const [next] = windowsOf(window.spec, { from: now, until: window.spec.recurring === undefined ? Infinity : now + shownAhead }, timeZoneOf(view.estate));
    return next === undefined ? [] : [{
      title: title(window, language),
      text: say(serviceWords.from, language, { from: momentOf(about, next.from).text, until: momentOf(about, next.until).text }),
    }];
  });
}
