import type { Ref } from './declaration.ts';
import { declarationOf, type Declared, type Estate } from './estate.ts';

/** `kind/name`, `label=value`, `customer=name`, or a glob of `kind/name` in which `*` stands for anything. */
const form = /^([a-z0-9*-]+\/[a-z0-9*-]+|[a-z0-9][a-z0-9-]{0,62}=[^=\s]+|[a-z0-9-]*\*[a-z0-9*-]*)$/;

export const isSelector = (text: string): boolean => form.test(text);

/** Whether a declaration is selected: by any one of the selectors, or by their absence. */
export function selects(selectors: readonly string[], estate: Estate, ref: Ref): boolean {
  return selectors.length === 0 || selectors.some((selector) => matches(selector, estate, ref));
}

function matches(selector: string, estate: Estate, ref: Ref): boolean {
  const [key = '', value] = selector.split('=');
  if (value === undefined) return glob(selector.includes('/') ? selector : `*/${selector}`, ref);
  return key === 'customer' ? customersOf(estate, ref).includes(value) : declarationOf(estate, ref)?.labels[key] === value;
}

/** The customers a declaration concerns. */
export function customersOf(estate: Estate, ref: Ref): readonly string[] {
  const declared = declarationOf(estate, ref);
  switch (declared?.kind) {
    case 'Customer': return [declared.name];
    case 'Service': return Object.keys((declared as Declared<'Service'>).spec.customers ?? {});
    case 'Inventory': return [(declared as Declared<'Inventory'>).spec.customer ?? []].flat();
    case 'AccessPolicy': return customersOf(estate, `service/${(declared as Declared<'AccessPolicy'>).spec.service}`);
    default: return [];
  }
}

/** `*` stands for anything; linear, since names hold no wildcard and the pieces are found from left to right. */
function glob(pattern: string, text: string): boolean {
  const pieces = pattern.split('*');
  const first = pieces[0] ?? '';
  const last = pieces.at(-1) ?? '';
  if (pieces.length === 1) return pattern === text;
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false;
  let at = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = text.indexOf(piece, at);
    if (found === -1 || found + piece.length > text.length - last.length) return false;
    at = found + piece.length;
  }
  return true;
}
