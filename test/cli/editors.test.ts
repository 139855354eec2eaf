import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import packageFile from '../../package.json' with { type: 'json' };
import { commands } from '../../src/commands/index.ts';
import { files, root, text } from '../tidy/files.ts';

const declared = files('services/**/*.{yaml,yml}');

test('every file of declarations names its schema for editors, in its first line', () => {
  expect(declared.length).toBeGreaterThan(20);
  const missing = declared.filter((path) => {
    const [, schema] = /^# yaml-language-server: \$schema=(\S+)\n/u.exec(text(path)) ?? [];
    return schema === undefined || relative(root, join(root, dirname(path), schema)) !== 'schemas/driftvakt.schema.json';
  });
  expect(missing).toEqual([]);
});

test('the settings of the editor name the same schema for the same files', () => {
  const settings = JSON.parse(text('.vscode/settings.json')) as { 'yaml.schemas': Record<string, string[]>; 'yaml.validate': boolean; 'glspc.server.command': string; 'glspc.server.commandArguments': string[] };
  expect(settings['yaml.schemas']).toEqual({ './schemas/driftvakt.schema.json': ['services/**/*.yaml', 'services/**/*.yml'] });
  expect(existsSync(join(root, 'schemas/driftvakt.schema.json'))).toBe(true);
  // What driftvakt tells, the schema would tell a second time.
  expect(settings['yaml.validate']).toBe(false);
  const [program = '', command = ''] = settings['glspc.server.commandArguments'];
  expect([settings['glspc.server.command'], Object.keys(packageFile.bin).includes(program), Object.keys(commands).includes(command)]).toEqual(['npx', true, true]);
});

interface Hook { readonly id: string; readonly name: string; readonly entry: string; readonly language: string; readonly pass_filenames: boolean; readonly always_run: boolean }

test('the hook is one that pre-commit takes: it runs our command once, also when a declaration is only taken away', () => {
  const hooks = parse(text('.pre-commit-hooks.yaml')) as Hook[];
  const known = new Set(['id', 'name', 'description', 'entry', 'language', 'pass_filenames', 'always_run']);
  expect(hooks.flatMap((hook) => Object.keys(hook)).filter((key) => !known.has(key))).toEqual([]);
  expect(hooks.map(({ id, language, pass_filenames: passes, always_run: always }) => [id, language, passes, always])).toEqual([['driftvakt-check', 'node', false, true]]);
  for (const { entry } of hooks) {
    const [program = '', command = '', ...rest] = entry.split(' ');
    expect(Object.keys(packageFile.bin)).toContain(program);
    expect([Object.keys(commands).includes(command), rest]).toEqual([true, []]);
  }
  // pre-commit packs the repository to install it: that must build the command.
  expect(packageFile.scripts.prepack).toBe(packageFile.scripts.build);
});
