import { milliseconds } from '../measure/duration.ts';
import type { Declared } from '../model/estate.ts';
import type { Recorded, Status } from '../model/finding.ts';
import { findingWords } from '../words/catalog.ts';
import { equipmentWords as words } from '../words/estate.ts';
import { percent } from '../words/figures.ts';
import { title } from '../words/render.ts';
import { statuses } from '../words/statuses.ts';
import { span } from '../words/time.ts';
import { say } from '../words/vocabulary.ts';
import { exportOf } from './exports.ts';
import { evidencePath } from './links.ts';
import { controlLink, isHidden, linkTo, type Reading } from './reading.ts';
import { byGravity, rowOf, worst } from './row.ts';

const bound = 200;
/** What a finding is about when it is about the list as a whole. */
const whole = 'inventory';

/** An inventory: how many of how many devices follow the standard, requirement by requirement, and those that do not. */
export function inventoryOf(about: Reading, inventory: Declared<'Inventory'>): object {
  const { view, language } = about;
  const { spec, ref } = inventory;
  const findings = about.findings.filter(({ subject }) => subject === ref);
  const devices = Map.groupBy(
    findings.filter(({ about: name }) => name !== whole),
    ({ about: name }) => name,
  );
  const worstOf = [...devices].map(([name, all]) => ({ name, all: all.toSorted(byGravity), status: worst(all.map(({ status }) => status)) ?? 'unknown' }));
  const count = (status: Status): number => worstOf.filter((one) => one.status === status).length;
  const deviating = worstOf.filter(({ status }) => status !== 'pass').sort((a, b) => order(a.all, b.all) || (a.name < b.name ? -1 : 1));
  const customer = spec.customer === undefined ? undefined : view.estate.Customer.get(spec.customer);
  const standards = [...view.estate.EquipmentStandard.values()].filter((one) => one.spec.appliesTo.class.includes(spec.class));
  return {
    name: inventory.name,
    title: title(inventory, language),
    customer: isHidden(view, 'customers') ? null : customer === undefined ? words.own[language] : title(customer, language),
    class: spec.class,
    standards: standards.map((one) => linkTo(about, one.ref)),
    expected:
      spec.expected === undefined
        ? null
        : say(words.between, language, { least: { count: spec.expected.between[0] }, most: { count: spec.expected.between[1] } }),
    source: exportOf(about, ref).state,
    summary: devices.size === 0 ? words.summaryNone[language] : say(words.summary, language, { kept: { count: count('pass') }, all: { count: devices.size } }),
    summaryUnknown: count('unknown') === 0 ? null : say(words.summaryUnknown, language, { count: { count: count('unknown') } }),
    whole: findings.filter(({ about: name, status }) => name === whole && status !== 'pass').map((one) => rowOf(about, one)),
    perControl: [
      ...Map.groupBy(
        findings.filter(({ about: name }) => name !== whole),
        ({ control }) => control,
      ),
    ].map(([control, all]) => perControl(about, control, all)),
    deviating: deviating.slice(0, bound).map(({ name, all, status }) => ({
      name,
      status,
      statusWord: statuses[status][language],
      what: all.filter((one) => one.status !== 'pass').map((one) => rowOf(about, one)),
    })),
    cut: deviating.length <= bound ? null : say(findingWords.cutOthers, language, { shown: { count: bound }, all: { count: deviating.length } }),
    evidence: isHidden(view, 'evidence') ? null : evidencePath(ref),
  };
}

const order = ([a]: readonly Recorded[], [b]: readonly Recorded[]): number => (a === undefined || b === undefined ? 0 : severity(a) - severity(b));
const severity = ({ status }: Recorded): number => Object.keys(statuses).indexOf(status);

// A share is of what could be judged and what could not: unknown is never kept.
function perControl(about: Reading, control: string, all: readonly Recorded[]): object {
  const kept = all.filter(({ status }) => status === 'pass').length;
  return {
    control: controlLink(about, control),
    kept: say(words.of, about.language, { kept: { count: kept }, all: { count: all.length } }),
    share: all.length < 20 ? null : percent(kept / all.length, about.language),
  };
}

/** An equipment standard in words. */
export function standardOf({ language }: Reading, { name, title: titles, spec }: Declared<'EquipmentStandard'>): object {
  const { models = {}, operatingSystems = {}, require = {} } = spec;
  return {
    name,
    title: title({ name, title: titles }, language),
    classes: spec.appliesTo.class.join(', '),
    models: Object.values(models).map(({ match, useUntil }) =>
      useUntil === undefined ? match : say(words.model, language, { match, until: { date: useUntil } }),
    ),
    systems: Object.entries(operatingSystems).flatMap(([system, { match, minimum }]) =>
      Object.entries(minimum).map(([branch, version]) => say(words.minimum, language, { system: (match ?? system).replaceAll('*', ''), branch, version })),
    ),
    requires: [
      ...(require.diskEncryption === true ? [words.encryption[language]] : []),
      ...(require.seenWithin === undefined ? [] : [say(words.seenWithin, language, { span: span(milliseconds(require.seenWithin) / 1000, language) })]),
    ],
  };
}
