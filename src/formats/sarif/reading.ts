import type { Output } from '../../publish.ts';

/** What is found while files are read, before any rule is asked. */
export const readingRules: Output['rules'] = {
  yaml: {
    title: 'A file of declarations is YAML', severity: 'error',
    why: 'What cannot be read is not watched, and nobody would know.', fix: 'put the text right where it is shown',
  },
  encoding: {
    title: 'A file of declarations is text in UTF-8', severity: 'error',
    why: 'Other encodings turn letters into others without a word.', fix: 'save the file as UTF-8',
  },
  limits: {
    title: 'A declaration keeps to the limits of size and depth', severity: 'error',
    why: 'A file that is too large or too deep would take the time of all the others.', fix: 'divide it',
  },
  schema: {
    title: 'A declaration has the fields of its kind', severity: 'error',
    why: 'A field that is misspelt or of the wrong type promises nothing.', fix: 'write it as docs/kinds.md shows',
  },
  duplicate: {
    title: 'A name is declared once', severity: 'error',
    why: 'Of two declarations with one name nobody knows which is in force.', fix: 'give one of them another name, or remove it',
  },
  reference: {
    title: 'What is named exists', severity: 'error',
    why: 'A promise that leans on what is not declared cannot be kept.', fix: 'declare it, or correct the name',
  },
};
