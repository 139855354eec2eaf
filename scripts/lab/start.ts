// The lab: real servers on the loopback behind every name and port that an estate declares.
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { readDeclared } from './declared.ts';
import { startEndpoint, type Endpoint } from './endpoint.ts';
import { keepAnchor, writeExports } from './exports.ts';
import { startGitHub, type GitHubServer } from './github.ts';
import { keepCertificates } from './keeping.ts';
import { startNameServer, type NameServer, type Names } from './name-server.ts';
import { delaysOf, planOf } from './plans.ts';
import { hold, listen, loopback } from './port.ts';
import { initialStates, type RecordState, type State } from './states.ts';
import { switches, type Switched } from './switches.ts';
import { zoneOf } from './zone.ts';

export interface LabOptions {
  /** The folder of declarations. */
  readonly services: string;
  /** Where `exports/` and `inventory/` are written. */
  readonly root: string;
  /** Where certificates, the GitHub server's state and the lab file are kept from one start to the next. */
  readonly state: string;
  /** What is wrong from the beginning, instead of `initialStates`; `{}` for nothing. */
  readonly states?: Readonly<Record<string, State>>;
  /** The instant by which exports are fresh and certificates about to expire; the wall clock without it. */
  readonly now?: Date;
  /** The GitHub server's idea of now, as ISO instant; the wall clock without it. */
  readonly clock?: () => string;
}

/** What the lab file holds. */
export interface LabMap {
  /** Declared `name:port` -> `127.0.0.1:PORT`. */
  readonly hosts: Readonly<Record<string, string>>;
  readonly resolver: string;
  readonly ca: string;
  readonly github: { readonly url: string; readonly token: string };
}

export interface Lab {
  /** The lab file, for `--lab`. */
  readonly file: string;
  readonly map: LabMap;
  /** The variables of the environment that probes send as secrets, with the values that the lab's servers accept. */
  readonly environment: Readonly<Record<string, string>>;
  /** The GitHub server as it is now: another one after `set('github', ...)`, with the same issues. */
  readonly github: GitHubServer;
  /** Every target that can be set, what stands behind it, and its state. */
  table(): readonly Switched[];
  /**
   * Switches what stands behind a target, at once: a listener that closes breaks its connections. A target is `name:port`, a probe's path
   * (`service/erp#probes/login`), `dns:NAME`, `resolver`, `github`, or `network` (`cut`: nothing that is declared answers, and no name server;
   * GitHub stays; `healthy`: everything as it was set). Rejects for a target or a state that there is not.
   */
  set(target: string, state: State): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the lab; every server listens when the promise is fulfilled. */
export async function startLab({ services, root, state, states = initialStates, now = new Date(), clock }: LabOptions): Promise<Lab> {
  mkdirSync(state, { recursive: true, mode: 0o700 });
  const declared = readDeclared(services);
  const environment = Object.fromEntries(declared.secrets.map((name) => [name, `lab-${createHash('sha256').update(name).digest('hex').slice(0, 32)}`]));
  const planned = planOf(declared, environment);
  writeExports(root, now, keepAnchor(join(state, 'anchor'), now));
  const certificates = await keepCertificates(state, now);
  // What holds a port that refuses is connected to here.
  const anchorServer = createServer((socket) => socket.on('error', () => socket.destroy()).resume());
  const anchor = await listen(anchorServer, 0);

  const started = [...planned.endpoints].map(async ([key, plan]) => [key, await startEndpoint(plan, anchor, certificates)] as const);
  const endpoints = new Map<string, Endpoint>(await Promise.all(started));
  const recordStates = new Map<string, RecordState>();
  const selfChecked = declared.selfChecks.flatMap((check) => (check.startsWith('dns:') ? [check.slice(4)] : []));
  const hosts = [...[...planned.endpoints.values()].map(({ host }) => host), ...planned.nameServers.map((name) => name.replace(/:\d+$/, '')), ...selfChecked];
  const names: Names = { zone: zoneOf(declared, hosts), states: recordStates, delays: delaysOf(declared.probes.filter(({ probe }) => probe.dns)) };
  const nameServers = new Map<string, NameServer>();
  for (const key of ['resolver', ...planned.nameServers]) nameServers.set(key, await startNameServer(anchor, names));

  const stateFile = join(state, 'github.json');
  const begin = (port: number): Promise<GitHubServer> => startGitHub({ port, stateFile, ...(clock && { clock }) });
  let github = await begin(0);
  const gitHubPort = Number(new URL(github.url).port);
  let held: Awaited<ReturnType<typeof hold>> | undefined;
  const switchGitHub = async (up: boolean): Promise<void> => {
    if (up === (held === undefined)) return;
    if (up) {
      github = await begin(gitHubPort);
      held?.resetAndDestroy();
      held = undefined;
    } else {
      await github.close();
      held = await hold(anchor, gitHubPort);
    }
  };

  const { set, table } = switches({ endpoints, nameServers, recordStates, zone: names.zone, behind: planned.behind, switchGitHub });
  for (const [target, wanted] of Object.entries(states)) await set(target, wanted);

  const at = (port: number): string => `${loopback}:${port}`;
  const map: LabMap = {
    hosts: {
      ...Object.fromEntries([...endpoints].map(([key, { mapped }]) => [key, at(mapped)])),
      ...Object.fromEntries(planned.nameServers.map((key) => [key, at(nameServers.get(key)?.port ?? 0)])),
    },
    resolver: at(nameServers.get('resolver')?.port ?? 0),
    ca: certificates.ca,
    github: { url: github.url, token: github.token },
  };
  const file = join(state, 'lab.json');
  writeFileSync(file, `${JSON.stringify(map, null, 2)}\n`, { mode: 0o600 });
  return {
    file, map, environment, set, table,
    get github() { return github; },
    async stop() {
      await Promise.all([...endpoints.values(), ...nameServers.values()].map((one) => one.stop()));
      if (held) held.resetAndDestroy();
      else await github.close();
      await new Promise<void>((resolve) => { anchorServer.close(() => resolve()); });
      rmSync(file, { force: true });
    },
  };
}
