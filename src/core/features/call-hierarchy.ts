import type { Entry } from '../model/entries/entry';
import { evidenceIn, fieldsNaming } from '../model/evidence-fields';
import type { Span } from '../text/span';
import { notesThatMean } from '../workspace/includes/reach';
import { type Note, noteOf } from '../workspace/note/note';
import { displaySpanInNote } from '../workspace/note/word-place';
import { entriesAt } from './navigation';

/** Fields whose items support what names them: a claim rests on claims and indicators first, and on sources. */
const supporting = ['reason', 'source'] as const;
const isSupport = fieldsNaming(...supporting);

/** One step of an argument. */
export interface ArgumentStep {
  /** Where the step leads. */
  readonly entry: Entry;
  /** The note in which the references stand. */
  readonly note: Note;
  /** The references that make the step, in the note of the entry that rests on the other. */
  readonly spans: readonly Span[];
}

/**
 * The entries from which the argument can be walked: the claims, indicators and sources named at an offset, else
 * the one in whose lines it lies.
 */
export function prepareCallHierarchy(note: Note, offset: number): readonly Entry[] {
  const named = entriesAt(note, offset);
  const around = named.length > 0 ? undefined : note.contents.entryAt(offset);
  return [...named, ...(around ? [around] : [])].filter(
    ({ kind }) => kind !== 'actor' && kind !== 'hypothesis',
  );
}

/** What an entry supports: the claims and indicators that name it as their support or source. */
export function supportedBy(entry: Entry): ArgumentStep[] {
  const steps = new Map<Entry, Span[]>();
  for (const note of notesThatMean(entry))
    for (const { reference, chunk, entry: user } of note.symbols.references(entry.id)) {
      if (!user || user === entry || !isSupport(user, reference.field)) continue;
      const spans = steps.get(user) ?? [];
      steps.set(user, spans);
      spans.push(displaySpanInNote(chunk, reference));
    }
  return [...steps].map(([user, spans]) => ({ entry: user, note: noteOf(user), spans }));
}

/** What supports an entry: the reasons that it names, then its sources. */
export function supportOf(entry: Entry): ArgumentStep[] {
  const note = noteOf(entry);
  const steps = new Map<Entry, Span[]>();
  for (const way of supporting)
    for (const reference of evidenceIn(entry, way)) {
      const found = note.scope.find(reference.id);
      if (!found || found === entry) continue;
      const spans = steps.get(found) ?? [];
      steps.set(found, spans);
      spans.push(displaySpanInNote(entry.chunk, reference));
    }
  return [...steps].map(([found, spans]) => ({ entry: found, note, spans }));
}
