// An estate of hostile endpoints behind a lab file, and driftvakt as a process that audits it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { driftvakt, type Ran } from '../cli/run.ts';

/** One service per probe, named by its place: `s0`, `s1`, ... Each probe is written as YAML flow. */
export interface Enemies {
  readonly probes: readonly string[];
  /** Declared `name:port` -> port on loopback. */
  readonly hosts: Readonly<Record<string, number>>;
  /** A name server on loopback, as `127.0.0.1:port`. */
  readonly resolver?: string;
  readonly ca?: string;
  /** More lines of the Estate's spec, as YAML flow. */
  readonly spec?: string;
  readonly timeout?: string;
}

/** Writes the estate and its lab file below a folder, and gives the words that make driftvakt audit it. */
export function writeEnemies(folder: string, { probes, hosts, resolver, ca, spec = '', timeout = '5s' }: Enemies): readonly string[] {
  mkdirSync(join(folder, 'services'), { recursive: true });
  const services = probes.map((probe, index) => `---
apiVersion: driftvakt/v1
kind: Service
metadata: { name: s${index} }
spec: { owner: operations, runbook: "https://wiki.move.example/s", lifecycle: experimental, probes: { look: { ${probe}, timeout: ${timeout} } } }
`);
  writeFileSync(join(folder, 'services/all.yaml'), `apiVersion: driftvakt/v1
kind: Estate
metadata: { name: move }
spec: { languages: [nb, en], timeZone: Europe/Oslo, schedule: { audit: 5m }${spec === '' ? '' : `, ${spec}`} }
---
apiVersion: driftvakt/v1
kind: Team
metadata: { name: operations }
spec: { members: { kari: { name: Kari Nordmann } } }
${services.join('')}`);
  const lab = join(folder, 'lab.json');
  writeFileSync(lab, JSON.stringify({ hosts: Object.fromEntries(Object.entries(hosts).map(([name, port]) => [name, `127.0.0.1:${port}`])), ...(resolver !== undefined && { resolver }), ...(ca !== undefined && { ca }) }));
  return ['audit', '--lab', lab, '--trust', '--fail-on', 'never'];
}

/** What was seen of each service, in order: `reached`, phase and error of an outage, or the reason why it could not be asked. */
export function seen(out: string): readonly string[] {
  const { observations } = JSON.parse(out) as { observations: { target: string; seen: boolean; reason: string | null; facts: { reached?: boolean; phase?: string; error?: string } | null }[] };
  const place = ({ target }: { target: string }): number => Number(/^service\/s(\d+)#/.exec(target)?.[1]);
  return observations.toSorted((a, b) => place(a) - place(b)).map(({ facts, reason }) => (facts === null ? String(reason) : facts.reached === true ? 'reached' : `${facts.phase} ${facts.error}`));
}

/** Runs driftvakt there, and how many milliseconds it took. */
export async function timed(folder: string, words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran & { readonly took: number }> {
  const begun = performance.now();
  const ran = await driftvakt(folder, words, env);
  return { ...ran, took: performance.now() - begun };
}

/** Characters that could steer a terminal, or hide or turn text; the line feeds of the output itself aside. */
export const steering = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/;
