import { exportedAt } from '../measure/exports/exported.ts';
import { tableOf } from '../measure/exports/table.ts';
import { isOpen } from '../measure/cases/log.ts';
import type { Case, CaseFacts, Trouble } from '../model/case.ts';
import { timeZoneOf } from '../model/effective.ts';
import { operator } from '../model/estate.ts';
import type { Exported } from '../model/exports.ts';
import type { Source } from '../model/kinds.gen.ts';
import { casesPath } from '../model/target.ts';
import { CouldNotAsk, interval, type Probe } from '../observe.ts';
import { caseIn } from './case-export/rows.ts';

interface Ask {
  /** Of the list. */
  readonly name: string;
  readonly path: string;
  readonly source: Source;
  readonly timeZone: string;
}

const mostTroubles = 200;

export default {
  title: 'The cases that a service desk lists',
  reads: true,
  targets(estate) {
    const owner = operator(estate);
    if (owner === undefined) return [];
    return Object.entries(owner.spec.cases ?? {}).map(([name, source]) => {
      const path = casesPath(owner.ref, name);
      return { path, ask: { name, path, source, timeZone: timeZoneOf(estate) }, every: interval(estate, '0s'), timeout: 60_000 };
    });
  },
  async look({ name, path, source, timeZone }, using): Promise<CaseFacts & Exported> {
    const file = await using.file(source.csv ?? source.json ?? '');
    const table = tableOf(source, file.text, ['number', 'opened']);
    if ('trouble' in table) throw new CouldNotAsk(table.trouble, table.detail);
    const cases = new Map<string, Case>();
    const troubles: Trouble[] = [];
    table.rows.forEach((row, index) => {
      const read = caseIn(row, { index, name, path, timeZone });
      troubles.push(...read.troubles);
      if (read.case === undefined) return;
      const before = cases.get(read.case.id);
      if (before === undefined) cases.set(read.case.id, read.case);
      // The same line twice says nothing else.
      else if (JSON.stringify(before) !== JSON.stringify(read.case)) troubles.push({ about: read.case.id, what: 'twice', column: 'number' });
    });
    const all = [...cases.values()];
    return {
      file: file.path, exportedAt: exportedAt(file.path, file.modifiedAt), rows: table.rows.length,
      cases: all, open: all.filter((one) => isOpen(one, Infinity)).map(({ id }) => id), others: [], left: 0, troubles: troubles.slice(0, mostTroubles),
    };
  },
} satisfies Probe<Ask, CaseFacts & Exported>;
