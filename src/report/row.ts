import type { Recorded, Status } from '../model/finding.ts';
import { textOf } from '../words/passes.ts';
import type { Text } from '../model/message.ts';
import { render } from '../words/render.ts';
import { say } from '../words/vocabulary.ts';
import { interfaceWords } from '../words/interface.ts';
import { rowWords } from '../words/rows.ts';
import { changes, noLongerMeasured, unchanged, statuses } from '../words/statuses.ts';
import { list } from '../words/figures.ts';
import { span } from '../words/time.ts';
import { anchorOf, evidencePath, findingHref, webAddress, type Link } from './links.ts';
import { controlLink, customersOf, dayOfWeekOf, isHidden, kindWord, linkTo, momentOf, partOf, type Moment, type Reading } from './reading.ts';

/** A finding as every page shows it: words and links, nothing left to decide. */
export interface Row {
  readonly anchor: string;
  readonly status: Status;
  readonly statusWord: string;
  readonly changeWord: string;
  readonly subject: Link;
  readonly kind: string;
  readonly control: Link;
  readonly about: string;
  readonly message: string;
  /** Since when it has its status; of a fault, when it began. */
  readonly since: Moment;
  /** When a fault was confirmed, where that was later than it began; nothing of what is none. */
  readonly confirmed: Moment | null;
  readonly at: Moment;
  readonly priority: string | null;
  readonly deadline: Due | null;
  readonly respondBy: Due | null;
  readonly internalDeadline: Due | null;
  readonly customers: string;
  readonly because: Link | null;
  /** What a reader must know before he trusts the status: unconfirmed, in maintenance, waived. */
  readonly notes: readonly Note[];
  readonly issue: Link | null;
  /** Says that there is no issue; nothing where there is one, or where issues are not for the audience. */
  readonly untold: string | null;
  readonly href: string;
  readonly evidence: string | null;
}

/** A deadline, and whether it had passed when the run was made. */
export interface Due extends Moment {
  readonly overdue: string | null;
}

export interface Note {
  readonly text: string;
  readonly link: Link | null;
}

const severity: Readonly<Record<Status, number>> = { fail: 0, unknown: 1, warn: 2, waived: 3, pass: 4 };

/** Broken first, then unknown, warnings, waived, kept; within each by priority, deadline and key. */
export function byGravity(a: Recorded, b: Recorded): number {
  return (
    severity[a.status] - severity[b.status] ||
    compare(a.priority ?? 'P9', b.priority ?? 'P9') ||
    compare(a.deadline ?? '9', b.deadline ?? '9') ||
    compare(a.key, b.key)
  );
}

/** The worst of some statuses; nothing of none. */
export const worst = (all: readonly Status[]): Status | null => all.toSorted((a, b) => severity[a] - severity[b])[0] ?? null;

/** The message of a finding in words; its id where nobody knows it, as evidence of a newer version may hold. */
export function messageOf({ view, wording }: Reading, finding: Recorded): string {
  const text: Partial<Text> = textOf(view.controls, finding);
  return text.nb === undefined || text.en === undefined ? finding.id : render({ nb: text.nb, en: text.en }, finding.values, wording);
}

/** A finding in words. */
export function rowOf(about: Reading, finding: Recorded): Row {
  const { view, language } = about;
  // A fault is as old as its first failing measurement; its status may be younger.
  const ongoing = finding.status === 'pass' || finding.status === 'unknown' ? null : finding.episode;
  const issue = issueOf(about, finding);
  const cause = finding.because === null ? undefined : about.byKey.get(finding.because);
  return {
    anchor: anchorOf(finding),
    status: finding.status,
    statusWord: statuses[finding.status][language],
    changeWord: changeOf(finding)[language],
    subject: linkTo(about, finding.subject),
    kind: kindWord(about, finding.subject),
    control: controlLink(about, finding.control),
    about: partOf(about, finding),
    message: messageOf(about, finding),
    since: dayOfWeekOf(about, ongoing?.openedAt ?? finding.since),
    confirmed: ongoing === null || ongoing.confirmedAt === ongoing.openedAt ? null : dayOfWeekOf(about, ongoing.confirmedAt),
    at: momentOf(about, finding.at),
    priority: finding.priority,
    deadline: due(about, finding.deadline),
    respondBy: due(about, finding.respondBy),
    internalDeadline: due(about, finding.internalDeadline),
    customers: list(customersOf(about, finding.customers), language),
    because: cause === undefined ? null : { text: linkTo(about, cause.subject).text, href: findingHref(cause) },
    notes: notesOf(about, finding),
    issue,
    untold: issue === null && !isHidden(view, 'evidence') ? interfaceWords.notTold[language] : null,
    href: findingHref(finding),
    evidence: isHidden(view, 'evidence') ? null : `${evidencePath(finding.subject)}#${anchorOf(finding)}`,
  };
}

/** The issue a finding is told in, linked where the repository has an address. */
export function issueOf({ view }: Reading, finding: Recorded): Link | null {
  const told = view.told[finding.told];
  if (told === undefined || finding.status === 'pass') return null;
  const repository = webAddress(view.repository);
  return { text: `#${told.number}`, href: repository === null ? null : `${repository}/issues/${told.number}` };
}

function due(about: Reading, at: string | null): Due | null {
  if (at === null) return null;
  const late = (Date.parse(about.view.results.at) - Date.parse(at)) / 1000;
  const { language } = about;
  return { ...dayOfWeekOf(about, at), overdue: late > 0 ? say(rowWords.overdue, language, { late: span(late, language) }) : null };
}

function notesOf(about: Reading, finding: Recorded): Note[] {
  const { language } = about;
  const notes: Note[] = [];
  if (finding.unconfirmed !== undefined) {
    notes.push({
      text: say(rowWords.unconfirmed, language, { count: { count: finding.unconfirmed.count }, of: { count: finding.unconfirmed.of } }),
      link: null,
    });
  }
  if (finding.recovering !== undefined) {
    notes.push({ text: say(rowWords.recovering, language, { count: { count: finding.recovering.count }, of: { count: finding.recovering.of } }), link: null });
  }
  if (finding.maintenance !== undefined) {
    notes.push({
      text: (finding.maintenance.excluded ? rowWords.inMaintenance : rowWords.lateMaintenance)[language],
      link: linkTo(about, finding.maintenance.ref),
    });
  }
  if (finding.waiver !== undefined) {
    const was = finding.was === undefined ? '' : statuses[finding.was][language];
    notes.push({ text: say(rowWords.waivedBy, language, { was }), link: linkTo(about, finding.waiver) });
  }
  if (finding.known !== undefined) notes.push({ text: rowWords.known[language], link: linkTo(about, finding.known) });
  return notes;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function changeOf({ status, change }: Recorded): Text {
  if (status === 'unknown' && change === 'opened') return noLongerMeasured;
  return status !== 'pass' && change === 'kept' ? unchanged : changes[change];
}
