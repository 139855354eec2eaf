import { createHash } from 'node:crypto';

/** JSON with sorted keys: the same value has the same text on every machine. `undefined` members are left out. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner) ?? 'null';
}

/** SHA-256 of the canonical JSON, in hexadecimal. */
export const digest = (value: unknown): string => createHash('sha256').update(canonical(value)).digest('hex');
