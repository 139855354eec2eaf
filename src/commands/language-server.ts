import { exits, Misuse, type Command } from '../command.ts';
import { serve } from '../editor/serve.ts';
import { languageClient, outside } from '../world/language-client.ts';

export default {
  title: 'answers an editor by the language server protocol, over standard input and output: diagnostics, hover, completion, definitions, quick fixes; writes nothing',
  options: [['--stdio', 'as editors say it; there is no other way'], ['--clientProcessId <pid>', 'the editor: when it is no more, the server ends']],
  async run({ arguments: words, dir }, { signal, version }) {
    if (words.length > 0) throw new Misuse('language-server takes no arguments');
    const client = await languageClient(signal);
    serve(client, outside, { dir, version });
    await client.listen();
    return exits.kept;
  },
} satisfies Command;
