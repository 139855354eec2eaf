import { setFlagsFromString } from 'node:v8';

/**
 * For a command that ends within seconds: V8 compiles as well as its middle compiler does, and leaves out its best, which then
 * costs more than it gives (measured for 10,000 and for 100,000 declarations). Only in the release of Node that this was measured in.
 */
export function compileForOneRun(): void {
  if (process.versions.node.startsWith('26.')) setFlagsFromString('--no-turbofan');
}
