import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decode } from '../../src/text/decode.ts';
import { readDeclaration } from '../../src/world/files.ts';
import type { Hostile } from '../hostile/case.ts';
import { hostile } from '../hostile/cases.ts';

/** The text of every hostile file of declarations that is text at all. */
export const hostileTexts = (): string[] => hostile.filter(({ possible }) => possible !== false).map(textOf).filter((text) => text !== '');

function textOf({ write }: Hostile): string {
  const dir = mkdtempSync(join(tmpdir(), 'fast-'));
  try {
    write(dir);
    const file = readDeclaration(join(dir, 'hostile.yaml'));
    if (!('bytes' in file)) return '';
    const { text, trouble } = decode(file.bytes);
    return trouble === undefined ? text : '';
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
