import type { Source } from '../model/declaration.ts';
import { locate } from './locate.ts';

/**
 * The first and the last line (from 1) on which an entry of a mapping is written, its key included. Nothing where not all of it is written
 * there: what is inherited, or stands behind an alias, is somebody's words at another place.
 */
export function linesOfEntry(source: Source, pointer: string, words: readonly string[]): readonly [number, number] | undefined {
  const [first, last] = [locate(source, pointer, 'key').line, locate(source, pointer).endLine];
  const text = source.text.split('\n').slice(first - 1, last).join('\n');
  return words.every((word) => text.includes(word)) ? [first, last] : undefined;
}
