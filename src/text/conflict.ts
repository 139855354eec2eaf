import type { Trouble } from './trouble.ts';

const marks = /^(?:<{7}|>{7}|\|{7}|={7})(?=[ \r\n]|$)/gm;

/** The marks that git leaves in a file where two branches changed the same lines: one trouble for them all, at the first. No YAML has them. */
export function conflict(text: string): Trouble | undefined {
  const found: number[] = [];
  for (const { index } of text.matchAll(marks)) if (found.push(index) > 6) break;
  const [first, ...others] = found;
  if (first === undefined) return undefined;
  return {
    rule: 'yaml', message: 'a merge was left unfinished here: this line was written by git', help: 'keep the lines of one side, or of both, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>', from: first, to: endOf(text, first),
    related: others.map((from) => ({ message: 'so was this', from, to: endOf(text, from) })),
  };
}

function endOf(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}
