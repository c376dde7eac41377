/** A note in the making: what it says, and the ids that are taken. */
import { freshId } from '../edits/fresh-id';
import { isId } from '../model/fields/ids';
import { type SectionName, sectionNames } from '../model/sections';
import { column, type Said, spelledKey, writeField } from './write-yaml';

export type DraftFields = Record<string, Said | undefined>;

/** The fields to which other objects may add until the note is written. */
type OpenField = 'actors' | 'relations' | 'views';

/**
 * An entry of which the most is written already, as an import may have hundred thousand: what it was made of would take
 * memory, and nobody looks at that again.
 */
export interface DraftEntry extends Partial<Record<OpenField, Said | undefined>> {
  readonly section: SectionName;
  readonly id: string;
  /** Where among the pieces of its section the open fields come. */
  readonly slot: number;
}

/** The entries of a section, and the pieces of text that they are made of. */
interface DraftSection {
  readonly entries: DraftEntry[];
  readonly pieces: string[];
}

/** Ids are made of so many characters of a text at most. */
const headOfText = 48;

export class NoteDraft {
  readonly head: DraftFields = {};
  private readonly sections = byName((): DraftSection => ({ entries: [], pieces: [] }));
  /** All ids, which those that are made of words must not be. */
  private readonly ids = new Set(['null']);
  /** Those that came with their entries, each with its section. */
  private readonly given = new Set<string>();
  private readonly counts = new Map<string, number>();

  /** An entry under an id of its own; undefined where that is taken in its section. */
  add(section: SectionName, id: string, fields: DraftFields): DraftEntry | undefined {
    const name = `${section} ${id}`;
    if (this.given.has(name)) return undefined;
    this.given.add(name);
    this.ids.add(id);
    return this.added(section, id, fields);
  }

  /** An entry under an id that is made of words. */
  addCalled(section: SectionName, words: string, fields: DraftFields): DraftEntry {
    const id = this.fresh(words);
    this.ids.add(id);
    return this.added(section, id, fields);
  }

  private added(section: SectionName, id: string, fields: DraftFields): DraftEntry {
    const { entries, pieces } = this.sections[section];
    pieces.push('\n  ', spelledKey(id), ':');
    for (const name in fields)
      if (name !== 'actors' && name !== 'relations' && name !== 'views')
        addField(pieces, name, fields[name], column);
    const { actors, relations, views } = fields;
    const entry: DraftEntry = { section, id, slot: pieces.length, actors, relations, views };
    pieces.push('');
    entries.push(entry);
    return entry;
  }

  /** Counted for each beginning, so that thousands of alike names cost no more than others. */
  private fresh(words: string): string {
    const base = baseOf(words.slice(0, headOfText));
    if (!this.ids.has(base)) return base;
    let count = this.counts.get(base) ?? 2;
    let id = `${base}-${count}`;
    while (this.ids.has(id)) id = `${base}-${++count}`;
    this.counts.set(base, count + 1);
    return id;
  }

  toString(): string {
    const head: string[] = [];
    for (const name in this.head) addField(head, name, this.head[name], '');
    const sections = sectionNames.map((name) => {
      const { entries, pieces } = this.sections[name];
      for (const entry of entries) pieces[entry.slot] = openFields(entry);
      return entries.length > 0 ? `\n${name}:${pieces.join('')}\n` : '';
    });
    const text = [head.length > 0 ? `${head.join('')}\n` : '', ...sections].join('');
    // Each line begins with a break, the first of all too.
    return text.slice(1);
  }
}

function byName<T>(made: () => T): Readonly<Record<SectionName, T>> {
  const [sources, actors, hypotheses] = [made(), made(), made()];
  return { sources, actors, hypotheses, claims: made(), indicators: made(), gaps: made() };
}

const longestId = 32;

/** What `freshId` makes of words; for those without other signs than the usual ones without its pains. */
function baseOf(words: string): string {
  if (!/^[A-Za-z][\x20-\x7e]*$/.test(words)) {
    const made = freshId(words, () => false);
    return isId(made) ? made : 'entry';
  }
  const joined = words.toLowerCase().replace(/[^a-z0-9_]+/g, '-');
  if (joined.length <= longestId) return joined.endsWith('-') ? joined.slice(0, -1) : joined;
  const end = joined.lastIndexOf('-', longestId);
  return end > 0 ? joined.slice(0, end) : (joined.split('-', 1)[0] ?? '');
}

function openFields({ actors, relations, views }: DraftEntry): string {
  if (actors === undefined && relations === undefined && views === undefined) return '';
  const pieces: string[] = [];
  addField(pieces, 'actors', actors, column);
  addField(pieces, 'relations', relations, column);
  addField(pieces, 'views', views, column);
  return pieces.join('');
}

function addField(pieces: string[], name: string, value: Said | undefined, indentation: string): void {
  if (value !== undefined) writeField(pieces, name, value, indentation);
}
