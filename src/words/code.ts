/** A text in its parts: what stands between backticks is code, as it is typed. */
export const withCode = (text: string): readonly { readonly text: string; readonly isCode: boolean }[] =>
  text.split('`').map((part, index) => ({ text: part, isCode: index % 2 === 1 })).filter(({ text: part }) => part !== '');
