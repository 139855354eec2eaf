import { resolve } from 'node:path';
import type { Fault } from '../../evidence/verify.ts';
import { readFile } from 'node:fs/promises';
import { failureOf } from '../failure.ts';
import { openGit } from './git.ts';
import type { EvidencePlace } from './place.ts';
import { says } from '../../words/faults.ts';

/** The commits that none of the allowed signers signed, one fault each. A directory holds no signatures. */
export async function signatureFaults(place: EvidencePlace, commits: readonly string[], keys: string): Promise<Fault[]> {
  if ('folder' in place) return [{ kind: 'unsigned', place: place.folder, ...says('folderUnsigned') }];
  await readFile(keys).catch((error: unknown) => { throw failureOf(`the keys ${keys} cannot be read`, error); });
  const git = await openGit(place.repository.folder, place.repository.env);
  const faults: Fault[] = [];
  for (const commit of commits) {
    try {
      await git.run(['-c', `gpg.ssh.allowedSignersFile=${resolve(keys)}`, 'verify-commit', commit]);
    } catch (error) {
      faults.push({ kind: 'unsigned', place: `commit ${commit}`, ...says('noSignature', { reason: error instanceof Error ? error.message.split('; ')[0] ?? '' : String(error) }) });
    }
  }
  return faults;
}
