import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AnyControl } from '../../src/evaluate.ts';
import { diagnostics } from '../../src/text/diagnostics.ts';
import type { Rule } from '../../src/validate.ts';
import { shownCase } from './cases.ts';
import { root } from './write.ts';

const head = (from: string): string => `<!-- Generated from ${from} by \`npm run gen\`. Do not edit. -->\n`;

/** The entries of a catalog by id, read from their files: the indexes may be stale while this runs. */
async function entries<Entry>(folder: string): Promise<(readonly [id: string, entry: Entry])[]> {
  const files = globSync('*.ts', { cwd: join(root, 'src', folder) }).filter((file) => file !== 'index.ts').toSorted();
  return Promise.all(files.map(async (file) => [basename(file, '.ts'), ((await import(pathToFileURL(join(root, 'src', folder, file)).href)) as { default: Entry }).default] as const));
}

/** What goes in and what comes out, of a real case of the tests. */
function example(catalog: string, id: string): string[] {
  const shown = shownCase(catalog, id);
  if (shown === undefined) return [];
  const fence = (path: string, text: string): string => `\`\`\`${path.split('.').at(-1)}\n${path.endsWith('.yaml') ? `# ${path}\n` : ''}${text.trimEnd()}\n\`\`\`\n`;
  return [
    `<details><summary>From the tests: ${shown.name.replaceAll('-', ' ')}</summary>\n`,
    ...shown.input.filter(([, text]) => text.length <= 4000).map(([path, text]) => fence(path, text)),
    'says\n',
    `\`\`\`text\n${shown.expected.trimEnd()}\n\`\`\`\n`,
    '</details>\n',
  ];
}

/** docs/controls.md: every control in its own words, with a case in which it fails. */
export async function controlsPage(): Promise<string> {
  const controls = await entries<AnyControl>('controls');
  return [
    head('src/controls and test/cases/controls'), '# Controls\n',
    'A control is a promise and how to tell that it is kept. It judges what was seen; it never looks. Each says what it promises, why, and what to do when it is not kept.\n',
    '| control | about | promises | urgency |', '|---|---|---|---|',
    ...controls.map(([id, { about, title, urgency }]) => `| [\`${id}\`](#${id}) | ${about as string} | ${title.en} | ${urgency} |`), '',
    ...controls.flatMap(([id, { about, title, why, fix, urgency, effect }]) => [
      `## ${id}\n`, `**${title.en}.** (*${title.nb}.*)\n`, `${why.en}\n`, `**What to do:** ${fix.en}\n`, `About: ${about as string} · urgency ${urgency} · ${effect}\n`, ...example('controls', id),
    ]),
  ].join('\n');
}

/** docs/rules.md: every rule in its own words, with a text that it refuses. */
export async function rulesPage(): Promise<string> {
  const rules = await entries<Rule>('rules');
  return [
    head('src/rules and test/cases/rules'), '# Rules\n',
    'A rule says what cannot be right as it is written. It needs no clock and no network, so an unchanged pull request never turns red overnight. Only errors make `driftvakt check` end with 2.\n',
    '| rule | severity | demands |', '|---|---|---|',
    ...rules.map(([id, { severity, title }]) => `| [\`${id}\`](#${id}) | ${severity} | ${title} |`), '',
    ...rules.flatMap(([id, { severity, title, why, fix }]) => [`## ${id}\n`, `**${title}.** (${severity})\n`, `${why}\n`, `**What to do:** ${fix}.\n`, ...example('rules', id)]),
    '# Before any rule\n',
    'What cannot be read, or is not what its kind asks for, is told under these names. All are errors; no rule is asked about what they set aside.\n',
    ...Object.entries(diagnostics).flatMap(([id, { title, why, fix }]) => [`## ${id}\n`, `**${title}.** (error)\n`, `${why}\n`, `**What to do:** ${fix}.\n`, ...example('declarations', id)]),
  ].join('\n');
}

/** The examples of docs/rules.md as a module, so that `driftvakt explain` has them wherever it is installed. */
export async function examples(): Promise<string> {
  const ids = [...(await entries<Rule>('rules')).map(([id]) => ['rules', id] as const), ...Object.keys(diagnostics).map((id) => ['declarations', id] as const)];
  const shown = ids.flatMap(([catalog, id]) => {
    const one = shownCase(catalog, id);
    return one === undefined ? [] : [[id, { input: one.input, says: one.expected }] as const];
  });
  return [
    '// Generated from test/cases by `npm run gen`. Do not edit.',
    '/** Files that are refused, by path and text, and what is said of them. */',
    'export interface Example { readonly input: readonly (readonly [path: string, text: string])[]; readonly says: string }',
    `export const examples: Readonly<Record<string, Example>> = ${JSON.stringify(Object.fromEntries(shown), null, 1).replaceAll(/[\u007f-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)};`,
    '',
  ].join('\n');
}
