import type { Edit } from '../../model/diagnostic.ts';
import { cut, harmless } from '../../text/harmless.ts';
import type { Entry } from '../../words/entries.ts';
import { rootOfRepository, type Placing } from './place.ts';
import { textOf } from './text.ts';

/** A result with its place: GitHub refuses the whole file for one without. */
export function resultOf(entry: Entry, ruleIndex: number, place: Placing): object {
  const { id, level, message, notes, help, file, line, region, related, fix, what, finding, key } = entry;
  // GitHub shows the first sentence where there is little room.
  const words = what === 'finding' ? [message, ...notes] : [message, ...(help === undefined ? [] : [`Help: ${help}`])];
  return {
    ruleId: id, ruleIndex, level, message: textOf(words.map(sentence).join(' ')),
    locations: [{ physicalLocation: physical(place.uri(file), file === '' ? { line: 1 } : { line, ...region }) }],
    ...(related.length > 0 && {
      relatedLocations: related.slice(0, 100).map(({ at, message: why }, index) => ({ id: index + 1, physicalLocation: physical(place.uri(at.file), at), message: textOf(harmless(why)) })),
    }),
    ...(fix.length > 0 && { fixes: [fixOf(fix, place)] }),
    partialFingerprints: { primaryLocationLineHash: place.fingerprint(entry) },
    ...(finding !== undefined && { properties: { key: cut(harmless(key), 1024), status: finding.status, priority: finding.priority, since: finding.since, deadline: finding.deadline } }),
  };
}

/** Of each file what is to be written in place of what. Nothing is made harmless in it: it is written as it stands. */
function fixOf(fix: readonly Edit[], place: Placing): object {
  const texts = fix.map(({ text }) => (text === '' ? 'nothing' : text)).join(', ');
  return {
    description: textOf(`Write ${harmless(texts)} there.`),
    artifactChanges: [...Map.groupBy(fix, ({ at }) => at.file)].map(([file, edits]) => ({
      artifactLocation: { uri: place.uri(file), uriBaseId: rootOfRepository },
      replacements: edits.map(({ at: { line, column, endLine, endColumn }, text }) => ({ deletedRegion: { startLine: line, startColumn: column, endLine, endColumn }, insertedContent: { text } })),
    })),
  };
}

interface Region {
  readonly line: number;
  readonly column?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/** A region counts from 1 and does not end before it begins; what has no line is at the first. */
function physical(uri: string, { line, column, endLine, endColumn }: Region): object {
  const startLine = Math.max(1, line);
  const columns = column !== undefined && endLine !== undefined && endColumn !== undefined && endLine >= startLine
    ? { startColumn: Math.max(1, column), endLine, endColumn: Math.max(endLine === startLine ? Math.max(1, column) : 1, endColumn) }
    : {};
  return { artifactLocation: { uri, uriBaseId: rootOfRepository }, region: { startLine, ...columns } };
}

const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);
