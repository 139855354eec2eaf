/** An issue as the place that keeps it shows it. */
export interface Issue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
  readonly state: 'open' | 'closed';
  readonly author: string;
  /** ISO instant; null or nothing while it is open. */
  readonly closedAt?: string | null;
  /** How many comments it has. */
  readonly comments: number;
}

export interface Label {
  readonly name: string;
  /** Six hexadecimal digits. */
  readonly color: string;
  readonly description: string;
}

export type CloseReason = 'completed' | 'not_planned' | 'duplicate';

export interface Change {
  readonly title?: string;
  readonly body?: string;
  readonly labels?: readonly string[];
  readonly state?: 'open' | 'closed';
  readonly reason?: CloseReason;
}

/**
 * The issues of one repository. Every method throws when it cannot be certain; an error with `lost: true` says that what
 * was asked may have been done all the same.
 */
export interface Tracker {
  /** The account that we write as; null where the place does not say. */
  whoami(): Promise<string | null>;
  /** Every issue with all of the labels. */
  list(question: { readonly labels: readonly string[]; readonly state: 'all' }): Promise<readonly Issue[]>;
  /** The highest number given so far. */
  highest(): Promise<number>;
  /** Every issue with a higher number. */
  newer(than: number): Promise<readonly Issue[]>;
  get(number: number): Promise<Issue | undefined>;
  create(issue: { readonly title: string; readonly body: string; readonly labels: readonly string[] }): Promise<Issue>;
  update(number: number, change: Change): Promise<Issue>;
  comments(number: number): Promise<readonly { readonly author: string; readonly body: string }[]>;
  comment(number: number, body: string): Promise<void>;
  labels(): Promise<readonly string[]>;
  createLabel(label: Label): Promise<void>;
}
