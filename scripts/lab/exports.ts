import { mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { erpReview, erpUsers, fileServiceOwners, fileServiceReview } from './access.ts';
import { commas, fjordfisk, graphExport, intuneExport, nordlysBygg, semicolons, solvikDesktops, solvikPhones } from './equipment.ts';

const day = 86_400_000;

/**
 * Writes the exports of the other systems below `root`, as fresh as `now`; one of them is left to be twelve days old.
 * The same day and the same `anchor` give the same bytes.
 */
export function writeExports(root: string, now: Date, anchor: Date): void {
  const today = new Date(Math.floor(now.getTime() / day) * day);
  const put = (path: string, text: string, age = 0): void => {
    const file = join(root, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
    utimesSync(file, now, new Date(now.getTime() - age * day));
  };
  put('exports/erp-users.csv', erpUsers(today));
  put('exports/erp-review.csv', erpReview(anchor));
  put('exports/file-service-owners.csv', fileServiceOwners(today));
  put('exports/file-service-review.csv', fileServiceReview(anchor));
  put('inventory/fjordfisk-laptops.csv', intuneExport(fjordfisk, today, anchor, commas));
  put('inventory/nordlys-bygg-laptops.csv', intuneExport(nordlysBygg, today, anchor, semicolons));
  put('inventory/solvik-phones.json', graphExport(solvikPhones, today, anchor));
  put('inventory/solvik-desktops.csv', intuneExport(solvikDesktops, new Date(today.getTime() - 12 * day), anchor, commas), 12);
}

/** The day from which what stopped long ago is counted: kept in `file`, so that the facts are the same at the next start; taken anew after five days. */
export function keepAnchor(file: string, now: Date): Date {
  let kept: Date | undefined;
  try {
    kept = new Date(readFileSync(file, 'utf8').trim());
  } catch {
    // The first start.
  }
  if (kept && kept <= now && now.getTime() - kept.getTime() < 5 * day) return kept;
  const anchor = new Date(Math.floor(now.getTime() / day) * day);
  writeFileSync(file, `${anchor.toISOString()}\n`);
  return anchor;
}
