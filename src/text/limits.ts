/** What a file of declarations may be at most. Beyond it there is a diagnostic, never a slow or failing run. */
export const limits = {
  /** Bytes of a file. */
  bytes: 1024 * 1024,
  /** Documents in a file. */
  documents: 1000,
  /** Mappings and sequences inside each other. */
  depth: 64,
  /** Keys of a mapping, and items of a sequence. */
  keys: 10_000,
  /** Values that the aliases of a document stand for, all together. */
  aliased: 10_000,
  /** Diagnostics told of one document. */
  told: 20,
  /** Eras of an estate, in each of which it is held against everything anew. */
  eras: 64,
  /** Declarations so held in all eras together; four eras are always read. */
  heldInEras: 100_000,
  /** Files below one folder. */
  files: 10_000,
} as const;
