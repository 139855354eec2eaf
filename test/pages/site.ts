import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Audience } from '../../src/report/audience.ts';
import { pages } from '../../src/pages/index.ts';
import type { View } from '../../src/publish.ts';
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

/** The site of a view as the command makes it. */
export const siteOf = (view: View, audience: Audience = 'internal', shown = templates): SiteFile[] => renderSite(view, { pages, templates: shown, audience });

/** A page's text by its path. */
export function pageOf(site: readonly SiteFile[], path: string): string {
  const found = site.find((file) => file.path === path);
  if (found === undefined) throw new Error(`no page ${path} among ${site.map((file) => file.path).join(', ')}`);
  return found.text;
}
