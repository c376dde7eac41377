import type { EntryOf } from '../model/entry';
import type { Prose, Text } from '../model/fields';
import type { TextEdit } from '../text/edit';
import type { Span } from '../text/span';
import { type Facts, factsOf } from '../workspace/facts';
import { bareName, type RawMention } from '../workspace/names';
import { type Note, noteOf } from '../workspace/note';
import { notesThatSee } from '../workspace/reach';
import { scalarAt } from '../yaml/nodes';
import { Refusal } from './refusal';
import { changeScalar, type Rewording, reword } from './words';

type Actor = EntryOf<'actor'>;

/** What renaming a name changes. */
export interface NameEdits {
  /** The name itself, in the note of the actor. */
  readonly name: readonly TextEdit[];
  /** The mentions by that name, which the writer may want to go over. */
  readonly mentions: ReadonlyMap<Note, readonly TextEdit[]>;
}

const article = /^[Tt]he\s+/;

/**
 * The edits that give an actor another name in the place of one that it has, and the mentions by it in prose of
 * all notes that see the actor. Names that others have as well are mentioned for them, too, and stay.
 * @throws Refusal where the new name is empty, is taken, or cannot be written there.
 */
export function renameName(actor: Actor, old: Text, wanted: string): NameEdits {
  const name = wanted.trim().replace(/\s+/g, ' ');
  if (!/[\p{L}\p{N}]/u.test(name)) throw new Refusal('A name needs a letter at least.');
  if (name === old.value) return { name: [], mentions: new Map() };
  const home = noteOf(actor);
  const notes = notesThatSee(actor);
  for (const note of notes) refuseTaken(home, note, actor, name);
  const node = scalarAt(actor.chunk.pairs, old);
  if (!node)
    throw new Refusal(
      'The way this name is written does not let it be changed from here. Change it in the text.',
    );
  const mentions = notes.map((note) => [note, mentionEdits(note, actor, old.value, name)] as const);
  const value = node.text.replace(node.text.trim(), () => name);
  return { name: changeScalar(home, actor.chunk, node, value), mentions: new Map(mentions) };
}

/** Wherever the actor is seen, a mention by the name of another would be one of both. */
function refuseTaken(home: Note, note: Note, actor: Actor, name: string): void {
  const taken = note.actorsCalled(name).find((other) => other !== actor);
  if (!taken) return;
  const where = noteOf(taken) === home ? '' : ` in ${noteOf(taken).name}`;
  throw new Refusal(`“${name}” is a name of “${taken.id}”${where} already. Choose another name.`);
}

function mentionEdits(note: Note, actor: Actor, old: string, name: string): TextEdit[] {
  const pieces = new Set(note.mentionsOf(actor).map(({ chunk }) => factsOf(chunk)));
  return [...pieces].flatMap((facts) => {
    const meant = facts.mentions.filter((raw) => isMeant(raw, actor, old));
    return [...groupedByProse(facts, meant)].flatMap(([prose, raws]) =>
      rewordings(note, facts, prose, raws, name),
    );
  });
}

function isMeant({ name }: RawMention, actor: Actor, old: string): boolean {
  return name.bare === bareName(old) && name.actors.every((other) => other === actor);
}

function groupedByProse(facts: Facts, raws: readonly RawMention[]): Map<Prose, RawMention[]> {
  const found = new Map<Prose, RawMention[]>();
  for (const raw of raws) {
    const prose = (raw.entry?.prose ?? facts.prose)[raw.index];
    if (!prose) continue;
    const known = found.get(prose) ?? [];
    found.set(prose, known);
    known.push(raw);
  }
  return found;
}

/** Each mention is an edit of its own where that can be, so that each can be left out. */
function rewordings(
  note: Note,
  { chunk }: Facts,
  prose: Prose,
  raws: readonly RawMention[],
  name: string,
): TextEdit[] {
  const changes = raws.map((raw) => rewording(prose.text.value, raw, name));
  try {
    const edits = changes.flatMap((change) => reword(note, chunk, prose, [change]));
    return overlap(edits) ? reword(note, chunk, prose, changes) : edits;
  } catch (error) {
    // A text behind an alias, say, stays as it is: the name has changed all the same.
    if (error instanceof Refusal) return [];
    throw error;
  }
}

/** Where one of them has to write the whole text anew, in quotes say. */
function overlap(edits: readonly TextEdit[]): boolean {
  return edits.some(({ span }, at) => at > 0 && span.start < (edits[at - 1]?.span.end ?? 0));
}

const beginsSentence = /(?:^|[.!?:]["'”’)]*\s+|\n)["'“‘(]*$/;
const articleBefore = /(?<![\p{L}\p{M}\p{N}_])[Tt]he\s+$/u;

/** The new name with its article as the old one had it: the Kremlin, The Kremlin. */
function rewording(text: string, mention: Span, name: string): Rewording {
  if (!article.test(name)) return { span: mention, words: name };
  const span = withArticle(text, mention);
  const written = text.slice(span.start, span.end);
  const isLower = article.test(written)
    ? written.startsWith('t')
    : !beginsSentence.test(text.slice(0, span.start));
  return { span, words: `${isLower ? 'the' : 'The'} ${name.replace(article, '')}` };
}

/** A name without article may be mentioned with one, which the mention then leaves out. */
function withArticle(text: string, { start, end }: Span): Span {
  return { start: start - (articleBefore.exec(text.slice(0, start))?.[0].length ?? 0), end };
}
