// Cells of CSV that a spreadsheet takes for what they are.
import { harmless } from './harmless.ts';

// What begins a formula, also in the wide letters of East Asia; and the same after a semicolon, which divides cells where the comma is the decimal sign.
const formula = /^(?=\s*[=+\-@＝＋－＠|%])|(?<=;\s*)(?=[=+\-@＝＋－＠])/g;

/** A number as it is, a text in quotes and harmless: what a spreadsheet would take for a formula has an apostrophe before it. */
export const cell = (value: string | number | null | undefined): string => (typeof value === 'number' ? String(value) : `"${harmless(value ?? '').replaceAll(formula, "'").replaceAll('"', '""')}"`);
