// Control characters but tab and line feed, marks that turn or hide text, private use and lone surrogates. Soft hyphens and no-break spaces are typography.
const unsafe = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udfff]/gu;

/** Plain data with every character that could show a text other than it is replaced by `\uFFFD`. */
export function visible(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(unsafe, '\uFFFD');
  if (typeof value !== 'object' || value === null) return value;
  const [names, inner] = [Object.keys(value), Object.values(value) as unknown[]];
  const shown = inner.map(visible);
  // Nearly nothing needs to be replaced.
  if (shown.every((one, index) => one === inner[index])) return value;
  return Array.isArray(value) ? shown : Object.fromEntries(names.map((name, index) => [name, shown[index]]));
}
