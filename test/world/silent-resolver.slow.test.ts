import { expect, it } from 'vitest';
import { dnsPeer, looking, outage, reason } from '../peers.ts';

it('a resolver that is silent is given up before the look is', async () => {
  const silent = await dnsPeer(() => 'silent');
  const begun = performance.now();
  expect(await reason(looking({ naming: { servers: [silent] } }, 30_000).connect({ host: 'erp.test', port: 443 }))).toBe('no-resolver');
  expect(performance.now() - begun).toBeLessThan(8000);
});

it('a declared name server that is silent is a fact, also when it is given up before the look is', async () => {
  const silent = await dnsPeer(() => 'silent');
  expect(await outage(looking({}, 30_000).resolve({ name: 'erp.test', type: 'A', server: silent }))).toBe('wait no-answer');
});
