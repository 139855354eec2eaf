// What a run need not read again of the issues, since the evidence holds it.
import { operator, type Estate } from '../model/estate.ts';
import type { Memory } from '../model/memory.ts';
import { repositoryPath } from '../model/target.ts';
import type { ToldKeys } from '../model/told.ts';
import type { KnownIssues } from '../world/github-read.ts';

/** The issues as the evidence knows them; `since` only where a run has read them before. */
export function knownIssues(estate: Estate, { cases = {}, casesRead = {} }: Memory, told: ToldKeys): Partial<KnownIssues> {
  const owner = operator(estate);
  const source = owner === undefined ? '' : repositoryPath(owner.ref);
  const since = casesRead[source];
  return {
    told, ...(since !== undefined && { since }),
    updated: new Map(Object.values(cases).flatMap(({ source: from, id, updated }) => (from === source && updated !== undefined ? [[Number(id.slice('issue-'.length)), updated] as const] : []))),
  };
}
