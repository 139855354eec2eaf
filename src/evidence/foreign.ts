// What another runner sealed is data: believed no further than its form, its seal and its clock go.
import { hasForm, isReason } from '../measure/history/facts.ts';
import type { Scope, Segment } from '../model/results.ts';
import { disclose, isWhole, type Envelope } from './envelope.ts';

/** What this run holds a foreign segment against. */
export interface Expected {
  /** The name of the Estate; nothing where none is valid, and then nothing can be accepted. */
  readonly estate: string | undefined;
  /** The vantages that are declared. */
  readonly vantages: readonly string[];
  /** Instants after this are of a wrong clock. */
  readonly latest: string;
}

/** The text of a segment's file -> its envelope, without its place in the other's chain, or why it is not accepted: one sentence without its beginning. */
export function accepted(text: string, expected: Expected): Envelope | string {
  const value = parsed(text);
  if (!isRecord(value) || value['schema'] !== 'driftvakt/evidence/v1') return 'is no segment that this version of driftvakt reads';
  const { segment, digest: seal, names } = value;
  if (typeof seal !== 'string' || !isSegment(segment) || !(names === undefined || areNames(names))) return 'has not the form of a segment';
  const envelope: Envelope = { digest: seal, segment, ...(names !== undefined && { names }) };
  if (!isWhole(envelope)) return 'does not match its seal: it was altered or damaged';
  return objection(disclose(envelope), expected) ?? envelope;
}

function objection({ estate, at, scope, observations, parts, run }: Segment, { estate: ours, vantages, latest }: Expected): string | undefined {
  if (ours === undefined) return 'cannot be held against an Estate, since none is valid here';
  if (estate !== ours) return `is of ${estate === undefined ? 'no estate' : `the estate ${estate}`}, not of ${ours}`;
  const undeclared = [...scope.vantages, ...Object.keys(parts ?? {})].find((vantage) => !vantages.includes(vantage));
  if (undeclared !== undefined) return `speaks for the vantage ${undeclared}, which is not declared`;
  const future = [at, ...observations.map((one) => one.at)].find((one) => Date.parse(one) > Date.parse(latest));
  if (future !== undefined) return `is ahead of this clock: it says ${future}`;
  if (observations.some(({ from }) => !scope.vantages.includes(from))) return 'holds looks from another vantage than its own';
  if ((scope.shard !== null) !== (parts !== undefined && run !== '')) return 'is part of a plan that it does not name';
  return undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown, most = 500): value is string => typeof value === 'string' && value.length <= most;
const isInstant = (value: unknown): boolean => isText(value, 40) && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/u.test(value) && !Number.isNaN(Date.parse(value));
const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.length <= 1000 && value.every((one) => isText(one));

/** Names by pseudonym: each with its salt, or its digest once it is forgotten. */
const areNames = (value: unknown): value is NonNullable<Envelope['names']> => isRecord(value) && Object.entries(value).every(([person, name]) => isText(person) && (isText(name) || (Array.isArray(name) && name.length === 2 && name.every((one) => isText(one)))));

function isSegment(value: unknown): value is Segment {
  return isRecord(value) && isText(value['run'], 64) && (value['commit'] === null || isText(value['commit'], 64)) && isInstant(value['at'])
    && (value['estate'] === undefined || isText(value['estate'], 64)) && (value['parts'] === undefined || isParts(value['parts']))
    && isScope(value['scope']) && Array.isArray(value['observations']) && value['observations'].every(isObservation);
}

function isScope(value: unknown): value is Scope {
  return isRecord(value) && typeof value['complete'] === 'boolean' && isTexts(value['selectors']) && isTexts(value['vantages']) && value['vantages'].length === 1
    && (value['shard'] === null || (isText(value['shard'], 9) && /^[1-9]\d{0,2}\/[1-9]\d{0,2}$/u.test(value['shard'])));
}

const isParts = (value: unknown): boolean =>
  isRecord(value) && Object.keys(value).length <= 100 && Object.entries(value).every(([vantage, count]) => isText(vantage, 64) && typeof count === 'number' && Number.isInteger(count) && count >= 1 && count <= 256);

function isObservation(value: unknown): boolean {
  return isRecord(value) && isText(value['probe'], 64) && isText(value['target']) && isText(value['spec'], 64) && isText(value['from'], 64) && isInstant(value['at'])
    && typeof value['took'] === 'number' && Number.isFinite(value['took']) && value['took'] >= 0
    && (value['seen'] === true ? hasForm(value['probe'], value['facts']) : value['seen'] === false && isReason(value['reason']) && isText(value['detail'], 2000));
}
