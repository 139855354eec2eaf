// What the lab's name server knows: pure tables from the declared probes.
import type { Answer } from 'dns-packet';
import type { Declared } from './declared.ts';
import type { RecordState } from './states.ts';

/** Records by `name/TYPE`, and the names that exist. All names in lower case, without a last dot. */
export interface Zone {
  readonly records: ReadonlyMap<string, readonly string[]>;
  readonly names: ReadonlySet<string>;
  readonly servers: readonly string[];
}

const lastWord = (text: string): string => text.split(' ').at(-1) ?? '';

export const recordKey = (name: string, type: string): string => `${name.toLowerCase().replace(/\.$/, '')}/${type.toUpperCase()}`;

/** Every name that is declared has an address of its own from the networks for documentation, and the records that probes expect. */
export function zoneOf(declared: Declared, hosts: readonly string[]): Zone {
  const records = new Map<string, readonly string[]>();
  for (const { probe: { dns } } of declared.probes) {
    if (!dns) continue;
    const key = recordKey(dns.name, dns.type ?? 'A');
    records.set(key, dns.expect ?? records.get(key) ?? usual(dns.name, dns.type ?? 'A'));
  }
  const aliases = new Set([...records.keys()].filter((key) => key.endsWith('/CNAME')).map((key) => key.slice(0, -6)));
  const pointedAt = [...records].flatMap(([key, texts]) => (/\/(MX|NS|CNAME|SRV)$/.test(key) ? texts.map(lastWord) : []));
  const needAddress = [...new Set([...hosts, ...pointedAt].map((name) => name.toLowerCase()))].sort();
  needAddress.forEach((name, index) => {
    const key = recordKey(name, 'A');
    if (!aliases.has(name) && !records.has(key)) records.set(key, [index < 150 ? `203.0.113.${100 + index}` : `198.51.100.${index - 149}`]);
  });
  const names = new Set([...records.keys()].map((key) => key.slice(0, key.lastIndexOf('/'))));
  return { records, names, servers: [...records].flatMap(([key, texts]) => (key.endsWith('/NS') ? texts : [])) };
}

const usual = (name: string, type: string): readonly string[] => ({
  AAAA: ['2001:db8::53'], CAA: ['0 issue "ca.example"'], CNAME: [`web.${name}`], MX: [`10 mail.${name}`], NS: [`ns1.${name}`],
  SOA: [`ns1.${name} hostmaster.${name} 2026112201 3600 900 604800 300`], SRV: [`0 5 443 ${name}`], TXT: ['v=spf1 -all'],
})[type] ?? [];

interface Said {
  readonly code: 'NOERROR' | 'NXDOMAIN' | 'SERVFAIL';
  readonly answers: readonly Answer[];
}

/** What a name server says: a code and the records. A state of the question's own name wins over the zone. */
export function answer(zone: Zone, name: string, type: string, state: RecordState | undefined): Said {
  if (state === 'server-failure') return { code: 'SERVFAIL', answers: [] };
  if (state === 'no-such-name') return { code: 'NXDOMAIN', answers: [] };
  if (state === 'no-record') return { code: 'NOERROR', answers: [] };
  const texts = zone.records.get(recordKey(name, type));
  if (texts) return { code: 'NOERROR', answers: (state === 'wrong-record' ? wrong(type) : texts).map((text) => recordOf(name, type, text)) };
  const alias = zone.records.get(recordKey(name, 'CNAME'))?.[0];
  if (alias !== undefined) return { code: 'NOERROR', answers: [recordOf(name, 'CNAME', alias), ...answer(zone, alias, type, undefined).answers] };
  return { code: zone.names.has(name.toLowerCase()) ? 'NOERROR' : 'NXDOMAIN', answers: [] };
}

const wrong = (type: string): readonly string[] => ({
  A: ['198.51.100.66'], AAAA: ['2001:db8:bad::66'], MX: ['5 mx.parked.example'], TXT: ['v=spf1 +all'], SRV: ['0 0 9 parked.example'],
  CAA: ['0 issue "other-ca.example"'], SOA: ['ns1.parked.example hostmaster.parked.example 1 3600 900 604800 300'],
})[type] ?? ['parked.example'];

/** `10 mail.move.example` of type MX -> the record as it travels. */
function recordOf(name: string, type: string, text: string): Answer {
  const words = text.split(' ');
  const [first = '', second = '', third = '', fourth = ''] = words;
  const common = { name, ttl: 60, class: 'IN' as const };
  switch (type) {
    case 'MX': return { ...common, type, data: { preference: Number(first), exchange: second } };
    case 'SRV': return { ...common, type, data: { priority: Number(first), weight: Number(second), port: Number(third), target: fourth } };
    case 'CAA': return { ...common, type, data: { flags: Number(first), tag: second as 'issue', value: words.slice(2).join(' ').replace(/^"|"$/g, '') } };
    case 'SOA': {
      const [serial = 0, refresh = 0, retry = 0, expire = 0, minimum = 0] = words.slice(2).map(Number);
      return { ...common, type, data: { mname: first, rname: second, serial, refresh, retry, expire, minimum } };
    }
    case 'TXT': return { ...common, type, data: [text] };
    default: return { ...common, type: type as 'A', data: text };
  }
}
