import type { Recorded } from '../model/finding.ts';
import type { Format, Output } from '../publish.ts';
import { printableJson } from '../text/printable.ts';
import { render } from '../words/render.ts';
import { textOf } from '../words/passes.ts';

export default {
  title: 'One JSON document, as schemas/results.schema.json describes it',
  mediaType: 'application/json',
  write: (output: Output): string => `${printableJson(document(output))}\n`,
} satisfies Format;

function document(output: Output): object {
  const { results } = output;
  return {
    schema: 'driftvakt/results/v1', command: output.command, run: results.run, commit: results.commit, at: results.at, exit: output.exit,
    diagnostics: results.diagnostics.map(({ at, fix, ...diagnostic }) => ({ ...diagnostic, ...at, ...(fix !== undefined && { fix: fix.map((edit) => ({ ...edit.at, text: edit.text })) }) })),
    observations: results.observations.map((one) => ({ probe: one.probe, target: one.target, at: one.at, took: one.took, from: one.from, seen: one.seen, ...(one.seen ? { facts: one.facts, reason: null } : { facts: null, reason: one.reason, detail: one.detail }) })),
    findings: results.findings.filter(({ change }) => change !== 'gone').map((finding) => findingOf(finding, output)),
    changes: results.findings.map(({ key, change, since }) => ({ key, change, since })),
    scope: results.scope,
    ...(results.gaps !== undefined && { gaps: results.gaps }), ...(results.replay !== undefined && { replay: results.replay }), ...(results.sealed !== undefined && { sealed: results.sealed }),
    counts: { declarations: output.declarations, observations: results.observations.length, ...count(results.findings) },
    ...(output.anchor !== undefined && { anchor: output.anchor }),
  };
}

function findingOf(finding: Recorded, output: Output): object {
  const { episode, change: _change, measured: _measured, pointer: _pointer, ...rest } = finding;
  return {
    ...rest,
    episode: episode === null ? null : { ...episode },
    message: render(textOf(output.controls, finding), finding.values, output),
  };
}

function count(findings: readonly Recorded[]): Record<string, number> {
  const present = findings.filter(({ change }) => change !== 'gone');
  return Object.fromEntries(['pass', 'warn', 'fail', 'unknown', 'waived'].map((status) => [status, present.filter((one) => one.status === status).length]));
}
