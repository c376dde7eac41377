/**
 * The filter of the Board and of the tree: words that an entry must have, in whatever it says, and conditions such as
 * `is:key`. All of them must hold, in any order; a `-` before one means that it must not. What is no condition is
 * looked for as words.
 */
import { entryWords, foldedWord, hasWord } from '../../features/search/entry-search';
import type { Entry } from '../../model/entries/entry';
import type { Severity } from '../../model/scales/severity';
import type { Kind } from '../../model/sections';
import type { Diagnostic } from '../../rules/rule';
import type { Note } from '../../workspace/note/note';
import { mentionsOf } from '../../workspace/note/relations';
import { madeOf, type ViewMemory } from './view-memory';

/** One condition of a filter. */
export interface Term {
  /** `words`, or the key of the condition. */
  readonly key: TermKey;
  /** In lower case. */
  readonly value: string;
  readonly isNot: boolean;
}

/** What conditions there are, with what they mean, for completion. */
export const termKeys = {
  kind: 'The kind of entry, or of claim, source, actor: kind:forecast.',
  tag: 'One of its tags: tag:energy.',
  actor: 'Who acts in it, says it or is named in it: actor:nato.',
  problem: 'A rule that finds something in it, or how grave that is: problem:warning.',
  is: 'What it is: is:key, is:watching, is:overdue, is:unsupported, is:open.',
  id: 'A part of its id: id:belarus.',
} as const;

export type TermKey = keyof typeof termKeys | 'words';

/** The states that `is:` knows. */
export const states = [
  'key',
  'watching',
  'scheduled',
  'observed',
  'overdue',
  'unsupported',
  'open',
  'closed',
];

const pattern = /(-?)(?:(?<!\w)(\w+):)?(?:"([^"]*)"?|(\S*))/g;

/** Reads a filter. A condition that is still without a value says nothing. */
export function termsOf(filter: string): Term[] {
  return [...filter.matchAll(pattern)].flatMap(([whole, minus = '', key, quoted, plain = '']) => {
    const value = foldedWord(quoted ?? plain);
    if (key === undefined) return value ? [{ key: 'words', value, isNot: minus !== '' } as const] : [];
    if (Object.hasOwn(termKeys, key))
      return value ? [{ key: key as TermKey, value, isNot: minus !== '' }] : [];
    return [{ key: 'words', value: foldedWord(whole), isNot: false } as const];
  });
}

/** What a filter has to know of an entry beside its own values. */
export interface FilterContext {
  readonly note: Note;
  readonly today: string;
  /** What was made of entries before. */
  readonly memory?: ViewMemory | undefined;
  /** The problems of an entry; asked for only where a condition needs them. */
  problemsOf(entry: Entry): readonly Diagnostic[];
}

export function matches(context: FilterContext, entry: Entry, terms: readonly Term[]): boolean {
  return terms.every((term) => isTrue(context, entry, term) !== term.isNot);
}

function isTrue(context: FilterContext, entry: Entry, { key, value }: Term): boolean {
  switch (key) {
    case 'words':
      return hasWords(context, entry, value);
    case 'id':
      return entry.id.toLowerCase().includes(value);
    case 'kind':
      return entry.kind === value || sortOf(entry) === value;
    case 'tag':
      return (entry.values.tags ?? []).some((tag) => tag.value.toLowerCase() === value);
    case 'actor':
      return namesActor(context.note, entry, value);
    case 'problem':
      return context
        .problemsOf(entry)
        .some(({ code, severity }) => code === value || isGrave(severity, value));
    case 'is':
      return isState(context, entry, value);
  }
}

function isGrave(severity: Severity, value: string): boolean {
  return severity === value || value === 'any';
}

function hasWords(context: FilterContext, entry: Entry, words: string): boolean {
  return hasWord(context.note, madeOf(context, entry, entryWords), words);
}

const usualSorts: Readonly<Record<Kind, string>> = {
  claim: 'judgement',
  indicator: 'observed',
  gap: 'open',
  source: 'other',
  actor: 'other',
  hypothesis: 'hypothesis',
};

/** What an entry is within its kind, in the word of the format; the default where the note says nothing. */
export function sortOf(entry: Entry): string {
  return writtenSort(entry) ?? usualSorts[entry.kind];
}

function writtenSort(entry: Entry): string | undefined {
  switch (entry.kind) {
    case 'claim':
    case 'source':
    case 'actor':
      return entry.values.kind?.value;
    case 'indicator':
    case 'gap':
      return entry.values.status?.value;
    case 'hypothesis':
      return undefined;
  }
}

function namesActor(note: Note, entry: Entry, value: string): boolean {
  if (entry.references.some(({ id }) => isActorCalled(note, id, value))) return true;
  const actor = note.symbols.definition(value);
  return actor?.kind === 'actor' && mentionsOf(note, actor).some((mention) => mention.entry === entry);
}

function isActorCalled(note: Note, id: string, value: string): boolean {
  const target = note.scope.find(id);
  if (target?.kind !== 'actor') return false;
  return target.id.toLowerCase() === value || target.title.toLowerCase().includes(value);
}

function isState({ problemsOf }: FilterContext, entry: Entry, state: string): boolean {
  switch (state) {
    case 'key':
      return entry.kind === 'claim' && entry.summary.key === true;
    case 'overdue':
      return problemsOf(entry).some(({ code }) => code === 'overdue');
    case 'unsupported':
      return problemsOf(entry).some(
        ({ code }) => code.startsWith('unsupported') || code.startsWith('unsourced'),
      );
    default:
      return sortOf(entry) === state;
  }
}
