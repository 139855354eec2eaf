import { milliseconds } from '../measure/duration.ts';
import { interruptedBy } from '../measure/availability/interrupted.ts';
import { statedOf, type Stated } from '../measure/promises/promised.ts';
import type { Declared } from '../model/estate.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'Planned maintenance is announced as early as it was agreed',
  severity: 'warning',
  why: 'A window that counts although it was announced later than agreed takes an interruption out of the figures that the customer was not prepared for.',
  fix: 'announce it as early as the service level says, or agree on a shorter notice',
  reads: { Maintenance: ['spec'], Service: ['metadata.labels', 'spec.customers', 'spec.serviceLevel', 'spec.dependsOn', 'spec.dependsOnSome'], ServiceLevel: ['spec.maintenance'] },
  check(estate, report) {
    if (![...estate.ServiceLevel.values()].some(({ spec }) => spec.maintenance !== undefined)) return;
    for (const maintenance of estate.Maintenance.values()) {
      const { announce = '0s' } = maintenance.spec;
      const asked = interruptedBy(estate, maintenance).flatMap((service) => statedOf(estate, service).flatMap((stated) => asksFor(service, stated)));
      const [longest] = asked.toSorted((a, b) => milliseconds(b.notice) - milliseconds(a.notice));
      if (longest === undefined || milliseconds(announce) >= milliseconds(longest.notice)) continue;
      const { service, level, customer, notice, pointer } = longest;
      report({
        in: maintenance, pointer: '/spec/announce',
        message: `${maintenance.name} counts when it is announced ${milliseconds(announce) === 0 ? 'as it begins' : `${announce} ahead`}, and ${level.name} promises ${customer === undefined ? 'the users' : customer} of ${service.name} ${notice}`,
        help: `write announce: ${notice}, or agree on a shorter notice`,
        related: [{ in: level, pointer: '/spec/maintenance/notice', message: `${level.name} promises it here` }, { in: service, pointer, message: 'at this level' }],
      });
    }
  },
} satisfies Rule;

interface Asked extends Pick<Stated, 'level' | 'customer' | 'pointer'> {
  readonly service: Declared<'Service'>;
  readonly notice: string;
}

const asksFor = (service: Declared<'Service'>, { level, customer, pointer }: Stated): Asked[] => (level.spec.maintenance === undefined ? [] : [{ service, level, customer, pointer, notice: level.spec.maintenance.notice }]);
