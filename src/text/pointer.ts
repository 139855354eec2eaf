import { quoted } from './printable.ts';

/** A JSON pointer from keys and indexes. */
export const pointerTo = (...keys: readonly (string | number)[]): string => keys.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** The keys of a JSON pointer. */
export const keysIn = (pointer: string): string[] => pointer.split('/').slice(1).map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));

/** The value at the end of keys; nothing where there is none. */
export function valueAt(document: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined), document);
}

/** `spec.probes.login.every`: keys for people; `the declaration` for none of them. */
export function dotted(keys: readonly string[]): string {
  return keys.length === 0 ? 'the declaration' : keys.map((key) => (/^[\w-]{1,80}$/.test(key) ? key : quoted(key, 60))).join('.');
}
