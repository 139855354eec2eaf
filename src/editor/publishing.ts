// Which diagnostics are sent when: soon after an edit, once for several, and for a file only what has changed.
import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import { findPlaces } from './at-rest.ts';
import { diagnosticTold } from './diagnostics.ts';
import type { OpenEstate } from './open-estate.ts';

/** Milliseconds after an edit until it is judged, and the longest when judging takes long. */
const patience = { least: 20, most: 500 } as const;

/** Milliseconds without an edit after which it is prepared for the next. */
const rest = 300;

/** Diagnostics on their way to the editor. */
export interface Publishing {
  /** Something was edited: judges it when no further edit follows at once. */
  soon(): void;
  /** Ends: takes back what was sent, and sends nothing more. */
  end(): void;
}

/** Where diagnostics go. */
export interface Receiver {
  send(one: PublishDiagnosticsParams): void;
  /** The version of an open document, which is told with what was found in it. */
  version(uri: string): number | undefined;
  /** A defect of ours: the server lives on, and the next edit is judged again. */
  failed(error: unknown): void;
  /** A clock, in milliseconds. */
  elapsed(): number;
}

/** Publishes the diagnostics of an estate. */
export function publishing(estate: OpenEstate, { send, version: versionOf, failed, elapsed }: Receiver): Publishing {
  const sent = new Map<string, string>();
  const waiting: { timer?: NodeJS.Timeout | undefined; took: number; resting: AbortController } = { took: 0, resting: new AbortController() };
  const stop = (): void => {
    clearTimeout(waiting.timer);
    waiting.resting.abort();
  };
  const publish = (): void => {
    const begun = elapsed();
    const { read: { diagnostics, texts } } = estate.judged();
    const told = new Map([...new Set([...estate.open().filter((path) => texts.has(path)).map(estate.address), ...sent.keys()])].map((uri) => [uri, [] as PublishDiagnosticsParams['diagnostics']]));
    for (const one of diagnostics) {
      const uri = estate.address(one.at.file);
      const list = told.get(uri) ?? [];
      list.push(diagnosticTold(one, estate));
      told.set(uri, list);
    }
    for (const [uri, list] of told) {
      const version = versionOf(uri);
      const text = JSON.stringify([version, list]);
      if (sent.get(uri) === text) continue;
      send({ uri, diagnostics: list, ...(version !== undefined && { version }) });
      if (list.length === 0 && version === undefined) sent.delete(uri);
      else sent.set(uri, text);
    }
    waiting.took = elapsed() - begun;
  };
  return {
    soon() {
      stop();
      // A large estate is not judged at every key, or nothing else would be answered.
      const pause = Math.min(Math.max(waiting.took / 4, patience.least), patience.most);
      waiting.timer = setTimeout(() => {
        try {
          publish();
        } catch (error) {
          return failed(error);
        }
        waiting.resting = new AbortController();
        const { signal } = waiting.resting;
        waiting.timer = setTimeout(() => void findPlaces(estate.judged().read.estate, elapsed, signal).catch(failed), rest);
        return undefined;
      }, pause);
    },
    end() {
      stop();
      for (const uri of sent.keys()) send({ uri, diagnostics: [] });
      sent.clear();
    },
  };
}
