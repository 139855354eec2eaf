import type { Judging, Pass } from '../evaluate.ts';
import { timeZoneOf } from '../model/effective.ts';
import type { Declared } from '../model/estate.ts';
import { ownIssue, type Finding } from '../model/finding.ts';

/**
 * Pass 7: a waiver in force turns warn and fail into waived, which keeps what it was and is not told. Unknown stays unknown,
 * and an episode goes on. What failed because of something waived tells for itself: its own users were promised no less.
 */
export const waive: Pass = (findings, judging) => {
  const waived = findings.map((finding) => {
    const waiver = finding.status === 'warn' || finding.status === 'fail' ? inForce(finding, judging) : undefined;
    return waiver === undefined ? finding : { ...finding, status: 'waived' as const, was: finding.status as 'warn' | 'fail', waiver: waiver.ref };
  });
  const silent = new Set(waived.filter(({ status }) => status === 'waived').map(({ key }) => key));
  return waived.map((finding) => (finding.because !== null && silent.has(finding.because) ? { ...finding, told: ownIssue(judging.controls[finding.control], finding) } : finding));
};

function inForce({ control, subject, about }: Finding, { estate, now }: Judging): Declared<'Waiver'> | undefined {
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(timeZoneOf(estate)).toPlainDate().toString();
  return [...estate.Waiver.values()].find(({ spec }) =>
    spec.control === control && spec.subjects.includes(subject) && (spec.about === undefined || spec.about === about) && (spec.from === undefined || spec.from <= today) && today <= spec.until);
}
