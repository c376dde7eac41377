import { Refusal } from '../edits/refusal';
import type { Entry } from '../model/entries/entry';
import { visibleWith } from '../workspace/includes/reach';
import { type Note, noteOf } from '../workspace/note/note';
import { type ChunkFacts, factsOf } from '../workspace/reading/chunk-facts';
import { Names } from '../workspace/symbols/actor-names';
import { findMentions, type RawMention } from '../workspace/symbols/find-mentions';
import { occurrencesIn } from '../workspace/symbols/references';

/** A move of entries from one note to another. */
export interface EntryMove {
  readonly home: Note;
  readonly target: Note;
  readonly entries: readonly Entry[];
  /** The notes that include the target from then on. */
  readonly including: ReadonlySet<Note>;
}

/**
 * Looks up every reference and mention of all notes around a move as the notes will be.
 * @throws Refusal where one would lead to another entry than it does, or nowhere, or only then somewhere.
 */
export function refuseOtherMeaning(move: EntryMove): void {
  const after = new NotesAfter(move);
  const moves = (entry: Entry | undefined) => entry !== undefined && move.entries.includes(entry);
  for (const note of notesAround(move))
    for (const facts of note.contents.facts) {
      for (const { reference, entry } of occurrencesIn(facts))
        if (!moves(entry))
          refuseOther(note, reference.id, note.scope.find(reference.id), after.find(note, reference.id));
      refuseOtherMention(note, facts, after, (entry) => !moves(entry));
    }
  const { home, target } = move;
  for (const entry of move.entries) {
    for (const { id } of entry.references)
      refuseOther(target, id, home.scope.find(id), after.find(target, id));
    refuseOtherMention(target, factsOf(entry.chunk), after, (each) => each === entry);
  }
}

/** What named nobody may name somebody then. */
function refuseOtherMention(
  note: Note,
  facts: ChunkFacts,
  after: NotesAfter,
  concerns: (entry: Entry | undefined) => boolean,
): void {
  const before = noteOf(facts)
    .symbols.rawMentions(facts)
    .filter(({ entry }) => concerns(entry));
  if (before.length === 0) return;
  const found = findMentions(facts, after.namesFor(note));
  for (const mention of before) {
    const same = found.some(
      (each) => isAtSamePlace(each, mention) && sameItems(each.name.actors, mention.name.actors),
    );
    if (same) continue;
    throw new Refusal(
      `${note.name} mentions “${mention.name.bare}”, and would mean another actor after the move. Link whom it means first.`,
    );
  }
}

function isAtSamePlace(one: RawMention, other: RawMention): boolean {
  return one.entry === other.entry && one.index === other.index && one.end === other.end;
}

function refuseOther(note: Note, id: string, before: Entry | undefined, after: Entry | undefined): void {
  if (before === after) return;
  if (!after) throw new Refusal(`${note.name} refers to “${id}”, and would not find it any more.`);
  const whose = before ? ` of ${noteOf(before).name}` : '';
  throw new Refusal(
    `${note.name} refers to “${id}”${whose}, and would mean another “${id}” after the move. Rename one of them first.`,
  );
}

function sameItems(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((item) => other.includes(item));
}

/** The notes of which a reference can come to mean something else. */
function notesAround({ home, target, including }: EntryMove): ReadonlySet<Note> {
  const changed = [home, target, ...including];
  return new Set([...changed, ...changed.flatMap((note) => note.scope.includers)]);
}

/** The notes as they are after a move: what they define and see. */
class NotesAfter {
  private readonly added: ReadonlyMap<Note, readonly Note[]>;
  private readonly visible = new Map<Note, readonly Note[]>();
  private readonly names = new Map<Note, Names>();

  constructor(private readonly move: EntryMove) {
    this.added = new Map([...move.including].map((note) => [note, [move.target]]));
  }

  find(note: Note, id: string): Entry | undefined {
    for (const each of this.from(note)) {
      const [found] = this.definitions(each, id);
      if (found) return found;
    }
    return undefined;
  }

  /** The names that prose of a note is searched for. */
  namesFor(note: Note): readonly Names[] {
    return this.from(note).map((each) => this.namesIn(each));
  }

  /** A note, and those that it sees then. */
  private from(note: Note): readonly Note[] {
    const known = this.visible.get(note) ?? [note, ...visibleWith(note, this.added)];
    this.visible.set(note, known);
    return known;
  }

  /** Entries of a note without those that leave it. */
  private left<E extends Entry>(entries: readonly E[]): readonly E[] {
    return entries.filter((entry) => !this.move.entries.includes(entry));
  }

  private movedTo(note: Note): readonly Entry[] {
    return note === this.move.target ? this.move.entries : [];
  }

  private definitions(note: Note, id: string): readonly Entry[] {
    const moved = this.movedTo(note).filter((entry) => entry.id === id);
    return [...this.left(note.symbols.definitions(id)), ...moved];
  }

  private namesIn(note: Note): Names {
    const known = this.names.get(note);
    if (known) return known;
    const found = new Names();
    for (const actor of this.left(note.contents.entriesOfKind('actor'))) found.add(actor);
    for (const entry of this.movedTo(note)) if (entry.kind === 'actor') found.add(entry);
    this.names.set(note, found);
    return found;
  }
}
