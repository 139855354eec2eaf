// What is done to an issue, as it is done and as its timeline tells of it.
import type { Call } from './operations.ts';
import type { Event, Issue } from './state.ts';

/** Keeps that something happened to an issue; whoever asks did it. */
export function happened({ state, as, now }: Pick<Call, 'state' | 'as' | 'now'>, issue: Issue, event: Event['event'], what?: string): void {
  (issue.events ??= []).push({ id: state.nextId++, event, actor: as.login, createdAt: now, ...(what !== undefined && { with: what }) });
  issue.updatedAt = now;
}

/** Gives an issue other labels and assignees, each change an event; what is not given stays. */
export function changed(call: Pick<Call, 'state' | 'as' | 'now'>, issue: Issue, { labels = issue.labels, assignees = issue.assignees ?? [] }: { readonly labels?: string[] | undefined; readonly assignees?: string[] | undefined }): void {
  const before = issue.assignees ?? [];
  for (const name of issue.labels.filter((one) => !labels.includes(one))) happened(call, issue, 'unlabeled', name);
  for (const name of labels.filter((one) => !issue.labels.includes(one))) happened(call, issue, 'labeled', name);
  for (const login of before.filter((one) => !assignees.includes(one))) happened(call, issue, 'unassigned', login);
  for (const login of assignees.filter((one) => !before.includes(one))) happened(call, issue, 'assigned', login);
  Object.assign(issue, { labels: [...labels], assignees: [...assignees] });
}
