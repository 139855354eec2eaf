// What a command line selects: told at once where it is nothing, since a run of nothing would look like a run in which all is well.
import { Misuse } from '../command.ts';
import { refTo } from '../model/declaration.ts';
import { declarationOf, declared, type Estate } from '../model/estate.ts';
import { kindNames } from '../model/kinds.gen.ts';
import type { Memory } from '../model/memory.ts';
import { isSelector } from '../model/select.ts';
import { compareText } from '../model/span.ts';
import { selectsNothing } from '../pipeline.ts';
import { didYouMeanName } from '../text/meant.ts';
import { printable } from '../text/printable.ts';

/** Throws a `Misuse` for what has not the form of a selector. */
export function checkSelectors(selectors: readonly string[]): void {
  const wrong = selectors.find((selector) => !isSelector(selector));
  if (wrong === undefined) return;
  const [kind = '', name, ...more] = wrong.split('/');
  const known = kindNames.find((one) => one.toLowerCase() === kind.toLowerCase().replaceAll(/[-_]/g, ''));
  const better = name === undefined ? `*/${kind.toLowerCase()}` : more.length === 0 && known !== undefined ? refTo(known, name.toLowerCase()) : '';
  throw new Misuse(`"${printable(wrong)}" selects nothing: ${isSelector(better) && kind !== '' ? `did you mean "${better}"? Say` : 'say'} kind/name, label=value, customer=NAME, or a glob`);
}

/** Throws a `Misuse` for a selector that selects nothing of the estate or its past. */
export function checkSelected(selectors: readonly string[], estate: Estate, past: Memory): void {
  const wrong = selectsNothing(selectors, estate, past);
  if (wrong === undefined) return;
  const help = didYouMeanName(wrong, wrong.includes('=') ? labelled(estate) : declared(estate));
  throw new Misuse(`"${printable(wrong)}" selects nothing that is declared${help === undefined ? '' : `: ${help}`}`);
}

/** Every selector of a label or a customer that selects something. */
function labelled(estate: Estate): readonly string[] {
  const labels = declared(estate).flatMap((ref) => Object.entries(declarationOf(estate, ref)?.labels ?? {}).map(([label, value]) => `${label}=${value}`));
  return [...new Set([...[...estate.Customer.keys()].map((name) => `customer=${name}`), ...labels])].toSorted(compareText);
}
