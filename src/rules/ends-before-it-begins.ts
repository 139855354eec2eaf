import type { Declaration } from '../model/declaration.ts';
import type { Part } from '../text/locate.ts';
import { pointerTo } from '../text/pointer.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'What is planned ends after it begins',
  severity: 'error',
  why: 'A window, a grant or a contract that ends before it begins is never in force, whatever was meant.',
  fix: 'look at both: one of them is wrong',
  each: '*',
  reads: { Maintenance: ['spec'], Waiver: ['spec.from', 'spec.until'], AccessPolicy: ['spec.roles'], Customer: ['spec.agreement', 'spec.orders', 'spec.improvements'], Supplier: ['spec.contracts', 'spec.assurance'], EquipmentStandard: ['spec.models'], Team: ['spec.onCall'] },
  check(estate, report) {
    for (const maintenance of estate.Maintenance.values()) {
      const { from, until } = maintenance.spec;
      if (from === undefined || until === undefined || Date.parse(until) > Date.parse(from)) continue;
      report({
        in: maintenance, pointer: '/spec/until', message: `the maintenance ends at ${until}, before it begins`,
        related: [{ in: maintenance, pointer: '/spec/from', message: 'it begins here' }],
      });
    }
    /** Days are in force themselves: what lasts one day begins and ends on it. */
    const hold = (declaration: Declaration, what: string, keys: readonly string[], first: string, last: string, days: object | undefined): void => {
      const { [first]: from, [last]: until } = (days ?? {}) as Readonly<Record<string, string | undefined>>;
      if (from === undefined || until === undefined || until >= from) return;
      report({
        in: declaration, pointer: pointerTo('spec', ...keys, last), message: `the ${what} ends on ${until}, before it begins`,
        related: [{ in: declaration, pointer: pointerTo('spec', ...keys, first), message: 'it begins here' }],
      });
    };
    const between = (declaration: Declaration, what: string, keys: readonly (string | number)[], days: string | undefined, part: Part = 'value'): void => {
      const [from = '', until] = days?.split('/') ?? [];
      if (until !== undefined && until < from) report({ in: declaration, pointer: pointerTo('spec', ...keys), part, message: `${what} ends on ${until}, before it begins on ${from}`, help: `did you mean ${until}/${from}?` });
    };
    for (const maintenance of estate.Maintenance.values()) hold(maintenance, 'recurring maintenance', ['recurring'], 'from', 'until', maintenance.spec.recurring);
    for (const waiver of estate.Waiver.values()) hold(waiver, 'waiver', [], 'from', 'until', waiver.spec);
    for (const policy of estate.AccessPolicy.values()) {
      for (const [role, { grants }] of Object.entries(policy.spec.roles)) {
        for (const [principal, grant] of Object.entries(grants)) hold(policy, 'grant', ['roles', role, 'grants', principal], 'from', 'until', grant);
      }
    }
    for (const customer of estate.Customer.values()) {
      const { agreement, orders = {}, improvements = {} } = customer.spec;
      hold(customer, 'agreement', ['agreement'], 'from', 'until', agreement);
      for (const [name, order] of Object.entries(orders)) hold(customer, `time for the order ${name}`, ['orders', name], 'given', 'due', order);
      for (const [name, improvement] of Object.entries(improvements)) hold(customer, `time for the improvement ${name}`, ['improvements', name], 'agreed', 'due', improvement);
    }
    for (const supplier of estate.Supplier.values()) {
      for (const [name, contract] of Object.entries(supplier.spec.contracts)) hold(supplier, `contract ${name}`, ['contracts', name], 'from', 'until', contract);
      between(supplier, 'the period of the report', ['assurance', 'period'], supplier.spec.assurance?.period);
    }
    for (const standard of estate.EquipmentStandard.values()) {
      // What may be used must not end before what may be bought.
      for (const [name, model] of Object.entries(standard.spec.models ?? {})) hold(standard, `use of ${name}`, ['models', name], 'buyUntil', 'useUntil', model);
    }
    for (const team of estate.Team.values()) {
      for (const days of Object.keys(team.spec.onCall?.instead ?? {})) between(team, 'a time on call instead of another', ['onCall', 'instead', days], days, 'key');
      for (const [member, all] of Object.entries(team.spec.onCall?.unavailable ?? {})) for (const [index, days] of all.entries()) between(team, 'a time off duty', ['onCall', 'unavailable', member, index], days);
    }
  },
} satisfies Rule;
