import Handlebars from 'handlebars';
import { audience, type Audience } from './audience.ts';
import { compareText } from '../model/span.ts';
import { operator } from '../model/estate.ts';
import type { Language } from '../model/message.ts';
import type { Page, View } from '../publish.ts';
import { dayOfWeekOf, estateTitle, isHidden, reading } from './reading.ts';
import { list } from '../words/figures.ts';
import { spoken, unspoken } from '../words/hidden.ts';
import { hiddenWords, interfaceWords, languageNames } from '../words/interface.ts';
import { visible } from '../words/visible.ts';
import { inLanguage, say } from '../words/vocabulary.ts';

/** What a site is made of, besides what it shows. */
export interface Making {
  readonly pages: Readonly<Record<string, Page>>;
  /** Texts by path below `templates/`: `pages/ID.hbs`, `partials/NAME.hbs`, `report.css`. */
  readonly templates: Readonly<Record<string, string>>;
  readonly audience: Audience;
}

/** A file of the site: its path, relative to the site's root, and its text. */
export interface SiteFile {
  readonly path: string;
  readonly text: string;
}

/** The pages of the menu in the order a reader wants them; a page that is not here comes after them. */
const menu: readonly string[] = ['overview', 'months', 'services', 'findings', 'controls', 'access', 'equipment', 'waivers', 'about'];

/**
 * The whole report for one audience, every page in every language of the estate: the first language at the root, each
 * other in a folder of its own, the same pages in each. Pure: the same view gives the same bytes. In order of paths.
 * Throws when a template is missing or names what its page does not give.
 */
export function renderSite(whole: View, { pages, templates, audience: reader }: Making): SiteFile[] {
  const view = audience(whole, reader);
  const show = compile(templates);
  const languages = [...new Set<Language>(operator(view.estate)?.spec.languages ?? ['en'])];
  const files = languages.flatMap((language) => {
    const made = Object.entries(pages).map(([id, page]) => ({ id, page, pages: page.pages(view, language) }));
    const top = made
      .flatMap(({ id, page, pages: [first] }) =>
        first === undefined || first.path.includes('/') ? [] : [{ id, href: first.path, text: page.title[language] }],
      )
      .sort(byMenu);
    return made.flatMap(({ id, pages: several }) =>
      several.map(({ path, title, data }) => {
        const site = siteOf(view, { reader, languages, language, path, title, id, top });
        return { path: `${folder(languages, language)}${path}`, text: spoken(show(id, visible({ ...data, site }) as object), language) };
      }),
    );
  });
  const downloads = Object.values(pages).flatMap((page) => (page.files?.(view) ?? []).map(({ path, text }) => ({ path, text: unspoken(text) })));
  return [...files, ...downloads, { path: 'report.css', text: templates['report.css'] ?? '' }].sort((a, b) => compareText(a.path, b.path));
}

/** Compiles every template at once, each in strict mode: what a template names and a page lacks is an error, not a gap. */
function compile(templates: Readonly<Record<string, string>>): (id: string, data: object) => string {
  const handlebars = Handlebars.create();
  const options = { strict: true, knownHelpersOnly: true, knownHelpers: { pieces: true }, preventIndent: true } as const;
  handlebars.registerHelper('pieces', (text: unknown) => pieces(String(text)));
  const compiled = new Map<string, HandlebarsTemplateDelegate>();
  for (const [path, text] of Object.entries(templates)) {
    const [, where, name = ''] = /^(pages|partials)\/([a-z0-9-]+)\.hbs$/.exec(path) ?? [];
    if (where === 'partials') handlebars.registerPartial(name, handlebars.compile(text.trimEnd(), options));
    if (where === 'pages') compiled.set(name, handlebars.compile(text, options));
  }
  return (id, data) => {
    const template = compiled.get(id);
    if (template === undefined) throw new RangeError(`templates/pages/${id}.hbs is missing`);
    return inOnePiece(template(data, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false }));
  };
}

/** The same text. A template hands it out in ten thousands of pieces that hang together, and all of them would be kept until it is written: asked for a sign it becomes one. */
const inOnePiece = (text: string): string => (Number.isNaN(text.charCodeAt(0)) ? '' : text);

/** A text in the pieces between which a line may end besides at spaces: of words that a narrow cell may not hold, behind each sign of punctuation. */
const pieces = (text: string): readonly string[] =>
  text.split(/(?<=\s)/u).flatMap((word) => (word.length <= longestWord ? [word] : (word.match(/[^/.@#?&=_:,-]*(?:[/.@#?&=_:,-]+|$)/g) ?? []).filter((piece) => piece !== '')));
const longestWord = 20;

interface Place {
  readonly reader: Audience;
  readonly languages: readonly Language[];
  readonly language: Language;
  readonly path: string;
  readonly title: string;
  readonly id: string;
  readonly top: readonly { readonly id: string; readonly href: string; readonly text: string }[];
}

/** What stands around every page. `base` leads to the root of the language, `root` to that of the site: relative, so that the site works anywhere. */
function siteOf(view: View, { reader, languages, language, path, title, id, top }: Place): object {
  const about = reading(view, language);
  const base = '../'.repeat(path.split('/').length - 1);
  const root = `${base}${languages[0] === language ? '' : '../'}`;
  const hidden = Object.entries(hiddenWords)
    .filter(([what]) => isHidden(view, what))
    .map(([, word]) => word[language]);
  return {
    language,
    base,
    root,
    title: estateTitle(view, language),
    pageTitle: title,
    isPublic: reader === 'public',
    noEvidence: isHidden(view, 'evidence'),
    ui: inLanguage(interfaceWords, language),
    nav: top.map((one) => ({ ...one, current: one.id === id || (one.id === `${id}s` && path.includes('/')) })),
    others: languages
      .filter((other) => other !== language)
      .map((other) => ({ language: other, name: languageNames[other], href: `${root}${folder(languages, other)}${path}` })),
    hidden: hidden.length === 0 ? null : say(interfaceWords.hidden, language, { what: list(hidden, language) }),
    at: dayOfWeekOf(about, view.results.at),
    made: say(interfaceWords.footer, language, { version: view.version, run: view.results.run }),
  };
}

const folder = (languages: readonly Language[], language: Language): string => (languages[0] === language ? '' : `${language}/`);

const byMenu = (a: { readonly id: string }, b: { readonly id: string }): number => placeOf(a.id) - placeOf(b.id) || compareText(a.id, b.id);
const placeOf = (id: string): number => (menu.includes(id) ? menu.indexOf(id) : menu.length);
