import { Misuse, type Command } from '../command.ts';
import { baseline } from '../session/baseline.ts';
import { compact } from '../session/compact.ts';
import { forget } from '../session/forget.ts';
import { printable } from '../text/printable.ts';

export default {
  title: 'compact: drop what is past its retention; forget PERSON: take an account out of the raw evidence; baseline: which faults were there before, are known, and are not told anew',
  arguments: '<what> [person]',
  options: [
    ['--dry-run', 'compact: say what would be dropped, and drop nothing'],
    ['--update', 'baseline: write the faults that are open now into it'],
    ['--prune', 'baseline: take out what has ended'],
    ['--name <name>', 'baseline: the name of the declaration', 'baseline'],
    ['--by <person>', 'baseline: who takes it, as TEAM/MEMBER'],
    ['--reason <text>', 'baseline: why these faults are not told'],
  ],
  async run(given, terminal) {
    const [what = ''] = given.arguments;
    if (what === 'baseline') return baseline(given, terminal);
    if (what === 'compact') return compact(given, terminal);
    if (what === 'forget') return forget(given, terminal);
    throw new Misuse(`evidence ${printable(what)}: say compact, forget or baseline`);
  },
} satisfies Command;
