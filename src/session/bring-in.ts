// Segments from other runners: each held against its form, its seal, the estate and the clock before it is brought in.
import { controls } from '../controls/index.ts';
import type { Given, Terminal } from '../command.ts';
import { later } from '../measure/duration.ts';
import { disclose, type Envelope } from '../evidence/envelope.ts';
import { accepted, type Expected } from '../evidence/foreign.ts';
import type { Memory } from '../model/memory.ts';
import type { Sealed } from '../model/results.ts';
import { judge, type Read } from '../pipeline.ts';
import { printable } from '../text/printable.ts';
import { textOf } from '../words/passes.ts';
import { render } from '../words/render.ts';
import { readParts } from '../world/parts.ts';
import type { World } from '../world/world.ts';

/** What segments are held against. */
interface Against {
  readonly readings: Read;
  readonly memory: Memory;
  readonly expected: Omit<Expected, 'latest'>;
}

/** Clocks of runners differ; what is farther ahead was written by a wrong one. */
const ahead = 15 * 60_000;

/**
 * The segments in the folders that were not folded before, each once, and those that were (`again`). What is not accepted is said on standard error with its reason, left where it is, and `failed`. A folder without a segment is a part that did not come.
 */
export async function bringIn(folders: readonly string[], { readings, memory, expected }: Against, given: Given, terminal: Terminal, { mask, now, pseudonym }: World): Promise<{ readonly brought: readonly Envelope[]; readonly again: readonly Envelope[]; readonly failed: boolean }> {
  const say = (text: string): void => { terminal.err(`${mask(printable(text))}\n`); };
  const found = new Map<string, { readonly path: string; readonly sealed: Envelope }>();
  let failed = false;
  for (const folder of folders) {
    const parts = await readParts(folder);
    if (parts.length === 0 && !given.quiet) say(`note: ${folder} holds no segment`);
    for (const { path, text, problem } of parts) {
      const sealed = text === undefined ? problem ?? 'cannot be read' : accepted(text, { ...expected, latest: later(now, ahead) });
      if (typeof sealed === 'string') {
        say(`error: ${path} ${sealed}; it is not merged`);
        failed = true;
      } else found.set(sealed.digest, { path, sealed });
    }
  }
  const folded = new Set(memory.segments);
  const fresh = [...found.values()].filter(({ sealed: { digest } }) => !folded.has(digest));
  const harmful = harmfulOf(fresh.map(({ sealed }) => ({ digest: sealed.digest, segment: disclose(sealed) })), (some) => judge(readings, memory, some, pseudonym).results.findings.map((one) => render(textOf(controls, one), one.values, { language: 'en', timeZone: 'UTC' })));
  for (const { path, sealed } of fresh) {
    if (harmful.has(sealed.digest)) say(`error: ${path} holds facts that cannot be judged; it is not merged`);
  }
  const again = [...found.values()].map(({ sealed }) => sealed).filter(({ digest }) => folded.has(digest));
  return { again, brought: fresh.flatMap(({ sealed }) => (harmful.has(sealed.digest) ? [] : [sealed])), failed: failed || harmful.size > 0 };
}

/** The digests of the segments whose facts no probe of ours would say, so that controls break on them. Tried one by one only when all together break. */
export function harmfulOf(segments: readonly Sealed[], attempt: (some: readonly Sealed[]) => unknown): ReadonlySet<string> {
  const breaks = (some: readonly Sealed[]): boolean => {
    try {
      attempt(some);
      return false;
    } catch {
      return true;
    }
  };
  return new Set(segments.length > 0 && breaks(segments) ? segments.filter((one) => breaks([one])).map(({ digest }) => digest) : []);
}
