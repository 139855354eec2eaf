import type { Declared } from '../model/estate.ts';
import { pointerTo } from '../text/pointer.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'What a host may show is said once',
  severity: 'warning',
  why: 'Of two declarations the stricter is broken by what the other allows, and each of them is right by itself.',
  fix: 'keep the host in one of them',
  reads: { Exposure: ['spec.hosts'] },
  check(estate, report) {
    const first = new Map<string, { readonly in: Declared<'Exposure'>; readonly pointer: string }>();
    for (const exposure of estate.Exposure.values()) {
      for (const [index, written] of exposure.spec.hosts.entries()) {
        const host = written.toLowerCase().replace(/\.$/, '');
        const here = { in: exposure, pointer: pointerTo('spec', 'hosts', index) };
        const other = first.get(host);
        if (other === undefined) first.set(host, here);
        else report({ ...here, message: `${host} may show what ${exposure.name} says, and what ${other.in.name} says`, related: [{ ...other, message: 'said here too' }] });
      }
    }
  },
} satisfies Rule;
