// Writes everything that can be derived: types, validators and tables from the schemas, the catalogs' indexes, the docs.
import { everything } from './gen/everything.ts';
import { write } from './gen/write.ts';

for (const [path, text] of await everything()) write(path, text);
