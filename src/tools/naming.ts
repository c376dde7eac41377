/** What a caller names: notes by the names of their files, entries by their ids. */
import * as z from 'zod/mini';
import { type EntryInNote, entryKey, type Kind, type Note, Refusal } from '../core';
import type { ToolHost } from './host';

export const noteInput = z
  .optional(z.string().check(z.minLength(1), z.maxLength(4096)))
  .check(
    z.describe(
      'The note, by the name or path of its file, as other tools give it in "file". May be left out where there is only one note, or where one is open in the editor.',
    ),
  );

export const oneOrAllNotes = z
  .optional(z.string().check(z.minLength(1), z.maxLength(4096)))
  .check(z.describe('One note, by the name or path of its file. If absent, all notes'));

export function idInput(what: string) {
  return z.string().check(z.minLength(1), z.maxLength(1024), z.describe(what));
}

/** So many names are listed for who named none that is there. */
const mostListed = 20;

/**
 * The note that a name means: the whole of it, or an end that only one has.
 * @throws Refusal where there is none, or more than one
 */
export function noteNamed(host: ToolHost, name: string | undefined): Note {
  if (name === undefined) return host.current ?? onlyNote(host);
  const exact = host.find(name);
  if (exact) return exact;
  const ending = `/${name.replaceAll('\\', '/')}`;
  const notes = [...host.notes];
  const [found, ...others] = notes.filter((note) => isMeant(`/${host.nameOf(note)}`, ending));
  if (found && others.length === 0) return found;
  if (found) throw new Refusal(`“${name}” may be each of these: ${listed([found, ...others], host)}.`);
  throw new Refusal(host.whyAbsent(name) ?? `There is no note “${name}”. ${noteList(notes, host)}`);
}

function isMeant(path: string, ending: string): boolean {
  return ['', '.notes.yaml', '.notes.yml'].some((form) => path.endsWith(ending + form));
}

function onlyNote(host: ToolHost): Note {
  const [first, ...others] = host.notes;
  if (first && others.length === 0) return first;
  const notes = first ? [first, ...others] : [];
  throw new Refusal(first ? `Name the note. ${noteList(notes, host)}` : 'There are no notes.');
}

function noteList(notes: readonly Note[], host: ToolHost): string {
  return notes.length === 0 ? 'There are no notes.' : `The notes are: ${listed(notes, host)}.`;
}

function listed(notes: readonly Note[], host: ToolHost): string {
  const names = notes.map((note) => host.nameOf(note)).sort();
  const more = names.length - mostListed;
  return [...names.slice(0, mostListed), ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}

/**
 * The entry that an id means in a note, its own or an included one.
 * @throws Refusal where there is none, or it is of another kind
 */
export function entryNamed(host: ToolHost, note: Note, id: string, kind?: Kind): EntryInNote {
  const entry = note.scope.find(id);
  if (entry && (kind === undefined || entry.kind === kind)) return { note, key: entryKey(note, entry) };
  const what = kind === undefined ? 'no entry' : `no ${kind}`;
  const said = `${host.nameOf(note)} has ${what} “${id}”`;
  if (entry) throw new Refusal(`${said}: that is of the kind ${entry.kind}.${others(note, kind)}`);
  const near = note.scope.nearestId(id, kind && [kind]);
  throw new Refusal(`${said}.${near === undefined ? others(note, kind) : ` Is “${near}” meant?`}`);
}

function others({ contents, scope }: Note, kind: Kind | undefined): string {
  if (kind === undefined) return '';
  const all = [contents, ...scope.included.map((each) => each.contents)];
  const ids = all.flatMap((each) => each.entriesOfKind(kind)).map(({ id }) => id);
  return ids.length === 0 ? '' : ` It has: ${ids.slice(0, mostListed).join(', ')}.`;
}
