/** What all objects of one bundle are made with: their author, times, ids and markings. */
import type { Entry } from '../../model/entries/entry';
import { isStricter, type Marking } from '../../model/scales/tlp';
import { sectionOfKind } from '../../model/sections';
import { composed } from '../../text/composed';
import { type Note, noteOf } from '../../workspace/note/note';
import { listed, type StixMap, type StixObject } from './stix-object';
import type { Times } from './times';
import { uuidOf } from './uuid';
import { extensionId, namespace, tlpIds } from './vocabulary';

export interface Making {
  readonly note: Note;
  readonly times: Times;
  /** What tells the note from all others. */
  readonly key: string;
  /** The id of the identity that made the bundle. */
  readonly author: string;
  /** Whom the text of each entry mentions. */
  readonly mentioned: ReadonlyMap<Entry, readonly Entry[]>;
}

/**
 * What tells a note from others, so that it is the same when it is exported again: its `reference`, or else its title.
 */
export function keyOf({ contents }: Note): string {
  const { reference, title } = contents.values;
  return reference ? `reference ${composed(reference.value)}` : `title ${composed(title?.value ?? '')}`;
}

/** The id of an object: made of what tells the note from others, and of what tells the object from others of the note. */
export function idOf(key: string, type: string, ...names: readonly string[]): string {
  return `${type}--${uuidOf(namespace, JSON.stringify([key, type, ...names]))}`;
}

/** Of the type of the object for an entry; a source has none. */
export function typeOf(entry: Entry): string | undefined {
  if (entry.kind === 'source') return undefined;
  if (entry.kind !== 'actor') return 'note';
  const tags = (entry.values.tags ?? []).map(({ value }) => value);
  const tagged = taggedTypes.find((type) => tags.includes(type));
  return tagged ?? (entry.values.kind?.value === 'region' ? 'location' : 'identity');
}

/** The types that an actor has where one of its tags says so. */
const taggedTypes = ['threat-actor', 'intrusion-set'] as const;

/** The id of the object for an entry, also for one of an included note; undefined for a source. */
export function objectIdOf({ note, key }: Making, entry: Entry): string | undefined {
  const type = typeOf(entry);
  const place = noteOf(entry) === note ? [] : ['included'];
  return type && idOf(key, type, ...place, sectionOfKind[entry.kind], entry.id);
}

/** The entry that an id leads to with its object; undefined where there is none. */
export function targetOf(making: Making, id: string): { entry: Entry; ref: string } | undefined {
  const entry = making.note.scope.find(id);
  const ref = entry && objectIdOf(making, entry);
  return entry && ref !== undefined ? { entry, ref } : undefined;
}

/** The beginning of an object, with the marking that it has. */
export function begun(
  { author, times, note }: Making,
  id: string,
  own: StixMap,
  marking: Marking | undefined,
): StixObject {
  const { lang } = note.contents.values;
  return {
    type: id.slice(0, id.indexOf('--')),
    spec_version: '2.1',
    id,
    created_by_ref: id === author ? undefined : author,
    ...times,
    ...own,
    lang: lang?.value,
    object_marking_refs: marking && [tlpIds[marking]],
  };
}

/** What STIX has no place for. */
export function extension(fields: StixMap): StixMap {
  return { extensions: { [extensionId]: { extension_type: 'property-extension', ...fields } } };
}

/** The marking of an entry: its own, or that of the note that it stands in. */
export function markingOf(entry: Entry): Marking | undefined {
  return entry.values.marking?.value ?? noteOf(entry).contents.values.marking?.value;
}

/** What holds parts of several is marked as the strictest of them. */
export function strictest(markings: readonly (Marking | undefined)[]): Marking | undefined {
  return markings.reduce(
    (one, other) => (one === undefined || isStricter(other, one) ? other : one),
    undefined,
  );
}

/** The entries that count, those of each section after each other: of several with one id, the first. */
export function ownEntries({ note }: Making): readonly Entry[] {
  const seen = new Set<string>();
  return note.contents.entries.filter(({ kind, id }) => {
    const name = `${kind} ${id}`;
    return !seen.has(name) && seen.add(name);
  });
}

export function labels(...words: readonly (string | undefined)[]): readonly string[] | undefined {
  const said = words.filter((word): word is string => word !== undefined && word.trim() !== '');
  return listed([...new Set(said)]);
}
