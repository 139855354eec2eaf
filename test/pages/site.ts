import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Audience } from '../../src/report/audience.ts';
import { pages } from '../../src/pages/index.ts';
import type { Page, View } from '../../src/publish.ts';
import { renderSite, type SiteFile } from '../../src/report/site.ts';

const root = fileURLToPath(new URL('../../templates/', import.meta.url));

/** Every template of the report by its path below `templates/`. */
export const templates: Readonly<Record<string, string>> = Object.fromEntries(
  ['pages/', 'partials/', ''].flatMap((folder) =>
    readdirSync(`${root}${folder}`)
      .filter((name) => /\.(hbs|css)$/.test(name))
      .map((name) => [`${folder}${name}`, readFileSync(`${root}${folder}${name}`, 'utf8')]),
  ),
);

// Several files of tests look at the same views: each is rendered once for each audience.
const made = new WeakMap<View, Map<Audience, readonly SiteFile[]>>();

/** The site of a view as the command makes it; the same files, where the same view was asked for before. */
export function siteOf(view: View, audience: Audience = 'internal'): readonly SiteFile[] {
  const known = made.get(view) ?? new Map<Audience, readonly SiteFile[]>();
  made.set(view, known);
  const site = known.get(audience) ?? siteWith(templates, view, audience);
  known.set(audience, site);
  return site;
}

/** The same with other templates, and anew each time; with `only`, of those pages alone. */
export const siteWith = (shown: typeof templates, view: View, audience: Audience = 'internal', only: Readonly<Record<string, Page>> = pages): readonly SiteFile[] => renderSite(view, { pages: only, templates: shown, audience });

/** A page's text by its path. */
export function pageOf(site: readonly SiteFile[], path: string): string {
  const found = site.find((file) => file.path === path);
  if (found === undefined) throw new Error(`no page ${path} among ${site.map((file) => file.path).join(', ')}`);
  return found.text;
}
