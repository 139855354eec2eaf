/** The languages that people are told in; `nb` is Norwegian bokmål. */
export type Language = 'en' | 'nb';

/** Words in every language. A placeholder `{name}` is filled from the message's values when it is rendered, last of all. */
export type Text = Readonly<Record<Language, string>>;

/**
 * A typed value in a message. Quantities are measured and differ from look to look; texts, dates and instants say
 * what a message is about, so that two messages are the same news when those are the same.
 */
export type Value =
  | string
  | { readonly date: string }
  | { readonly instant: string }
  | { readonly person: string }
  | { readonly list: readonly string[] }
  | { readonly percent: number }
  | Quantity;

/** Something counted or measured. Durations are in seconds, shares from 0 to 1; a percentage that was agreed is none: it is said as it was agreed. */
export type Quantity = { readonly count: number } | { readonly milliseconds: number } | { readonly seconds: number } | { readonly days: number } | { readonly share: number };

export type Values = Readonly<Record<string, Value>>;

/** What there is to say, not yet in words: the id of a text and the values that fill it. */
export interface Message {
  readonly id: string;
  readonly values: Values;
}
