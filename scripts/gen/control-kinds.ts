import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './write.ts';

/** The table of controls and the kinds they are about, for rules, which import no catalog: read from the text of each control. */
export function controlKinds(): string {
  const folder = join(root, 'src/controls');
  const ids = readdirSync(folder).filter((file) => file.endsWith('.ts') && file !== 'index.ts').map((file) => file.slice(0, -3)).toSorted();
  const said = (id: string, what: RegExp): string => {
    const found = what.exec(readFileSync(join(folder, `${id}.ts`), 'utf8'))?.[1];
    if (found === undefined) throw new Error(`src/controls/${id}.ts does not say what it is about, and its effect, each on a line of its own`);
    return found;
  };
  const lines = ids.map((id) => `  '${id}': '${said(id, /^ {2}about: '(\w+)',$/mu)}',`);
  const deviations = ids.filter((id) => said(id, /^ {2}effect: '(\w+)',$/mu) === 'deviation').map((id) => `  '${id}',`);
  return [
    '// Generated from src/controls/ by `npm run gen`. Do not edit.',
    "import type { Kinds } from './kinds.gen.ts';",
    '',
    '/** Every control there is, and the kind of declaration that it judges. */',
    'export const controlKinds: Readonly<Record<string, keyof Kinds>> = {',
    ...lines,
    '};',
    '',
    '/** The controls that can fail while the service works as agreed for its users. */',
    'export const deviations: ReadonlySet<string> = new Set([',
    ...deviations,
    ']);',
    '',
  ].join('\n');
}
