import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** Everything the server knows. Plain data; tests may read it and interfere. */
export interface State {
  nextId: number;
  /** By lower-case `owner/name`. */
  readonly repositories: Record<string, Repository>;
  /** Old lower-case `owner/name` -> the new one. */
  readonly renamed: Record<string, string>;
  /** Login -> id. */
  readonly users: Record<string, number>;
}

export interface Repository {
  readonly id: number;
  name: string;
  readonly labels: Label[];
  readonly issues: Issue[];
}

export interface Label {
  readonly id: number;
  readonly name: string;
  readonly color: string;
  readonly description: string | null;
}

export interface Issue {
  readonly id: number;
  readonly number: number;
  title: string;
  body: string | null;
  user: string;
  state: 'open' | 'closed';
  stateReason: string | null;
  labels: string[];
  createdAt: string;
  updatedAt: string;
  closedAt: string | null;
  /** A pull request is listed among the issues. */
  pull?: true;
  /** Answers 410 from now on. */
  deleted?: true;
  readonly comments: Comment[];
  /** Absent in a state that was saved before there were any. */
  assignees?: string[];
  /** What happened to it, but for its comments, in order. Absent in a state that was saved before it was kept. */
  events?: Event[];
}

/** What somebody did to an issue: the label or the account that it was done with. */
export interface Event {
  readonly id: number;
  readonly event: 'labeled' | 'unlabeled' | 'assigned' | 'unassigned' | 'closed' | 'reopened';
  readonly actor: string;
  readonly createdAt: string;
  readonly with?: string;
}

export interface Comment {
  readonly id: number;
  readonly user: string;
  body: string;
  readonly createdAt: string;
}

export const emptyState = (): State => ({ nextId: 1000, repositories: {}, renamed: {}, users: {} });

/** Reads a state that was saved; an empty one when there is none yet. */
export function load(file: string | undefined): State {
  if (file === undefined) return emptyState();
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as State;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return emptyState();
    throw error;
  }
}

/** Writes the state so that a reader sees the old one or the new one, never half of it. */
export function save(file: string | undefined, state: State): void {
  if (file === undefined) return;
  writeFileSync(`${file}.new`, JSON.stringify(state));
  renameSync(`${file}.new`, file);
}

/** The repository of that name, made when it is first asked for. */
export function repositoryOf(state: State, owner: string, name: string): Repository {
  const key = `${owner}/${name}`.toLowerCase();
  return (state.repositories[key] ??= { id: state.nextId++, name: `${owner}/${name}`, labels: [], issues: [] });
}

/** A label of the repository by its name in any case; made in grey when it is missing, as GitHub does. */
export function labelOf(state: State, repository: Repository, name: string): Label {
  const found = repository.labels.find((label) => label.name.toLowerCase() === name.toLowerCase());
  if (found !== undefined) return found;
  const label = { id: state.nextId++, name, color: 'ededed', description: null };
  repository.labels.push(label);
  return label;
}
