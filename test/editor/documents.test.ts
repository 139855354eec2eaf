import { expect, test } from 'vitest';
import { parse } from 'yaml';
import packageFile from '../../package.json' with { type: 'json' };
import command from '../../src/commands/language-server.ts';
import { common } from '../../src/command.ts';
import { text } from '../tidy/files.ts';

test('every editor is told to start what there is', () => {
  const blocks = [...text('docs/editors.md').matchAll(/^```(json|lua|toml)\n([^]*?)^```/gmu)].map(([, language = '', block = '']) => [language, block] as const);
  expect(blocks.map(([language]) => language)).toEqual(['json', 'lua', 'toml']);
  for (const [language, block] of blocks) {
    const words = [...block.matchAll(/["']([\w-]+)["']/gu)].map(([, word]) => word);
    expect(words, language).toEqual(expect.arrayContaining(Object.keys(packageFile.bin)));
    expect(words, language).toEqual(expect.arrayContaining(['language-server', '--stdio']));
    if (language === 'json') expect(Object.keys(parse(block) as object)).toContain('glspc.server.command');
  }
  const known = [...command.options, ...common].map(([flags]) => flags.split(' ', 1)[0]);
  for (const [option] of text('docs/editors.md').matchAll(/--stdio\b|--dir\b/gu)) expect(known).toContain(option);
});
