import { type Entry, type EntryOf, isUnfinished } from '../../model/entries/entry';
import type { Kind } from '../../model/sections';
import { KnownWords } from '../../util/nearest';
import { none } from '../../util/none';
import type { ChunkFacts } from '../reading/chunk-facts';
import { actorsCalled, namesOf } from '../symbols/actor-names';
import { Suggestions } from '../symbols/id-suggestions';
import type { Name } from '../symbols/names-alike';

import type { IncludeView } from './include-view';
import { type KeptCopies, noCopies } from './kept-copies';
import { type FollowedInclude, type Note, type NoteScope, noteOf } from './note';

type Actor = EntryOf<'actor'>;

/** The scope of a note by how it stands among others; without that, it sees nothing but itself. */
export class ScopeByView implements NoteScope {
  private suggestions: Suggestions | undefined;

  constructor(
    private readonly note: Note,
    private readonly view: IncludeView | undefined,
  ) {}

  get generation(): number {
    return this.view?.generation ?? 0;
  }

  get includes(): readonly FollowedInclude[] {
    return this.view?.includes ?? none;
  }

  get directlyIncluded(): readonly Note[] {
    return this.view?.directlyIncluded ?? none;
  }

  get included(): readonly Note[] {
    return this.view?.included ?? none;
  }

  get includers(): readonly Note[] {
    return this.view?.includers ?? none;
  }

  get isIncomplete(): boolean {
    return this.view ? this.view.isIncomplete : (this.note.contents.values.include ?? none).length > 0;
  }

  get hasHypotheses(): boolean {
    return this.note.contents.hasHypotheses || (this.view?.seesHypotheses ?? false);
  }

  get mayUseMarked(): boolean {
    return this.view?.mayUseMarked ?? false;
  }

  get usedNotes(): Iterable<Note> {
    const { symbols } = this.note;
    const homes = new Set<Note>();
    for (const id of symbols.usedIds) {
      const home = symbols.definition(id) ? undefined : this.view?.homeOf(id);
      if (home) homes.add(home);
    }
    return homes;
  }

  find(id: string): Entry | undefined {
    return this.note.symbols.definition(id) ?? this.findIncluded(id);
  }

  findIncluded(id: string): Entry | undefined {
    return this.view?.homeOf(id)?.symbols.definition(id);
  }

  candidates(id: string): readonly Entry[] {
    const found = this.find(id);
    return found ? noteOf(found).symbols.definitions(id) : none;
  }

  allDefinitions(id: string): readonly Entry[] {
    const homes = [this.note, ...(this.view?.homesOf(id) ?? none)];
    return homes.flatMap(({ symbols }) => symbols.definitions(id));
  }

  actorsNamed(written: string): readonly Actor[] {
    const homes = [this.note, ...(this.view?.homesOfName(written) ?? none)];
    return homes.flatMap(({ symbols }) => actorsCalled(symbols.names, written));
  }

  firstOtherNamed(written: string, id: string, passes: (actor: Actor) => boolean): Actor | undefined {
    const own = actorsCalled(this.note.symbols.names, written);
    const other = own.find((actor) => actor.id !== id && passes(actor));
    return other ?? this.view?.firstOtherNamed(written, id, passes);
  }

  nearestId(id: string, kinds: readonly Kind[] | undefined): string | undefined {
    // The id of an entry that is being typed may yet become another.
    return this.freshSuggestions().nearest(id, kinds, (known) => {
      const candidates = this.candidates(known).filter((each) => !isUnfinished(each));
      return candidates.length > 0 ? new Set(candidates.map(({ kind }) => kind)) : undefined;
    });
  }

  private freshSuggestions(): Suggestions {
    const revision = (this.view?.idsRevision ?? 0) + this.note.symbols.revision;
    if (this.suggestions?.revision !== revision)
      this.suggestions = new Suggestions(this.idsToChooseFrom(), revision);
    return this.suggestions;
  }

  private idsToChooseFrom(): KnownWords {
    return this.view?.allIds ?? new KnownWords(this.idsInSight());
  }

  private *idsInSight(): Generator<string> {
    const seen = new Set<string>();
    for (const { symbols } of this.noteAndIncluded()) {
      for (const id of symbols.ids) if (!seen.has(id)) yield id;
      for (const id of symbols.ids) seen.add(id);
    }
  }

  *hypothesisRaters(): Generator<ChunkFacts> {
    for (const { contents } of this.noteAndIncluded())
      for (const { id } of contents.hypotheses) yield* this.note.symbols.referrers(id);
  }

  private noteAndIncluded(): readonly Note[] {
    return [this.note, ...this.included];
  }

  usersOf(entry: Entry): Iterable<Note> {
    return this.view?.usersOf(entry.id, entry.kind === 'actor' ? this.ownNamesOf(entry) : none) ?? none;
  }

  private ownNamesOf(actor: Actor): Name[] {
    return namesOf(actor).flatMap((written) => this.note.symbols.names.named(written) ?? none);
  }

  get copies(): KeptCopies {
    return this.view?.copies ?? noCopies;
  }

  inOrder(notes: Iterable<Note>): readonly Note[] {
    return this.view?.inOrder(notes) ?? none;
  }
}
