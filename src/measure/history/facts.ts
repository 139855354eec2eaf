// The form of what probes see, for facts that another runner brings: what has it can be judged, rendered and kept.
import type { Reason } from '../../model/observation.ts';

type Form = (value: unknown) => boolean;

const text: Form = (value) => typeof value === 'string' && value.length <= 100_000;
const number: Form = (value) => typeof value === 'number' && Number.isFinite(value);
const truth: Form = (value) => typeof value === 'boolean';
const instant: Form = (value) => typeof value === 'string' && value.length <= 40 && !Number.isNaN(Date.parse(value)) && /^\d{4}-/u.test(value);
const orNull = (form: Form): Form => (value) => value === null || form(value);
const list = (form: Form): Form => (value) => Array.isArray(value) && value.every(form);
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const each = (form: Form): Form => (value) => isRecord(value) && Object.values(value).every(form);
const one = (...words: readonly unknown[]): Form => (value) => words.includes(value);
const either = (...forms: readonly Form[]): Form => (value) => forms.some((form) => form(value));

/** A record with these fields, those with `?` where they are there; what else is there nobody here reads. */
const record = (fields: Readonly<Record<string, Form>>): Form => (value) => {
  if (!isRecord(value)) return false;
  return Object.entries(fields).every(([field, form]) => {
    const name = field.replace('?', '');
    return Object.hasOwn(value, name) ? form(value[name]) : field.endsWith('?');
  });
};

const timings = record({ 'resolve?': number, 'connect?': number, 'tls?': number, 'firstByte?': number, total: number });
const certificate = { protocol: text, cipher: text, subject: text, issuer: text, names: list(text), validFrom: instant, validTo: instant, fingerprint: text, trusted: truth, distrust: text };
const exported = { file: text, exportedAt: instant, rows: number };
const reached = { reached: one(true), address: text, timings };
const unreached = record({
  reached: one(false), phase: one('resolve', 'connect', 'tls', 'send', 'wait', 'body'), detail: text, timings,
  error: one('refused', 'reset', 'closed', 'no-answer', 'host-unreachable', 'no-such-name', 'no-such-record', 'name-server-failed', 'tls-refused', 'certificate-refused', 'protocol-error', 'body-cut-off', 'body-too-large', 'too-many-redirects'),
});

const priority = one('P1', 'P2', 'P3', 'P4');
const event = record({
  at: instant, by: one('staff', 'customer', 'program', 'measured'), 'reason?': text, 'priority?': priority, 'clause?': text,
  type: one('report', 'detect', 'assign', 'respond', 'restore', 'resume', 'close', 'reopen', 'pause', 'priority', 'premise'),
});
const cases = {
  open: list(text), others: list(text), 'until?': instant, left: number, 'unread?': record({ left: number, partly: number }), troubles: list(record({ about: text, what: text, column: text })),
  cases: list(record({
    id: text, kind: one('fault', 'request', 'problem', 'announcement'), service: orNull(text), customer: orNull(text), channel: orNull(text), about: orNull(text), opened: instant, priority: orNull(priority),
    events: list(event), 'otherwise?': list(event), 'source?': text, 'updated?': instant, 'weight?': record({ breadth: one('organisation', 'department', 'person'), urgency: one('high', 'medium', 'low') }),
  })),
};

const forms: Readonly<Record<string, Form>> = {
  tcp: either(unreached, record(reached)),
  tls: either(unreached, record({ ...reached, ...certificate })),
  dns: either(unreached, record({ reached: one(true), records: list(text), timings })),
  http: either(unreached, record({ ...reached, status: number, headers: each(text), contains: each(truth), bytes: number, redirects: list(text), 'tls?': record(certificate) })),
  'access-export': either(
    record({ ...exported, held: list(record({ principal: text, person: text, role: text })) }),
    record({ ...exported, decisions: list(record({ person: text, decidedAt: orNull(instant), decision: one('approve', 'deny', 'other') })) }),
  ),
  inventory: record({ ...exported, nameless: number, devices: list(record({ name: text, model: orNull(text), system: orNull(text), version: orNull(text), encrypted: orNull(truth), seenAt: orNull(instant) })) }),
  attestation: record({
    entered: one('by-another', 'by-the-same', 'unknown-author', 'no-repository', 'not-committed', 'history-cut'), document: one('same', 'another', 'missing', null),
  }),
  'github-issues': record(cases),
  'case-export': record({ ...exported, ...cases }),
};

/** Whether facts have the form that a probe gives them. Of a probe whose form is not written here, only what failed is held against one. */
export function hasForm(probe: string, facts: unknown): boolean {
  if (Object.hasOwn(forms, probe)) return forms[probe]?.(facts) ?? false;
  return isRecord(facts) && (facts['reached'] !== false || unreached(facts));
}

const reasons: readonly string[] = [
  'address-forbidden', 'network-unreachable', 'no-resolver', 'not-possible-from-here', 'secret-missing', 'secret-not-for-host', 'estate-not-trusted', 'file-missing', 'file-forbidden',
  'file-unreadable', 'answer-missing', 'answer-refused', 'answer-incomplete', 'self-check-failed', 'cut-off', 'failed',
] satisfies Reason[];

/** Whether this is a reason why something could not be asked. */
export const isReason = (reason: unknown): boolean => typeof reason === 'string' && reasons.includes(reason);
