import { type Doubt, linkLabels } from '../edits/name-places';
import { Refusal } from '../edits/refusal';
import { type EditsByNote, renameId, renameUnresolved } from '../edits/rename-id';
import { type NameEdits, renameName } from '../edits/rename-name';
import type { Entry, EntryOf } from '../model/entries/entry';
import type { Text } from '../model/fields/values';
import type { TextEdit } from '../text/edit';
import { type Span, touches } from '../text/span';
import { type Note, noteOf } from '../workspace/note/note';
import { factsOf } from '../workspace/reading/chunk-facts';
import { offsetInChunk, spanInNote } from '../workspace/reading/place';
import { bareName } from '../workspace/symbols/actor-names';
import { type Mention, sourceMapOf } from '../workspace/symbols/find-mentions';
import type { Chunk } from '../yaml/chunks/chunk';
import { targetAt } from './cursor/target';

/** What can be renamed at a place. */
export interface Renamable {
  /** The characters that the new name takes the place of; of the note. */
  readonly span: Span;
  readonly placeholder: string;
}

/** An edit of a rename. */
export interface RenameEdit extends TextEdit {
  /** Whether it is of prose: of a mention, or of the label of a link. */
  readonly isMention?: true;
  /** Why it may not be meant; only the user can tell. */
  readonly doubt?: Doubt;
}

/** Edits by the address of the note that each is of. */
export type Renaming = ReadonlyMap<string, readonly RenameEdit[]>;

type Subject = { readonly span: Span } & (
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'unresolved'; readonly id: string }
  | { readonly kind: 'name'; readonly actor: EntryOf<'actor'>; readonly name: Text }
);

/**
 * What stands at an offset that can be renamed: an id, from its definition, a reference or a link; the name or
 * an alias of an actor, from its field or a mention.
 * @throws Refusal with a sentence where nothing does.
 */
export function renamable(note: Note, offset: number): Renamable {
  const subject = subjectAt(note, offset);
  return { span: subject.span, placeholder: placeholderOf(subject) };
}

/**
 * The edits that rename what stands at an offset, in all notes that know it, and nothing that may mean another.
 * @throws Refusal with a sentence where it cannot be done.
 */
export function rename(note: Note, offset: number, name: string): Renaming {
  const certain = [...renameOrAsk(note, offset, name)].map(
    ([uri, edits]) => [uri, edits.filter(({ doubt }) => doubt === undefined)] as const,
  );
  return new Map(certain.filter(([, edits]) => edits.length > 0));
}

/**
 * The edits of a rename with those of places that may mean another, for a user who goes over them. Each can be left out.
 * @throws Refusal with a sentence where it cannot be done.
 */
export function renameOrAsk(note: Note, offset: number, name: string): Renaming {
  const subject = subjectAt(note, offset);
  switch (subject.kind) {
    case 'entry':
      return byUri(renameId(subject.entry, name.trim()));
    case 'unresolved':
      return byUri(renameUnresolved(note, subject.id, name.trim()));
    case 'name':
      return ofName(subject.actor, renameName(subject.actor, subject.name, name, { note, offset }));
  }
}

function byUri(edits: EditsByNote): Renaming {
  return new Map([...edits].map(([{ uri }, each]) => [uri, each]));
}

function ofName(actor: Entry, { name, mentions, doubtful }: NameEdits): Renaming {
  const all = new Map<string, RenameEdit[]>([[noteOf(actor).uri, [...name]]]);
  for (const found of [mentions, doubtful])
    for (const [{ uri }, edits] of found) {
      const known = all.get(uri) ?? [];
      all.set(uri, known);
      known.push(...edits.map((edit): RenameEdit => ({ ...edit, isMention: true })));
    }
  return all;
}

function placeholderOf(subject: Subject): string {
  switch (subject.kind) {
    case 'entry':
      return subject.entry.id;
    case 'unresolved':
      return subject.id;
    case 'name':
      return subject.name.value;
  }
}

function subjectAt(note: Note, offset: number): Subject {
  const target = targetAt(note, offset);
  const chunk = note.text.chunkAt(offset);
  if (!target || !chunk) throw nothing();
  const label = labelAt(note, chunk, offset);
  if (label) return label;
  switch (target.kind) {
    case 'definition':
      refuseAlias(note, target.span);
      return { kind: 'entry', entry: target.entry, span: target.span };
    case 'reference': {
      refuseAlias(note, target.span);
      const { span } = target;
      const { id } = target.reference;
      const entry = note.scope.find(id);
      return entry ? { kind: 'entry', entry, span } : { kind: 'unresolved', id, span };
    }
    case 'mention':
      return nameMentioned(target.mention, target.span);
    case 'value': {
      const actor = target.entry;
      if (actor?.kind !== 'actor') throw nothing();
      const name = namesIn(actor).find((each) => touches(each, offsetInChunk(chunk, offset)));
      if (!name) throw nothing();
      return { kind: 'name', actor, name, span: target.span };
    }
    default:
      throw nothing();
  }
}

/** The name of the one actor that a mention is about. */
function nameMentioned({ actors, called }: Mention, span: Span): Subject {
  const [actor, ...others] = actors;
  if (!actor || others.length > 0)
    throw new Refusal('Several actors have this name. Rename it where one of them is defined.');
  const name = namesIn(actor).find(({ value }) => bareName(value) === called);
  if (!name) throw nothing();
  return { kind: 'name', actor, name, span };
}

/** The label of a link to an actor that is a name of that. */
function labelAt(note: Note, chunk: Chunk, offset: number): Subject | undefined {
  const facts = factsOf(chunk);
  for (const prose of [...facts.prose, ...facts.entries.flatMap((entry) => entry.prose)]) {
    const { start, end } = spanInNote(chunk, prose.text);
    if (offset < start || offset > end || prose.markup.links.length === 0) continue;
    const map = sourceMapOf(chunk, prose);
    for (const label of linkLabels(prose)) {
      const span = spanInNote(chunk, map.spanOf(label.start, label.end));
      const actor = touches(span, offset) ? note.scope.find(label.id) : undefined;
      if (actor?.kind !== 'actor') continue;
      const name = namesIn(actor).find(({ value }) => bareName(value) === bareName(label.label));
      if (name) return { kind: 'name', actor, name, span };
    }
  }
  return undefined;
}

/** What an alias repeats cannot be changed where it is repeated. */
function refuseAlias(note: Note, { start }: Span): void {
  const chunk = note.text.chunkAt(start);
  if (chunk?.text.charAt(offsetInChunk(chunk, start)) === '*')
    throw new Refusal('This is an alias for what stands elsewhere. Rename it there.');
}

function namesIn({ values }: EntryOf<'actor'>): readonly Text[] {
  return [...(values.name ? [values.name] : []), ...(values.aliases ?? [])];
}

function nothing(): Refusal {
  return new Refusal(
    'Nothing here has a name that could be changed: an id, a reference, a link, or the name of an actor.',
  );
}
