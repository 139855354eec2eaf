// Measures side by side, in one run: `npm run bench -- NAME` runs test/bench/NAME.ts, which prints each line as `name ratio: N` with its medians.
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [name = 'check', ...options] = process.argv.slice(2);
const file = join(import.meta.dirname, '../test/bench', `${name}.ts`);
if (!/^[a-z-]+$/.test(name) || !existsSync(file)) throw new Error(`there is no bench "${name}"`);
const bench = await import(pathToFileURL(file).href) as { readonly default?: (options: readonly string[]) => Promise<void> };
if (bench.default === undefined) throw new Error(`there is no bench "${name}"`);
console.log(`${cpus().length} cores, Node ${process.version}`);
await bench.default(options);
