import { Misuse, type Command } from '../command.ts';
import { compact } from '../session/compact.ts';
import { forget } from '../session/forget.ts';
import { printable } from '../text/printable.ts';

export default {
  title: 'compact: drop what is past its retention; forget PERSON: take an account out of the raw evidence',
  arguments: '<what> [person]',
  options: [['--dry-run', 'say what would be dropped, and drop nothing']],
  async run(given, terminal) {
    const [what = ''] = given.arguments;
    if (what === 'compact') return compact(given, terminal);
    if (what === 'forget') return forget(given, terminal);
    throw new Misuse(`evidence ${printable(what)}: say compact or forget`);
  },
} satisfies Command;
