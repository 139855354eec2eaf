import { exportedAt, instantOf, told, truth } from '../measure/exports/exported.ts';
import { tableOf, type Row } from '../measure/exports/table.ts';
import type { Device, InventoryFacts } from '../model/exports.ts';
import type { Source } from '../model/kinds.gen.ts';
import { sourcePath } from '../model/target.ts';
import { CouldNotAsk, interval, type Probe } from '../observe.ts';
import { plain } from '../words/plain.ts';

export default {
  title: 'The equipment that its management lists',
  reads: true,
  targets: (estate) => [...estate.Inventory.values()].map(({ ref, spec }) => ({ path: sourcePath(ref), ask: spec.source, every: interval(estate, '1h'), timeout: 30_000 })),
  async look(ask, using) {
    const file = await using.file(ask.csv ?? ask.json ?? '');
    const table = tableOf(ask, file.text, ['name']);
    if ('trouble' in table) throw new CouldNotAsk(table.trouble, table.detail);
    const all = table.rows.map(device);
    return {
      file: file.path, exportedAt: exportedAt(file.path, file.modifiedAt), rows: all.length,
      devices: all.filter(({ name }) => name !== ''), nameless: all.filter(({ name }) => name === '').length,
    };
  },
} satisfies Probe<Source, InventoryFacts>;

function device(row: Row): Device {
  return {
    name: plain(told(row['name']) ?? ''), model: text(row['model']), system: text(row['system']), version: text(row['version']),
    encrypted: truth(row['encrypted']), seenAt: instantOf(row['seenAt']),
  };
}

function text(cell: Row[string] | undefined): string | null {
  const said = told(cell);
  return said === null ? null : plain(said);
}
