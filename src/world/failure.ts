/** Our own failure: something could not be done. Exit 3; the message is for people and says what to do. */
export class Failure extends Error {}
