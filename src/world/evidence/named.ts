import { parseAllDocuments } from 'yaml';
import type { SourceFile } from '../../load.ts';

const usual = 'driftvakt/evidence';

/** The branch that the Estate names for evidence (`evidence.branch`), read before the estate is: what is not valid there is said by whoever reads it all. */
export function branchNamed(files: readonly SourceFile[]): string {
  for (const file of files) {
    // Only what may hold it is read, and nothing that would take long.
    const text = 'bytes' in file && file.bytes.length <= 100_000 ? new TextDecoder().decode(file.bytes) : '';
    if (!/^kind:\s*["']?Estate\b/m.test(text) || !/\bbranch\b/.test(text)) continue;
    for (const document of parseAllDocuments(text)) {
      if (!('toJS' in document) || document.errors.length > 0) continue;
      const { kind, spec } = (document.toJS({ maxAliasCount: 100 }) ?? {}) as { kind?: unknown; spec?: { evidence?: { branch?: unknown } } };
      const branch = kind === 'Estate' ? spec?.evidence?.branch : undefined;
      if (typeof branch === 'string' && /^(?![/.-])(?!.*(\/\/|\.\.|\/\.|@\{|\.lock(\/|$)|[/.]$))[A-Za-z0-9._/-]{1,200}$/.test(branch)) return branch;
    }
  }
  return usual;
}
