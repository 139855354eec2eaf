// The order of vendors' version strings. There is no grammar that all of them follow, but one order that all of them mean.

/** What a version is made of, in order of rank: `~` comes before the end, the end before letters and `-` (which comes before them by its text), these before numbers. */
type Token = { readonly rank: 0 | 2 | 3; readonly text: string };
const end: { readonly rank: 1; readonly text: string } = { rank: 1, text: '' };

/** Whether a text can be ordered as a version: it holds a digit, and is no longer than any vendor's. */
export const isVersion = (text: string): boolean => text.length <= 200 && /\d/.test(text);

/**
 * Orders versions of one product: negative when `a` is the earlier, 0 when they are the same version, positive when it is
 * the later. Numbers by value (26.10 after 26.9), letters after nothing (17.9.4a after 17.9.4) and before numbers, `~`
 * before everything (1.0~rc1 before 1.0), an epoch `1:` above all; trailing zeros say nothing (15.7.0 is 15.7).
 */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [parse(a), parse(b)];
  const epochs = compareNumbers(left.epoch, right.epoch);
  if (epochs !== 0) return epochs;
  for (let index = 0; index < Math.max(left.tokens.length, right.tokens.length); index += 1) {
    const order = compareTokens(left.tokens[index] ?? end, right.tokens[index] ?? end);
    if (order !== 0) return order;
  }
  return 0;
}

/**
 * The branch that a version belongs to: the longest of those that it begins with, up to where a number or a word ends
 * (`15` holds 15.7.5 and not 150.1). Nothing where it begins with none.
 */
export function branchOf(version: string, branches: readonly string[]): string | undefined {
  const whole = trim(version);
  const holds = (branch: string): boolean => branch !== '' && whole.startsWith(branch) && !/\d\d|[a-z]{2}/.test(`${branch.at(-1)}${whole[branch.length] ?? ''}`);
  return branches.filter((branch) => holds(trim(branch))).toSorted((a, b) => trim(b).length - trim(a).length)[0];
}

const trim = (version: string): string => version.trim().toLowerCase().replace(/^v(?:ersion)?[ .]?(?=\d)/, '');

function parse(version: string): { readonly epoch: string; readonly tokens: readonly Token[] } {
  const [, epoch, rest = ''] = /(?:(\d+):)?([^]*)/.exec(trim(version)) ?? [];
  const tokens: Token[] = [];
  for (const [text] of rest.matchAll(/\d+|\p{L}+|[~-]/gu)) {
    const rank = text === '~' ? 0 : /\d/.test(text) ? 3 : 2;
    if (rank !== 3) dropZeros(tokens);
    tokens.push({ rank, text });
  }
  dropZeros(tokens);
  return { epoch: epoch ?? '0', tokens };
}

// The first number stays, so that 0 is still a version.
function dropZeros(tokens: Token[]): void {
  while (tokens.at(-2)?.rank === 3 && /^0+$/.test(tokens.at(-1)?.text ?? '')) tokens.pop();
}

function compareTokens(a: Token | typeof end, b: Token | typeof end): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  return a.rank === 3 ? compareNumbers(a.text, b.text) : a.text < b.text ? -1 : a.text > b.text ? 1 : 0;
}

// By text, since a number may be longer than a double is exact.
function compareNumbers(a: string, b: string): number {
  const [left, right] = [a.replace(/^0+(?=\d)/, ''), b.replace(/^0+(?=\d)/, '')];
  return left.length - right.length || (left < right ? -1 : left > right ? 1 : 0);
}
