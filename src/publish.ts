import type { Controls } from './evaluate.ts';
import type { Estate } from './model/estate.ts';
import type { Unread } from './measure/cases/unread.ts';
import type { Confirmed } from './measure/periods/attested.ts';
import type { Proofs } from './measure/periods/proofs.ts';
import type { Memory } from './model/memory.ts';
import type { Issued } from './model/issued.ts';
import type { Language, Text } from './model/message.ts';
import type { Results } from './model/results.ts';
import type { ToldKeys } from './model/told.ts';
import type { Rule } from './validate.ts';

/** Everything a reader may be shown, before any audience is thought of. */
export interface View {
  readonly results: Results;
  readonly estate: Estate;
  readonly controls: Controls;
  readonly memory: Memory;
  readonly told: ToldKeys;
  /** The names of people by pseudonym, where the raw evidence still holds them. */
  readonly people: Readonly<Record<string, string>>;
  /** The address of the repository for people, as `https://github.com/move-operations/drift`; nothing without one. */
  readonly repository: string | undefined;
  /** Of driftvakt. */
  readonly version: string;
  /** The kinds of facts left out for the audience, so that a page can say so; absent where nothing was. */
  readonly hidden?: readonly string[];
  /** The head of the evidence that it was made from, and whether all of it was verified then; absent where it is not published. */
  readonly anchor?: { readonly link: string; readonly sequence: number; readonly at: string; readonly whole: boolean };
  /** The versions of reports that were issued before; absent where nobody keeps them. */
  readonly issued?: readonly Issued[];
  /** The one customer that it is for; absent where it is for others. */
  readonly customer?: string;
  /** What of the lists of cases could not be read, where the lists themselves are left out; absent where all of it was. */
  readonly unread?: Unread;
  /** What proves the clauses of that customer's agreement, counted before anything was left out, the titles of the controls that count it and of teams, by their references, and what was confirmed by hand. */
  readonly proofs?: { readonly units: Proofs; readonly titles: Readonly<Record<string, Text>>; readonly confirmed: Confirmed };
}

/** A kind of page of the static report: results -> what its template shows. Pure. One entry may make many pages. */
export interface Page {
  readonly title: Text;
  /** The template in `templates/pages/`, without its ending, is named as the entry. */
  pages(view: View, language: Language): readonly { readonly path: string; readonly title: string; readonly data: object }[];
  /** What can be downloaded beside them, the same in every language: path from the site's root, and text. */
  files?(view: View): readonly { readonly path: string; readonly text: string }[];
}

/** Brings an outside place in line with the results: reads it, plans, performs. */
export interface Publisher<State, Action extends Planned> {
  readonly title: string;
  /** What the place holds now. Throws when that cannot be told for certain: then nothing is planned. */
  read(told: ToldKeys): Promise<State>;
  /** What must be done to it; empty when there is nothing to do. Pure. */
  plan(view: View, state: State): readonly Action[];
  /** Does it, and returns what the evidence must remember of it, or nothing. */
  perform(action: Action): Promise<ToldKeys>;
  /** Whether an error is of the one action only, so that the others can still be done. */
  isOfOne(error: unknown): boolean;
}

/** An action and how it is told. */
export interface Planned {
  /** One line, for the operations engineer: `open P1: Database cluster does not answer`. */
  readonly say: string;
}

/** One output text from the results. Pure. */
export interface Format {
  readonly title: string;
  readonly mediaType: string;
  /** Whether it explains the rules that it names. Others are given none. */
  readonly explains?: true;
  write(output: Output): string;
}

/** What a format writes: the contract's document, before it is text. */
export interface Output {
  readonly command: string;
  readonly exit: number;
  readonly results: Results;
  readonly controls: Controls;
  readonly language: Language;
  readonly timeZone: string;
  /** Texts of files, for code frames. */
  readonly sources: ReadonlyMap<string, string>;
  readonly declarations: number;
  readonly colour: boolean;
  /** What rules say of themselves, for formats that explain what they name. */
  readonly rules: Readonly<Record<string, Pick<Rule, 'title' | 'why' | 'fix' | 'severity'>>>;
  /** Of driftvakt. */
  readonly version: string;
  /** The address of the repository for people, as `https://github.com/move-operations/drift`; nothing without one. */
  readonly repository: string | undefined;
  /** The head of the evidence after the run; nothing where none was kept. */
  readonly anchor?: object | undefined;
  /** The path of a file from the root of its repository, whatever folder driftvakt was started in. */
  place(file: string): string;
}

/** What came of publishing. */
export interface Published<Action> {
  readonly actions: readonly Action[];
  /** How many of the actions were carried out. */
  readonly done: number;
  /** Why the others were not; empty where all were. The next run tries them again. */
  readonly failures: readonly Error[];
}

/**
 * Plans, and where it is to be applied, performs in order. What was told is kept after each action, so that whoever is
 * killed in between tells nothing twice. An error that is not of one action only ends the telling; what was done stays done.
 */
export async function publish<State, Action extends Planned>(
  publisher: Publisher<State, Action>, view: View, { apply, keep, say }: { readonly apply: boolean; keep(told: ToldKeys): Promise<void>; say(action: Action): void },
): Promise<Published<Action>> {
  const actions = publisher.plan(view, await publisher.read(view.told));
  const failures: Error[] = [];
  let done = 0;
  for (const action of actions) {
    if (apply) {
      try {
        await keep(await publisher.perform(action));
        done += 1;
      } catch (error) {
        failures.push(error instanceof Error ? error : new Error(String(error)));
        if (publisher.isOfOne(error)) continue;
        break;
      }
    }
    say(action);
  }
  return { actions, done, failures };
}
