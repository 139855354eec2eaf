import { bySpan, compareText } from '../model/span.ts';
import { locate } from '../text/locate.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'There is one Estate',
  severity: 'error',
  why: 'It says what driftvakt may do: which networks, files and secrets, by which clock. With none there are no bounds, with two it is anybody\'s guess.',
  fix: 'declare exactly one document of kind Estate',
  reads: {},
  check(estate, report) {
    const [first, ...others] = [...estate.Estate.values()].map((declaration) => ({ declaration, at: locate(declaration.source, '/kind') })).sort((a, b) => bySpan(a.at, b.at) || compareText(a.declaration.name, b.declaration.name));
    if (first === undefined) {
      // One that is not valid is told of already.
      if (![...estate.aside.keys()].some((ref) => ref.startsWith('estate/'))) report({ message: 'no Estate is declared' });
      return;
    }
    for (const { declaration } of others) {
      report({ in: declaration, pointer: '/kind', message: `a second Estate: ${declaration.name}`, help: 'keep one of them', related: [{ in: first.declaration, pointer: '/kind', message: 'the first is here' }] });
    }
  },
} satisfies Rule;
