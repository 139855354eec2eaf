import type { ToldKeys } from '../../model/told.ts';
import { markerOf, type Marker } from './marker.ts';
import type { Issue, Tracker } from './tracker.ts';

/** The label of every issue that we write. */
export const ourLabel = 'driftvakt';

/** An issue of ours, and what its marker says; nothing where somebody took the marker away. */
export interface Kept {
  readonly issue: Issue;
  readonly marker: Marker | undefined;
  /** Until when reminders of it were written, as the evidence knows. */
  readonly reminded: string | undefined;
}

/** What the repository holds now. */
export interface State {
  /** Our issues by told key, in order of numbers. */
  readonly kept: ReadonlyMap<string, readonly Kept[]>;
  /** The accounts whose markers are believed. */
  readonly authors: ReadonlySet<string>;
  /** The highest number there was when we read. */
  readonly highest: number;
}

// The account of a workflow's own token, which GitHub does not tell it.
const workflow = 'github-actions[bot]';

/**
 * Reads what is there. The evidence's numbers come first; an issue that the evidence does not know is ours by its marker,
 * if one of our accounts wrote it. Titles are never looked at.
 */
export async function read(tracker: Tracker, told: ToldKeys): Promise<State> {
  const me = await tracker.whoami();
  // Read before the list: what is opened meanwhile is newer, and is seen when we look again.
  const highest = await tracker.highest();
  const listed = new Map((await tracker.list({ labels: [ourLabel], state: 'all' })).map((issue) => [issue.number, issue]));
  for (const { number } of Object.values(told)) {
    const missing = listed.has(number) ? undefined : await tracker.get(number);
    if (missing !== undefined) listed.set(number, missing);
  }
  const authors = new Set([me ?? workflow, ...Object.values(told).map(({ author }) => author)]);
  const byEvidence = new Map(Object.entries(told).map(([key, { number, author, reminded }]) => [number, { key, author, reminded }]));
  const kept = new Map<string, Kept[]>();
  for (const issue of [...listed.values()].toSorted((a, b) => a.number - b.number)) {
    const marker = ours(issue, authors);
    const known = byEvidence.get(issue.number);
    const key = known !== undefined && known.author === issue.author ? known.key : marker?.key;
    if (key === undefined) continue;
    kept.set(key, [...(kept.get(key) ?? []), { issue, marker: marker?.key === key ? marker : undefined, reminded: known?.reminded }]);
  }
  return { kept, authors, highest };
}

/** The marker of an issue that one of our accounts wrote. */
export const ours = (issue: Issue, authors: ReadonlySet<string>): Marker | undefined => (authors.has(issue.author) ? markerOf(issue.body) : undefined);
