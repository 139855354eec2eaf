import type { Kinds } from '../model/kinds.gen.ts';
import { CouldNotAsk } from '../observe.ts';
import { hostName } from './addresses.ts';
import { shortest, type Secrets } from './hidden.ts';

export { createSecrets, type Secrets } from './hidden.ts';

/** What decides whether a secret is handed out. */
export interface SecretRules {
  readonly environment: Kinds['Estate']['environment'];
  /** The process's environment. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Why the Estate is not believed, in a sentence; then no secret is handed out. */
  readonly distrust?: string;
  readonly secrets: Secrets;
}

/**
 * The value of a secret, without blanks around it, for a host that the Estate names for it; hidden from that moment.
 * Throws `CouldNotAsk`: `estate-not-trusted`, `secret-not-for-host`, `secret-missing`.
 */
export function secretFor(name: string, host: string, rules: SecretRules): string {
  if (rules.distrust !== undefined) throw new CouldNotAsk('estate-not-trusted', rules.distrust);
  const bound = rules.environment !== undefined && Object.hasOwn(rules.environment, name) ? rules.environment[name] : undefined;
  const to = hostName(host);
  if (bound === undefined) throw new CouldNotAsk('secret-not-for-host', `${name} is not in the Estate's environment`);
  if (to === undefined || !bound.hosts.some((one) => hostName(one) === to)) throw new CouldNotAsk('secret-not-for-host', `the Estate does not let ${name} go to ${host}`);
  const value = rules.env[name]?.trim() ?? '';
  if (value === '') throw new CouldNotAsk('secret-missing', `${name} is not set`);
  if (value.length < shortest) throw new CouldNotAsk('secret-missing', `${name} has fewer than ${shortest} characters, too few to keep it hidden`);
  rules.secrets.hide(value);
  return value;
}
