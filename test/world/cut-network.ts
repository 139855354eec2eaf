// Run by a test in an empty network namespace; says what the guarded network makes of it.
import { execFileSync } from 'node:child_process';
import { CouldNotAsk } from '../../src/observe.ts';
import { createNetwork } from '../../src/world/network.ts';
import { createSecrets } from '../../src/world/secrets.ts';

const program = 'ip';
const ip = (...args: readonly string[]): unknown => execFileSync(program, args, { env: { PATH: '/usr/sbin:/sbin:/usr/bin:/bin' } });
const network = createNetwork({ networks: { allow: ['127.0.0.0/8', '192.0.2.0/24'] }, environment: {}, env: {}, secrets: createSecrets() });
const using = network.using(AbortSignal.timeout(3000));
const said = async (look: Promise<{ reached: true } | { reached: false; phase: string; error: string }>): Promise<string> => {
  try {
    const seen = await look;
    return seen.reached ? 'reached' : `${seen.phase} ${seen.error}`;
  } catch (error) {
    return error instanceof CouldNotAsk ? error.reason : String(error);
  }
};
const connect = (host: string): Promise<string> => said(using.connect({ host, port: 80 }));

const loopbackDown = await connect('127.0.0.1');
const selfCheckDown = await network.selfCheck([], AbortSignal.timeout(3000));
const noRoute = await connect('192.0.2.1');
ip('link', 'set', 'lo', 'up');
ip('route', 'add', 'unreachable', '192.0.2.2/32');
ip('route', 'add', 'prohibit', '192.0.2.3/32');
const unreachable = await connect('192.0.2.2');
const prohibited = await connect('192.0.2.3');
const nameServer = await said(using.resolve({ name: 'a.example', type: 'A', server: '192.0.2.1' }));
const selfCheck = (await network.selfCheck([], AbortSignal.timeout(3000))) ?? 'nothing';
console.log(JSON.stringify({ loopbackDown, selfCheckDown, noRoute, unreachable, prohibited, nameServer, selfCheck }));
