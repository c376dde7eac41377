import type { Entry } from '../../../model/entries/entry';
import { type Kind, kindOfSection } from '../../../model/sections';
import { composed } from '../../../text/composed';
import { shortened } from '../../../text/shorten';
import { type Note, noteOf } from '../../../workspace/note/note';
import type { CompletionItem, CompletionList, ItemSpans } from '../item';
import { type CompletionRequest, tokenSpans, typedText } from '../request';
import { asExpected } from '../spelling';
import { bestEntries, nearness, useOf } from './best-entries';
import { withPart } from './citations';
import { excludedIds } from './excluded';
import { namedAnew } from './named-anew';

/** Editors compare no more of a text than about this. */
const longestFilter = 120;
const anyKind: readonly Kind[] = Object.values(kindOfSection);
/** Of more entries than this, only those that match are sent, the best of them. */
const mostAtOnce = 400;
const mostFound = 200;

/** Who may be named at a place. */
export interface Wanted {
  /** Any kind where it is absent. */
  readonly kinds?: readonly Kind[] | undefined;
  /** What may not be named: what is there already, and what it would contradict. */
  readonly taken: Iterable<string>;
  /** The entry that the place is in, where it may not name itself. */
  readonly self?: string | undefined;
  /** Where the place is in the note. */
  readonly offset: number;
  /** What is typed already. */
  readonly typed: string;
  readonly spans: ItemSpans;
  /** What follows the id. */
  readonly suffix?: string;
  /** What is made of what is typed, and so fits it best of all for an editor, stands beside these and is to follow them. */
  readonly isBesideNew?: boolean;
}

/** Ids of the entries that a field names, or that are the keys of its map. */
export function provideEntries(request: CompletionRequest): CompletionList | undefined {
  const { note, cursor, offset, expected } = request;
  if (!expected?.type.kinds) return undefined;
  const [, self = '', field = ''] = cursor.path;
  const newOnes = namedAnew(request, (words, kinds) => isCalled(note, words, kinds));
  const list = entryItems(note, {
    kinds: expected.type.kinds,
    taken: [...cursor.siblings, ...namedBeside(request), ...excludedIds(note, self, field)],
    self,
    spans: tokenSpans(request),
    offset,
    typed: typedText(request),
    isBesideNew: newOnes.length > 0,
  });
  const { items, isIncomplete } = withPart(list, request);
  return asExpected(
    { items: [...items, ...newOnes], isIncomplete: isIncomplete || newOnes.length > 0 },
    request,
  );
}

/** Whether some entry of these kinds has words for its id or its name. */
function isCalled(note: Note, words: string, kinds: readonly Kind[]): boolean {
  const wanted = composed(words).toLowerCase();
  const isSame = (name: string) => composed(name).toLowerCase() === wanted;
  const isMeant = (entry: Entry) =>
    kinds.includes(entry.kind) && [entry.id, entry.title, ...namesOf(entry)].some(isSame);
  return homesOf(note).some(({ contents }) => [...contents.entriesCalled(words)].some(isMeant));
}

/** What the other items of a list name, alone or behind the main key of a map, as citations do. */
function namedBeside({ cursor, field }: CompletionRequest): string[] {
  const main = field?.items?.main ?? cursor.path.at(-1) ?? '';
  return cursor.items.flatMap((item) => (typeof item === 'string' ? item : (item.get(main) ?? [])));
}

/**
 * The entries that can be named, the likeliest first: those of the note before those that it includes, and
 * among these those that are near and much used. What is named there already is left out, as is the entry itself.
 */
export function entryItems(note: Note, wanted: Wanted): CompletionList {
  const all = { [Symbol.iterator]: () => entriesFor(note, wanted.kinds) };
  const isCandidate = candidatesFor(note, wanted);
  // Editors compare letters as they are composed.
  const typed = composed(wanted.typed).toLowerCase().trim();
  // Words in another order than that of the text are no match to an editor.
  const isMany =
    hasMore(all, isCandidate, mostAtOnce) || composed(wanted.typed) !== wanted.typed || /\s/.test(typed);
  const line = note.text.positionAt(wanted.offset).line;
  const best = isMany && typed === '' ? bestOf(note, wanted, line, isCandidate) : undefined;
  const passes = isMany && typed !== '' ? matching(typed) : () => true;
  const fitting = best ?? [...all].filter((entry) => passes(entry) && isCandidate(entry));
  const ranked = fitting
    .map((entry) => ({ entry, rank: rankOf(note, entry, line, typed) }))
    .sort((a, b) => b.rank - a.rank)
    .slice(0, isMany ? mostFound : undefined);
  const items = ranked.map(({ entry }) => itemOf(entry, wanted, isMany));
  return { items, isIncomplete: isMany || fitting.some((entry) => wordsOf(entry).length > longestFilter) };
}

/** Those of the note that may be the best; undefined where it has so few that those of others are offered, too. */
function bestOf(
  note: Note,
  { kinds = anyKind }: Wanted,
  line: number,
  isCandidate: (entry: Entry) => boolean,
): Entry[] | undefined {
  const best = bestEntries(note, { line, kinds, count: mostFound, isCandidate });
  return best.length < mostFound ? undefined : best;
}

