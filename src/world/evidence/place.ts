import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Given } from '../../command.ts';
import { readDeclarations } from '../files.ts';
import { branchEvidence, namesOf, type Place } from './branch.ts';
import { branchRecords } from './branch-records.ts';
import { directoryEvidence } from './directory.ts';
import { directoryRecords } from './directory-records.ts';
import { openGit, type Environment } from './git.ts';
import type { Evidence } from '../evidence.ts';
import { branchNamed } from './named.ts';
import type { Found } from './records.ts';

/** Where evidence is kept: a folder of its own, or references of a repository. */
export type EvidencePlace = { readonly folder: string } | { readonly repository: Place };

/**
 * What `--evidence` says: `branch` is the repository around `--dir`, a bare repository is itself one, and anything else is a
 * folder. The Estate names the branch; without one that can be read it is the usual one.
 */
export async function evidencePlace({ evidence, dir, own }: Pick<Given, 'evidence' | 'dir' | 'own'>, env: Environment): Promise<EvidencePlace> {
  const folder = evidence === 'branch' ? await nearest(resolve(dir)) : resolve(evidence);
  if (evidence !== 'branch' && !(await isBare(folder))) return { folder };
  const isShared = own['push'] === true || env['GITHUB_ACTIONS'] === 'true';
  return { repository: { folder, env, branch: async () => branchNamed(await readDeclarations(dir).catch(() => [])), ...(isShared && { remote: () => originOf(folder, env) }) } };
}

/** The folder, or the one around it that is there: a copy of the evidence alone holds no declarations. */
async function nearest(folder: string): Promise<string> {
  const isThere = await stat(folder).then((found) => found.isDirectory(), () => false);
  return isThere || dirname(folder) === folder ? folder : nearest(dirname(folder));
}

/** `origin`, where there is one. */
async function originOf(folder: string, env: Environment): Promise<string | undefined> {
  const git = await openGit(folder, env);
  return git.run(['config', '--get', 'remote.origin.url']).then(() => 'origin', () => undefined);
}

const isBare = async (folder: string): Promise<boolean> => (await Promise.all(['HEAD', 'objects', 'refs'].map((name) => stat(join(folder, name)).then(() => true, () => false)))).every(Boolean);

export const evidenceAt = (place: EvidencePlace): Evidence => ('folder' in place ? directoryEvidence(place.folder) : branchEvidence(place.repository));

/** All its records, for who verifies them. */
export async function recordsAt(place: EvidencePlace): Promise<Found> {
  if ('folder' in place) return directoryRecords(place.folder);
  const git = await openGit(place.repository.folder, place.repository.env);
  return branchRecords(git, namesOf(await place.repository.branch()));
}
