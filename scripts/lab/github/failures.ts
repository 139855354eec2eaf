/** A failure on command: which requests it meets, how often, and what happens to them. */
export interface Failure {
  readonly method?: string;
  /** The operation's id, as `issues/create`. */
  readonly operation?: string;
  readonly path?: RegExp;
  /** Requests that pass before it begins; default none. */
  readonly skip?: number;
  /** Requests that it meets; default 1, 0 for ever. */
  readonly times?: number;
  /** Milliseconds to wait first. */
  readonly delay?: number;
  /** Carries the request out, then fails: the answer is lost, the change is not. */
  readonly done?: true;
  readonly status?: number;
  readonly message?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Breaks the connection before the answer, or half-way through it. */
  readonly drop?: 'before' | 'middle';
  /** Answers with half of the JSON, as if it were all. */
  readonly malformed?: true;
}

/** The table of failures: rules are tried in order, the first that still applies is taken. */
export function failures() {
  const rules: { readonly rule: Failure; met: number }[] = [];
  return {
    add(rule: Failure): void {
      rules.push({ rule, met: 0 });
    },
    clear(): void {
      rules.length = 0;
    },
    take(method: string, operation: string | undefined, path: string): Failure | undefined {
      for (const entry of rules) {
        const { rule } = entry;
        const fits = (rule.method ?? method) === method && (rule.operation ?? operation) === operation && (rule.path?.test(path) ?? true);
        if (!fits || ((rule.times ?? 1) > 0 && entry.met >= (rule.skip ?? 0) + (rule.times ?? 1))) continue;
        if (++entry.met > (rule.skip ?? 0)) return rule;
      }
      return undefined;
    },
  };
}
