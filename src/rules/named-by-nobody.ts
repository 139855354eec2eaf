import { refTo } from '../model/declaration.ts';
import type { Estate } from '../model/estate.ts';
import { kindNames } from '../model/kinds.gen.ts';
import { pointerTo } from '../text/pointer.ts';
import { everyName } from '../text/paths.ts';
import { namingPaths, namingRows } from '../text/references.ts';
import type { Rule } from '../validate.ts';

const wanted = new Set(['Calendar', 'ServiceLevel', 'Thresholds', 'Supplier']);
const namesAt = (kind: string): string[] => namingRows(kind, wanted).map(({ path }) => path.join('.'));

export default {
  title: 'What is declared to be named is named',
  severity: 'info',
  why: 'A level, a calendar or a contract that nothing names promises nothing; often something else was meant to name it.',
  fix: 'name it where it was meant to hold, or remove it',
  throughout: true,
  reads: { ...Object.fromEntries(kindNames.map((kind) => [kind, namesAt(kind)])), Supplier: [...namesAt('Supplier'), 'spec.contracts.#'] },
  check(estate, report) {
    // Whoever is set aside may be the one who names it.
    if (estate.aside.size > 0) return;
    const named = namedIn(estate);
    for (const kind of ['Calendar', 'ServiceLevel', 'Thresholds'] as const) {
      for (const declaration of estate[kind].values()) {
        if (!named.has(declaration.ref)) report({ in: declaration, pointer: '/metadata/name', message: `nothing names the ${said[kind]} ${declaration.name}` });
      }
    }
    for (const supplier of estate.Supplier.values()) {
      for (const contract of Object.keys(supplier.spec.contracts)) {
        if (!named.has(`${supplier.ref}/${contract}`)) report({ in: supplier, pointer: pointerTo('spec', 'contracts', contract), part: 'key', message: `no service stands on the contract ${supplier.name}/${contract}`, help: `name it under contracts of the services that stand on it: [${supplier.name}/${contract}]` });
      }
    }
  },
} satisfies Rule;

const said = { Calendar: 'calendar', ServiceLevel: 'service level', Thresholds: 'thresholds' } as const;

/** Everything that something else names, as `kind/name`; a contract as `supplier/name/contract`. */
function namedIn(estate: Estate): Set<string> {
  const named = new Map([...wanted].map((kind) => [kind, new Set<string>()]));
  for (const kind of kindNames) {
    const paths = namingPaths(kind, wanted);
    for (const { spec } of estate[kind].values()) {
      everyName({ spec }, paths, (name, { to }) => {
        named.get(to ?? '')?.add(name);
        return true;
      });
    }
  }
  return new Set([...named].flatMap(([kind, names]) => [...names].map((name) => refTo(kind, name))));
}
