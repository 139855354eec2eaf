/**
 * Extracts the official JSON Schema of SARIF 2.1.0 for the tests of the format, without its prose.
 *
 *     node scripts/sarif-schema.ts            fetches @microsoft/jest-sarif with `npm pack` into a temporary folder
 *     node scripts/sarif-schema.ts FILE.json  reads a schema that is already here
 *
 * Run by hand when the schema changes; the package itself is no dependency, since it brings an old Ajv along.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { write } from './gen/write.ts';

const source = '@microsoft/jest-sarif@1.0.0-beta.0';
const { $schema: _draft, id, ...schema } = JSON.parse(read(process.argv[2]), silent) as { readonly $schema: string; readonly id: string };
write('test/formats/sarif-2.1.0.json', `${JSON.stringify({ $comment: `${id}, from ${source}, MIT licence, Microsoft Corporation`, ...schema }, null, 1)}\n`);

/** Leaves descriptions out, but not the property that is called so. */
function silent(key: string, value: unknown): unknown {
  return key === 'description' && typeof value === 'string' ? undefined : value;
}

function read(file: string | undefined): string {
  if (file !== undefined) return readFileSync(file, 'utf8');
  const folder = mkdtempSync(join(tmpdir(), 'sarif-'));
  try {
    execFileSync('npm', ['pack', source, '--pack-destination', folder], { stdio: ['ignore', 'ignore', 'inherit'] });
    execFileSync('tar', ['-xzf', join(folder, 'microsoft-jest-sarif-1.0.0-beta.0.tgz'), '-C', folder, 'package/lib/schemas/sarif-2.1.0-rtm.5.json']);
    return readFileSync(join(folder, 'package/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
