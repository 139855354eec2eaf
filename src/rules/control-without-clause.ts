import { controlKinds } from '../model/controls.gen.ts';
import { compareText } from '../model/span.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'What is watched proves a clause',
  severity: 'info',
  why: 'What is measured and proves no clause is told as a fault, and counts nowhere in what was agreed.',
  fix: 'name it under the clause that it proves',
  reads: { Agreement: ['spec.type', 'spec.clauses'] },
  check(estate, report) {
    const agreements = [...estate.Agreement.values()].filter(({ spec }) => spec.type === 'service-description').sort((a, b) => compareText(a.name, b.name));
    const [first] = agreements;
    if (first === undefined) return;
    const proving = new Set([...estate.Agreement.values()].flatMap(({ spec }) => Object.values(spec.clauses).flatMap(({ controls = [] }) => controls)));
    // What is confirmed by hand proves the clause that says so.
    proving.add('clause-attested');
    const idle = Object.entries(controlKinds).filter(([id, kind]) => !proving.has(id) && estate[kind].size > 0).map(([id]) => id);
    if (idle.length > 0) report({ in: first, pointer: '/spec/clauses', part: 'key', message: `${idle.length === 1 ? 'a control judges' : `${idle.length} controls judge`} what is declared and ${idle.length === 1 ? 'proves' : 'prove'} no clause of any agreement: ${idle.join(', ')}` });
  },
} satisfies Rule;
