/** Something wrong at a place in a text, by offsets; becomes a diagnostic when the file's lines are known. */
export interface Trouble {
  readonly rule: 'yaml' | 'limits' | 'encoding' | 'schema';
  readonly message: string;
  readonly help?: string;
  /** Offset of the first code unit. */
  readonly from: number;
  /** Offset behind the last code unit. */
  readonly to: number;
  readonly related?: readonly { readonly message: string; readonly from: number; readonly to: number }[];
  /** The text that mends it, and the offsets between which it belongs; on one line. */
  readonly fix?: { readonly from: number; readonly to: number; readonly text: string };
}
