import { type EntryKey, entryKey, entryOfKey } from '../../edits/entry-key';
import type { Entry } from '../../model/entries/entry';
import type { Kind } from '../../model/sections';
import { shortened } from '../../text/shorten';
import { notesThatMean } from '../../workspace/includes/reach';
import { displayLocation, type Location } from '../../workspace/note/location';
import { type Note, noteOf } from '../../workspace/note/note';
import { spanOf } from '../../workspace/reading/place';
import { impactOf, type Loss } from '../map/impact';
import { wordsOf } from '../shared/words';
import type { EntryInNote } from './evidence-view';

/** A place that is hit where a source is not to be relied on any more: who names it, and which claims fall. */
export interface SourceHit extends Location {
  /** The entry in plain words, or the field of the note that names the source. */
  readonly label: string;
  /** Absent for a text of the note itself. */
  readonly kind?: Kind;
  /** The name of its note. */
  readonly noteName: string;
  /** Whether the source is named there; otherwise it is reached through what names it. */
  readonly isNamed: boolean;
  /** What a claim loses. */
  readonly loss?: Loss;
}

/** A source that can be marked as retracted, of a note or of those that it sees. */
export interface RecallableSource {
  readonly uri: string;
  readonly key: EntryKey;
  readonly id: string;
  readonly label: string;
  readonly status: 'current' | 'retracted' | 'superseded';
  /** The same as it is written; null where it is not. */
  readonly was: string | null;
}

/** The sources that a note can name, its own first. */
export function recallableSources(note: Note): readonly RecallableSource[] {
  const sources = [note, ...note.scope.included].flatMap(({ contents }) => contents.entriesOfKind('source'));
  return sources.map((source) => {
    const home = noteOf(source);
    return {
      uri: home.uri,
      key: entryKey(home, source),
      id: source.id,
      label: labelOfEntry(source),
      status: source.summary.status ?? 'current',
      was: source.values.status?.value ?? null,
    };
  });
}

/** What is hit by a source, in all notes that mean it: the places that name it, then the claims that fall with it. */
export function sourceHits({ note, key }: EntryInNote): readonly SourceHit[] {
  const source = entryOfKey(note, key);
  if (!source) return [];
  return notesThatMean(source).flatMap((home) => {
    const losses = new Map(impactOf(home, source).falls.map(({ claim, loss }) => [claim as Entry, loss]));
    const named = namedIn(home, source, losses);
    const falling = [...losses].map(([claim, loss]) => hitIn(claim, loss));
    return [...named, ...falling];
  });
}

/** What a claim loses is told where it names the source, and then not again. */
function namedIn(home: Note, source: Entry, losses: Map<Entry, Loss>): SourceHit[] {
  return home.symbols.references(source.id).flatMap(({ entry, reference, chunk }): SourceHit[] => {
    if (entry === source) return [];
    const loss = entry && losses.get(entry);
    if (entry) losses.delete(entry);
    const place = displayLocation({ chunk, span: reference });
    const label = entry ? labelOfEntry(entry) : reference.field;
    return [{ ...place, label, noteName: home.name, isNamed: true, ...whoLoses(entry, loss) }];
  });
}

function whoLoses(entry: Entry | undefined, loss: Loss | undefined): Pick<SourceHit, 'kind' | 'loss'> {
  return { ...(entry && { kind: entry.kind }), ...(loss && { loss }) };
}

function hitIn(claim: Entry, loss: Loss): SourceHit {
  const { uri, name } = noteOf(claim);
  const span = spanOf({ chunk: claim.chunk, span: claim.idSpan });
  return { uri, span, label: labelOfEntry(claim), kind: claim.kind, noteName: name, isNamed: false, loss };
}

function labelOfEntry(entry: Entry): string {
  return shortened(wordsOf(noteOf(entry), entry.title.slice(0, 2000)).replace(/\s+/g, ' '), 120) || entry.id;
}
