const colours: Readonly<Record<string, string>> = { error: '31', fail: '31', warning: '33', warn: '33', unknown: '35', waived: '36', info: '36', pass: '32' };

/** A word in the colour of what it means, where the output has colours. */
export const painted = (word: string, meaning: string, { colour }: { readonly colour: boolean }): string => (colour ? `\u001b[${colours[meaning] ?? '0'};1m${word}\u001b[0m` : word);
