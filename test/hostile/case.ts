import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A folder of declarations that must be refused, and where. */
export interface Hostile {
  readonly name: string;
  /** Writes the declarations below a folder that is there and empty. */
  write(dir: string): void;
  readonly expect: {
    /** Relative to the folder; empty for the folder itself. */
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly rule: string;
  };
  /** Only where this machine can have such a thing at all. */
  readonly possible?: boolean;
}

/** An Estate without which nothing would be valid. */
export const estate = 'apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec: { languages: [en], timeZone: Europe/Oslo, schedule: { audit: 5m } }\n';

/** The first lines of a Team; what follows is its spec from line 5 on, indented by two. */
export const team = 'apiVersion: driftvakt/v1\nkind: Team\nmetadata: { name: operations }\nspec:\n';

/** Writes a file, and the folders above it. */
export function put(dir: string, path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), content);
}

/** A case of one file beside a valid Estate. */
export function one(name: string, rule: string, [line, column]: readonly [number, number], content: string | Uint8Array): Hostile {
  return {
    name, expect: { file: 'hostile.yaml', line, column, rule },
    write(dir) {
      put(dir, 'estate.yaml', estate);
      put(dir, 'hostile.yaml', content);
    },
  };
}
