import type { Endpoint } from './endpoint.ts';
import type { NameServer } from './name-server.ts';
import type { Behind } from './plans.ts';
import { loopback } from './port.ts';
import { answerStates, certificateStates, connectionStates, isOne, recordStates as allRecordStates, type RecordState, type State } from './states.ts';
import { recordKey, type Zone } from './zone.ts';

/** A target and what it is now. */
export interface Switched {
  readonly target: string;
  /** `127.0.0.1:PORT`, where it has a port of its own. */
  readonly at: string;
  readonly speaks: string;
  readonly state: string;
}

interface Parts {
  readonly endpoints: ReadonlyMap<string, Endpoint>;
  /** By `name:port`, and the resolver. */
  readonly nameServers: ReadonlyMap<string, NameServer>;
  readonly recordStates: Map<string, RecordState>;
  readonly zone: Zone;
  readonly behind: ReadonlyMap<string, Behind>;
  readonly switchGitHub: (up: boolean) => Promise<void>;
}

/** The switchboard of a lab. */
export function switches(parts: Parts): { set(target: string, state: State): Promise<void>; table(): readonly Switched[] } {
  const { endpoints, nameServers, recordStates, zone, behind } = parts;
  const serverStates = new Map<string, (typeof connectionStates)[number]>();
  let cut = false;
  const gitHub = { up: true };

  const setNetwork = async (state: State): Promise<void> => {
    demand(state, ['cut', 'healthy'], 'network');
    cut = state === 'cut';
    await Promise.all([
      ...[...endpoints.values()].map((one) => one.cut(cut)),
      ...[...nameServers].map(([key, one]) => one.set(cut ? 'refused' : serverStates.get(key) ?? 'healthy')),
    ]);
  };
  const setEndpoint = async (endpoint: Endpoint, target: string, state: State): Promise<void> => {
    const possible = endpoint.speaks === 'https' || endpoint.speaks === 'tls' ? [...connectionStates, ...certificateStates] : connectionStates;
    demand(state, possible, target);
    // A fault of the whole port is seen on all of its addresses; healthy means all of it.
    if (state === 'healthy') for (const path of endpoint.answers.keys()) endpoint.setAnswer(path, undefined);
    await endpoint.set(state as (typeof possible)[number]);
  };
  const setNameServer = async (target: string, server: NameServer, state: State): Promise<void> => {
    demand(state, connectionStates, target);
    serverStates.set(target, state as (typeof connectionStates)[number]);
    if (!cut) await server.set(state as (typeof connectionStates)[number]);
  };
  const setRecords = (keys: readonly string[], target: string, state: State): void => {
    demand(state, ['healthy', ...allRecordStates], target);
    for (const key of keys) {
      if (state === 'healthy') recordStates.delete(key);
      else recordStates.set(key, state as RecordState);
    }
  };
  const setAnswer = async (endpoint: Endpoint, path: string, target: string, state: State): Promise<void> => {
    const ofAnswer = ['sluggish', 'slow', 'silent', ...answerStates] as const;
    if (isOne(ofAnswer, state)) return endpoint.setAnswer(path, state);
    if (state !== 'healthy') return await setEndpoint(endpoint, target, state);
    endpoint.setAnswer(path, undefined);
    if (endpoint.state !== 'healthy') await setEndpoint(endpoint, target, state);
  };

  return {
    async set(target, state) {
      if (target === 'network') return await setNetwork(state);
      if (target === 'github') {
        demand(state, ['refused', 'healthy'], target);
        gitHub.up = state === 'healthy';
        return await parts.switchGitHub(gitHub.up);
      }
      const there = behind.get(target);
      if (there?.is === 'record') return setRecords([recordKey(there.name, there.type)], target, state);
      const key = there?.endpoint ?? target;
      const server = nameServers.get(key);
      if (server) return await setNameServer(key, server, state);
      const endpoint = endpoints.get(key);
      if (endpoint && there?.is === 'answer') return await setAnswer(endpoint, there.path, target, state);
      if (endpoint) return await setEndpoint(endpoint, target, state);
      if (target.startsWith('dns:') && zone.names.has(target.slice(4).toLowerCase())) return setRecords(allKeys(zone, target.slice(4)), target, state);
      const known = ['network', 'github', ...nameServers.keys(), ...endpoints.keys(), ...behind.keys(), 'dns:NAME'];
      throw new Error(`The lab has no target ${target}. It has ${known.join(', ')}.`);
    },
    table: () => [
      ...[...endpoints].map(([target, { mapped, speaks, state, answers }]) => {
        const faults = [...answers].map(([path, fault]) => `${path} ${fault}`);
        return { target, at: `${loopback}:${mapped}`, speaks, state: [cut ? 'cut' : state, ...faults].join(', ') };
      }),
      ...[...nameServers].map(([target, { port }]) => {
        return { target, at: `${loopback}:${port}`, speaks: 'dns', state: cut ? 'cut' : serverStates.get(target) ?? 'healthy' };
      }),
      ...[...recordStates].map(([target, state]) => ({ target: `dns:${target}`, at: '', speaks: 'record', state })),
      { target: 'github', at: '', speaks: 'http', state: gitHub.up ? 'healthy' : 'refused' },
    ],
  };
}

/** Every record of a name that is there or could be asked for. */
const allKeys = ({ records }: Zone, name: string): string[] =>
  [...new Set([recordKey(name, 'A'), recordKey(name, 'AAAA'), ...[...records.keys()].filter((key) => key.startsWith(`${name.toLowerCase()}/`))])];

function demand(state: State, possible: readonly string[], target: string): void {
  if (!possible.includes(state)) throw new Error(`${target} cannot be ${state}, only ${possible.join(', ')}.`);
}
