import { createHmac, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { failureOf } from './failure.ts';

/**
 * The key that makes pseudonyms, kept outside the repository and the evidence: `DRIFTVAKT_PSEUDONYM_KEY`, else a file of the
 * user's, made on first use. Another key gives every person another name, so a runner that is not always the same machine
 * must be given one: `isNew` says that it was made just now. Throws a `Failure` where it can be neither read nor kept.
 */
export async function pseudonymKey(env: Readonly<Record<string, string | undefined>>): Promise<{ readonly key: string; readonly isNew: boolean }> {
  const given = env['DRIFTVAKT_PSEUDONYM_KEY'];
  if (given !== undefined && given !== '') return { key: given, isNew: false };
  return keyOfUser(env).catch((error: unknown) => {
    throw failureOf('the key that makes pseudonyms of accounts can be neither read nor kept where this user keeps settings. Give every run the same long random text in DRIFTVAKT_PSEUDONYM_KEY', error);
  });
}

async function keyOfUser(env: Readonly<Record<string, string | undefined>>): Promise<{ readonly key: string; readonly isNew: boolean }> {
  const path = join(env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'driftvakt', 'pseudonym.key');
  try {
    return { key: (await readFile(path, 'utf8')).trim(), isNew: false };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const key = randomBytes(32).toString('hex');
  try {
    await writeFile(path, `${key}\n`, { mode: 0o600, flag: 'wx' });
    return { key, isNew: true };
  } catch {
    // Another run made one at the same time: its key holds.
    return { key: (await readFile(path, 'utf8')).trim(), isNew: true };
  }
}

/** A person's pseudonym: `p-` and 10 hexadecimal digits; the same for the same account however it is written. */
export const pseudonym = (key: string, person: string): string => `p-${createHmac('sha256', key).update(person.trim().toLowerCase()).digest('hex').slice(0, 10)}`;
