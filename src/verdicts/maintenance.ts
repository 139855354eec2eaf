import type { Judging, Pass } from '../evaluate.ts';
import { milliseconds } from '../measure/duration.ts';
import type { Ref } from '../model/declaration.ts';
import { digest } from '../model/digest.ts';
import type { Declared } from '../model/estate.ts';
import type { Finding } from '../model/finding.ts';

/**
 * Pass 4: a window in force at the instant observed. Announced in time, and before the outage began: what failed is
 * permitted and does not count. Announced late, or during the outage: shown, never excluded.
 */
export const maintenance: Pass = (findings, judging) => findings.map((finding) => {
  if (finding.status === 'pass' || finding.status === 'unknown') return finding;
  const windows = windowsOf(finding, judging);
  const window = windows.find((one) => isExcluded(finding, one, judging)) ?? windows[0];
  if (window === undefined) return finding;
  const excluded = isExcluded(finding, window, judging);
  const shown = { ...finding, maintenance: { ref: window.ref, excluded } };
  return excluded && finding.status !== 'waived' ? { ...shown, status: 'waived', was: finding.status, measured: null } : shown;
});

/** The windows in force when it was observed, in order of names. */
function windowsOf(finding: Finding, { estate }: Judging): Declared<'Maintenance'>[] {
  const at = Date.parse(finding.at);
  return [...estate.Maintenance.values()].filter((window) => concerns(window, finding) && Date.parse(window.spec.from) <= at && at < Date.parse(window.spec.until));
}

const concerns = ({ spec }: Declared<'Maintenance'>, { subject }: Finding): boolean => spec.services.some((name) => `service/${name}` === subject);

function isExcluded({ key }: Finding, window: Declared<'Maintenance'>, { past, now }: Judging): boolean {
  const announced = Date.parse(past.announced[announcementOf(window)] ?? now);
  const inTime = announced + milliseconds(window.spec.announce ?? '0s') <= Date.parse(window.spec.from);
  const openedAt = past.findings[key]?.last.episode?.openedAt;
  return inTime && (openedAt === undefined || announced <= Date.parse(openedAt));
}

/** The windows in which nothing was promised of a finding's subject, in order of names. */
export const excludedWindows = (finding: Finding, judging: Judging): { readonly from: string; readonly until: string }[] =>
  [...judging.estate.Maintenance.values()].filter((window) => concerns(window, finding) && isExcluded(finding, window, judging)).map(({ spec: { from, until } }) => ({ from, until }));

/** A window as it stands: a changed one is announced anew. */
export const announcementOf = ({ ref, spec }: { readonly ref: Ref; readonly spec: unknown }): string => `${ref}@${digest(spec).slice(0, 16)}`;
