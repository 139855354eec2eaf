// What is different between two versions of a document, and whether that is among what somebody reads. Pure.

/** A place where two documents differ; `keys` where it is there in one of them only. */
export interface Change {
  readonly path: readonly string[];
  readonly isKey: boolean;
}

/** Every place where one document differs from another. Where keys stand in another order, the whole mapping does. */
export function changesBetween(before: unknown, after: unknown, path: readonly string[] = []): readonly Change[] {
  if (Object.is(before, after)) return [];
  if (!isMapping(before) || !isMapping(after) || Array.isArray(before) !== Array.isArray(after)) return [{ path, isKey: false }];
  const [then, now] = [Object.keys(before), Object.keys(after)];
  const [stayed, stay] = [then.filter((key) => Object.hasOwn(after, key)), now.filter((key) => Object.hasOwn(before, key))];
  if (stayed.some((key, at) => key !== stay[at])) return [{ path, isKey: false }];
  const added = now.filter((key) => !Object.hasOwn(before, key));
  const removed = then.filter((key) => !Object.hasOwn(after, key));
  return [
    ...[...added, ...removed].map((key) => ({ path: [...path, key], isKey: true })),
    ...stay.flatMap((key) => changesBetween(before[key], after[key], [...path, key])),
  ];
}

/** Whether a change is at, above or below a path such as `spec.probes.*.every`: `*` is any key, a last `#` only which keys there are. */
export function touches({ path, isKey }: Change, read: string): boolean {
  const steps = read.split('.');
  for (const [at, step] of steps.entries()) {
    const key = path[at];
    if (key === undefined) return true;
    if (step === '#') return isKey && path.length === at + 1;
    if (step !== '*' && step !== key) return false;
  }
  return true;
}

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
