import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { everything } from '../../scripts/gen/everything.ts';
import { files, root, text } from './files.ts';

const generated = await everything();

test.for(generated)('%s is fresh; else run `npm run gen`', ([path, wanted]) => {
  // No diff: what to do about it is always the same.
  expect(existsSync(join(root, path)) && text(path) === wanted).toBe(true);
});

test('a file that says it is generated is one that is', () => {
  const made = new Set(generated.map(([path]) => path));
  const claim = files('{src,schemas,docs}/**/*.{ts,js,json,md}').filter((path) => /^(\/\/|<!--) Generated /u.test(text(path)));
  expect(claim.filter((path) => !made.has(path))).toEqual([]);
});
