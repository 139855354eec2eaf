import { exportedAt } from '../measure/exports/exported.ts';
import { tableOf } from '../measure/exports/table.ts';
import { isOpen } from '../measure/cases/log.ts';
import { countOf } from '../measure/cases/unread.ts';
import type { Case, CaseFacts, Trouble } from '../model/case.ts';
import { timeZoneOf } from '../model/effective.ts';
import { operator, type Estate } from '../model/estate.ts';
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
  /** The name of what people call a service or a customer. A function, and so no part of the question's digest: a new title begins no new series. */
  named(kind: 'Service' | 'Customer', text: string): string;
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
      return { path, ask: { name, path, source, timeZone: timeZoneOf(estate), named: naming(estate) }, every: interval(estate, '0s'), timeout: 60_000 };
    });
  },
  async look({ name, path, source, timeZone, named }, using): Promise<CaseFacts & Exported> {
    const file = await using.file(source.csv ?? source.json ?? '');
    const table = tableOf(source, file.text, ['number', 'opened']);
    if ('trouble' in table) throw new CouldNotAsk(table.trouble, table.detail);
    const cases = new Map<string, Case>();
    const troubles: Trouble[] = [];
    table.rows.forEach((row, index) => {
      const read = caseIn(row, { index, name, path, timeZone, named });
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
      cases: all, open: all.filter((one) => isOpen(one, Infinity)).map(({ id }) => id), others: [], left: 0, troubles: troubles.slice(0, mostTroubles), ...(troubles.length > 0 && { unread: countOf(troubles) }),
    };
  },
} satisfies Probe<Ask, CaseFacts & Exported>;

/** Desks write titles where we have names: what only one declaration is called, in any language, is that one. */
function naming(estate: Estate): Ask['named'] {
  const found = new Map<string, ReadonlyMap<string, readonly string[]>>();
  const titles = (kind: 'Service' | 'Customer'): ReadonlyMap<string, readonly string[]> => {
    const called = new Map<string, string[]>();
    for (const { name, title = name } of estate[kind].values()) {
      for (const one of new Set((typeof title === 'string' ? [title] : Object.values(title)).map((text) => text.toLowerCase()))) called.set(one, [...called.get(one) ?? [], name]);
    }
    return called;
  };
  return (kind, text) => {
    if (estate[kind].has(text)) return text;
    const all = found.get(kind) ?? titles(kind);
    found.set(kind, all);
    const [only, another] = [all.get(text.toLowerCase()) ?? [text.toLowerCase().replaceAll(' ', '-')].filter((name) => estate[kind].has(name))].flat();
    return only !== undefined && another === undefined ? only : text;
  };
}
