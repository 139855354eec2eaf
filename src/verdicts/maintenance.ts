import type { Judging, Pass } from '../evaluate.ts';
import { milliseconds } from '../measure/duration.ts';
import { interrupts, windowsOf, type Window } from '../measure/availability/windows.ts';
import type { Ref } from '../model/declaration.ts';
import { digest } from '../model/digest.ts';
import { timeZoneOf } from '../model/effective.ts';
import { declarationOf, type Declared } from '../model/estate.ts';
import type { Finding } from '../model/finding.ts';
import type { Excused } from '../model/memory.ts';

/**
 * Pass 4: a window in force at the instant observed. Announced in time, and before the outage began: what failed is
 * permitted and does not count. Announced late, or during the outage: shown, never excluded.
 */
export const maintenance: Pass = (findings, judging) => findings.map((finding) => {
  if (finding.status === 'pass' || finding.status === 'unknown') return finding;
  const at = Date.parse(finding.at);
  const planned = plannedFor(finding, { from: at, until: at + 1 }, judging);
  const one = planned.find((each) => isExcluded(finding, each, judging)) ?? planned[0];
  if (one === undefined) return finding;
  const excluded = isExcluded(finding, one, judging);
  const shown = { ...finding, maintenance: { ref: one.by.ref, excluded } };
  return excluded && finding.status !== 'waived' ? { ...shown, status: 'waived', was: finding.status, measured: null } : shown;
});

/** A window, and the declaration that it is one of. */
interface Planned extends Window { readonly by: Declared<'Maintenance'> }

/** The windows of a finding's subject that touch a stretch of time, in order of names. */
function plannedFor({ subject }: Finding, stretch: { readonly from: number; readonly until: number }, { estate }: Judging): Planned[] {
  const service = declarationOf(estate, subject);
  if (service?.kind !== 'Service') return [];
  return [...estate.Maintenance.values()].filter(({ spec }) => interrupts(spec, service))
    .flatMap((by) => windowsOf(by.spec, stretch, timeZoneOf(estate)).map((window) => ({ ...window, by })));
}

function isExcluded({ key }: Finding, { by, from }: Planned, { past, now }: Judging): boolean {
  const announced = Date.parse(past.announced[announcementOf(by)] ?? now);
  const inTime = announced + milliseconds(by.spec.announce ?? '0s') <= Date.parse(from);
  const openedAt = past.findings[key]?.last.episode?.openedAt;
  return inTime && (openedAt === undefined || announced <= Date.parse(openedAt));
}

// An observation speaks for three of its intervals at most, and what was not looked at for longer is unknown.
const counted = 100 * 86_400_000;

/** The windows in which nothing was promised of a finding's subject, of the last hundred days, in order of names. */
export const excludedWindows = (finding: Finding, judging: Judging): Window[] =>
  plannedFor(finding, { from: Date.parse(judging.now) - counted, until: Date.parse(judging.now) + 1 }, judging)
    .filter((one) => isExcluded(finding, one, judging)).map(({ from, until }) => ({ from, until }));

/**
 * The windows of every service that were in force since an instant, and how they count: announced late, or while the service
 * was down already, they take nothing out.
 */
export function excusedSince(since: string, { estate, past, now }: Judging, isOutage: (finding: Finding) => boolean): Excused[] {
  const stretch = { from: Date.parse(since), until: Date.parse(now) + 1 };
  const timeZone = timeZoneOf(estate);
  const planned = [...estate.Maintenance.values()].flatMap((by) => windowsOf(by.spec, stretch, timeZone).map((window) => ({ ...window, by })));
  if (planned.length === 0) return [];
  const open = Map.groupBy(Object.values(past.findings).flatMap(({ last }) => (last.episode !== null && isOutage(last) ? [last] : [])), ({ subject }) => subject);
  return [...estate.Service.values()].flatMap((service) => planned.filter(({ by }) => interrupts(by.spec, service)).map(({ by, from, until }): Excused => {
    const announced = past.announced[announcementOf(by)] ?? now;
    const inTime = Date.parse(announced) + milliseconds(by.spec.announce ?? '0s') <= Date.parse(from);
    const wasDown = (open.get(service.ref) ?? []).some(({ episode }) => episode !== null && Date.parse(episode.openedAt) < Date.parse(announced));
    return { service: service.ref, by: announcementOf(by), from, until, announced, counts: !inTime ? 'late' : wasDown ? 'during-outage' : 'excluded' };
  }));
}

/** A window as it stands: a changed one is announced anew. */
export const announcementOf = ({ ref, spec }: { readonly ref: Ref; readonly spec: unknown }): string => `${ref}@${digest(spec).slice(0, 16)}`;
