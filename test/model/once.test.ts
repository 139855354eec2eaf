import { expect, test } from 'vitest';
import { once, onceEach } from '../../src/model/once.ts';

test.for([['once', once<object, unknown>], ['onceEach', onceEach<object, unknown>]] as const)('%s: of each object it is found out once, also where nothing was found', ([, remembering]) => {
  const asked: object[] = [];
  const find = remembering((one) => { asked.push(one); return 'name' in one ? one.name : undefined; });
  const [first, second] = [{ name: 'a' }, {}];
  expect([find(first), find(second), find(first), find(second)]).toEqual(['a', undefined, 'a', undefined]);
  expect(asked).toEqual([first, second]);
});
