import type { Span } from './span.ts';

export type Severity = 'error' | 'warning' | 'info';

/** Wrong text. Speaks to the author of a change and dies with the pull request. */
export interface Diagnostic {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** The way out, where one is known. */
  readonly help?: string;
  readonly at: Span;
  /** Other places that belong to it, such as the first of two duplicates. */
  readonly related?: readonly Related[];
  /** What mends it, where that is certain: all of these changes of the text. They do not overlap. */
  readonly fix?: readonly Edit[];
}

/** Other characters in place of those at a span. */
export interface Edit {
  readonly at: Span;
  readonly text: string;
}

export interface Related {
  readonly message: string;
  readonly at: Span;
}
