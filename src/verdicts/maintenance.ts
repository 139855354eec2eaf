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
  const window = windowOf(finding, judging);
  if (window === undefined || finding.status === 'pass' || finding.status === 'unknown') return finding;
  const excluded = isExcluded(finding, window, judging);
  const shown = { ...finding, maintenance: { ref: window.ref, excluded } };
  return excluded && (finding.status === 'warn' || finding.status === 'fail') ? { ...shown, status: 'waived', was: finding.status, measured: null } : shown;
});

function windowOf({ subject, at }: Finding, { estate }: Judging): Declared<'Maintenance'> | undefined {
  return [...estate.Maintenance.values()].find(({ spec }) =>
    spec.services.some((name) => `service/${name}` === subject) && Date.parse(spec.from) <= Date.parse(at) && Date.parse(at) < Date.parse(spec.until));
}

function isExcluded({ key }: Finding, window: Declared<'Maintenance'>, { past, now }: Judging): boolean {
  const announced = Date.parse(past.announced[announcementOf(window)] ?? now);
  const inTime = announced + milliseconds(window.spec.announce ?? '0s') <= Date.parse(window.spec.from);
  const openedAt = past.findings[key]?.last.episode?.openedAt;
  return inTime && (openedAt === undefined || announced <= Date.parse(openedAt));
}

/** A window as it stands: a changed one is announced anew. */
export const announcementOf = ({ ref, spec }: { readonly ref: Ref; readonly spec: unknown }): string => `${ref}@${digest(spec).slice(0, 16)}`;
