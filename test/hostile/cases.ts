import type { Hostile } from './case.ts';
import { wrongForm } from './form.ts';
import { wrongPlace } from './place.ts';
import { tooMuch } from './size.ts';

/**
 * Declarations that must be refused: with an error diagnostic at the place named, in under a second and 512 MB, and never
 * with a stack trace. Each writes itself into an empty folder.
 */
export const hostile: readonly Hostile[] = [...wrongForm, ...tooMuch, ...wrongPlace];
