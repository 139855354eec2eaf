import type { Diagnostic as Told, DiagnosticSeverity } from 'vscode-languageserver';
import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import { printable } from '../text/printable.ts';
import { rangeOf } from './position.ts';

/** As the protocol numbers them. */
const severities: Readonly<Record<Severity, DiagnosticSeverity>> = { error: 1, warning: 2, info: 3 };

/** What a diagnostic is shown with. */
export interface Showing {
  /** The address of a file. */
  address(path: string): string;
  /** The text of a file, as far as it is known. */
  text(path: string): string | undefined;
}

/** A diagnostic as editors take it: the same place, severity and words as `check` tells, the way out on a line of its own. */
export function diagnosticTold({ rule, severity, message, help, at, related }: Diagnostic, { address, text }: Showing): Told {
  return {
    range: rangeOf(at, text(at.file)), severity: severities[severity], code: rule, source: 'driftvakt',
    message: `${printable(message)}${help === undefined ? '' : `\n${printable(help)}`}`,
    ...(related !== undefined && { relatedInformation: related.map((one) => ({ location: { uri: address(one.at.file), range: rangeOf(one.at, text(one.at.file)) }, message: printable(one.message) })) }),
  };
}
