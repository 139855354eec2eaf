import { expect, test } from 'vitest';
import { observe, type Using } from '../../src/observe.ts';

test('a look that does not heed its deadline holds up no run', async () => {
  const deaf = { probe: 'deaf', path: 'service/erp#probes/p', ask: {}, spec: 's', every: 1, timeout: 1, vantages: ['local'], look: () => new Promise<never>(() => undefined) };
  const looking = {
    from: 'local', concurrency: 1, instant: () => '2026-11-17T12:00:00Z', elapsed: () => 0, using: () => ({}) as Using, selfCheck: () => Promise.resolve(undefined), signal: new AbortController().signal, progress: () => undefined,
  };
  expect(await observe([deaf, deaf], looking)).toMatchObject([{ seen: false, reason: 'failed' }, { seen: false, reason: 'failed' }]);
});
