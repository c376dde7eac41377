/**
 * What of a note is not for the readers of a level. An entry without marking has that of its note, and so has a
 * part of the note. What is reached through a note that is withheld as a whole is withheld with it.
 */
import type { Entry } from '../model/entries/entry';
import { isOwnWords, portionNames } from '../model/kinds/note';
import { isStricter, type Marking } from '../model/scales/tlp';
import { isSectionName, type SectionName } from '../model/sections';
import { type Note, noteOf } from '../workspace/note/note';
import { Names } from '../workspace/symbols/actor-names';

export interface Verdict {
  readonly to: Marking;
  /** The marking of the note that is released. */
  readonly marking: Marking | undefined;
  /** The note's own entries that go, by their ids. */
  readonly own: ReadonlySet<string>;
  /** All that references of the note name and must not name any more. */
  readonly ids: ReadonlySet<string>;
  /** The ids that no word of the released note may be. */
  readonly words: ReadonlySet<string>;
  /** The sections that hold nothing else. */
  readonly sections: ReadonlySet<SectionName>;
  /** The top-level keys that go; of a title, only its words do. */
  readonly tops: ReadonlySet<string>;
  /** The paths of included notes that go. */
  readonly paths: ReadonlySet<string>;
  /** The names of all actors at hand. */
  readonly names: Names;
  isWithheld(entry: Entry): boolean;
}

export function judge(note: Note, to: Marking): Verdict {
  const homes = reached(note, to);
  const isWithheld = (entry: Entry): boolean => !homes.has(noteOf(entry)) || isStricter(markingOf(entry), to);
  const own = new Set(note.contents.entries.filter(isWithheld).map(({ id }) => id));
  const ids = new Set(own);
  for (const id of note.symbols.usedIds) {
    const entry = note.scope.find(id);
    if (entry && isWithheld(entry)) ids.add(id);
  }
  const whole = note.contents.values.marking?.value;
  return {
    to,
    marking: isStricter(whole, to) ? to : whole,
    ...{ own, ids, isWithheld },
    words: wordsFor(note, ids, isWithheld),
    sections: new Set(sectionsOf(note, own)),
    tops: new Set(topsOf(note, to)),
    paths: new Set(strictPaths(note, to)),
    names: namesAtHand(note),
  };
}

/** The marking that counts for an entry. */
export function markingOf(entry: Entry): Marking | undefined {
  return entry.summary.marking ?? noteOf(entry).contents.values.marking?.value;
}

/** The notes that are reached without one that is withheld as a whole; the note itself is one. */
function reached(note: Note, to: Marking): ReadonlySet<Note> {
  const found = new Set([note]);
  for (const each of found)
    for (const next of each.scope.directlyIncluded) if (!isStrict(next, to)) found.add(next);
  return found;
}

function isStrict(note: Note, to: Marking): boolean {
  return isStricter(note.contents.values.marking?.value, to);
}

/** With the ids of what other notes withhold, even if no reference names them: a text may. */
function wordsFor(
  note: Note,
  ids: ReadonlySet<string>,
  isWithheld: Verdict['isWithheld'],
): ReadonlySet<string> {
  const words = new Set(ids);
  for (const { contents } of note.scope.included)
    for (const entry of contents.entries)
      if (isWithheld(entry) && note.scope.find(entry.id) === entry) words.add(entry.id);
  return words;
}

function* sectionsOf(note: Note, own: ReadonlySet<string>): Generator<SectionName> {
  for (const { name, entries } of note.contents.sections)
    if (entries.length > 0 && entries.every(({ id }) => own.has(id))) yield name;
}

/** A key that can have no marking of its own has that of the note, and its words go with those of the note. */
function* topsOf(note: Note, to: Marking): Generator<string> {
  const { marking: whole, portions } = note.contents.values;
  for (const chunk of note.text.chunks)
    for (const { key } of chunk.role === 'entry' ? [] : chunk.pairs) {
      const name = key.text;
      if (isSectionName(name) || !isOwnWords(name)) continue;
      const part = portionNames.find((each) => each === name);
      const marking = part ? (portions?.[part] ?? whole) : whole;
      if (isStricter(marking?.value, to)) yield name;
    }
}

function* strictPaths(note: Note, to: Marking): Generator<string> {
  for (const { path, note: included } of note.scope.includes)
    if (included && included !== note && isStrict(included, to)) yield path.value;
}

function namesAtHand(note: Note): Names {
  const names = new Names();
  for (const { contents } of [note, ...note.scope.included])
    for (const actor of contents.entriesOfKind('actor')) names.add(actor);
  return names;
}
