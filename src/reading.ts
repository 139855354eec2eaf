// The first half of the program: load -> validate. Whoever only reads does not wait for what the other half is made from.
import { load, type SourceFile } from './load.ts';
import { controlKinds } from './model/controls.gen.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { Estate } from './model/estate.ts';
import type { Memory } from './model/memory.ts';
import { bySpan } from './model/span.ts';
import { rules } from './rules/index.ts';
import { validate, type Ask, type Judged } from './validate.ts';

/** What was read: the estate, what is wrong with the text, and how much was declared. */
export interface Read {
  readonly estate: Estate;
  readonly diagnostics: readonly Diagnostic[];
  readonly declarations: number;
  /** The text of every file, for code frames. */
  readonly texts: ReadonlyMap<string, string>;
  /** What rules were asked about, and said, where that can be asked again: nothing where names have versions. */
  readonly judged: Judged | undefined;
  /** What was wrong before anything was held against anything. */
  readonly broken: readonly Diagnostic[];
}

/** Files -> the estate and its diagnostics. `lastValid` stands in for service levels that are not valid now; whoever reads the same files again and again says how rules are asked. */
export function read(files: readonly SourceFile[], lastValid: Memory['serviceLevels'] = {}, ask?: Ask): Read {
  const { declarations, unread, diagnostics: broken, texts } = load(files);
  const { estate, diagnostics, judged } = validate(declarations, { rules, controls: Object.keys(controlKinds), unread, lastValid, ...(ask && { ask }) });
  return { estate, diagnostics: together(broken, diagnostics), declarations: declarations.length, texts, judged, broken };
}

/** All that is told of files, in order: what is wrong with the text, and with what it says. */
export const together = (broken: readonly Diagnostic[], diagnostics: readonly Diagnostic[]): Diagnostic[] => [...broken, ...diagnostics].toSorted((a, b) => bySpan(a.at, b.at));
