import { kindOf } from '../model/declaration.ts';
import { controlKinds } from '../model/controls.gen.ts';
import { pointerTo } from '../text/pointer.ts';
import { quoted } from '../text/printable.ts';
import { didYouMean } from '../text/suggest.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'A waiver permits something that is watched',
  severity: 'warning',
  why: 'What was meant to be permitted is told as a fault all the same, and the permission is thought to be in force.',
  fix: 'correct the control, the subject or the part, or remove the waiver',
  throughout: true,
  each: 'Waiver',
  reads: { Waiver: ['spec'], Service: ['spec.probes.#'] },
  check(estate, report) {
    for (const waiver of estate.Waiver.values()) {
      const { control, subjects, about } = waiver.spec;
      const kind = controlKinds[control];
      for (const [index, subject] of subjects.entries()) {
        const pointer = pointerTo('spec', 'subjects', index);
        const judges = { in: waiver, pointer: '/spec/control', message: `${control} judges ${kind ?? 'nothing'}` };
        if (kind !== undefined && kindOf(subject) !== kind) {
          const fitting = Object.keys(controlKinds).filter((id) => controlKinds[id] === kindOf(subject));
          report({ in: waiver, pointer, message: `${control} judges no ${kindOf(subject)}, so nothing of ${subject} is waived`, ...(fitting.length > 0 && { help: `of ${kindOf(subject)} there is ${fitting.join(', ')}` }), related: [judges] });
          continue;
        }
        const service = kind === 'Service' ? estate.Service.get(subject.slice('service/'.length)) : undefined;
        const probes = Object.keys(service?.spec.probes ?? {});
        if (service === undefined || about === undefined || probes.includes(about) || !byProbe.has(control)) continue;
        const help = didYouMean(about, probes, probes.length > 0 && probes.length <= 6 ? `there is ${probes.join(', ')}` : undefined);
        report({ in: waiver, pointer: '/spec/about', message: `${service.name} has no probe ${quoted(about)}, so ${control} is waived for nothing of it`, ...(help !== undefined && { help }), related: [{ in: service, pointer: service.spec.probes === undefined ? '/spec' : '/spec/probes', part: 'key', message: 'its probes' }] });
      }
    }
  },
} satisfies Rule;

/** The controls of a service whose parts are its probes. */
const byProbe = new Set(['certificate-expiry', 'certificate-trusted', 'endpoint-answers', 'latency-within-thresholds', 'name-resolves']);
