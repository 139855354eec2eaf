import { control } from '../evaluate.ts';
import type { Verdict } from '../model/finding.ts';
import type { ServiceDns } from '../model/kinds.gen.ts';
import type { Message } from '../model/message.ts';
import { probePath } from '../model/target.ts';
import { outage, outageTexts } from '../words/outages.ts';
import { plain } from '../words/plain.ts';
import { unseen, unseenTexts } from '../words/reasons.ts';

/** How many records a message names at most. */
const named = 10;

export default control({
  about: 'Service',
  title: { en: 'Every name resolves to the records that are declared', nb: 'Alle navn slås opp til de registrerte oppføringene' },
  why: {
    en: 'A name that leads nowhere stops the service for everybody; one that leads elsewhere may hand its users to somebody else.',
    nb: 'Et navn som ikke fører noe sted, stanser tjenesten for alle; et som fører et annet sted, kan sende brukerne til noen andre.',
  },
  fix: {
    en: 'Put the records right at the name server. If they were changed on purpose, change what is declared.',
    nb: 'Oppføringene rettes på navnetjeneren. Er de endret med hensikt, endres det som er registrert.',
  },
  urgency: 'high',
  effect: 'outage',
  texts: {
    ...unseenTexts,
    ...outageTexts,
    resolves: { en: '{host} has the {type} records that are declared.', nb: '{host} har de registrerte {type}-oppføringene.' },
    answers: { en: '{host} has {type} records.', nb: '{host} har {type}-oppføringer.' },
    'no-records': { en: '{host} has no {type} record.', nb: '{host} har ingen {type}-oppføring.' },
    missing: { en: '{host} lacks the {type} {number|record|records} {missing}.', nb: '{host} mangler {type}-{number|oppføringen|oppføringene} {missing}.' },
    unexpected: { en: '{host} has the {type} {number|record|records} {unexpected}, which {number|is|are} not declared.', nb: '{host} har {type}-{number|oppføringen|oppføringene} {unexpected}, som ikke er {number|registrert|registrerte}.' },
    differs: { en: '{host} ({type}) resolves to {unexpected} instead of {missing}.', nb: '{host} ({type}) slås opp til {unexpected} i stedet for {missing}.' },
  },
  judge({ ref, spec }, { seen }) {
    return Object.entries(spec.probes ?? {}).flatMap(([about, { dns }]): Verdict[] => {
      if (dns === undefined) return [];
      const target = probePath(ref, about);
      const pointer = `/spec/probes/${about}/dns`;
      const observation = seen('dns', target);
      if (!observation?.seen) return [unseen(observation, target, about, pointer)];
      const wrong = !observation.facts.reached ? outage(observation.facts, dns.name) : differences(dns, observation.facts.records);
      return [{ ...(wrong ?? { id: dns.expect === undefined ? 'answers' : 'resolves', values: { host: dns.name, type: dns.type ?? 'A' } }), status: wrong === undefined ? 'pass' : 'fail', about, pointer, evidence: [target] }];
    });
  },
});

function differences({ name, type = 'A', expect }: ServiceDns, records: readonly string[]): Message | undefined {
  const common = { host: name, type };
  if (records.length === 0) return { id: 'no-records', values: common };
  if (expect === undefined) return undefined;
  const [wanted, found] = [new Set(expect.map((record) => alike(type, record))), new Set(records.map((record) => alike(type, record)))];
  const missing = expect.filter((record) => !found.has(alike(type, record)));
  const unexpected = records.filter((record) => !wanted.has(alike(type, record)));
  const list = (all: readonly string[]): { list: readonly string[] } => ({ list: all.slice(0, named).map((record) => plain(record)).concat(all.length > named ? ['…'] : []) });
  if (missing.length > 0 && unexpected.length > 0) return { id: 'differs', values: { ...common, missing: list(missing), unexpected: list(unexpected) } };
  if (missing.length > 0) return { id: 'missing', values: { ...common, missing: list(missing), number: { count: missing.length } } };
  return unexpected.length > 0 ? { id: 'unexpected', values: { ...common, unexpected: list(unexpected), number: { count: unexpected.length } } } : undefined;
}

/** The one way to write a record: names in lower case without the last dot, addresses in their short form, other text to the letter. */
function alike(type: string, record: string): string {
  if (type === 'TXT') return record;
  if (type === 'CAA') return record.trim().replaceAll(/[\s"]+/g, ' ').trim();
  if (type === 'AAAA') return URL.parse(`http://[${record.trim()}]/`)?.hostname ?? record.trim();
  return record.trim().toLowerCase().split(/\s+/).map((part) => part.replace(/(.)\.$/, '$1')).join(' ');
}
