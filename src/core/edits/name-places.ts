import type { EntryOf } from '../model/entries/entry';
import type { Prose } from '../model/fields/values';
import type { Span } from '../text/span';
import type { Note } from '../workspace/note/note';
import { type ChunkFacts, factsOf } from '../workspace/reading/chunk-facts';
import { offsetInChunk } from '../workspace/reading/place';
import { bareName, Names } from '../workspace/symbols/actor-names';
import { type RawMention, sourceMapOf } from '../workspace/symbols/find-mentions';
import { findNames } from '../workspace/symbols/find-names';
import type { NamePlace } from './fit-name';

type Actor = EntryOf<'actor'>;

/**
 * Why a place may not be meant by the rename of a name:
 * - `otherCase`: the letters are the same, but not their case;
 * - `longerName`: it may be a part of another name;
 * - `otherName`: the actor is called by another of its names there.
 */
export type Doubt = 'otherCase' | 'longerName' | 'otherName';

/** A stretch of prose in which an actor is named, or may be. */
export interface NameInProse extends Span {
  readonly facts: ChunkFacts;
  readonly prose: Prose;
  /** Its surroundings, in which the new name is fitted. */
  readonly place: NamePlace;
  /** Absent where nobody can mean anything else. */
  readonly doubt?: Doubt;
}

/** What is looked for: a name of an actor. */
export interface Wanted {
  readonly actor: Actor;
  readonly name: string;
  /** Where the user began the rename, in one of the notes: there nothing is doubtful. */
  readonly cursor: { readonly note: Note; readonly offset: number } | undefined;
}

/** All places of a note where an actor is called by a name, in its prose and in the labels of links to it. */
export function nameInNote(note: Note, wanted: Wanted): NameInProse[] {
  const search = new Search(note, wanted);
  return [...note.contents.facts].flatMap((facts) => search.inChunk(facts));
}

class Search {
  private readonly bare: string;
  private readonly anyCase = new Names();

  constructor(
    private readonly note: Note,
    private readonly wanted: Wanted,
  ) {
    this.bare = bareName(wanted.name);
    this.anyCase.addName(this.bare.toLowerCase(), wanted.actor);
  }

  inChunk(facts: ChunkFacts): NameInProse[] {
    if (!this.mayBeIn(facts)) return [];
    const all = [{ entry: undefined, prose: facts.prose }, ...facts.entries];
    return all.flatMap(({ prose }, index) => {
      const entry = index > 0 ? facts.entries[index - 1] : undefined;
      return prose.flatMap((each, at) => {
        const raws = this.note.symbols
          .rawMentions(facts)
          .filter((raw) => raw.entry === entry && raw.index === at);
        return this.inProse(facts, each, raws);
      });
    });
  }

  /** Escapes may spell a name in other signs. */
  private mayBeIn(facts: ChunkFacts): boolean {
    const { text } = facts.chunk;
    if (this.note.symbols.rawMentions(facts).length > 0 || text.includes('\\')) return true;
    const [word = ''] = this.bare.toLowerCase().split(' ');
    return text.toLowerCase().includes(word);
  }

  private inProse(facts: ChunkFacts, prose: Prose, raws: readonly RawMention[]): NameInProse[] {
    const places = [
      ...raws.flatMap((raw) => this.mention(prose.text.value, raw)),
      ...this.inOtherWords(prose, raws),
      ...this.labels(prose),
    ];
    return places.map(({ doubt, ...span }) => {
      const isCertain = doubt === undefined || this.isAtCursor(facts, prose, span);
      return { ...span, facts, prose, place: placeIn(prose.text.value, span), ...(!isCertain && { doubt }) };
    });
  }

  /** A mention of the actor alone: by the name, or by another where it is the name that changes. */
  private mention(text: string, { start, end, name }: RawMention): Place[] {
    const { actor } = this.wanted;
    if (!name.actors.every((other) => other === actor)) return [];
    const isSame = name.bare === this.bare;
    if (!isSame && this.wanted.name !== actor.values.name?.value) return [];
    const doubt = isSame ? longerName(text, { start, end }) : 'otherName';
    return [{ start, end, ...(doubt && { doubt }) }];
  }

