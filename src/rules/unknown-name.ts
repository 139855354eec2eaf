import { refTo, type Declaration } from '../model/declaration.ts';
import { declarationOf, type Estate } from '../model/estate.ts';
import { furtherReferences, type FurtherReference } from '../model/references.gen.ts';
import { pointerTo } from '../text/pointer.ts';
import { quoted } from '../text/printable.ts';
import { didYouMean } from '../text/suggest.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'A calendar, a contract, a team or a member that is named is there',
  severity: 'error',
  why: 'A name that stands for nothing promises nothing, and whoever wrote it meant something.',
  fix: 'correct the name, or declare what it names',
  check(estate, report) {
    const all = Object.entries(furtherReferences).flatMap(([kind, references]) => declarationsOf(estate, kind).flatMap((declaration) =>
      references.flatMap((reference) => find({ spec: declaration.spec }, reference.path, []).map((found) => ({ ...found, declaration, reference })))));
    for (const { name, keys, part, declaration, reference } of all) {
      const missing = missingIn(estate, declaration, reference, name);
      if (missing === undefined) continue;
      const help = didYouMean(name, missing.candidates, undefined);
      report({ in: declaration, pointer: pointerTo(...keys), part, message: missing.message, ...(help !== undefined && { help }) });
    }
  },
} satisfies Rule;

const declarationsOf = (estate: Estate, kind: string): Declaration[] => [...(estate as unknown as Readonly<Record<string, ReadonlyMap<string, Declaration>>>)[kind]?.values() ?? []];

interface Missing { readonly message: string; readonly candidates: readonly string[] }

function missingIn(estate: Estate, declaration: Declaration, { to, part, besides }: FurtherReference, name: string): Missing | undefined {
  if (besides.includes(name)) return undefined;
  if (to === null) {
    const own = keysOf(declaration, part ?? '');
    return own.includes(name) ? undefined : { message: `${quoted(name)} is none of the ${part ?? ''} of ${declaration.name}`, candidates: own };
  }
  const declared = declarationsOf(estate, to);
  const [owner = '', inside = ''] = part === null ? [name] : name.split('/');
  const ref = refTo(to, owner);
  // What is set aside is not missing.
  if (estate.aside.has(ref)) return undefined;
  const found = declarationOf(estate, ref);
  if (found === undefined) return { message: `there is no ${to} ${quoted(owner)}`, candidates: part === null ? [...declared.map((one) => one.name), ...besides] : declared.flatMap((one) => keysOf(one, part).map((key) => `${one.name}/${key}`)) };
  if (part === null || keysOf(found, part).includes(inside)) return undefined;
  return { message: `${quoted(inside)} is none of the ${part} of ${owner}`, candidates: keysOf(found, part).map((key) => `${owner}/${key}`) };
}

const keysOf = ({ spec }: Declaration, part: string): string[] => Object.keys((spec as Readonly<Record<string, object | undefined>>)[part] ?? {});

interface Found { readonly name: string; readonly keys: readonly string[]; readonly part: 'key' | 'value' }

/** Every name at a path of the table, with its place. */
function find(value: unknown, [step, ...rest]: readonly string[], keys: readonly string[]): Found[] {
  if (step === undefined) return typeof value === 'string' ? [{ name: value, keys, part: 'value' }] : [];
  if (step === '#') return [{ name: keys.at(-1) ?? '', keys, part: 'key' }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (step === '*' || step === key ? find(inner, rest, [...keys, key]) : []));
}
