// Holds rules to what they state of themselves: which parts of an estate they read, and of whom they speak alone.
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { kindOf, type Declaration } from '../../src/model/declaration.ts';
import { declarationOf, declared, type Estate } from '../../src/model/estate.ts';
import { kindNames } from '../../src/model/kinds.gen.ts';
import { read } from '../../src/reading.ts';
import { alone } from '../../src/session/asked-again.ts';
import { judge, type Rule } from '../../src/validate.ts';
import { listDeclarations, readListed } from '../../src/world/files.ts';
import { rounds } from '../rounds.ts';

const cases = join(import.meta.dirname, '../cases');

interface Asked { readonly folder: string; readonly estate: Estate }

/** The folder of every case of rules and controls, and of the worked example. */
export const folders: readonly string[] = [
  join(cases, '../../services'),
  ...['declarations', 'rules', 'controls'].flatMap((group) => readdirSync(join(cases, group), { withFileTypes: true }).flatMap(({ name: entry }) => readdirSync(join(cases, group, entry)).map((one) => join(cases, group, entry, one, 'services')))),
];

let known: readonly Asked[] | undefined;

/** The estates that rules were asked about, each with where it is; read once, and changed by nobody. Those that are about controls only where there is time. */
export const estates = (): readonly Asked[] => known ??= folders.filter((folder) => rounds(0, 1) === 1 || !folder.includes('/controls/')).flatMap((folder) => {
  const { judged } = read(listDeclarations(folder).map(readListed));
  return judged === undefined ? [] : [{ folder: relative(cases, folder), estate: judged.estate }];
});

/** How a rule goes against what it states, where an estate shows it. */
export function lies(id: string, rule: Rule, estate: Estate): string[] {
  const told = (about: Estate): ReturnType<typeof judge> => judge({ [id]: rule }, about, 'f.yaml', estate);
  const said = (all: ReturnType<typeof judge>, only?: string): string => JSON.stringify(all.filter(({ of }) => only === undefined || of === only).map(({ diagnostic }) => diagnostic));
  const { reads, each } = rule;
  const whole = told(estate);
  const found = reads === undefined || attempt(() => said(told(reduced(estate, reads)))) === said(whole) ? [] : [`${id} reads more than it states`];
  // An heir is never asked about alone: it is not told what its parent is told.
  const refs = each === undefined ? [] : declared(estate).filter((ref) => (each === '*' || kindOf(ref) === each) && declarationOf(estate, ref)?.inherits === undefined);
  return [...found, ...refs.filter((ref) => said(told(alone(estate, each ?? '*', new Set([ref]))), ref) !== said(whole, ref)).map((ref) => `${id} says of ${ref} alone something else than of all`)];
}

function attempt(act: () => string): string {
  try {
    return act();
  } catch (error) {
    return String(error);
  }
}

/** The same estate with nothing in it but what a rule states that it reads. */
function reduced(estate: Estate, reads: NonNullable<Rule['reads']>): Estate {
  const kinds = kindNames.filter((kind) => kind !== 'Estate').map((kind) => {
    const paths = [...reads[kind] ?? [], ...reads['*'] ?? []].map((path) => path.split('.'));
    return [kind, new Map([...estate[kind]].map(([name, one]: readonly [string, Declaration]) => {
      const { metadata, spec } = kept({ metadata: { title: one.title, description: one.description, labels: one.labels }, spec: one.spec }, paths) as { metadata?: Partial<Declaration>; spec?: unknown };
      return [name, { ...one, title: metadata?.title, description: metadata?.description, labels: metadata?.labels ?? {}, spec: spec ?? {} }];
    }))] as const;
  });
  return { ...estate, ...(Object.fromEntries(kinds) as object) };
}

function kept(value: unknown, paths: readonly (readonly string[])[]): unknown {
  if (paths.some(({ length }) => length === 0)) return value;
  if (typeof value !== 'object' || value === null) return value;
  const inner = (key: string): unknown => {
    const on = paths.filter(([step]) => step === '*' || step === key).map(([, ...rest]) => rest);
    return on.length > 0 ? kept((value as Record<string, unknown>)[key], on) : paths.some(([step]) => step === '#') ? {} : undefined;
  };
  const entries = Object.keys(value).map((key) => [key, inner(key)] as const).filter(([, one]) => one !== undefined);
  return Array.isArray(value) ? entries.map(([, one]) => one) : Object.fromEntries(entries);
}
