import Handlebars from 'handlebars';
import type { Language } from '../../model/message.ts';
import type { View } from '../../publish.ts';
import { say } from '../../words/vocabulary.ts';
import { languagesOf, type Content } from './content.ts';
import { harmless } from './escape.ts';
import { commentLine, markerLine } from './marker.ts';
import { rowsOf, sectionOf } from './section.ts';
import { issueWords } from './words.ts';

/** The templates that the publisher needs, by their path below `templates/`, without ending. */
export const issueTemplates = ['issues/issue', 'issues/section', 'issues/comment'] as const;

/** Sentences in one language. */
export interface Sentences {
  readonly language: Language;
  readonly sentences: readonly string[];
}

export type Writing = ReturnType<typeof writing>;

// GitHub refuses a body of more than 65,536 characters.
const mostCharacters = 65_000;
const mostRows = 1000;

/**
 * How issues and comments are written. Handlebars' own escaping is for HTML and would break Markdown: everything that a
 * template is given is made harmless first, so that a template cannot forget it; only the hidden marker is ours.
 */
export function writing(texts: Readonly<Record<string, string>>) {
  const handlebars = Handlebars.create();
  const compile = (name: string): Handlebars.TemplateDelegate => {
    const text = texts[name];
    if (text === undefined) throw new Error(`the template ${name} is missing`);
    return handlebars.compile(text, { noEscape: true, strict: false });
  };
  const [issueName, sectionName, commentName] = issueTemplates;
  const [issue, comment] = [compile(issueName), compile(commentName)];
  handlebars.registerPartial('section', compile(sectionName));
  const fill = (template: Handlebars.TemplateDelegate, marker: string, data: object): string =>
    `${template({ ...(harmless(data as never) as object), marker }).replaceAll(/\n{3,}/g, '\n\n').trimEnd()}\n`;

  return {
    /** The body of an issue, with as many rows of its table as there is room for. */
    body(content: Content, view: View, said: number): string {
      const languages = languagesOf(view.estate);
      const sections = languages.map((language, index) => sectionOf(content, view, language, index === 0));
      const all = content.topic.together ? rowsOf(content, view, languages[0]) : [];
      const write = (rows: number): string => {
        const cut = all.length > rows ? say(issueWords.cut, languages[0], { count: { count: all.length - rows } }) : '';
        return fill(issue, markerLine({ ...content.marker, said }), { sections, rows: all.slice(0, rows), cut });
      };
      let [least, most] = [0, Math.min(all.length, mostRows)];
      if (write(most).length <= mostCharacters) return write(most);
      while (least < most) {
        const middle = Math.ceil((least + most) / 2);
        if (write(middle).length <= mostCharacters) least = middle;
        else most = middle - 1;
      }
      return write(least).slice(0, mostCharacters);
    },
    /** The text of a comment: the how many-eth on an issue, in every language. */
    comment(key: string, number: number, sections: readonly Sentences[], duplicateOf?: number): string {
      const named = sections.map((section) => ({ ...section, language: issueWords.language[section.language] }));
      return fill(comment, commentLine(key, number), { sections: named, ...(duplicateOf !== undefined && { duplicateOf }) }).slice(0, mostCharacters);
    },
  };
}

/** The first of the comments we wrote under this number: whether it is there already. */
export const isSaid = (bodies: readonly string[], key: string, number: number): boolean => bodies.some((body) => body.startsWith(commentLine(key, number)));