function* entriesFor(note: Note, kinds: Wanted['kinds'] = anyKind): Generator<Entry> {
  for (const { contents } of homesOf(note)) yield* contents.entriesOfKinds(kinds);
}

function homesOf(note: Note): readonly Note[] {
  return [note, ...note.scope.included];
}

function candidatesFor(note: Note, { taken, self }: Wanted): (entry: Entry) => boolean {
  const excluded = new Set([...taken].map(composed));
  const own = self === undefined ? undefined : composed(self);
  return (entry) => !excluded.has(entry.id) && entry.id !== own && note.scope.find(entry.id) === entry;
}

/** Whether more than so many pass a test; asks no more of them than it takes to know. */
function hasMore<T>(all: Iterable<T>, passes: (each: T) => boolean, count: number): boolean {
  let passed = 0;
  for (const each of all) if (passes(each) && ++passed > count) return true;
  return false;
}

function namesOf(entry: Entry): string[] {
  return entry.kind === 'actor' ? (entry.values.aliases ?? []).map(({ value }) => value) : [];
}

/**
 * With one of these, a text may say what does not stand in it: an escape, an alias, and the signs other than
 * letters of ASCII that become such in lower case.
 */
const saysOther = ['\\', '*', '\u212a', '\u0130'];

/** Tells most of those that do not match by their text as it stands: to read what it says takes longer. */
function matching(typed: string): (entry: Entry) => boolean {
  const isMatching = (entry: Entry) => matches(entry, typed);
  if (!/^[a-z0-9_-]+$/.test(typed)) return isMatching;
  const inText = new RegExp(typed, 'i');
  const mayMatch = ({ chunk: { text } }: Entry) =>
    inText.test(text) || saysOther.some((sign) => text.includes(sign));
  return (entry) => mayMatch(entry) && isMatching(entry);
}

/** By each of the words that are typed, in whatever order, among those of its id, its names and its text. */
function matches(entry: Entry, typed: string): boolean {
  const words = composed([entry.id, entry.title, ...namesOf(entry)].join('\n')).toLowerCase();
  return typed.split(/\s+/).every((word) => words.includes(word));
}

/** How it fits what is typed; then own before included, how near it is, and how often it is used. */
function rankOf(note: Note, entry: Entry, line: number, typed: string): number {
  const isOwn = note.symbols.definition(entry.id) === entry;
  const near = isOwn ? nearness(entry, line) : 0;
  const fit = typed === '' ? 0 : fitOf(entry, typed);
  return fit + (isOwn ? 2 : 0) + near + useOf(note.symbols.referrerCount(entry.id));
}

/** By the beginning of its id, or of the name of an actor with or without its article, before all else that matches. */
function fitOf(entry: Entry, typed: string): number {
  if (entry.id.toLowerCase().startsWith(typed)) return 8;
  if (entry.kind === 'actor' && beginsName(entry, typed)) return 7;
  return matches(entry, typed) ? 4 : 0;
}

function beginsName(entry: Entry, typed: string): boolean {
  return [entry.title, ...namesOf(entry)].some((name) => {
    const plain = composed(name).toLowerCase();
    return plain.startsWith(typed) || plain.replace(/^the\s+/, '').startsWith(typed);
  });
}

function itemOf(entry: Entry, wanted: Wanted, isMany: boolean): CompletionItem {
  const { spans, suffix = '', typed } = wanted;
  const words = wordsOf(entry);
  return {
    label: entry.id,
    detail: entry.title === entry.id ? '' : shortened(entry.title),
    kind: entry.kind,
    newText: entry.id + suffix,
    filter: isFound(entry, words, wanted, isMany) ? typed : words.slice(0, longestFilter),
    entry: { uri: noteOf(entry).uri, id: entry.id },
    ...spans,
  };
}

/** What has been found here need not be found once more, by letters alone, nor can it beyond those compared. */
function isFound(entry: Entry, words: string, { typed, isBesideNew }: Wanted, isMany: boolean): boolean {
  if (typed === '' || isMany) return typed !== '';
  if (isBesideNew && hasLetters(words, typed)) return true;
  return words.length > longestFilter && isBeyond(entry, words, typed);
}

/** Whether a text has the letters of another in their order, by which editors find it. */
function hasLetters(text: string, letters: string): boolean {
  const within = text.toLowerCase();
  let at = -1;
  return [...letters.toLowerCase()].every((letter) => {
    at = within.indexOf(letter, at + 1);
    return at >= 0;
  });
}

/** What an entry is found by. */
function wordsOf(entry: Entry): string {
  return composed([entry.id, ...namesOf(entry), entry.title.replace(/\s+/g, ' ')].join(' '));
}

/** Whether an entry has what is typed, but where editors do not look for it. */
function isBeyond(entry: Entry, words: string, typed: string): boolean {
  const wanted = composed(typed).toLowerCase();
  return matches(entry, wanted) && !words.slice(0, longestFilter).toLowerCase().includes(wanted);
}
