import { promisesOf } from '../model/effective.ts';
import type { Declared } from '../model/estate.ts';
import type { Criticality } from '../model/kinds.gen.ts';
import { pointerTo } from '../text/pointer.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'Who promises to correct faults around the clock is on call',
  severity: 'warning',
  why: 'A fault at three in the morning would wait for whoever comes to work first, and its deadline does not.',
  fix: 'give the team a rota under onCall, let another team operate it, or promise P1 in office hours',
  reads: { Service: ['spec.owner', 'spec.lifecycle', 'spec.customers', 'spec.serviceLevel', 'spec.dependsOn', 'spec.dependsOnSome'], Team: ['spec.onCall', 'spec.calendar'], ServiceLevel: ['spec.priority', 'spec.deadlines'] },
  check(estate, report) {
    for (const service of estate.Service.values()) {
      const team = service.spec.owner === undefined ? undefined : estate.Team.get(service.spec.owner);
      if (team === undefined || team.spec.onCall !== undefined || (service.spec.lifecycle ?? 'production') !== 'production') continue;
      // Of a team that works fewer hours it is told how long nobody is there: by deadline-outside-rota.
      if ((team.spec.calendar ?? 'around-the-clock') !== 'around-the-clock') continue;
      const promised = promisesOf(estate, service).find(({ level, criticality }) => level !== undefined && aroundTheClock(level.spec, criticality));
      if (promised?.level === undefined) continue;
      const { customer, criticality, level } = promised;
      report({
        in: service, pointer: '/spec/owner', message: `${level.name} promises ${customer ?? 'whoever stands on it'} P1 corrected around the clock for ${service.name} (${criticality}), and its owner ${team.name} has nobody on call`,
        related: [{ in: level, pointer: pointerTo('spec', 'deadlines', 'P1'), part: 'key', message: 'promised here' }, { in: team, pointer: '/metadata/name', message: 'the team, without onCall' }],
      });
    }
  },
} satisfies Rule;

/** Whether a fault of that criticality can be a P1, and P1 is corrected around the clock. */
const aroundTheClock = ({ priority, deadlines }: Declared<'ServiceLevel'>['spec'], criticality: Criticality): boolean =>
  Object.values(priority[criticality]).includes('P1') && (deadlines.P1.restore.calendar ?? 'around-the-clock') === 'around-the-clock';
