import ipaddr from 'ipaddr.js';
import { endpoint, isAddress, parseEndpoint } from './addresses.ts';
import { Failure } from './failure.ts';

/** A lab: servers on loopback that stand behind the names and ports that the estate declares. */
export interface LabMap {
  /** Declared `name:port` -> where on loopback it really is. */
  readonly hosts: ReadonlyMap<string, { readonly address: string; readonly port: number }>;
  /** The lab's name server, `127.0.0.1:5353`; without one no name outside `hosts` can be resolved. */
  readonly resolver?: string;
  /** Certificates of authorities to trust in addition, as PEM. */
  readonly ca?: string;
  /** Where the lab's GitHub is, and a token for it. */
  readonly github?: { readonly url: string; readonly token: string };
}

/** Reads a lab's JSON. Accepts loopback addresses only. Throws a `Failure` that says in a sentence what is wrong. */
export function parseLabMap(text: string): LabMap {
  const lab = parse(text);
  const unknown = Object.keys(lab).find((key) => !['hosts', 'resolver', 'ca', 'github'].includes(key));
  if (unknown !== undefined) throw new Failure(`The lab file may hold "hosts", "resolver", "ca" and "github", but not "${unknown}".`);
  const { hosts = {}, resolver, ca, github } = lab;
  if (!isObject(hosts)) throw new Failure('"hosts" in the lab file must be an object of "name:port": "address:port".');
  if (ca !== undefined && !(typeof ca === 'string' && ca.includes('-----BEGIN CERTIFICATE-----'))) throw new Failure('"ca" in the lab file must be a certificate as PEM.');
  return {
    hosts: new Map(Object.entries(hosts).map(([from, to]) => [declared(from), loopback(`hosts["${from}"]`, to)])),
    ...(resolver !== undefined && { resolver: written(loopback('resolver', resolver)) }),
    ...(ca !== undefined && { ca: ca as string }),
    ...(github !== undefined && { github: gitHub(github) }),
  };
}

function parse(text: string): Readonly<Record<string, unknown>> {
  let lab: unknown;
  try {
    lab = JSON.parse(text);
  } catch (error) {
    throw new Failure(`The lab file is not JSON: ${(error as Error).message}`);
  }
  if (!isObject(lab)) throw new Failure('The lab file must hold one JSON object.');
  return lab;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

const written = ({ address, port }: { readonly address: string; readonly port: number }): string => endpoint(address, port);

function declared(text: string): string {
  const at = parseEndpoint(text);
  if (at === undefined) throw new Failure(`"${text}" in the lab file is not a name and a port, as "erp.move.example:443".`);
  return endpoint(at.host, at.port);
}

function loopback(where: string, text: unknown): { address: string; port: number } {
  const at = typeof text === 'string' ? parseEndpoint(text) : undefined;
  if (at === undefined) throw new Failure(`${where} in the lab file must be an address and a port, as "127.0.0.1:34567".`);
  if (!isAddress(at.host) || ipaddr.process(at.host).range() !== 'loopback') throw new Failure(`${where} in the lab file is "${String(text)}", but a lab lives on loopback addresses only.`);
  return { address: at.host, port: at.port };
}

function gitHub(value: unknown): { url: string; token: string } {
  const { url, token } = isObject(value) ? value : {};
  const parsed = typeof url === 'string' ? URL.parse(url) : null;
  if (parsed === null || !/^https?:$/.test(parsed.protocol) || typeof token !== 'string') throw new Failure('"github" in the lab file must be { "url": "http://127.0.0.1:PORT", "token": "..." }.');
  loopback('github.url', parsed.host.includes(':') && parsed.port !== '' ? parsed.host : `${parsed.hostname}:${parsed.protocol === 'http:' ? 80 : 443}`);
  return { url: url as string, token };
}
