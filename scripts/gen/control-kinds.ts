import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './write.ts';

/** The table of controls and the kinds they are about, for rules, which import no catalog: read from the text of each control. */
export function controlKinds(): string {
  const folder = join(root, 'src/controls');
  const ids = readdirSync(folder).filter((file) => file.endsWith('.ts') && file !== 'index.ts').map((file) => file.slice(0, -3)).toSorted();
  const lines = ids.map((id) => {
    const about = /^ {2}about: '(\w+)',$/mu.exec(readFileSync(join(folder, `${id}.ts`), 'utf8'))?.[1];
    if (about === undefined) throw new Error(`src/controls/${id}.ts does not say what it is about, on a line of its own`);
    return `  '${id}': '${about}',`;
  });
  return [
    '// Generated from src/controls/ by `npm run gen`. Do not edit.',
    "import type { Kinds } from './kinds.gen.ts';",
    '',
    '/** Every control there is, and the kind of declaration that it judges. */',
    'export const controlKinds: Readonly<Record<string, keyof Kinds>> = {',
    ...lines,
    '};',
    '',
  ].join('\n');
}
