import type { Declaration } from '../model/declaration.ts';
import type { Declared } from '../model/estate.ts';
import { operator } from '../model/estate.ts';
import { pointerTo } from '../text/pointer.ts';
import type { Rule } from '../validate.ts';

type Type = Declared<'ServiceLevel'>['spec']['type'];

export default {
  title: 'A service level is used for what it is',
  severity: 'warning',
  why: 'What is agreed with customers (SLA), between our teams (OLA) and by a supplier (UnderpinningContract) is owed to different parties: one in another’s place promises somebody what was never agreed.',
  fix: 'name a level of the right type, or correct the level’s type',
  reads: { Service: ['spec.customers', 'spec.serviceLevel'], Supplier: ['spec.contracts'], ServiceLevel: ['spec.type'] },
  check(estate, report) {
    const hold = (declaration: Declaration, keys: readonly string[], name: string | undefined, right: readonly Type[], use: string): void => {
      const level = name === undefined ? undefined : estate.ServiceLevel.get(name);
      if (level === undefined || right.includes(level.spec.type)) return;
      report({
        in: declaration, pointer: pointerTo(...keys), message: `${level.name} is ${said[level.spec.type]}, and stands here for ${use}, which is ${right.map((type) => said[type]).join(' or ')}`,
        related: [{ in: level, pointer: '/spec/type', message: `its type` }],
      });
    };
    for (const service of estate.Service.values()) {
      const customers = Object.entries(service.spec.customers ?? {});
      for (const [customer, { serviceLevel }] of customers) hold(service, ['spec', 'customers', customer, 'serviceLevel'], serviceLevel, ['SLA'], `what ${customer} is promised`);
      // Without customers it is what whoever stands on the service is promised, ours or theirs.
      hold(service, ['spec', 'serviceLevel'], service.spec.serviceLevel, customers.length > 0 ? ['OLA'] : ['OLA', 'SLA'], 'what our teams have agreed');
    }
    for (const supplier of estate.Supplier.values()) {
      for (const [contract, { serviceLevel }] of Object.entries(supplier.spec.contracts)) hold(supplier, ['spec', 'contracts', contract, 'serviceLevel'], serviceLevel, ['UnderpinningContract'], `what ${supplier.name} promises us`);
    }
    const owner = operator(estate);
    if (owner !== undefined) hold(owner, ['spec', 'defaults', 'serviceLevel'], owner.spec.defaults?.serviceLevel, ['SLA', 'OLA'], 'what holds where nothing else is said');
  },
} satisfies Rule;

const said: Readonly<Record<Type, string>> = { SLA: 'an SLA', OLA: 'an OLA', UnderpinningContract: 'a supplier’s contract' };
