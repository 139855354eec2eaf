import { entriesOf, gravestFirst, type Entry } from '../words/entries.ts';
import { formatWords } from '../words/formats.ts';
import { noticesOf } from '../words/notices.ts';
import { say } from '../words/vocabulary.ts';
import type { Format, Output } from '../publish.ts';
import { placing, rootOfRepository } from './sarif/place.ts';
import { resultOf } from './sarif/result.ts';
import { descriptorOf } from './sarif/rule.ts';

export default {
  title: 'SARIF 2.1.0, as GitHub code scanning reads it',
  mediaType: 'application/sarif+json',
  explains: true,
  write: (output: Output): string => `${JSON.stringify(document(output), null, 2)}\n`,
} satisfies Format;

/** GitHub refuses a run with more results than it takes, and shows fewer than that. */
const limits = { taken: 25_000, shown: 5000 } as const;

/** What is kept, and what is waived, is no result: GitHub would show it as an open alert. */
function document(output: Output): object {
  const all = gravestFirst(entriesOf(output.results, output.controls, output).filter(({ level }) => level !== 'none'));
  const taken = all.slice(0, limits.taken);
  const ids = [...new Set(taken.map(idOf))].toSorted();
  const index = new Map(ids.map((id, at) => [id, at]));
  const place = placing(output);
  const { results: { at, commit }, repository } = output;
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: {
        driver: {
          name: 'driftvakt', semanticVersion: output.version, ...(repository !== undefined && { informationUri: repository }),
          rules: ids.map((id) => descriptorOf(id.slice(id.indexOf(' ') + 1), id.startsWith('diagnostic '), output)),
        },
      },
      automationDetails: { id: `driftvakt/${output.command}` },
      invocations: [{ executionSuccessful: output.exit !== 3, exitCode: output.exit, endTimeUtc: at, toolExecutionNotifications: [...notifications(all.length, output), ...noticesIn(output)] }],
      ...(repository !== undefined && commit !== null && { versionControlProvenance: [{ repositoryUri: repository, revisionId: commit, mappedTo: { uriBaseId: rootOfRepository } }] }),
      columnKind: 'utf16CodeUnits',
      results: taken.map((entry) => resultOf(entry, index.get(idOf(entry)) ?? -1, place)),
    }],
  };
}

// A rule and a control of the same name would be two.
const idOf = ({ what, id }: Entry): string => `${what} ${id}`;

/** When the watch was silent, and what will soon be unknown: about the run, and no alert of their own. */
function noticesIn(output: Output): object[] {
  const { silences, expiring } = noticesOf(output.results, output);
  return [...silences.map((text) => ({ level: 'warning', message: { text } })), ...expiring.map((text) => ({ level: 'note', message: { text } }))];
}

function notifications(all: number, { language }: Output): object[] {
  const count = (name: string, value: number): object => ({ [name]: { count: value } });
  const note = (text: string): object => ({ level: 'note', message: { text } });
  return [
    ...(all > limits.taken ? [note(say(formatWords.leftOut, language, { shown: { count: limits.taken }, all: { count: all }, left: { count: all - limits.taken } }))] : []),
    ...(all > limits.shown ? [note(say(formatWords.fromShown, language, { ...count('most', limits.shown), ...count('all', all) }))] : []),
  ];
}
