// What a file that was mended differs in, as `git apply` reads it. Fixes change characters of lines and never the number of them.
import { printable } from './printable.ts';

const around = 3;

/** The lines of a text, each with its end. */
const linesWithEnds = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** Two texts of as many lines -> a unified difference; nothing where they are the same. */
export function difference(file: string, before: string, after: string): string {
  const [old, fresh] = [linesWithEnds(before), linesWithEnds(after)];
  const changed = old.flatMap((line, index) => (line === fresh[index] ? [] : [index]));
  if (changed.length === 0) return '';
  const hunks: { from: number; to: number }[] = [];
  for (const index of changed) {
    const last = hunks.at(-1);
    if (last !== undefined && index - around <= last.to) last.to = Math.min(old.length, index + around + 1);
    else hunks.push({ from: Math.max(0, index - around), to: Math.min(old.length, index + around + 1) });
  }
  const ended = (line: string): string => (line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`);
  const name = printable(file).replace(/^\/+/, '');
  return `--- a/${name}\n+++ b/${name}\n${hunks.map(({ from, to }) => {
    const body: string[] = [];
    for (let index = from; index < to;) {
      let end = index;
      while (end < to && old[end] !== fresh[end]) end++;
      body.push(...old.slice(index, end).map((line) => ended(`-${line}`)), ...fresh.slice(index, end).map((line) => ended(`+${line}`)));
      if (end < to) body.push(ended(` ${old[end] ?? ''}`));
      index = end + 1;
    }
    return `@@ -${from + 1},${to - from} +${from + 1},${to - from} @@\n${body.join('')}`;
  }).join('')}`;
}
