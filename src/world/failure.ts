/** Our own failure: something could not be done. Exit 3; the message is for people and says what to do. */
export class Failure extends Error {}

/** The failure of something that was tried, with what the system says of it; one that is a `Failure` already says enough. */
export const failureOf = (what: string, error: unknown): Failure => (error instanceof Failure ? error : new Failure(`${what}: ${error instanceof Error ? error.message : String(error)}`));
