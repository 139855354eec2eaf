import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The repository's root. */
export const root = join(import.meta.dirname, '../..');

/** Files below the root that match, as paths below the root with forward slashes, in order. */
export function files(pattern: string, exclude: readonly string[] = []): string[] {
  return globSync(pattern, { cwd: root, exclude: [...exclude, 'node_modules/**', 'dist/**', 'site/**', '.git/**', '.driftvakt/**'] }).filter((path) => statSync(join(root, path)).isFile()).map((path) => path.replaceAll('\\', '/')).toSorted();
}

/** The text of a file below the root. */
export const text = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The text of every TypeScript and JavaScript file of a folder, by its path below the root. */
export function sources(folder: string): Map<string, string> {
  return new Map(files(`${folder}/**/*.{ts,js}`).filter((path) => !path.endsWith('.d.ts')).map((path) => [path, text(path)]));
}
