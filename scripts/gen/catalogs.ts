import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './write.ts';

/** What a run needs one of, and must not wait for the others. */
const lazy = new Set(['commands', 'formats']);
const folders = { rules: 'rules', probes: 'probes', controls: 'controls', pages: 'pages', formats: 'formats', commands: 'commands' };

/** The index of every catalog: one literal, its keys the names of the files; of those of which a run needs one, its values bring the entry. */
export function catalogs(): [path: string, text: string][] {
  return Object.entries(folders).map(([folder, name]) => {
    const at = join(root, 'src', folder);
    const ids = existsSync(at) ? readdirSync(at).filter((file) => file.endsWith('.ts') && file !== 'index.ts').map((file) => file.slice(0, -3)).toSorted() : [];
    const lines = [
      '// Generated from the files of this folder by `npm run gen`. Do not edit.',
      ...(lazy.has(folder) ? [] : [...ids.map((id) => `import ${camel(id)} from './${id}.ts';`), '']),
      `export const ${name} = {`,
      ...ids.map((id) => (lazy.has(folder) ? `  ${camel(id) === id ? id : `'${id}'`}: async () => (await import('./${id}.ts')).default,` : `  ${camel(id) === id ? id : `'${id}': ${camel(id)}`},`)),
      '} as const;',
      '',
    ];
    return [`src/${folder}/index.ts`, lines.join('\n')];
  });
}

const reserved = new Set(['import', 'export', 'default', 'package']);
const camel = (id: string): string => {
  const name = id.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return reserved.has(name) ? `${name}Entry` : name;
};
