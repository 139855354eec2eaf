// `node scripts/lab.ts`: runs the lab in the foreground until ctrl-C, and says what stands behind which name.
// `--services DIR`, `--root DIR` and `--state DIR` for another estate than this repository's.
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { startLab } from './lab/start.ts';

const repository = join(import.meta.dirname, '..');
const { values } = parseArgs({ options: { services: { type: 'string' }, root: { type: 'string' }, state: { type: 'string' } } });
const lab = await startLab({
  services: values.services ?? join(repository, 'services'),
  root: values.root ?? repository,
  state: values.state ?? join(repository, '.driftvakt-lab'),
});

const rows = lab.table();
const wide = (of: (row: (typeof rows)[number]) => string): number => Math.max(...rows.map((row) => of(row).length));
for (const row of rows) console.log(`${row.target.padEnd(wide(({ target }) => target))}  ${row.at.padEnd(15)}  ${row.speaks.padEnd(6)}  ${row.state}`);
const file = relative(process.cwd(), lab.file);
console.log(`\nThe lab file is ${file}. In another terminal, until ctrl-C here:\n`);
console.log(`  ${[...Object.entries(lab.environment).map(([name, value]) => `${name}=${value} `), `node src/cli.ts audit --lab ${file} --trust`].join('')}\n`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void lab.stop().then(() => process.exit(0));
  });
}