  /** Where the letters of the name stand without being a mention of it: in another case, or within a longer name. */
  private inOtherWords({ text: { value }, markup }: Prose, raws: readonly RawMention[]): Place[] {
    const lower = value.toLowerCase();
    // A letter whose two cases differ in length would shift what stands behind it.
    if (lower.length !== value.length) return [];
    return findNames([this.anyCase], lower, markup).flatMap(({ start, end }): Place[] => {
      const raw = raws.find((each) => each.start < end && start < each.end);
      if (!raw) return [{ start, end, doubt: 'otherCase' }];
      const isLonger =
        raw.name.bare.length > this.bare.length && !raw.name.actors.includes(this.wanted.actor);
      return isLonger ? [{ start, end, doubt: 'longerName' }] : [];
    });
  }

  /** The labels of links to the actor that are its name. */
  private labels(prose: Prose): Place[] {
    return linkLabels(prose).flatMap(({ id, label, start }): Place[] => {
      if (this.note.scope.find(id) !== this.wanted.actor) return [];
      const name = [label, label.replace(/['’]s?$/, '')].find((each) => this.isName(bareName(each)));
      if (name === undefined) return [];
      const isSame = bareName(name) === this.bare;
      return [{ start, end: start + name.length, ...(!isSame && { doubt: 'otherCase' }) }];
    });
  }

  private isName(bare: string): boolean {
    return bare.toLowerCase() === this.bare.toLowerCase();
  }

  private isAtCursor(facts: ChunkFacts, prose: Prose, { start, end }: Span): boolean {
    const { cursor } = this.wanted;
    if (cursor?.note !== this.note) return false;
    const at = offsetInChunk(facts.chunk, cursor.offset);
    if (at < 0 || at > facts.chunk.text.length || factsOf(facts.chunk) !== facts) return false;
    const written = sourceMapOf(facts.chunk, prose).spanOf(start, end);
    return written.start <= at && at <= written.end;
  }
}

/** The label of a link, without the white space around it. */
export interface LinkLabel extends Span {
  readonly id: string;
  readonly label: string;
}

/** The labels of the links in a prose value, by their places in it; in a table the bar before them is escaped. */
export function linkLabels({ text: { value }, markup }: Prose): LinkLabel[] {
  return markup.links.flatMap((link) => {
    const [, head = '', id = '', words = ''] =
      /^(\[\[([^[\]|]*)\|)([^[\]]*)\]\]$/.exec(value.slice(link.start, link.end)) ?? [];
    const label = words.trim();
    const start = link.start + head.length + words.length - words.trimStart().length;
    return label === ''
      ? []
      : [{ id: id.replace(/\\$/, '').trim(), label, start, end: start + label.length }];
  });
}

interface Place extends Span {
  readonly doubt?: Doubt;
}

/** A label is surrounded by what surrounds its link. */
function placeIn(value: string, { start, end }: Span): NamePlace {
  const before = value.slice(0, start);
  const after = value.slice(end);
  return {
    before: before.replace(/\[\[[^[\]]*\|\s*$/, ''),
    written: value.slice(start, end),
    after: before.endsWith('|') || /\[\[[^[\]]*$/.test(before) ? after.replace(/^\s*\]\]/, '') : after,
  };
}

const titles =
  /^(?:the|president|minister|premier|chancellor|mr|mrs|ms|dr|general|senator|king|queen|pope|secretary|ambassador|chairman|senior|former)$/i;
const beginsSentence = /(?:^|[.!?:;]["'”’)]*\s+)["'“‘(*_]*$|\n[^\p{L}\p{N}\n]*$/u;

/** Another word with a capital beside a name may make it a part of a longer one: Ann Arbor, Vladimir Putin. */
function longerName(text: string, { start, end }: Span): Doubt | undefined {
  if (/^[ \u00A0-]\p{Lu}\p{L}/u.test(text.slice(end, end + 8))) return 'longerName';
  const before = text.slice(Math.max(0, start - 60), start);
  const [all, word = ''] = /(?<![\p{L}\p{N}])(\p{Lu}\p{L}+)[ \u00A0-]$/u.exec(before) ?? [];
  if (all === undefined || titles.test(word)) return undefined;
  return beginsSentence.test(text.slice(0, start - all.length)) ? undefined : 'longerName';
}
