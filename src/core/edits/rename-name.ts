import type { EntryOf } from '../model/entries/entry';
import type { Prose, Text } from '../model/fields/values';
import type { TextEdit } from '../text/edit';
import { notesThatSee } from '../workspace/includes/reach';
import { type Note, noteOf } from '../workspace/note/note';
import { scalarAt } from '../yaml/parse/nodes';
import { fitName } from './fit-name';
import { type Doubt, type NameInProse, nameInNote, type Wanted } from './name-places';
import { Refusal } from './refusal';
import { changesOnly } from './values';
import { changeScalar, type Rewording, reword } from './words';

type Actor = EntryOf<'actor'>;

/** An edit of a place that may mean something else. */
export interface DoubtfulEdit extends TextEdit {
  readonly doubt: Doubt;
}

/** What renaming a name changes. */
export interface NameEdits {
  /** The name itself, in the note of the actor. */
  readonly name: readonly TextEdit[];
  /** The mentions by that name and the labels of links that are it, which the writer may want to go over. */
  readonly mentions: ReadonlyMap<Note, readonly TextEdit[]>;
  /** What only the writer can tell. None of them meets any of the others. */
  readonly doubtful: ReadonlyMap<Note, readonly DoubtfulEdit[]>;
}

/**
 * The edits that give an actor another name in the place of one that it has, and the mentions by it in prose of
 * all notes that see the actor. Names that others have as well are mentioned for them, too, and stay. `cursor`
 * is where the user began, if at a mention.
 * @throws Refusal where the new name is empty, is taken, or cannot be written there.
 */
export function renameName(actor: Actor, old: Text, wanted: string, cursor?: Wanted['cursor']): NameEdits {
  const name = wanted.trim().replace(/\s+/g, ' ');
  if (!/[\p{L}\p{N}]/u.test(name)) throw new Refusal('A name needs a letter at least.');
  if (name === old.value) return { name: [], mentions: new Map(), doubtful: new Map() };
  const home = noteOf(actor);
  const notes = notesThatSee(actor);
  for (const note of notes) refuseTaken(home, note, actor, name);
  const node = scalarAt(actor.chunk.pairs, old);
  if (!node)
    throw new Refusal(
      'The way this name is written does not let it be changed from here. Change it in the text.',
    );
  const value = node.text.replace(node.text.trim(), () => name);
  const own = changeScalar(home, actor.chunk, node, value);
  refuseRepeated(home, actor, own);
  const found = notes.map(
    (note) => [note, new NoteEdits(note, { actor, name: old.value, cursor }, name)] as const,
  );
  return {
    name: own,
    mentions: new Map(found.map(([note, { certain }]) => [note, certain])),
    doubtful: new Map(found.map(([note, { doubtful }]) => [note, doubtful])),
  };
}

/** What an alias repeats would say the new name as well, be it an id there or a text. */
function refuseRepeated(home: Note, { chunk }: Actor, edits: readonly TextEdit[]): void {
  if (!changesOnly(home, chunk, edits))
    throw new Refusal('A YAML alias repeats this name elsewhere. Write it out there first.');
}

/** Wherever the actor is seen, a mention by the name of another would be one of both. */
function refuseTaken(home: Note, note: Note, actor: Actor, name: string): void {
  const taken = note.scope.actorsNamed(name).find((other) => other !== actor);
  if (!taken) return;
  const where = noteOf(taken) === home ? '' : ` in ${noteOf(taken).name}`;
  throw new Refusal(`“${name}” is a name of “${taken.id}”${where} already. Choose another name.`);
}

/** The edits of one note, for the places that are meant, and for those that may be. */
class NoteEdits {
  readonly certain: TextEdit[] = [];
  readonly doubtful: DoubtfulEdit[] = [];

  constructor(
    private readonly note: Note,
    private readonly wanted: Wanted,
    private readonly name: string,
  ) {
    const places = nameInNote(note, wanted);
    const certain = places.filter(({ doubt }) => doubt === undefined);
    for (const each of groupedByProse(certain)) this.certain.push(...this.editsFor(each));
    for (const place of places) if (place.doubt !== undefined) this.addDoubtful(place, place.doubt);
  }

  /** Each place is an edit of its own where that can be, so that each can be left out. */
  private editsFor(places: readonly NameInProse[]): readonly TextEdit[] {
    const edits = places.map((place) => this.reworded([place]));
    return overlap(edits.flat()) ? this.reworded(places) : edits.flat();
  }

  private addDoubtful(place: NameInProse, doubt: Doubt): void {
    const edits = this.reworded([place]);
    if (overlap([...this.certain, ...this.doubtful, ...edits])) return;
    this.doubtful.push(...edits.map((edit) => ({ ...edit, doubt })));
  }

  private reworded(places: readonly NameInProse[]): TextEdit[] {
    const [first] = places;
    if (!first) return [];
    try {
      const changes = places.map((place) => rewording(this.wanted.name, this.name, place));
      return reword(this.note, first.facts.chunk, first.prose, changes);
    } catch (error) {
      // A text behind an alias, say, stays as it is: the name has changed all the same.
      if (error instanceof Refusal) return [];
      throw error;
    }
  }
}

function rewording(old: string, name: string, { start, end, place }: NameInProse): Rewording {
  const { words, before, after } = fitName(old, name, place);
  return { span: { start: start - before, end: end + after }, words };
}

function groupedByProse(places: readonly NameInProse[]): NameInProse[][] {
  const found = new Map<Prose, NameInProse[]>();
  for (const place of places) {
    const known = found.get(place.prose) ?? [];
    found.set(place.prose, known);
    known.push(place);
  }
  return [...found.values()].map((each) => each.sort((a, b) => a.start - b.start));
}

/** Where one of them has to write the whole text anew, in quotes say. */
function overlap(edits: readonly TextEdit[]): boolean {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return ordered.some(({ span }, at) => at > 0 && span.start < (ordered[at - 1]?.span.end ?? 0));
}
