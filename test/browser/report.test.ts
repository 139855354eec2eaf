import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { example } from '../pages/example.ts';
import { siteOf } from '../pages/site.ts';
import { installed } from '../peers.ts';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

// A dozen devices show what eighty do, and axe looks at every row.
const some = {
  ...example,
  results: { ...example.results, findings: example.results.findings.filter(({ about }) => !/^FF-BÆRBAR-00([2-9]|1[5-9])/.test(about)) },
};

// One of every kind of page, the fullest of its kind.
const kinds = [
  'index',
  'services',
  'services/erp',
  'services/database-cluster',
  'controls',
  'controls/endpoint-answers',
  'controls/restored-in-time',
  'findings',
  'evidence/service-database-cluster',
  'access',
  'equipment',
  'waivers',
  'months',
  'months/2026-11-fjordfisk',
  'months/2026-11-fjordfisk-adjustments',
  'about',
];
const looks = [360, 768, 1440].flatMap((width) => (['light', 'dark'] as const).flatMap((scheme) => ['', 'en/'].map((folder) => ({ width, scheme, folder }))));

describe.skipIf(!installed('chromium'))('in a browser', () => {
  const root = mkdtempSync(join(tmpdir(), 'driftvakt-site-'));
  let browser: Browser;

  beforeAll(async () => {
    for (const { path, text } of siteOf(some)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags });
  });
  afterAll(async () => {
    await browser.close();
    rmSync(root, { recursive: true, force: true });
  });

  /** Opens each page at one width, in one colour scheme. */
  async function each(
    names: readonly string[],
    options: Parameters<Browser['newContext']>[0],
    look: (page: Page, name: string) => Promise<void>,
  ): Promise<void> {
    const context: BrowserContext = await browser.newContext(options);
    try {
      const page = await context.newPage();
      for (const name of names) {
        await page.goto(pathToFileURL(join(root, `${name}.html`)).href);
        await look(page, name);
      }
    } finally {
      await context.close();
    }
  }

  const options = (width: number, scheme: 'light' | 'dark'): Parameters<Browser['newContext']>[0] => ({
    viewport: { width, height: 900 },
    colorScheme: scheme,
  });

  test.for(looks)('axe finds nothing, no table must be pushed sideways, and nothing is wider than the page, at $width px, $scheme, in “$folder”', async ({ width, scheme, folder }) => {
    // Only for axe, whose script the policy of the pages rightly refuses.
    await each(
      kinds.map((kind) => `${folder}${kind}`),
      { ...options(width, scheme), bypassCSP: true },
      async (page, name) => {
        expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'), name).toBeLessThanOrEqual(0);
        expect(await page.evaluate('document.documentElement.lang'), name).toBe(folder === '' ? 'nb' : 'en');
        await page.addScriptTag({ content: axe.source });
        const violations = await page.evaluate(async () => {
          const { axe: run } = globalThis as unknown as {
            axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[] }> };
          };
          return (await run.run()).violations.map(({ id, impact, nodes }) => ({
            id,
            impact,
            html: nodes.slice(0, 3).map((node) => `${node.html.slice(0, 200)} ${node.failureSummary}`),
          }));
        });
        expect(violations, name).toEqual([]);
        expect(await page.evaluate("[...document.querySelectorAll('.scroll')].filter((one) => one.scrollWidth > one.clientWidth).length"), name).toBe(0);
      },
    );
  });

  test('the policy holds: no error, nothing refused, nothing asked for outside the folder, and no script runs', async () => {
    const asked: string[] = [];
    const said: string[] = [];
    const heard = new WeakSet<Page>();
    await each([kinds[0] ?? '', ...kinds.flatMap((kind) => [kind, `en/${kind}`])], {}, async (page, name) => {
      if (!heard.has(page)) {
        heard.add(page);
        page.on('request', (request) => asked.push(request.url()));
        page.on('console', (message) => said.push(message.text()));
        page.on('pageerror', (error) => said.push(error.message));
      }
      // The sheet was taken: the policy allows what it should.
      expect(await page.evaluate("getComputedStyle(document.querySelector('.sprite')).position"), name).toBe('absolute');
    });
    expect(said).toEqual([]);
    expect(asked.length).toBeGreaterThan(kinds.length * 2);
    expect(asked.filter((url) => !url.startsWith(pathToFileURL(root).href) && url !== 'data:,')).toEqual([]);
  });

  test('the keyboard finds its way: the first stop skips to the content, and every stop is seen', async () => {
    await each(['index', 'findings'], options(1440, 'light'), async (page, name) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate("document.activeElement.getAttribute('href')"), name).toBe('#content');
      for (let stop = 0; stop < 15; stop++) {
        const seen = await page.evaluate(
          "(() => { const style = getComputedStyle(document.activeElement); const box = document.activeElement.getBoundingClientRect(); return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && box.width > 5 && box.height > 5; })()",
        );
        expect(seen, `${name}, stop ${stop}`).toBe(true);
        await page.keyboard.press('Tab');
      }
    });
  });

  test('a status is told without its colour: every mark has its word beside it', async () => {
    await each(['index', 'findings', 'services'], options(1440, 'light'), async (page, name) => {
      const silent = await page.evaluate("[...document.querySelectorAll('.status')].filter((one) => one.textContent.trim() === '').length");
      expect(silent, name).toBe(0);
      expect(await page.evaluate("document.querySelectorAll('.status').length"), name).toBeGreaterThan(9);
    });
  });

  test('on paper a month is A4, wide enough for its tables, and how its deadlines came about is open', async () => {
    await each(['months/2026-11-fjordfisk'], options(1440, 'light'), async (page) => {
      await page.emulateMedia({ media: 'print' });
      // What is within the margins of an A4 page at 96 dots per inch.
      await page.setViewportSize({ width: 687, height: 1000 });
      expect(await page.evaluate("[...document.querySelectorAll('table, figure, dl')].filter((one) => one.getBoundingClientRect().right > 687.5).length")).toBe(0);
      expect(await page.evaluate("[...document.querySelectorAll('details table')].filter((one) => one.checkVisibility({ contentVisibilityAuto: true }) && one.getBoundingClientRect().height > 10).length")).toBeGreaterThan(3);
      const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(paper).toMatch(/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
    });
  });

  test('on paper there is no menu, and addresses are written out', async () => {
    await each(['services/erp'], options(1440, 'light'), async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.evaluate("getComputedStyle(document.querySelector('nav')).display")).toBe('none');
      expect(
        await page.evaluate("[...document.querySelectorAll('main a[href^=http]')].map((one) => getComputedStyle(one, '::after').content).join()"),
      ).toContain('(https://github.com/move-operations/drift/issues/431)');
    });
  });
});
