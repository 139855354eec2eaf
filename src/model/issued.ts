// What was issued of a month: its figures as they stood, so that a later change is seen.

/** One figure of a month, as a reader was told it. Shares from 0 to 1, cut to what is printed. */
export type Figure =
  | { readonly kind: 'availability'; readonly service: string; readonly level: string; readonly customer: string | null; readonly share: number | null; readonly least: number | null; readonly most: number | null; readonly reached: string; readonly reduction: string | null }
  | { readonly kind: 'deadlines'; readonly metric: 'respond' | 'restore'; readonly priority: string; readonly met: number; readonly of: number; readonly reached: string }
  | { readonly kind: 'clause'; readonly clause: string; readonly state: string };

/** A version of a month's report, for one customer or (null) the operator's total. It never changes. */
export interface Issued {
  readonly schema: 'driftvakt/issued/v1';
  readonly period: string;
  readonly customer: string | null;
  /** From 1 on. */
  readonly version: number;
  /** ISO instant: of the run that the figures stand on. */
  readonly at: string;
  readonly run: string;
  /** The head of the evidence then, as `LINK@SEQUENCE`; null where none is published. */
  readonly anchor: string | null;
  readonly commit: string | null;
  readonly figures: readonly Figure[];
}
