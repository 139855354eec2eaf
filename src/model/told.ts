/** What was told: told key -> the issue. Kept with the evidence, because an issue's text may be forged. */
export interface Told {
  readonly number: number;
  /** The account that opened it. */
  readonly author: string;
  /** Until when every mark of its deadlines has been reminded of: ISO instant. Absent where none was. */
  readonly reminded?: string;
}

export type ToldKeys = Readonly<Record<string, Told>>;
