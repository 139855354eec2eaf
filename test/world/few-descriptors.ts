// Run by a test with few descriptors; uses them up, and says what the guarded network makes of it.
import { openSync } from 'node:fs';
import { CouldNotAsk } from '../../src/observe.ts';
import { createNetwork } from '../../src/world/network.ts';
import { createSecrets } from '../../src/world/secrets.ts';

const network = createNetwork({ networks: { allow: ['127.0.0.0/8'] }, environment: {}, env: {}, secrets: createSecrets(), naming: { servers: ['127.0.0.1:1'] } });
const using = network.using(AbortSignal.timeout(3000));
const said = async (look: Promise<unknown>): Promise<string> => {
  try {
    return JSON.stringify(await look);
  } catch (error) {
    return error instanceof CouldNotAsk ? error.reason : String(error);
  }
};
// Everything is loaded before the descriptors go.
await said(using.connect({ host: '127.0.0.1', port: 1 }));
await said(using.resolve({ name: 'a.example', type: 'A', server: '127.0.0.1:1' }));
await network.selfCheck([], AbortSignal.timeout(1000));
try {
  for (;;) openSync('/dev/null', 'r');
} catch {
  // None is left.
}
const tcp = await said(using.connect({ host: '127.0.0.1', port: 1 }));
const name = await said(using.connect({ host: 'erp.example', port: 1 }));
const nameServer = await said(using.resolve({ name: 'a.example', type: 'A', server: '127.0.0.1:1' }));
const selfCheck = await network.selfCheck([], AbortSignal.timeout(1000));
console.log(JSON.stringify({ tcp, name, nameServer, selfCheck }));
