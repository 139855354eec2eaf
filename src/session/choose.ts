// What a command line selects: told at once where it is nothing, since a run of nothing would look like a run in which all is well.
import { Misuse } from '../command.ts';
import { declared, type Estate } from '../model/estate.ts';
import type { Memory } from '../model/memory.ts';
import { isSelector } from '../model/select.ts';
import { selectsNothing } from '../pipeline.ts';
import { printable } from '../text/printable.ts';
import { didYouMean } from '../text/suggest.ts';

/** Throws a `Misuse` for what has not the form of a selector. */
export function checkSelectors(selectors: readonly string[]): void {
  const wrong = selectors.find((selector) => !isSelector(selector));
  if (wrong !== undefined) throw new Misuse(`"${printable(wrong)}" selects nothing: say kind/name, label=value, customer=NAME, or a glob`);
}

/** Throws a `Misuse` for a selector that selects nothing of the estate or its past. */
export function checkSelected(selectors: readonly string[], estate: Estate, past: Memory): void {
  const wrong = selectsNothing(selectors, estate, past);
  if (wrong === undefined) return;
  const help = didYouMean(wrong, declared(estate), undefined);
  throw new Misuse(`"${printable(wrong)}" selects nothing that is declared${help === undefined ? '' : `: ${help}`}`);
}
