import { expect, test } from 'vitest';
import { example } from './example.ts';
import { siteOf } from './site.ts';

// Without these three nothing in a page could be looked up; entities are those that Handlebars writes.
const decode = (text: string): string => text.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=').replaceAll('&quot;', '"').replaceAll('&#x27;', "'");

test.for(['internal', 'public'] as const)('every link of the %s site leads somewhere, and every anchor is one thing', (audience) => {
  const site = siteOf(example, audience);
  const ids = new Map(site.map(({ path, text }) => [path, [...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => decode(id ?? ''))]));
  const links = site.flatMap(({ path, text }) => [...text.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, href]) => ({ path, href: decode(href ?? '') })));
  expect(links.length).toBeGreaterThan(1000);
  for (const [path, all] of ids) expect(all.length, path).toBe(new Set(all).size);
  for (const { path, href } of links) {
    if (/^(https:|data:)/.test(href)) continue;
    expect(href, path).not.toMatch(/^\/|^[a-z]+:/);
    const at = new URL(href, `file:///${path}`);
    const target = at.pathname.slice(1);
    expect(ids.has(target), `${path} -> ${href}`).toBe(true);
    if (at.hash !== '') expect(ids.get(target), `${path} -> ${href}`).toContain(decodeURIComponent(at.hash.slice(1)));
  }
});

test('both languages have the same pages, the second in its own folder, each saying its language and leading to the other', () => {
  const site = siteOf(example).filter(({ path }) => path.endsWith('.html'));
  const english = site.filter(({ path }) => path.startsWith('en/'));
  const norwegian = site.filter(({ path }) => !path.startsWith('en/'));
  expect(english.map(({ path }) => path.slice(3))).toEqual(norwegian.map(({ path }) => path));
  for (const { text } of norwegian) expect(text).toMatch(/^<!doctype html>\n<html lang="nb">[^]*hreflang="en"/);
  for (const { text } of english) expect(text).toMatch(/^<!doctype html>\n<html lang="en">[^]*hreflang="nb"/);
});

test('a site in one language has no folder and no link to another', () => {
  const estate = new Map([...example.estate.Estate].map(([name, one]) => [name, { ...one, spec: { ...one.spec, languages: ['en'] as ['en'] } }]));
  const site = siteOf({ ...example, estate: { ...example.estate, Estate: estate as typeof example.estate.Estate } });
  expect(site.filter(({ path }) => path.startsWith('en/') || path.startsWith('nb/'))).toEqual([]);
  expect(site.map(({ path }) => path)).toContain('index.html');
  expect(site.filter(({ text }) => text.includes('hreflang'))).toEqual([]);
});

test('the same view gives the same bytes', () => {
  expect(siteOf(example)).toEqual(siteOf(structuredCloneOf(example)));
});

// The controls hold functions; everything else is data.
const structuredCloneOf = (view: typeof example): typeof example => ({ ...structuredClone({ ...view, controls: {} }), controls: view.controls });
