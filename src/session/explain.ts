// Answers of `explain`: a declaration with the origin of every value, and a finding with what it stands on. Pure.
import type { Controls } from '../evaluate.ts';
import type { Declaration } from '../model/declaration.ts';
import { effectiveImpact, promisesOf, thresholdsOf, type Effective, type Promised } from '../model/effective.ts';
import { declarationOf, operator, type Declared, type Estate } from '../model/estate.ts';
import { givenBy } from '../model/inherited.ts';
import type { FindingMemory, Memory } from '../model/memory.ts';
import type { Language } from '../model/message.ts';
import { locate } from '../text/locate.ts';
import { keysIn, pointerTo } from '../text/pointer.ts';
import { printable } from '../text/printable.ts';
import { textOf } from '../words/passes.ts';
import { render } from '../words/render.ts';
import { leaves } from './leaves.ts';

/** One effective value: where it is in the declaration, what it is, and the file and line that gave it. */
export interface Given {
  readonly path: string;
  readonly value: unknown;
  readonly from: string;
}

/** Every effective value of a declaration, one a line, each with its origin. */
export function explainDeclaration(estate: Estate, declared: Declaration): { readonly text: string; readonly data: object } {
  const values = effectiveValues(estate, declared);
  const width = Math.max(0, ...values.map(({ path }) => path.length));
  const lines = values.map(({ path, value, from }) => `  ${printable(path.padEnd(width))}  ${printable(typeof value === 'string' ? value : JSON.stringify(value))}  (${printable(from)})`);
  return { text: `${declared.ref} in ${printable(origin(declared, ''))}\n${lines.join('\n')}\n`, data: { ref: declared.ref, values } };
}

/** Every effective value of a declaration: what its spec says after inheritance, then of a service also what it takes from elsewhere (`effective.…`). */
export function effectiveValues(estate: Estate, declared: Declaration): readonly Given[] {
  const written = leaves(declared.spec).map(([pointer, value]): Given => ({ path: pointer.slice(1).replaceAll('/', '.'), value, from: origin(givenBy(estate, declared, keysIn(pointer)), `/spec${pointer}`) }));
  const inherited = declared.kind === 'Service' ? inheritedBy(estate, declared as Declared<'Service'>) : [];
  return [...written, ...inherited];
}

function inheritedBy(estate: Estate, service: Declared<'Service'>): Given[] {
  const { value, from } = thresholdsOf(estate, service);
  const thresholds = [...estate.Thresholds.values()].find(({ spec }) => spec === value);
  const impact = effectiveImpact(estate, service);
  const above = impact.from === undefined || impact.from.ref === service.ref || !impact.from.ref.startsWith('service/') ? '' : `, for whom ${impact.from.ref.slice('service/'.length)} stands on it`;
  return [
    ...leavesOf(estate, thresholds, [], value, { path: 'effective.thresholds', chosen: chosenAt(estate, from) }),
    { path: 'effective.impact', value: impact.value, from: `${chosenAt(estate, impact.from)}${above}` },
    ...promisesOf(estate, service).flatMap((promised): Given[] => {
      const { customer, level } = promised;
      if (level === undefined) return [];
      const chosen = chosenAt(estate, choiceOf(estate, service, promised));
      return (['availability', 'deadlines'] as const).flatMap((key) => leavesOf(estate, level, [key], level.spec[key] ?? {}, { path: `effective.${key}.${customer ?? 'own'}`, chosen }));
    }),
  ];
}

/** Where a promise chooses its level: for the customer, for the service itself, or for all by the estate's default. */
function choiceOf(estate: Estate, service: Declared<'Service'>, { customer }: Promised): Effective<unknown>['from'] {
  if (customer !== undefined) return { ref: service.ref, pointer: `/spec/customers/${customer}/serviceLevel` };
  if (service.spec.serviceLevel !== undefined) return { ref: service.ref, pointer: '/spec/serviceLevel' };
  const owner = operator(estate);
  return owner === undefined ? undefined : { ref: owner.ref, pointer: '/spec/defaults/serviceLevel' };
}

/** The line of what gave a value, after inheritance. */
function chosenAt(estate: Estate, from: Effective<unknown>['from']): string {
  const giver = from === undefined ? undefined : declarationOf(estate, from.ref as never);
  return giver === undefined || from === undefined ? 'default of driftvakt' : origin(givenBy(estate, giver, keysIn(from.pointer).slice(1)), from.pointer);
}

/** Every value of a part of a declaration that was chosen elsewhere, with the lines that gave it and chose it. */
function leavesOf(estate: Estate, declared: Declaration | undefined, keys: readonly string[], value: unknown, { path, chosen }: { readonly path: string; readonly chosen: string }): Given[] {
  return leaves(value).filter(([pointer]) => pointer !== '/extends').map(([pointer, leaf]) => {
    const all = [...keys, ...keysIn(pointer)];
    return { path: `${path}${pointer.replaceAll('/', '.')}`, value: leaf, from: declared === undefined ? chosen : `${origin(givenBy(estate, declared, all), pointerTo('spec', ...all))}, chosen at ${chosen}` };
  });
}

function origin({ source }: Declaration, pointer: string): string {
  const { file, line } = locate(source, pointer, 'value');
  return `${file}:${line}`;
}

/** A finding, its episode, and the last look at each target it stands on. */
export function explainFinding({ last, raw, ended }: FindingMemory, { targets }: Memory, { controls, language, timeZone }: { readonly controls: Controls; readonly language: Language; readonly timeZone: string }): string {
  const control = controls[last.control];
  const looks = last.evidence.flatMap(({ target, from }) => {
    const one = targets[`${target}@${from}`]?.last;
    return one === undefined ? [] : [`  ${target} from ${from} at ${one.at}: ${printable(JSON.stringify(one.seen ? one.facts : { notSeen: one.reason, detail: one.detail }))}`];
  });
  return [
    `${printable(last.key)}: ${last.status}${last.was === undefined ? '' : ` (would be ${last.was}, ${last.waiver ?? 'maintenance'})`} since ${last.since}`,
    printable(render(textOf(controls, last), last.values, { language, timeZone })),
    '', `Declared at ${printable(last.file)}:${last.line}`,
    ...(control === undefined ? [] : [`Why: ${control.why[language]}`, `What to do: ${control.fix[language]}`]),
    last.episode === null ? 'No open episode' : `Episode ${last.episode.id}: opened ${last.episode.openedAt}, confirmed ${last.episode.confirmedAt}, last failed ${last.episode.lastFailAt}`,
    ...(ended === null ? [] : [`Last episode: ${ended.openedAt} to ${ended.endedAt}`]),
    ...(last.priority === null ? [] : [`Priority ${last.priority}, respond by ${last.respondBy ?? '-'}, restore by ${last.deadline ?? '-'}, internally by ${last.internalDeadline ?? '-'}`]),
    ...(last.known === undefined ? [] : [`Known, and so not told anew: ${last.known}`]),
    ...(last.because === null ? [] : [`Because of ${printable(last.because)}`]),
    `Last measurements: ${raw.map(({ status, at }) => `${status} ${at}`).join(', ') || 'none'}`,
    ...(looks.length === 0 ? [] : ['Stands on:', ...looks]), '',
  ].join('\n');
}
