import { columnsOf } from '../measure/exports/presets.ts';
import { pointerTo } from '../text/pointer.ts';
import { exportsOf } from '../text/sources.ts';
import { certain, didYouMean } from '../text/suggest.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'The columns of an export are those that are asked for',
  severity: 'error',
  why: 'A column under a wrong name is not read, and what stands in it would be unknown for ever.',
  fix: 'name each column that is asked for, and no other',
  each: '*',
  reads: { AccessPolicy: ['spec'], Inventory: ['spec.source'] },
  check(estate, report) {
    for (const { in: declaration, pointer, source, needed, further } of exportsOf(estate)) {
      const all = [...needed, ...further];
      for (const column of Object.keys(source.columns)) {
        if (all.includes(column)) continue;
        const meant = certain(column, all);
        const mend = meant === undefined || Object.hasOwn(source.columns, meant) ? undefined : { was: column, instead: meant };
        report({ in: declaration, pointer: `${pointer}/columns${pointerTo(column)}`, part: 'key', message: `nothing asks for a column ${column} here`, help: didYouMean(column, all, `the columns are ${all.join(', ')}`), ...(mend !== undefined && { mend }) });
      }
      const columns = columnsOf(source);
      const missing = needed.filter((column) => !Object.hasOwn(columns, column));
      if (missing.length > 0) report({ in: declaration, pointer: `${pointer}/columns`, part: 'key', message: `it is not said which column holds ${missing.join(' and ')}`, help: `write ${missing.map((column) => `${column}: COLUMN`).join(', ')}` });
    }
  },
} satisfies Rule;
