import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import type { Kinds } from '../model/kinds.gen.ts';

type Address = ipaddr.IPv4 | ipaddr.IPv6;
type Network = readonly [Address, number];

/** Why an address may not be reached, as the end of a sentence that begins with the address; nothing when it may. */
export type Forbids = (address: string) => string | undefined;

/**
 * A host as WHATWG's URL parser reads it: lower case, no brackets, no last dot, every odd notation of an IPv4 address
 * (`0x7f.1`, `2130706433`, `127.1`) as four numbers. Nothing when no host has that form. Never throws.
 */
export function hostName(host: string): string | undefined {
  if (host === '' || /[\s/?#@\\%]|\]:/.test(host)) return undefined;
  const parsed = URL.parse(`http://${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}/`);
  if (parsed === null || parsed.port !== '') return undefined;
  const name = parsed.hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
  return name === '' || name.startsWith('.') || name.endsWith('.') || name.includes('..') ? undefined : name;
}

/** Whether a host as `hostName` gives it is an address, not a name. */
export const isAddress = (host: string): boolean => isIP(host) !== 0;

/** `erp.move.example`, 443 -> `erp.move.example:443`; an IPv6 address gets its brackets. */
export const endpoint = (host: string, port: number): string => `${host.includes(':') ? `[${host}]` : host}:${port}`;

/** `ns1.move.example:5353` or `[::1]:53` -> host and port; the port given where none is written. Nothing when it is no such thing. Never throws. */
export function parseEndpoint(text: string, port?: number): { readonly host: string; readonly port: number } | undefined {
  const [, name, digits] = /^(\[[^\]]*\]|[^:]*)(?::(\d{1,5}))?$/.exec(text) ?? [];
  const host = hostName(name ?? '');
  const number = digits === undefined ? port : Number(digits);
  return host === undefined || number === undefined || number < 1 || number > 65_535 ? undefined : { host, port: number };
}

/**
 * The estate's rules for addresses. Without rules only global unicast may be reached; `allow` adds, `deny` is stronger.
 * An address that carries an IPv4 address within (mapped, NAT64, 6to4, Teredo, ISATAP) must be permitted in both forms.
 * A `deny` that cannot be read forbids everything; an `allow` that cannot be read allows nothing.
 */
export function addressRules(networks: Kinds['Estate']['networks']): Forbids {
  const read = (texts: readonly string[] = []): Network[] => texts.map(parseNetwork).filter((network) => network !== undefined);
  const allow = read(networks?.allow);
  const deny = read(networks?.deny);
  const unreadable = networks?.deny?.find((text) => parseNetwork(text) === undefined);
  return (address) => {
    if (unreadable !== undefined) return `cannot be judged, because "${unreadable}" in networks.deny is not a network`;
    if (isIP(address) === 0 || address.includes('%')) return 'is not an address that can be judged';
    for (const form of forms(address)) {
      const as = form.toString() === address ? '' : ` (as ${form.toString()})`;
      if (deny.some((network) => within(form, network))) return `is in networks.deny${as}`;
      if (!isGlobal(form) && !allow.some((network) => within(form, network))) return `is ${rangeName(form)}${as}, and networks.allow does not name it`;
    }
    return undefined;
  };
}

function parseNetwork(text: string): Network | undefined {
  if (!ipaddr.isValidCIDR(text) && isIP(text) === 0) return undefined;
  const [address, bits]: Network = ipaddr.isValidCIDR(text) ? ipaddr.parseCIDR(text) : [ipaddr.parse(text), text.includes(':') ? 128 : 32];
  // ::ffff:10.0.0.0/104 means 10.0.0.0/8: the forms compared with it are unwrapped.
  return address instanceof ipaddr.IPv6 && address.isIPv4MappedAddress() && bits >= 96 ? [address.toIPv4Address(), bits - 96] : [address, bits];
}

const within = (address: Address, [network, bits]: Network): boolean => address.kind() === network.kind() && address.match(network, bits);

// Only 2000::/3 is given out as global unicast; what else looks like unicast belongs to nobody yet.
const isGlobal = (address: Address): boolean =>
  address.range() === 'unicast' && (address instanceof ipaddr.IPv4 || ((address.parts[0] ?? 0) & 0xe000) === 0x2000);

function rangeName(address: Address): string {
  const range: string = address.range();
  return range === 'unicast' ? 'not a global address' : `in the range "${range.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}"`;
}

/** The address itself, unwrapped where it is an IPv4 address in IPv6's clothes, and every IPv4 address that it carries. */
function forms(text: string): Address[] {
  const address = ipaddr.process(text);
  return address instanceof ipaddr.IPv4 ? [address] : [address, ...carried(address)];
}

function carried(address: ipaddr.IPv6): ipaddr.IPv4[] {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = address.parts;
  const last = [g, h] as const;
  const pairs: (readonly [number, number])[] = [];
  const range: string = address.range();
  // RFC 8215's prefix is 48 bits long, and may hold the address right behind it or, as the well-known one, at the end.
  if (range === 'rfc6052' && (c === 0 || g !== 0 || h !== 0)) pairs.push(last);
  if (range === 'rfc6052' && c === 1) pairs.push([d, ((e & 0xff) << 8) | (f >> 8)]);
  if (range === 'rfc6145') pairs.push(last);
  if (range === '6to4') pairs.push([b, c]);
  if (range === 'teredo') pairs.push([c, d], [g ^ 0xffff, h ^ 0xffff]);
  // ISATAP, and the old ::a.b.c.d.
  if (f === 0x5efe && (e & ~0x200) === 0) pairs.push(last);
  if ([a, b, c, d, e, f].every((part) => part === 0) && (g !== 0 || h > 1)) pairs.push(last);
  return pairs.map(([high, low]) => new ipaddr.IPv4([high >> 8, high & 0xff, low >> 8, low & 0xff]));
}
