import type { Entry } from '../model/entries/entry';
import type { Kind } from '../model/sections';
import { withoutLinks } from '../prose';
import { shortened } from '../text/shorten';
import { Kept } from '../util/kept';
import { displayLocation, type Location } from '../workspace/note/location';
import { type Note, noteOf } from '../workspace/note/note';
import { type EntryWords, entryWords, foldedWord, nameOf, wordMatch } from './search/entry-search';
import { textsOf } from './search/entry-texts';

/** An entry by all that it may be looked for. The span is that of its id. */
export interface WorkspaceSymbol extends Location {
  /** Its text, or what it is called, with its id; then the words that were found, where they stand elsewhere. */
  readonly name: string;
  readonly id: string;
  readonly kind: Kind;
  /** The name of its note. */
  readonly container: string;
  /** What else it says: its other names, tags and note, in short. An editor may look there for further words. */
  readonly detail: string;
}

/** How many are listed: who finds too many types on. */
const most = 500;

/** Editors look at no more than 128 characters of a name: what was found has to stand within these. */
const longestTitle = 60;
const shortTitle = 32;
const longestPassage = 40;
const longestDetail = 90;

/** What entries say, for who asks again at each key. */
export type SearchMemory = Kept<object, EntryWords>;

export function searchMemory(): SearchMemory {
  return new Kept();
}

/**
 * The entries of all notes that have each word of a query in whatever they say, in any order: those first that have
 * them as whole words, then as beginnings of words. Letters within words, and letters that only stand in their order
 * in an id or a title, are looked for where there is nothing better. Case does not count.
 */
export function workspaceSymbols(
  notes: Iterable<Note>,
  query: string,
  memory: SearchMemory = searchMemory(),
): WorkspaceSymbol[] {
  const words = foldedWord(query).split(/\s+/).filter(Boolean);
  const ranked: Entry[][] = [[], [], [], []];
  for (const note of notes)
    note.contents.survey(() => {
      for (const { entries } of note.contents.facts)
        for (const entry of entries) ranked[rankOf(note, entry, words, memory)]?.push(entry);
    });
  const [whole = [], beginning = [], within = [], scattered = []] = ranked;
  const good = [...whole, ...beginning];
  const found = [good, within, scattered].find((each) => each.length > 0) ?? [];
  return found.slice(0, most).map((entry) => symbolOf(entry, words));
}

const ranks = { whole: 0, beginning: 1, within: 2 } as const;
const [scatteredRank, noRank] = [3, 4];

/** How well an entry fits: as its worst word does. */
function rankOf(note: Note, entry: Entry, words: readonly string[], memory: SearchMemory): number {
  if (words.length === 0) return 0;
  const { own, linked } = memory.of(entry, () => entryWords(entry));
  const all =
    linked.length === 0 ? own : [own, ...linked.map((id) => foldedWord(nameOf(note, id)))].join('\n');
  const found = words.map((word) => wordMatch(all, word));
  if (found.every((match) => match !== undefined)) return Math.max(...found.map((match) => ranks[match]));
  const name = foldedWord(`${entry.id} ${entry.title}`);
  return words.every((word) => hasInOrder(name, word)) ? scatteredRank : noRank;
}

/** Whether the letters of a word stand in a name in their order, as editors match them. */
function hasInOrder(name: string, word: string): boolean {
  let at = 0;
  for (const letter of word) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function symbolOf(entry: Entry, words: readonly string[]): WorkspaceSymbol {
  const { kind, chunk, idSpan } = entry;
  const place = displayLocation({ chunk, span: idSpan });
  return {
    name: nameFor(entry, words),
    id: entry.id,
    kind,
    container: noteOf(entry).name,
    detail: detailOf(entry),
    ...place,
  };
}

function detailOf(entry: Entry): string {
  const others = textsOf(entry).filter(({ text }) => text !== entry.title);
  return shortened(others.map(({ text }) => readable(entry, text)).join(' · '), longestDetail);
}

/** What was found elsewhere comes before the id, as a narrow list shows little. */
function nameFor(entry: Entry, words: readonly string[]): string {
  const name = [...titleOf(entry, longestTitle), entry.id].join(' · ');
  const isShown = (word: string) => foldedWord(name).includes(word);
  if (words.every(isShown)) return name;
  const short = titleOf(entry, shortTitle);
  const passages = passagesOf(entry, words, foldedWord([...short, entry.id].join(' ')));
  return [...short, ...passages, entry.id].join(' · ');
}

function titleOf(entry: Entry, length: number): string[] {
  return entry.title === entry.id ? [] : [shortened(readable(entry, entry.title), length)];
}

/** A text with its links as the names that they show. */
function readable(entry: Entry, text: string): string {
  return text.includes('[[') ? withoutLinks(text, (id) => nameOf(noteOf(entry), id)) : text;
}

/** The texts in which words were found that are not shown yet, each from its word on. */
function passagesOf(entry: Entry, words: readonly string[], shown: string): string[] {
  const texts = textsOf(entry).map(({ text }) => readable(entry, text));
  const passages = new Set<string>();
  for (const word of words) {
    const found = shown.includes(word) ? undefined : texts.find((text) => foldedWord(text).includes(word));
    if (found !== undefined) passages.add(passageOf(found, word));
  }
  return [...passages];
}

/** A text from the word on, as whoever types it sees it marked there. */
function passageOf(text: string, word: string): string {
  const at = foldedWord(text).indexOf(word);
  const start = text.lastIndexOf(' ', at) + 1;
  return `${start > 0 ? '…' : ''}${shortened(text.slice(start), longestPassage)}`;
}
