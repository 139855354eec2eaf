import { expect, test } from 'vitest';
import { load } from '../../src/load.ts';
import { references } from '../../src/model/references.gen.ts';
import { kindNames } from '../../src/model/kinds.gen.ts';
import { validate } from '../../src/validate.ts';
import { text } from './files.ts';

const page = text('docs/kinds.md');
const sections = new Map(page.split(/^## /m).slice(1).map((section) => [section.slice(0, section.indexOf('\n')), section]));
const ofKind = (kind: string): string => sections.get(kind) ?? '';

test.for([...kindNames])('%s shows a declaration that holds against its schema', (kind) => {
  const yaml = /```yaml\n([\s\S]*?)\n```/.exec(ofKind(kind))?.[1] ?? '';
  const { declarations, unread, diagnostics } = load([{ path: 'a.yaml', bytes: new TextEncoder().encode(`${yaml}\n`) }]);
  expect(declarations.map(({ document }) => document['kind'])).toEqual([kind]);
  const told = [...diagnostics, ...validate(declarations, { rules: {}, controls: [], unread }).diagnostics];
  expect(told.filter(({ rule }) => rule === 'schema' || rule === 'yaml')).toEqual([]);
});

test.for(Object.entries(references))('%s says what each of its names stands for', ([kind, all]) => {
  const shared = [...sections].flatMap(([name, section]) => (/^[a-z]/.test(name) ? [section] : [])).join('\n');
  for (const { to } of all) {
    const link = { Person: 'a person of', Control: 'controls.md', '*': 'any declaration' }[to] ?? `the name of a [${to}](#${to.toLowerCase()})`;
    expect(`${ofKind(kind)}${shared}`, to).toContain(link);
  }
});

test('what is the same of every priority is said once', () => {
  const fields = [...ofKind('ServiceLevel').matchAll(/^\| `([^`]+)`/gm)].map(([, path]) => path);
  expect(fields.filter((path) => path?.endsWith('.respond.within'))).toEqual(['deadlines.P1…P4.respond.within']);
  expect(fields).toEqual(expect.arrayContaining(['deadlines.P1', 'deadlines.P4', 'priority.critical…low.high']));
  expect(ofKind('Calendar').match(/\[ServiceLevel\]\(#servicelevel\) `deadlines[^`]*`/g)?.length).toBeLessThanOrEqual(4);
});

test('every link inside the page leads to a heading of it', () => {
  const headings = new Set(page.match(/^#+ .*$/gm)?.map((heading) => `#${heading.replace(/^#+ /, '').toLowerCase().replaceAll(/[^\w]+/g, '-')}`));
  expect([...page.matchAll(/\]\((#[^)]+)\)/g)].map(([, link]) => link ?? '').filter((link) => !headings.has(link))).toEqual([]);
});

test('a newcomer finds the form of a probe, what is allowed, what is the default and which way is stricter', () => {
  const service = ofKind('Service');
  for (const words of ['exactly one of `http`, `tcp`, `tls` or `dns`', '`critical`, `high`, `medium` or `low`', 'Default `5m`', '*Stricter: lower.*', 'from 100 to 599', 'never the secret']) expect(service).toContain(words);
  expect(ofKind('Customer')).toMatch(/\[people\]\(#people\)|\*Personal\.\*/);
  expect(sections.get('people')).toContain('*Personal.*');
});
