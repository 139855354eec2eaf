import { Misuse, type Command } from '../command.ts';
import { baseline } from '../session/baseline.ts';
import { printable } from '../text/printable.ts';

export default {
  title: 'baseline: which faults were there before, are known, and are not told anew',
  arguments: '<what>',
  options: [
    ['--update', 'baseline: write the faults that are open now into it'],
    ['--prune', 'baseline: take out what has ended'],
    ['--name <name>', 'baseline: the name of the declaration', 'baseline'],
    ['--by <person>', 'baseline: who takes it, as TEAM/MEMBER'],
    ['--reason <text>', 'baseline: why these faults are not told'],
  ],
  async run(given, terminal) {
    const [what = ''] = given.arguments;
    if (what !== 'baseline') throw new Misuse(`evidence ${printable(what)}: say baseline`);
    return baseline(given, terminal);
  },
} satisfies Command;
