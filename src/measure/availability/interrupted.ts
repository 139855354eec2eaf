// Which maintenance may interrupt which service: found by the names and labels that both write, instead of by comparing each with each.
import type { Declared, Estate } from '../../model/estate.ts';
import { once, onceEach } from '../../model/once.ts';
import { compareText } from '../../model/span.ts';
import { interrupts } from './windows.ts';

type Maintenance = Declared<'Maintenance'>;
type Service = Declared<'Service'>;

/** Every maintenance that may interrupt a service, in order of names. */
export const interruptionsOf = (estate: Estate, { name }: Service): readonly Maintenance[] => interruptions(estate).get(name) ?? [];

/** Every service that a maintenance may interrupt, in order of names. */
export const interruptedBy = (estate: Estate, maintenance: Maintenance): readonly Service[] => interrupted(estate)(maintenance);

const interruptions = once((estate: Estate) => {
  const found = new Map<string, Maintenance[]>();
  for (const maintenance of estate.Maintenance.values()) {
    for (const { name } of interruptedBy(estate, maintenance)) {
      const known = found.get(name);
      if (known === undefined) found.set(name, [maintenance]);
      else known.push(maintenance);
    }
  }
  return found;
});

const interrupted = once((estate: Estate) => onceEach(({ spec }: Maintenance): readonly Service[] => {
  const named = spec.services.flatMap((name) => estate.Service.get(name) ?? []);
  const [label] = Object.entries(spec.labels ?? {});
  const labelled = label === undefined ? [] : labelledIn(estate).get(label.join('=')) ?? [];
  return [...new Set([...named, ...labelled])].filter((service) => interrupts(spec, service)).sort((a, b) => compareText(a.name, b.name));
}));

/** Services by each label that they have, as `label=value`. */
const labelledIn = once((estate: Estate) => {
  const found = new Map<string, Service[]>();
  for (const service of estate.Service.values()) {
    for (const label of Object.entries(service.labels)) {
      const known = found.get(label.join('='));
      if (known === undefined) found.set(label.join('='), [service]);
      else known.push(service);
    }
  }
  return found;
});
