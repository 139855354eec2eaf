// The versions of reports that were issued, a file each: written once and never again.
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Issued } from '../model/issued.ts';
import { writeAtomically } from './atomic.ts';
import { Failure, failureOf } from './failure.ts';

const named = /^\d{4}-\d{2}(?:-[a-z0-9-]+)?\.v\d+\.json$/u;

/** Every version in a folder; none where there is no such folder. Throws a `Failure` for a folder that cannot be read, and for a file that is named as one and is none. */
export async function readIssued(folder: string): Promise<readonly Issued[]> {
  const names = (await readdir(folder).catch(nothingWhereMissing(folder))).filter((name) => named.test(name)).toSorted();
  return Promise.all(names.map(async (name) => {
    const one = await readFile(join(folder, name), 'utf8').then((text) => JSON.parse(text) as Partial<Issued> | null).catch(() => null);
    if (one?.schema !== 'driftvakt/issued/v1' || fileOf(one as Issued) !== name || !Array.isArray(one.figures)) throw new Failure(`${join(folder, name)} is no version of a report as it was issued: put back what was there`);
    return one as Issued;
  }));
}

// A folder that only cannot be read may hold versions, which would be written again from the first.
const nothingWhereMissing = (folder: string) => (error: NodeJS.ErrnoException): string[] => {
  if (error.code === 'ENOENT') return [];
  throw failureOf(`${folder} cannot be read`, error);
};

const fileOf = ({ period, customer, version }: Issued): string => `${period}${customer === null ? '' : `-${customer}`}.v${version}.json`;

/** Keeps versions that are not there yet. */
export async function keepIssued(folder: string, all: readonly Issued[]): Promise<void> {
  if (all.length > 0) await mkdir(folder, { recursive: true });
  for (const one of all) await writeAtomically(join(folder, fileOf(one)), `${JSON.stringify(one, null, 2)}\n`);
}
