import fc from 'fast-check';
import { expect, test } from 'vitest';
import { interruptedBy, interruptionsOf } from '../../src/measure/availability/interrupted.ts';
import { interrupts } from '../../src/measure/availability/windows.ts';
import type { Estate } from '../../src/model/estate.ts';

const names = ['a', 'b', 'c', 'd', 'e'];
const labels = fc.dictionary(fc.constantFrom('area', 'tier'), fc.constantFrom('1', '2'), { maxKeys: 2 });
const service = fc.record({ labels });
const maintenance = fc.record({ services: fc.subarray([...names, 'not-there']), labels: fc.option(labels, { nil: undefined }), freeze: fc.option(fc.boolean(), { nil: undefined }) });

test('whom a maintenance interrupts, and what interrupts whom, is what each compared with each would give', () => {
  fc.assert(fc.property(fc.array(service, { maxLength: 5 }), fc.array(maintenance, { maxLength: 5 }), (services, windows) => {
    const estate = {
      Service: new Map(services.map((one, index) => [names[index] ?? '', { name: names[index] ?? '', ...one }])),
      Maintenance: new Map(windows.map((spec, index) => [`window-${index}`, { name: `window-${index}`, spec }])),
    } as unknown as Estate;
    for (const window of estate.Maintenance.values()) {
      expect(interruptedBy(estate, window)).toEqual([...estate.Service.values()].filter((one) => interrupts(window.spec, one)));
    }
    for (const one of estate.Service.values()) {
      expect(interruptionsOf(estate, one)).toEqual([...estate.Maintenance.values()].filter(({ spec }) => interrupts(spec, one)));
    }
  }));
});
