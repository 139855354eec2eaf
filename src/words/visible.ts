// Control characters but tab and line feed, marks that turn or hide text, private use and lone surrogates. Soft hyphens and no-break spaces are typography.
const unsafe = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udfff]/gu;

/** Plain data with every character that could show a text other than it is replaced by `\uFFFD`. */
export function visible(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(unsafe, '\uFFFD');
  if (Array.isArray(value)) return value.map(visible);
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, visible(inner)]));
  return value;
}
