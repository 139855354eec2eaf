import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** Writes a generated file below the root; leaves it alone when it is fresh, so that editors and watchers stay calm. */
export function write(path: string, text: string): void {
  const file = join(root, path);
  try {
    if (readFileSync(file, 'utf8') === text) return;
  } catch {
    mkdirSync(dirname(file), { recursive: true });
  }
  writeFileSync(file, text);
  console.log(`wrote ${path}`);
}
