// The paths of what is looked at: a declaration and a place in it, never a URL.
import type { Ref } from './declaration.ts';

/** `service/erp`, `login` -> `service/erp#probes/login`. */
export const probePath = (ref: Ref, name: string): string => `${ref}#probes/${name}`;

/** The export that an access policy or an inventory names: `inventory/fjordfisk#source`. */
export const sourcePath = (ref: Ref): string => `${ref}#source`;

/** The results of an access policy's reviews: `access-policy/erp#review`. */
export const reviewPath = (ref: Ref): string => `${ref}#review`;

/** The estate's repository, where its fault issues are: `estate/move#repository`. */
export const repositoryPath = (ref: Ref): string => `${ref}#repository`;

/** A list of cases that a service desk exports: `estate/move#cases/desk`. */
export const casesPath = (ref: Ref, name: string): string => `${ref}#cases/${name}`;

/** A confirmation of a clause by hand: `agreement/operations#clauses/scope.2/given/q3-2026`. */
export const confirmationPath = (ref: Ref, clause: string, name: string): string => `${ref}#clauses/${clause}/given/${name}`;

/** The declaration that a path leads to: `service/erp#probes/login` -> `service/erp`. */
export const subjectOf = (path: string): Ref => path.split('#', 1)[0] as Ref;
