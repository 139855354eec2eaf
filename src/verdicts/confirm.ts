import type { Judging, Pass } from '../evaluate.ts';
import { remember } from '../measure/history/ring.ts';
import { digest } from '../model/digest.ts';
import { confirmationOf, type Confirmation } from '../model/effective.ts';
import type { Episode, Finding } from '../model/finding.ts';
import type { FindingMemory, RawVerdict } from '../model/memory.ts';

/**
 * Pass 5: failures are a fault, and passes its end, only when confirmed. Here episodes begin and end; unknown and what a
 * maintenance window excludes neither begin nor end one.
 */
export const confirm: Pass = (findings, judging) => findings.map((finding) => {
  // What only counts what has happened is no fault of its own: nobody can correct it, and no clock runs for it.
  if (judging.controls[finding.control]?.reported === true) return finding;
  const past = judging.past.findings[finding.key];
  const open = past?.last.episode ?? null;
  if (finding.measured === null) return { ...finding, episode: open };
  const ring = remember(past?.raw ?? [], { at: finding.at, status: finding.measured });
  if (finding.measured === 'pass') return passing(finding, ring, ruleOf(finding, judging), open);
  return failing(finding, ring.filter(({ at }) => !isOver(at, past?.ended)), ruleOf(finding, judging), open);
});

/** Whether a verdict belongs to the fault that ended last: it does not confirm the next one. */
const isOver = (at: string, ended: FindingMemory['ended'] | undefined): boolean => ended !== null && ended !== undefined && Date.parse(at) < Date.parse(ended.endedAt);

function passing(finding: Finding, ring: readonly RawVerdict[], { pass }: Confirmation, open: Episode | null): Finding {
  if (open === null) return finding;
  const streak = ring.length - 1 - ring.findLastIndex(({ status }) => status !== 'pass');
  return streak >= pass ? finding : { ...finding, status: open.level, episode: open, recovering: { count: streak, of: pass } };
}

function failing(finding: Finding, ring: readonly RawVerdict[], rule: Confirmation, open: Episode | null): Finding {
  const window = ring.slice(-rule.of);
  const fails = window.filter(({ status }) => status === 'fail');
  const bad = window.filter(({ status }) => status !== 'pass');
  const lasting = (episode: Episode): Episode => ({ ...episode, lastFailAt: finding.at });
  if (open?.level === 'fail') return { ...finding, episode: lasting(open) };
  if (finding.measured === 'fail' && fails.length >= rule.fail) return { ...finding, episode: begin(finding, 'fail', fails) };
  if (open !== null) return { ...finding, status: 'warn', episode: lasting(open) };
  if (bad.length >= rule.fail) return { ...finding, status: 'warn', episode: begin(finding, 'warn', bad) };
  return { ...finding, status: 'warn', unconfirmed: { count: bad.length, of: rule.fail } };
}

/** An episode begins at the first of the failures that were confirmed. */
function begin({ key, at }: Finding, level: 'warn' | 'fail', failures: readonly RawVerdict[]): Episode {
  const openedAt = failures[0]?.at ?? at;
  return { id: digest([key, level, openedAt]).slice(0, 12), level, openedAt, confirmedAt: at, lastFailAt: at };
}

const ruleOf = ({ subject, control }: Finding, { estate, controls }: Judging): Confirmation => confirmationOf(estate, subject, controls[control]?.effect);
