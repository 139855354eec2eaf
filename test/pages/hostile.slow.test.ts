import { expect, test } from 'vitest';
import { pages } from '../../src/pages/index.ts';
import { rounds } from '../rounds.ts';
import { finding } from './example-findings.ts';
import { example } from './example.ts';
import { siteOf, siteWith, templates } from './site.ts';

const hostile = [
  '<script>alert(1)</script>',
  '"onmouseover="alert(2)',
  "'><img src=x onerror=alert(3)>",
  '{{constructor}}',
  '{{{html}}}',
  '{{> layout}}',
  '</style><style>*{display:none}',
  '</title><base href="https://evil.example/">',
  '\u202Egnp.exe',
  '\u2066hidden\u2069',
  'a\u0000b\u001B[31m',
  'javascript:alert(4)',
  '`${1}`',
  '__proto__',
  'x'.repeat(1000),
  '&lt;b&gt;',
  '<!--',
  ']]>',
];

/** Every text that people or the world write, replaced by one of the hostile ones. */
function poisoned(text: string): typeof example {
  const title = { nb: text, en: text };
  const one = <T extends { readonly title: unknown }>(all: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
    new Map([...all].map(([name, declared]) => [name, { ...declared, title, description: title }]));
  const { estate } = example;
  const findings = example.results.findings.map((old) => ({
    ...old,
    about: old.about === '' ? '' : `${old.about}${text}`,
    key: `${old.key}${text}`,
    values: { ...old.values, host: text, device: text, problem: text },
    file: text,
  }));
  return {
    ...example,
    estate: {
      ...estate,
      Estate: one(estate.Estate),
      Service: new Map([...one(estate.Service)].map(([name, service]) => [name, { ...service, spec: { ...service.spec, runbook: text } }])),
      Customer: one(estate.Customer),
      Team: one(estate.Team),
      Waiver: new Map(
        [...one(estate.Waiver)].map(([name, waiver]) => [name, { ...waiver, spec: { ...waiver.spec, reason: text, compensating: text, ticket: text } }]),
      ),
      Inventory: one(estate.Inventory),
      AccessPolicy: one(estate.AccessPolicy),
    },
    results: {
      ...example.results,
      findings: [...findings, finding('endpoint-answers', 'service/erp', text, { status: 'fail', id: text, values: {} })],
      run: text,
      commit: text,
      observations: example.results.observations.map((look) =>
        look.seen ? { ...look, from: text, facts: { [text]: text, nested: { text: [text] }, detail: text } } : { ...look, from: text, detail: text },
      ),
    },
    told: {},
    people: { 'p-00000000a1': text },
    version: text,
    repository: text,
  };
}

// All of them behind each other, and one that means something only as the whole of a value; in the slow project all of these, and each by itself, too.
const together = [hostile.filter(({ length }) => length < 100).join(' '), ...hostile.filter((text) => text === '__proto__' || text.startsWith('javascript:') || text.length > 100)];

test.for([...together.slice(0, rounds(2, together.length)), ...hostile.slice(0, rounds(0, hostile.length))])('hostile text stays text: %j', (text) => {
  for (const { path, text: page } of siteOf(poisoned(text))) {
    if (!path.endsWith('.html')) continue;
    const tags = [...page.matchAll(/<\/?([a-zA-Z!][\w-]*)/g)].map(([, name]) => name ?? '');
    expect(
      tags.filter((tag) => ['script', 'img', 'style', 'base', 'iframe', 'object', 'form'].includes(tag.toLowerCase())),
      path,
    ).toEqual([]);
    // Only attributes of ours, every one in double quotes.
    expect(page.replaceAll(/"[^"]*"/g, '""'), path).not.toMatch(/<[^>]*\s(on\w+|style)=/);
    expect(
      [...page.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, href]) => href ?? '').filter((href) => /^\s*(javascript|vbscript|data:text)/i.test(href)),
      path,
    ).toEqual([]);
    expect(page, path).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u202A-\u202E\u2066-\u2069]/);
    expect(page.match(/<title>/g), path).toHaveLength((page.match(/<\/title>/g) ?? []).length);
  }
});

test('a page has a strict policy, no script, no inline style and no handler', () => {
  for (const { path, text } of siteOf(example)) {
    if (!path.endsWith('.html')) continue;
    expect(text, path).toContain("content=\"default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'\"");
    expect(text, path).not.toMatch(/<script|<style|\sstyle=|\son\w+=/i);
  }
});

test('no template prints without escaping, and every page has its template', () => {
  for (const [path, text] of Object.entries(templates)) expect(text, path).not.toMatch(/\{\{\{|\{\{&|\{\{~\{/);
});

test('what a template names and a page does not give is an error, not a gap', () => {
  const broken = { ...templates, 'pages/about.hbs': '{{noSuchThing}}' };
  expect(() => siteWith(broken, example)).toThrow('"noSuchThing" not defined');
});

test('a template reaches nothing that the data does not own', () => {
  const reaching = '{{site.constructor}}{{site.__proto__}}{{lookup site "constructor"}}{{#with site.constructor}}x{{/with}}';
  const curious = siteWith({ ...templates, 'pages/about.hbs': reaching }, example, 'internal', { about: pages.about });
  expect(curious.find(({ path }) => path === 'about.html')?.text).toBe('');
});

test('every name that a template asks about is one that some page gives', () => {
  const given = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (!Array.isArray(value)) given.add(key);
      collect(inner);
    }
  };
  for (const page of Object.values(pages)) for (const { data } of page.pages(example, 'nb')) collect(data);
  // What the site itself gives, and what one partial hands to another.
  const own = ['site', 'nav', 'others', 'current', 'isPublic', 'noEvidence', 'hidden', 'quiet', 'noSubject', 'anchors', 'brief', 'withCustomers', 'this', '@last'];
  const asked = Object.entries(templates).flatMap(([path, text]) =>
    [...text.matchAll(/\{\{#(?:if|each|unless) ([\w.@/]+)/g)].map(([, name = '']) => [path, name.split(/[./]/).at(-1) ?? ''] as const),
  );
  expect(asked.length).toBeGreaterThan(80);
  expect(asked.filter(([, name]) => !given.has(name) && !own.includes(name))).toEqual([]);
});
