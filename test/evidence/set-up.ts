// What most tests of evidence begin with: repositories that are gone when the test is, and what verify says of them.
import { rmSync } from 'node:fs';
import { afterEach } from 'vitest';
import { verify } from '../../src/evidence/verify.ts';
import { recordsAt } from '../../src/world/evidence/place.ts';
import { branchIn, repository } from './repository.ts';

/** Makes fresh repositories as `repository` does, each taken away after the test that asked for it. */
export function repositories(): (...options: string[]) => string {
  const roots: string[] = [];
  afterEach(() => {
    for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true });
  });
  return (...options) => {
    const root = repository(...options);
    roots.push(root);
    return root;
  };
}

/** All records of the evidence on the usual references of a repository. */
export const recordsOf = (folder: string): ReturnType<typeof recordsAt> => recordsAt(branchIn(folder));

/** What `verify` says of them. */
export const checkedOf = async (folder: string): Promise<ReturnType<typeof verify>> => verify(await recordsOf(folder));
