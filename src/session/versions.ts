// The versions of a declaration, and what changed from one to the next. Pure.
import type { Declaration, Ref } from '../model/declaration.ts';
import { declarationOf, inForce, type Estate } from '../model/estate.ts';
import { effectiveFrom } from '../model/versions.ts';
import { locate } from '../text/locate.ts';
import { printable } from '../text/printable.ts';
import { leaves } from './leaves.ts';

/** What a name stands for from a day on (since ever, where there is none), until the next version. */
interface VersionOf {
  readonly from: string | undefined;
  /** Nothing where it is set aside; `at` says where it is written then, or what is wrong with it. */
  readonly declaration: Declaration | undefined;
  readonly at: string;
  readonly inForce: boolean;
  /** Against the version before: the path, what was there and what is; nothing where there was, or is, none. */
  readonly changes: readonly { readonly path: string; readonly before?: unknown; readonly after?: unknown }[];
}

/** The declaration of a name that is in force at an instant; else its last version that is valid, or the first to come. With the estate that it belongs to. */
export function chosen(estate: Estate, ref: Ref, now: string): { readonly estate: Estate; readonly declaration: Declaration } | undefined {
  const current = inForce(estate, now);
  const others = current.aside.has(ref) ? estate.eras : estate.eras.toReversed();
  for (const one of [current, ...others.map((era) => era.estate), estate]) {
    const declaration = declarationOf(one, ref);
    if (declaration !== undefined) return { estate: one, declaration };
  }
  return undefined;
}

/** Every version of a name, the first one first. Where what it extends has a new version, so has what inherits from it. */
export function versionsOf(estate: Estate, ref: Ref, now: string): readonly VersionOf[] {
  const eras = estate.eras.length === 0 ? [{ from: undefined, estate }] : estate.eras.toReversed();
  const current = declarationOf(inForce(estate, now), ref);
  const found: VersionOf[] = [];
  for (const { from: begins, estate: era } of eras) {
    const declaration = declarationOf(era, ref);
    const because = era.aside.get(ref)?.because;
    if (declaration === undefined && because === undefined) continue;
    const before = found.at(-1);
    const at = declaration === undefined ? `${because?.at.file ?? ''}:${because?.at.line ?? 1}, set aside: ${because?.message ?? ''}` : place(declaration);
    if (before !== undefined && before.at === at && same(before.declaration, declaration)) continue;
    const from = before?.declaration !== undefined && before.declaration.source === declaration?.source ? begins : declaration === undefined ? begins : effectiveFrom(declaration.kind, declaration.spec);
    found.push({ from, declaration, at, inForce: current !== undefined && declaration?.source === current.source && same(declaration, current), changes: before === undefined ? [] : changed(before.declaration, declaration) });
  }
  return found;
}

/** The versions as text, where there are several, or none is in force yet. */
export function versionsText(versions: readonly VersionOf[], now: string): string {
  if (versions.length < 2 && versions.every((one) => one.inForce)) return '';
  const said = (value: unknown): string => printable(typeof value === 'string' ? value : JSON.stringify(value));
  const lines = versions.flatMap(({ from, at, inForce: speaks, changes }) => [
    `  ${from === undefined ? 'since ever' : `from ${printable(from)}`} (${printable(at)})${speaks ? `, in force at ${now}` : ''}`,
    ...changes.map(({ path, before, after }) => `    ${printable(path)}: ${before === undefined ? `${said(after)}, new` : after === undefined ? `${said(before)}, gone` : `${said(before)} -> ${said(after)}`}`),
  ]);
  return `Versions${versions.some((one) => one.inForce) ? '' : `, none of them in force at ${now}`}:\n${lines.join('\n')}\n\n`;
}

const place = ({ source }: Declaration): string => `${source.file}:${locate(source, '', 'value').line}`;
const same = (a: Declaration | undefined, b: Declaration | undefined): boolean => JSON.stringify(a?.spec) === JSON.stringify(b?.spec) && a?.source === b?.source;

function changed(before: Declaration | undefined, after: Declaration | undefined): VersionOf['changes'] {
  if (before === undefined || after === undefined) return [];
  const [old, fresh] = [new Map(leaves(before.spec)), new Map(leaves(after.spec))];
  return [...new Set([...old.keys(), ...fresh.keys()])].filter((pointer) => pointer !== '/effectiveFrom' && old.get(pointer) !== fresh.get(pointer)).map((pointer) => ({
    path: pointer.slice(1).replaceAll('/', '.'), ...(old.has(pointer) && { before: old.get(pointer) }), ...(fresh.has(pointer) && { after: fresh.get(pointer) }),
  }));
}
