import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Whether there is time for every round: in the project `slow`, which runs these files once more. */
    readonly thorough: boolean | undefined;
  }
}

/** How often to try what holds of whatever is given: few times while one types, and all of them in the project `slow`. */
export const rounds = (few: number, all: number): number => (inject('thorough') === true ? all : few);
