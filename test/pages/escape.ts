import Handlebars from 'handlebars';

/** A text as Handlebars writes it into a page. */
export const escapeExpression = (text: string): string => Handlebars.Utils.escapeExpression(text);
