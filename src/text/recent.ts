import { limits } from './limits.ts';

/** A function of a text that keeps its last answers: the same text is asked for again by whoever looks for a place in it. A file's worth of text is kept, and no more. */
export function recently<Found>(find: (text: string) => Found): (text: string) => Found {
  const recent = new Map<string, { readonly found: Found }>();
  return (text) => {
    const known = recent.get(text);
    if (known !== undefined) return known.found;
    const found = find(text);
    let kept = text.length;
    for (const other of recent.keys()) kept += other.length;
    for (const oldest of recent.keys()) {
      if (kept <= limits.bytes / 4) break;
      recent.delete(oldest);
      kept -= oldest.length;
    }
    recent.set(text, { found });
    return found;
  };
}
