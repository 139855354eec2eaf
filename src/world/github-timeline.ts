import type { IssueEvent } from '../model/issue.ts';

const types: ReadonlySet<unknown> = new Set<IssueEvent['type']>(['labeled', 'unlabeled', 'assigned', 'commented', 'closed', 'reopened']);

/** An entry of an issue's timeline -> what somebody did; nothing for the many kinds of entries that do nothing to a case. `instant` throws where it is none. */
export function eventIn(entry: Readonly<Record<string, unknown>>, instant: (value: unknown) => string): IssueEvent | undefined {
  const type = entry['event'];
  if (!types.has(type)) return undefined;
  // The actor of a comment is its author. Of an assignment GitHub names the assignee as the actor, and in timelines nobody as the one who assigned.
  const actor = type === 'assigned' ? member(entry['assigner']) : member(entry['actor']) ?? member(entry['user']);
  // What was brought in from elsewhere is in the name of a stand-in, and what a deleted account did in that of nobody.
  const account = actor?.['type'] === 'Mannequin' || actor?.['login'] === 'ghost' ? '' : name(actor?.['login']);
  const label = member(entry['label'])?.['name'];
  const assignee = member(entry['assignee'])?.['login'];
  return {
    at: instant(entry['created_at']), type: type as IssueEvent['type'], account, what: name(type === 'assigned' ? assignee : label),
    isProgram: actor?.['type'] === 'Bot' || account.endsWith('[bot]') || member(entry['performed_via_github_app']) !== undefined,
  };
}

const member = (value: unknown): Readonly<Record<string, unknown>> | undefined => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined);
const name = (value: unknown): string => (typeof value === 'string' ? value : '');
