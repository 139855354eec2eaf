import { exits, Misuse, type Command } from '../command.ts';
import { anchorAt, readVerified, statementTo } from '../session/verify.ts';
import { printable, printableJson } from '../text/printable.ts';

export default {
  title: 'the evidence: every record, its chain, its signatures',
  options: [
    ['--anchor <anchor>', 'a head that was published earlier: a file that holds it, or DIGEST@SEQUENCE'],
    ['--keys <file>', 'who may sign, as `ssh-keygen` reads it (allowed signers): then every commit must be signed by one of them'],
    ['--statement <file>', 'write the head as an in-toto statement'],
  ],
  async run(given, terminal) {
    const [format = 'text', ...more] = given.format;
    if (more.length > 0 || (format !== 'text' && format !== 'json')) throw new Misuse('verify speaks --format text or --format json');
    const { anchor, keys, statement } = given.own;
    const verified = await readVerified(given, terminal.env, {
      anchor: typeof anchor === 'string' ? await anchorAt(anchor) : undefined, keys: typeof keys === 'string' ? keys : undefined,
    });
    if (format === 'json') terminal.out(`${printableJson({ schema: 'driftvakt/verify/v1', ...verified.document })}\n`);
    else terminal.out(`${verified.lines.map(printable).join('\n')}\n`);
    if (typeof statement === 'string') await statementTo(statement, verified.head);
    return verified.isWhole ? exits.kept : exits.findings;
  },
} satisfies Command;
