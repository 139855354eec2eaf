import { operator } from '../model/estate.ts';
import { pointerTo } from '../text/pointer.ts';
import { certain, didYouMean } from '../text/suggest.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'A probe looks from a vantage that the Estate declares',
  severity: 'error',
  why: 'From a place that is not there nobody ever looks.',
  fix: 'declare the vantage in the Estate, or leave vantages out to look from every one',
  each: 'Service',
  reads: { Service: ['spec.probes.*.vantages'] },
  check(estate, report) {
    const owner = operator(estate);
    if (owner === undefined) return;
    const declared = Object.keys(owner.spec.vantages ?? {});
    for (const service of estate.Service.values()) {
      for (const [name, { vantages = [] }] of Object.entries(service.spec.probes ?? {})) {
        vantages.forEach((vantage, index) => {
          if (declared.includes(vantage)) return;
          const help = didYouMean(vantage, declared, undefined);
          const meant = certain(vantage, declared);
          const mend = meant === undefined || vantages.some((one) => one === meant) ? undefined : { was: vantage, instead: meant };
          report({ in: service, pointer: pointerTo('spec', 'probes', name, 'vantages', index), message: `the Estate declares no vantage ${vantage}`, ...(help !== undefined && { help }), ...(mend !== undefined && { mend }) });
        });
      }
    }
  },
} satisfies Rule;
