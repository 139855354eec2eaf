import { kindNames } from './kinds.gen.ts';
import type { Text } from './message.ts';

/** `kind/name` with the kind in kebab-case, as `access-policy/erp-administrators`. */
export type Ref = `${string}/${string}`;

/** Where a declaration is written: the text of its file, and which of the file's documents it is (from 0). */
export interface Source {
  readonly file: string;
  readonly text: string;
  readonly document: number;
  /** True where nothing in the text looks like a secret; else something may, or nobody has looked. */
  readonly innocent?: boolean;
}

/** One YAML document. Its `spec` is plain data; the span of any JSON pointer in it is found on demand from `source`. */
export interface Declaration<Spec = unknown> {
  readonly kind: string;
  readonly name: string;
  readonly ref: Ref;
  readonly title: string | Partial<Text> | undefined;
  readonly description: string | Partial<Text> | undefined;
  readonly labels: Readonly<Record<string, string>>;
  /** With all that it inherits. */
  readonly spec: Spec;
  readonly source: Source;
  /** What it extends, by name, and what it wrote itself; nothing where it inherits nothing. */
  readonly inherits?: { readonly from: string; readonly written: unknown };
}

/** `AccessPolicy`, `erp` -> `access-policy/erp`. */
export function refTo(kind: string, name: string): Ref {
  return `${prefixes.get(kind) ?? prefixOf(kind)}/${name}`;
}

const prefixOf = (kind: string): string => kind.replace(/(?!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
const prefixes = new Map<string, string>(kindNames.map((kind) => [kind, prefixOf(kind)]));
const kindsByPrefix = new Map<string, string>(kindNames.map((kind) => [prefixOf(kind), kind]));

/** `access-policy/erp` -> `AccessPolicy`; the inverse of `refTo`. */
export function kindOf(ref: string): string {
  const prefix = ref.split('/', 1)[0] ?? '';
  return kindsByPrefix.get(prefix) ?? prefix.replace(/(^|-)([a-z])/g, (_, _hyphen, letter: string) => letter.toUpperCase());
}
