import { expect, test } from 'vitest';
import { references } from '../../src/editor/definition.ts';
import { documentSymbols, workspaceSymbols } from '../../src/editor/symbols.ts';
import { cursorIn, defined, estateWith, uriOf } from './workspace.ts';

const service = 'apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: tried, title: Tried }\nspec:\n';
const thresholds = (name: string, spec: string): string => `apiVersion: driftvakt/v1\nkind: Thresholds\nmetadata: { name: ${name}, title: ${name} }\nspec: ${spec}\n`;

test('a name leads to its declaration, a person and a part to theirs', () => {
  const others = { 'services/base.yaml': thresholds('base', '{ confirm: { fail: 3 of 5, pass: 2 } }') };
  expect(defined(thresholds('heir', '{ extends: ba|se }'), others)).toBe('services/base.yaml:3:19');
  expect(defined(`${service}  thresholds: ba|se\n`, others)).toBe('services/base.yaml:3:19');
  expect(defined(`${service}  dependsOn: [ident|ity]\n`)).toMatch(/^services\/platform\/identity\.yaml:5:\d+$/);
  expect(defined(`${service}  customers: { fjordfisk: { systemOwner: fjordfisk/in|grid } }\n`)).toMatch(/^services\/customers\/fjordfisk\.yaml:\d+:5$/);
  expect(defined(`${service}  serv\n  owner: service-de|sk\n`)).toMatch(/^services\/teams\/service-desk\.yaml:/);
});

test('what is no name, or names nothing, leads nowhere; a name of its own to itself', () => {
  expect(defined(`${service}  owner: no|body\n`)).toBeUndefined();
  expect(defined(`${service}  own|er: service-desk\n`)).toBeUndefined();
  expect(defined('# |\n')).toBeUndefined();
  expect(defined('kind: Waiver\nspec: { control: endpoint-an|swers }\n')).toBeUndefined();
  expect(defined(`${service.replace('tried', 'tr|ied')}  owner: service-desk\n`)).toBe('services/tried.yaml:3:19');
});

test('every place that names something is found, in order of files, and where it is declared if asked for', () => {
  const others = { 'services/base.yaml': thresholds('base', '{}'), 'services/a.yaml': `${service}  thresholds: base\n`, 'services/tried.yaml': `${service.replace('tried', 'other')}  thresholds: "base"\n` };
  const { text, offset } = cursorIn(thresholds('ba|se', '{}'));
  const known = estateWith(others).judged();
  const found = (withDeclaration: boolean): string[] => [...references(text, offset, known, withDeclaration)].flatMap((at) => (at === undefined ? [] : [`${at.file}:${at.line}:${at.column}`]));
  expect(found(false)).toEqual(['services/a.yaml:5:15', 'services/tried.yaml:5:15']);
  expect(found(true)).toEqual(['services/base.yaml:3:19', 'services/a.yaml:5:15', 'services/tried.yaml:5:15']);
});

test('the outline of a file names its declarations and what they say, also of one that is half typed', () => {
  const [one, two] = documentSymbols(`${service}  owner: service-desk\n  probes:\n    login: { every: 5m }\n---\nkind: Team\nspec:\n  contact: [\n`);
  expect([one?.name, one?.detail, one?.range.start.line]).toEqual(['Service tried', 'Tried', 0]);
  expect(one?.children?.map(({ name, detail }) => [name, detail])).toEqual([['owner', 'service-desk'], ['probes', undefined]]);
  expect(one?.children?.[1]?.children?.[0]?.children?.[0]?.name).toBe('every');
  expect(two?.name).toBe('Team');
  for (const symbol of [one, ...one?.children ?? []]) expect(symbol && symbol.selectionRange.start.line >= symbol.range.start.line && symbol.selectionRange.end.line <= symbol.range.end.line).toBe(true);
});

test('declarations of the workspace are found by kind, name or title', () => {
  const known = estateWith().judged();
  expect(workspaceSymbols('PAYROLL', known, uriOf)).toContainEqual(expect.objectContaining({ name: 'erp: Payroll and accounting', containerName: 'Service' }));
  expect(workspaceSymbols('', known, uriOf).length).toBeGreaterThan(30);
  expect(workspaceSymbols('no such thing', known, uriOf)).toEqual([]);
});
