// Every folder below test/cases/GROUP/ENTRY/CASE is a case: its input, and what is expected of it in expect.txt.
// UPDATE=1 writes what came out as what is expected. Another group is one more line in `groups`.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { controls } from './groups/controls.ts';
import { rules } from './groups/rules.ts';

/** What came out of a case, as the text of its expect.txt. */
export type Group = (folder: string) => string | Promise<string>;

const groups: Readonly<Record<string, Group>> = { controls, declarations: rules, rules };

const root = join(import.meta.dirname, 'cases');
const folders = (path: string): string[] => (existsSync(path) ? readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort() : []);

for (const [group, run] of Object.entries(groups)) {
  describe(group, () => {
    for (const entry of folders(join(root, group))) {
      for (const name of folders(join(root, group, entry))) {
        test(`${entry}: ${name}`, async () => {
          const folder = join(root, group, entry, name);
          const file = join(folder, 'expect.txt');
          const came = await run(folder);
          if (process.env['UPDATE'] === '1') writeFileSync(file, came);
          expect(came).toBe(existsSync(file) ? readFileSync(file, 'utf8') : `no ${file}: write it with UPDATE=1`);
        });
      }
    }
  });
}
