import { catalogs } from './catalogs.ts';
import { controlKinds } from './control-kinds.ts';
import { controlsPage, examples, rulesPage } from './docs.ts';
import { kindsPage } from './kinds-page.ts';
import { forEditors } from './editors.ts';
import { holidays } from './holidays.ts';
import { kinds } from './kinds.ts';
import { references } from './references.ts';
import { umbrella } from './umbrella.ts';
import { validators, validatorTypes } from './validators.ts';

/** Every generated file below the root and its text. Writes nothing, so that a test can hold it against what is committed. */
export async function everything(): Promise<(readonly [path: string, text: string])[]> {
  const schema = umbrella();
  return [
    ['schemas/driftvakt.schema.json', `${JSON.stringify(forEditors(schema), null, 2)}\n`],
    ['src/text/umbrella.gen.json', `${JSON.stringify(schema)}\n`],
    ['src/model/kinds.gen.ts', await kinds(schema)],
    ['src/model/references.gen.ts', references(schema)],
    ['src/model/controls.gen.ts', controlKinds()],
    ['src/text/validators.gen.js', await validators(schema)],
    ['src/text/validators.gen.d.ts', validatorTypes(schema)],
    holidays(),
    ...catalogs(),
    ['src/text/examples.gen.ts', await examples()],
    ['docs/controls.md', await controlsPage()],
    ['docs/rules.md', await rulesPage()],
    ['docs/kinds.md', kindsPage(schema)],
  ];
}
