/**
 * Whether a text is what a pattern describes, without regard to case. `*` stands for any text, also none; every other
 * character stands for itself. Each part between two stars is searched for once, from where the part before it ended:
 * nothing is ever tried again.
 */
export function matches(pattern: string, text: string): boolean {
  const [first = '', ...rest] = pattern.toLowerCase().split('*');
  const subject = text.toLowerCase();
  const last = rest.pop();
  if (last === undefined) return subject === first;
  if (!subject.startsWith(first)) return false;
  let from = first.length;
  for (const part of rest) {
    const found = subject.indexOf(part, from);
    if (found === -1) return false;
    from = found + part.length;
  }
  return subject.length - last.length >= from && subject.endsWith(last);
}
