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
  const settings = JSON.parse(text('.vscode/settings.json')) as { 'yaml.schemas': Record<string, string[]> };
  expect(settings['yaml.schemas']).toEqual({ './schemas/driftvakt.schema.json': ['services/**/*.yaml', 'services/**/*.yml'] });
  expect(existsSync(join(root, 'schemas/driftvakt.schema.json'))).toBe(true);
});

interface Hook { readonly id: string; readonly name: string; readonly entry: string; readonly language: string; readonly files: string; readonly pass_filenames: boolean }

test('the hook is one that pre-commit takes: it runs our command once, when a declaration changes', () => {
  const hooks = parse(text('.pre-commit-hooks.yaml')) as Hook[];
  const known = new Set(['id', 'name', 'description', 'entry', 'language', 'files', 'pass_filenames']);
  expect(hooks.flatMap((hook) => Object.keys(hook)).filter((key) => !known.has(key))).toEqual([]);
  expect(hooks.map(({ id, language, pass_filenames: passes }) => [id, language, passes])).toEqual([['driftvakt-check', 'node', false]]);
  for (const { entry, files: pattern } of hooks) {
    const [program = '', command = '', ...rest] = entry.split(' ');
    expect(Object.keys(packageFile.bin)).toContain(program);
    expect([Object.keys(commands).includes(command), rest]).toEqual([true, []]);
    expect(declared.every((path) => new RegExp(pattern, 'u').test(path))).toBe(true);
    expect(new RegExp(pattern, 'u').test('docs/services.yaml')).toBe(false);
  }
  // pre-commit packs the repository to install it: that must build the command.
  expect(packageFile.scripts.prepack).toBe(packageFile.scripts.build);
});
