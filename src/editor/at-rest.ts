// What is done while nobody types: where each name is written is found out before it is asked for, so that a name that
// hundreds stand on can be changed and all of them be told at once.
import { declared, declarationOf, type Estate } from '../model/estate.ts';
import { locate } from '../text/locate.ts';
import { pointerTo } from '../text/pointer.ts';
import { namesIn } from '../text/references.ts';

/** Milliseconds that are worked at once: a key that is pressed meanwhile waits no longer. */
const slice = 8;

/** The most declarations of which this is done. */
const most = 5000;

/** Finds the places of all names in an estate, a little at a time; ends early when it is told to, and never begins anew what is known. */
export async function findPlaces(estate: Estate, elapsed: () => number, signal: AbortSignal): Promise<void> {
  let since = elapsed();
  for (const ref of declared(estate).slice(0, most)) {
    const declaration = declarationOf(estate, ref);
    if (declaration === undefined) continue;
    // Of what is inherited whoever wrote it is told.
    const spec = declaration.inherits?.written ?? declaration.spec;
    for (const { keys, part } of namesIn(declaration.kind, { spec })) locate(declaration.source, pointerTo(...keys), part);
    if (elapsed() - since < slice) continue;
    await new Promise((resolve) => { setImmediate(resolve); });
    if (signal.aborted) return;
    since = elapsed();
  }
}
