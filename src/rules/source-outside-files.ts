import { operator } from '../model/estate.ts';
import { exportsOf } from '../text/sources.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'An export is read only from a folder that the Estate allows',
  severity: 'error',
  why: 'Whoever may write a declaration could otherwise have any file read and shown in a report.',
  fix: 'put the export in one of the folders that the Estate lists under files, or list its folder there',
  each: '*',
  reads: { AccessPolicy: ['spec'], Inventory: ['spec.source'] },
  check(estate, report) {
    const owner = operator(estate);
    if (owner === undefined) return;
    const folders = owner.spec.files ?? [];
    for (const { in: declaration, pointer, source } of exportsOf(estate)) {
      // A review without results reads nothing.
      if ((source as typeof source | undefined) === undefined) continue;
      const [key, path = ''] = source.csv === undefined ? ['json', source.json] : ['csv', source.csv];
      if (folders.some((folder) => path.startsWith(folder))) continue;
      report({ in: declaration, pointer: `${pointer}/${key}`, message: `${path} is in no folder that the Estate allows`, ...(folders.length > 0 && { help: `the Estate allows ${folders.join(', ')}: put the export there, or list its folder under files` }) });
    }
  },
} satisfies Rule;
