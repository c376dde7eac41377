import type { Entry } from '../model/entries/entry';
import type { Diagnostic } from '../rules/rule';
import type { TextEdit } from '../text/edit';
import type { Span } from '../text/span';
import type { Note } from '../workspace/note/note';
import { unquotedSpan } from '../workspace/note/word-place';
import type { ChunkFacts } from '../workspace/reading/chunk-facts';
import { spanInNote } from '../workspace/reading/place';
import type { Chunk } from '../yaml/chunks/chunk';

/** A way to mend what a diagnostic says, or to put something otherwise. */
export interface Fix {
  /** What it does, as a command: “Mark as an assumption”. */
  readonly title: string;
  /** The one that most writers would choose. Where a note needs it often, it can be made for all at once. */
  readonly isPreferred?: true;
  readonly step: Step;
}

/** What is left to do: to make edits, or to ask first. */
export type Step = Change | Question | Prompt;

export interface Change {
  readonly kind: 'change';
  /**
   * The smallest edits of the note, made when they are wanted.
   * @throws Refusal with a sentence for the user where it cannot be done.
   */
  readonly edits: () => readonly TextEdit[];
  /** Those of other notes that go with them, by their addresses; made in the same step. */
  readonly inOtherNotes?: () => ReadonlyMap<string, readonly TextEdit[]>;
  /** Whether the edits take a look at the whole note, and are better made when they are chosen. */
  readonly isLarge?: true;
  /** Whether they take several, and must not be made before. */
  readonly isSlow?: true;
}

/** Something to choose. */
export interface Question {
  readonly kind: 'question';
  readonly question: string;
  readonly choices: () => Iterable<Choice>;
  /**
   * Where more than one answer makes sense, what is left to do for those at some places among the choices. The first
   * choice then is the answer of those who tick none.
   */
  readonly several?: (chosen: readonly number[]) => Step;
  /** Whether who ticks none has thought better of it instead. */
  readonly atLeastOne?: true;
}

export interface Choice {
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
  /** The id of the entry that it stands for. */
  readonly id?: string;
  readonly next: Step;
}

/** Something to write. */
export interface Prompt {
  readonly kind: 'prompt';
  readonly prompt: string;
  readonly example: string;
  /** Why an answer cannot be taken; undefined for one that can. */
  readonly refuses: (answer: string) => string | undefined;
  readonly next: (answer: string) => Change;
}

/** A diagnostic with what it is about. */
export interface FixContext {
  readonly note: Note;
  readonly diagnostic: Diagnostic;
  readonly facts: ChunkFacts;
  readonly chunk: Chunk;
  /** Its place in the chunk. */
  readonly at: Span;
  /** The entry that it stands in. */
  readonly entry: Entry | undefined;
}

/** Whether something that stands at the place of a diagnostic is what that is about. */
export function isMeant(
  { at, diagnostic: { about } }: Pick<FixContext, 'at' | 'diagnostic'>,
  place: Span,
  word: string,
): boolean {
  return place.start === at.start && (about === undefined || about === word);
}

export function change(title: string, edits: Change['edits'], isPreferred?: 'preferred'): Fix {
  return { title, step: changeStep(edits), ...(isPreferred && { isPreferred: true }) };
}

export function changeStep(edits: Change['edits']): Change {
  return { kind: 'change', edits };
}

/** A change for which the whole note is looked at. */
export function largeChange(edits: Change['edits']): Change {
  return { kind: 'change', edits, isLarge: true };
}

/** The choices are made when they are wanted: a large note has thousands. */
export function ask(question: string, choices: Question['choices']): Question {
  return { kind: 'question', question, choices };
}

/** Asks only where there is something to choose. */
export function choose(title: string, question: string, choices: Question['choices']): Fix[] {
  return isEmpty(choices()) ? [] : [{ title, step: ask(question, choices) }];
}

export function isEmpty(all: Iterable<unknown>): boolean {
  for (const _ of all) return false;
  return true;
}

export function* chain<T>(...all: readonly Iterable<T>[]): Generator<T> {
  for (const each of all) yield* each;
}

/**
 * Puts another word in the place of what is reported, in the quotes that it stands in. Nothing behind an alias:
 * the word stands elsewhere, and is reported there as well.
 */
export function changeWord(
  { chunk, at }: Pick<FixContext, 'chunk' | 'at'>,
  title: string,
  word: string,
  isPreferred?: 'preferred',
): Fix[] {
  const place = unquotedSpan(chunk.text, at);
  return place ? [change(title, () => replacement({ chunk, at: place }, word), isPreferred)] : [];
}

/** Puts other characters in the place of those that are reported. */
export function replacement(
  { chunk, at }: Pick<FixContext, 'chunk' | 'at'>,
  text: string,
): readonly TextEdit[] {
  return [{ span: spanInNote(chunk, at), text }];
}
