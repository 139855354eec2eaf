// Every word of the interface with the name it has, from every vocabulary.
import * as catalog from '../../src/words/catalog.ts';
import * as days from '../../src/words/days.ts';
import * as derivation from '../../src/words/derivation.ts';
import * as due from '../../src/words/due.ts';
import * as estate from '../../src/words/estate.ts';
import * as formats from '../../src/words/formats.ts';
import * as interfaces from '../../src/words/interface.ts';
import * as looks from '../../src/words/looks.ts';
import * as months from '../../src/words/months.ts';
import * as observations from '../../src/words/observations.ts';
import * as overview from '../../src/words/overview.ts';
import * as rows from '../../src/words/rows.ts';
import * as service from '../../src/words/service.ts';
import * as statuses from '../../src/words/statuses.ts';
import * as watch from '../../src/words/watch.ts';
import type { Text } from '../../src/model/message.ts';

const files: Readonly<Record<string, object>> = { catalog, days, derivation, due, estate, formats, interface: interfaces, looks, months, observations, overview, rows, service, statuses, watch };

const isText = (value: object): value is Text => 'nb' in value && 'en' in value;

function within(name: string, value: unknown): (Text & { readonly name: string })[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isText(value)) return [{ name, ...value }];
  return Object.entries(value).flatMap(([key, inner]) => within(`${name}.${key}`, inner));
}

export const vocabulary = within('words', files).filter(({ name }) => !name.endsWith('languageNames'));
