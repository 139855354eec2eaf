/** What diagnostics that are no rule's stand for: the same words that a rule has. */
export interface About {
  readonly title: string;
  readonly why: string;
  readonly fix: string;
}

/** By the id that is told with them. All are errors, but for versions that are too many: what is not read, or not understood, cannot be watched. */
export const diagnostics: Readonly<Record<string, About>> = {
  'duplicate': {
    title: 'A name is declared once, or in versions from different days',
    why: 'Of two declarations with one name and from one day nobody knows which is meant, and whoever names it would get either.',
    fix: 'give one of them another name, or another effectiveFrom where its kind has versions, or remove it',
  },
  'encoding': {
    title: 'A file is text in UTF-8 that looks like what it is',
    why: 'In another encoding names change their letters, and invisible characters make a text look other than what is read.',
    fix: 'save the file as UTF-8 and take out the character that is shown',
  },
  'extends': {
    title: 'What extends another ends somewhere',
    why: 'Declarations that extend each other in a circle give no value, whoever asks.',
    fix: 'remove extends from one of them',
  },
  'file': {
    title: 'What looks like a file of declarations is one, and can be read',
    why: 'A link may lead out of the estate, and a folder or a pipe holds no declarations: whoever put it there believes that it is watched.',
    fix: 'put a regular file there, or take it away',
  },
  'limits': {
    title: 'A file, and what is in it, has a size that a person could read',
    why: 'Without bounds a small text could make every run slow, or stop the watch of all others.',
    fix: 'divide the file, or write what it repeats only once',
  },
  'reference': {
    title: 'What a name stands for is there',
    why: 'A name that stands for nothing promises nothing, and whoever wrote it meant something.',
    fix: 'correct the name, or declare what it names',
  },
  'schema': {
    title: 'A declaration has the keys and values of its kind',
    why: 'A key that nobody reads, or a value of another sort, looks like a promise and is none.',
    fix: 'correct what is shown; docs/kinds.md lists every key with an example',
  },
  'yaml': {
    title: 'A file is YAML that can be read in one way only',
    why: 'What is read differently from what was meant is worse than what is refused: so tags, tabs and doubled keys are.',
    fix: 'correct the text at the place that is shown',
  },
};
