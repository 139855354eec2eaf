/** What was read of issues: all that are open, and of those that changed since they were last read what happened to them. */
export interface ReadIssues {
  /** Those that changed, oldest first. */
  readonly changed: readonly IssueFacts[];
  /** The numbers of all that are open. */
  readonly open: readonly number[];
  /** The numbers of those that changed and are none of those asked for any more. */
  readonly others: readonly number[];
  /** Everything that changed until then has been read: ISO instant. */
  readonly until: string;
  /** How many that changed were too many for one run; the next goes on. */
  readonly left: number;
}

export interface IssueFacts {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
  readonly state: 'open' | 'closed';
  readonly createdAt: string;
  /** When it last changed, where what happened to it is known until then. */
  readonly updatedAt: string | null;
  readonly closedAt: string | null;
  readonly author: string;
  /** The told key of the finding that driftvakt told of by it; null where people wrote it. */
  readonly told: string | null;
  /** What happened to it, in order; empty where that was left for the next run. */
  readonly events: readonly IssueEvent[];
}

/** Something that somebody did to an issue. */
export interface IssueEvent {
  readonly at: string;
  readonly type: 'labeled' | 'unlabeled' | 'assigned' | 'commented' | 'closed' | 'reopened';
  /** The account that did it; empty where it was deleted, or where GitHub does not tell, as of most assignments. */
  readonly account: string;
  /** A bot's account, or done by a program in somebody's name. */
  readonly isProgram: boolean;
  /** The label, or the account that it was assigned to; empty else. */
  readonly what: string;
}
