import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { controls as all } from '../../src/controls/index.ts';
import { foldCases } from '../../src/measure/cases/memory.ts';
import type { AnyControl, Known } from '../../src/evaluate.ts';
import { load } from '../../src/load.ts';
import type { Declaration } from '../../src/model/declaration.ts';
import { timeZoneOf } from '../../src/model/effective.ts';
import { inForce, type Estate } from '../../src/model/estate.ts';
import type { AccessFacts } from '../../src/model/exports.ts';
import { account } from '../../src/model/people.ts';
import { keyOf, type Recorded, type Status, type Verdict } from '../../src/model/finding.ts';
import { emptyMemory, type Answer, type Memory, type PastFault } from '../../src/model/memory.ts';
import type { Observation } from '../../src/model/observation.ts';
import { rules } from '../../src/rules/index.ts';
import { locate } from '../../src/text/locate.ts';
import { validate } from '../../src/validate.ts';
import { render } from '../../src/words/render.ts';
import { readDeclarations } from '../../src/world/files.ts';

/** A verdict of the control of a case, and on what. */
export interface Given extends Verdict {
  readonly subject: Declaration;
}

/**
 * What the control that a case is about says of the case's declarations and `observed.json`: a list of observations, of
 * which only `probe`, `target` and `facts` or `reason` need be given. `now.txt` is the instant judged at, else the first
 * of 2026; `past.json` says of keys of findings which status they had last, or which status and episode; `looked.json` of
 * targets the runs of equal answers that are remembered, each as `[first, last, answer]` of looks every five minutes.
 */
export async function verdicts(folder: string): Promise<{ readonly estate: Estate; readonly control: AnyControl; readonly id: string; readonly given: readonly Given[] }> {
  const id = basename(dirname(folder));
  const control = (all as Readonly<Record<string, AnyControl>>)[id];
  if (control === undefined) throw new Error(`no control ${id}`);
  const files = await readDeclarations(`${folder}/services`);
  const { declarations, unread } = load(files.map((file) => ({ ...file, path: relative(folder, file.path) })));
  const { estate: whole } = validate(declarations, { rules, controls: Object.keys(all), unread });
  if (whole.aside.size > 0 && id !== 'declaration-valid') throw new Error(`the case does not mean to declare this: ${[...whole.aside.values()].map(({ ref, because }) => `${ref}: ${because.message}`).join('; ')}`);
  const now = text(folder, 'now.txt')?.trim() ?? '2026-01-01T00:00:00Z';
  const estate = inForce(whole, now);
  const observed = (JSON.parse(text(folder, 'observed.json') ?? '[]') as Partial<Observation>[]).map((one) => ({ spec: '', at: now, took: 1, from: 'local', seen: 'facts' in one, detail: '', ...one }) as Observation);
  const byTarget = new Map(observed.map((one) => [`${one.probe} ${one.target}`, one]));
  const people = new Map(observed.flatMap((one) => (one.seen ? ((one.facts as Partial<AccessFacts>).held ?? []) : [])).map(({ principal, person }) => [account(principal), person]));
  const past = { ...memory(text(folder, 'past.json')), targets: looked(text(folder, 'looked.json')), faults: JSON.parse(text(folder, 'faults.json') ?? '[]') as readonly PastFault[] };
  const known: Known = { estate, now, pseudonym: (name) => people.get(account(name)) ?? `nobody's, ${name}`, past: { ...past, ...foldCases(past, observed, estate, now) }, seen: (probe, target) => byTarget.get(`${probe} ${target}`) as never };
  const subjects = [...(estate[control.about as 'Service'] as ReadonlyMap<string, Declaration>).values()];
  return { estate, control, id, given: subjects.flatMap((subject) => control.judge(subject as never, known).map((verdict) => ({ ...verdict, subject }))) };
}

const text = (folder: string, name: string): string | undefined => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : undefined);

function memory(past: string | undefined): Memory {
  const before = Object.entries(JSON.parse(past ?? '{}') as Record<string, Status | { readonly status: Status; readonly episode: string }>);
  const last = (key: string, said: (typeof before)[number][1]): Recorded => (typeof said === 'string' ? { key, status: said, episode: null, change: 'persists' } : { key, status: said.status, change: 'persists', episode: { id: said.episode } }) as Recorded;
  return { ...emptyMemory, at: past === undefined ? null : '2025-12-31T12:00:00Z', findings: Object.fromEntries(before.map(([key, said]) => [key, { raw: [], ended: null, last: last(key, said) }])) };
}

type Looked = readonly (readonly [from: string, last: string, answer: Answer])[];

function looked(text: string | undefined): Memory['targets'] {
  return Object.fromEntries(Object.entries(JSON.parse(text ?? '{}') as Record<string, Looked>).map(([target, runs]) => {
    const [path = '', from = ''] = target.split('@');
    const last: Observation = { probe: '', target: path, spec: '', at: runs.at(-1)?.[1] ?? '', took: 1, from, seen: true, facts: {} };
    return [target, { last, recent: [], days: [], stretches: runs.map(([first, until, answer]) => ({ from: first, last: until, answer, speaks: 900_000 })) }];
  }));
}

/** Every verdict as its status and key, the place it points at, and its message in both languages. */
export async function controls(folder: string): Promise<string> {
  const { estate, control, id, given } = await verdicts(folder);
  const timeZone = timeZoneOf(estate);
  return given.map((verdict) => {
    const { subject, status, about, pointer = '', values, deadline } = verdict;
    const words = control.texts[verdict.id] ?? { en: `no text ${verdict.id}`, nb: `no text ${verdict.id}` };
    const { file, line, column } = locate(subject.source, pointer);
    const evidence = verdict.evidence?.length ? [`  seen: ${verdict.evidence.join(', ')}`] : [];
    return [
      `${status} ${keyOf(id, subject.ref, about)}`, `  at: ${file}:${line}:${column}`, ...evidence, ...(deadline === undefined ? [] : [`  deadline: ${deadline}`]),
      `  en: ${render(words, values, { language: 'en', timeZone })}`, `  nb: ${render(words, values, { language: 'nb', timeZone })}`, '',
    ].join('\n');
  }).join('');
}
