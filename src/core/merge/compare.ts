import { fieldValueOf } from '../edits/field-values';
import { changedValues } from '../edits/values';
import type { Entry } from '../model/entries/entry';
import { writtenFields } from '../model/entries/written-fields';
import { fieldOf, schemas } from '../model/kinds/schemas';
import { isSectionName, kindOfSection, type SectionName } from '../model/sections';
import { labelOf } from '../views/inspector/control';
import { readNote } from '../workspace/note/live-note';
import type { Note } from '../workspace/note/note';
import { type Conflict, conflictsIn } from './conflicts';
import { type Decided, decided } from './decided';
import { fieldWords } from './field-words';

export type SideName = 'ours' | 'theirs';

/** The note as one side of a conflict would have it. Where others are not decided yet, they are as ours in both. */
export interface SideNote {
  readonly name: SideName;
  /** What its user knows it by. */
  readonly label: string;
  readonly text: Decided;
  readonly note: Note;
  /** Whether its lines are YAML in this place. */
  readonly isSound: boolean;
}

/** A field as both sides have it, in words; undefined where a side has none. */
export interface ComparedField {
  readonly name: string;
  readonly label: string;
  readonly ours: string | undefined;
  readonly theirs: string | undefined;
  readonly isSame: boolean;
}

/** An entry of which the sides do not say the same. */
export interface ComparedEntry {
  readonly section: SectionName;
  readonly id: string;
  readonly ours: Entry | undefined;
  readonly theirs: Entry | undefined;
  /** Whether both began from it; undefined where the conflict does not show that. */
  readonly wasThere: boolean | undefined;
  /** What differs first, and the judgement before the rest. */
  readonly fields: readonly ComparedField[];
}

/** What the sides of a conflict say, as far as they do not say the same. */
export interface Comparison {
  readonly conflict: Conflict;
  readonly ours: SideNote;
  readonly theirs: SideNote;
  readonly entries: readonly ComparedEntry[];
  /** Fields of the note itself. */
  readonly top: readonly ComparedField[];
}

/** Compares the sides of a conflict by what the note would say with each of them. */
export function compare(source: string, conflict: Conflict, uri: string): Comparison {
  const conflicts = conflictsIn(source);
  const own = conflicts.find(({ span }) => span.start === conflict.span.start) ?? conflict;
  const textOf = (name: SideName | 'base'): Decided =>
    decided(source, conflicts, (each) => (each === own ? (each[name] ?? each.ours) : each.ours));
  const [ours, theirs] = [textOf('ours'), textOf('theirs')];
  const notes = { ours: readNote(ours.text, uri), theirs: readNote(theirs.text, uri) };
  const base = own.base && readNote(textOf('base').text, uri);
  const { gone, added } = changedValues(notes.ours, notes.theirs);
  const names = [...new Set([...gone, ...added].map(({ name }) => name))];
  const sideOf = (name: SideName, text: Decided, said: readonly { readonly name: string }[]): SideNote => ({
    ...{ name, text, note: notes[name], label: labelOfSide(own, name) },
    isSound: said.every((each) => each.name !== malformed),
  });
  return {
    conflict: own,
    ours: sideOf('ours', ours, gone),
    theirs: sideOf('theirs', theirs, added),
    entries: names.flatMap((name) => entryNamed(name, notes.ours, notes.theirs, base) ?? []),
    top: names.flatMap((name) => topNamed(name, notes.ours, notes.theirs) ?? []),
  };
}

/** The name of what nobody can read. */
const malformed = '?';

/** Git calls what it merges into HEAD or Updated upstream, and the rest by its branch. */
function labelOfSide({ ours, theirs }: Conflict, name: SideName): string {
  const { label } = name === 'ours' ? ours : theirs;
  const other = name === 'ours' ? theirs : ours;
  const own = label || (name === 'ours' ? 'ours' : 'theirs');
  // Files of one name, as `git merge-file` has them.
  return own === other.label ? `${own} (${name})` : own;
}

function entryNamed(
  name: string,
  ours: Note,
  theirs: Note,
  base: Note | undefined,
): ComparedEntry | undefined {
  const [section = '', ...rest] = name.split(' ');
  const id = rest.join(' ');
  if (!isSectionName(section) || id === '') return undefined;
  const find = (note: Note | undefined): Entry | undefined =>
    note?.symbols.definitions(id).find(({ kind }) => kind === kindOfSection[section]);
  const [one, other] = [find(ours), find(theirs)];
  if (!one && !other) return undefined;
  return {
    ...{ section, id, ours: one, theirs: other },
    wasThere: base && find(base) !== undefined,
    fields: fieldsOfBoth(ours, theirs, one, other),
  };
}

/** The judgement, the words, and what they rest on, before all else. */
const order: readonly string[] = [
  ...['likelihood', 'confidence', 'because', 'text', 'title', 'name'],
  ...['supported-by', 'contradicted-by', 'sources'],
];

function rankOf(name: string, all: readonly string[]): number {
  const first = order.indexOf(name);
  return first < 0 ? order.length + all.indexOf(name) : first;
}

function fieldsOfBoth(
  ours: Note,
  theirs: Note,
  one: Entry | undefined,
  other: Entry | undefined,
): ComparedField[] {
  const [left, right] = [valuesOf(ours, one), valuesOf(theirs, other)];
  const kind = one?.kind ?? other?.kind;
  const known = kind ? Object.keys(schemas[kind].fields) : [];
  const names = [...new Set([...known, ...left.keys(), ...right.keys()])];
  return names
    .filter((name) => left.has(name) || right.has(name))
    .sort((a, b) => rankOf(a, names) - rankOf(b, names))
    .map((name): ComparedField => {
      const [mine, yours] = [left.get(name), right.get(name)];
      const isSame = mine?.says === yours?.says;
      return { name, label: labelOf(name), ours: mine?.words, theirs: yours?.words, isSame };
    })
    .sort((a, b) => Number(a.isSame) - Number(b.isSame));
}

interface Said {
  readonly words: string;
  readonly says: string;
}

function valuesOf(note: Note, entry: Entry | undefined): ReadonlyMap<string, Said> {
  if (!entry) return new Map();
  return new Map(
    writtenFields(entry).flatMap(({ name, value }) => {
      if (!value) return [];
      const words = fieldWords(note, value, fieldOf(name, entry.kind)?.type);
      return [[name, { words, says: JSON.stringify(fieldValueOf(value)) }] as const];
    }),
  );
}

function topNamed(name: string, ours: Note, theirs: Note): ComparedField | undefined {
  if (name === malformed || isSectionName(name.split(' ')[0] ?? '')) return undefined;
  const wordsIn = (note: Note): string | undefined => {
    const chunk = note.contents.key(name)?.chunk;
    const value = chunk?.pairs.find(({ key }) => key.text === name)?.value;
    return value ? fieldWords(note, value, fieldOf(name)?.type) : undefined;
  };
  return { name, label: labelOf(name), ours: wordsIn(ours), theirs: wordsIn(theirs), isSame: false };
}
