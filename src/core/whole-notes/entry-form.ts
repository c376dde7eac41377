import { refuseConflicts } from '../edits/editable';
import { type EntryKey, entryKey } from '../edits/entry-key';
import type { AddEntry, FieldValue } from '../edits/intent';
import { addNewEntry } from '../edits/new-entry';
import { fieldOf, schemas } from '../model/kinds/schemas';
import { type Kind, kindOfSection, type SectionName } from '../model/sections';
import { applyEdits, difference, type TextEdit } from '../text/edit';
import { readNote } from '../workspace/note/live-note';
import type { Note } from '../workspace/note/note';

/** What a new entry of some sort says from the start, and what its author fills in next. */
export interface EntryForm {
  readonly section: SectionName;
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly open: readonly string[];
}

export const entryFormNames = [
  'judgement',
  'forecast',
  'fact',
  'report',
  'assumption',
  'implication',
  'recommendation',
  'event',
  'watch',
  'appointment',
  'hypothesis',
  'gap',
  'source',
  'actor',
] as const;

export type EntryFormName = (typeof entryFormNames)[number];

/** The sorts of entries that analysts tell apart, which are more than there are sections. */
const entryForms: Readonly<Record<EntryFormName, EntryForm>> = {
  judgement: claim({}, 'likelihood', 'confidence', 'supported-by'),
  forecast: claim({ kind: 'forecast' }, 'likelihood', 'supported-by', 'due'),
  fact: claim({ kind: 'fact' }, 'sources'),
  report: claim({}, 'by', 'sources'),
  assumption: claim({ kind: 'assumption' }, 'confidence', 'because'),
  implication: claim({ kind: 'implication' }, 'supported-by'),
  recommendation: claim({ kind: 'recommendation' }, 'supported-by'),
  event: indicator({}, 'date', 'sources', 'credibility'),
  watch: indicator({ status: 'watching' }, 'until'),
  appointment: indicator({ status: 'scheduled' }, 'date'),
  hypothesis: { section: 'hypotheses', fields: {}, open: ['likelihood'] },
  gap: { section: 'gaps', fields: {}, open: ['affects', 'collect'] },
  source: { section: 'sources', fields: {}, open: ['url', 'date', 'kind', 'reliability'] },
  actor: { section: 'actors', fields: {}, open: ['kind', 'role'] },
};

function claim(fields: EntryForm['fields'], ...open: readonly string[]): EntryForm {
  return { section: 'claims', fields, open };
}

function indicator(fields: EntryForm['fields'], ...open: readonly string[]): EntryForm {
  return { section: 'indicators', fields, open };
}

export function kindOfForm(name: EntryFormName): Kind {
  return kindOfSection[entryForms[name].section];
}

/** A new entry of some sort with its main words, and nothing yet to be filled in. */
export function newEntryIntent(name: EntryFormName, words: string): AddEntry {
  const { section, fields } = entryForms[name];
  return { kind: 'addEntry', section, fields: { [schemas[kindOfForm(name)].main]: words, ...fields } };
}

/** A new entry as it comes into the text, in one replacement. */
export interface FormToFill extends TextEdit {
  /** Where in the new text something is to be filled in, in its order. */
  readonly stops: readonly number[];
  readonly entry: EntryKey;
}

/**
 * A new entry of some sort with its main words, at the end of its section and in the style of that, with the fields
 * that are to be filled in.
 * @throws Refusal where the note is written in a way that only its author should change
 */
export function newEntryForm(note: Note, name: EntryFormName, words: string): FormToFill {
  refuseConflicts(note);
  const intent = newEntryIntent(name, words);
  const { section, fields } = intent;
  const before = note.text.toString();
  const stop = unusedWord(before + words);
  const unfilled = entryForms[name].open.map((field): [string, FieldValue] => {
    const type = fieldOf(field, kindOfForm(name))?.type;
    return [field, type?.list ? [stop] : stop];
  });
  const edits = addNewEntry(note, { ...intent, fields: { ...fields, ...Object.fromEntries(unfilled) } });
  const after = applyEdits(before, edits);
  const { span, text } = difference(before, after);
  const parts = text.split(stop);
  return {
    span,
    text: parts.join(''),
    stops: endsOf(parts),
    entry: lastOf(readNote(after, note.uri), section),
  };
}

function lastOf(note: Note, section: SectionName): EntryKey {
  const last = note.contents.sections.find(({ name }) => name === section)?.entries.at(-1);
  return last ? entryKey(note, last) : '';
}

/** A word that stands nowhere, for what is to be filled in. */
function unusedWord(text: string): string {
  let word = 'to-be-filled-in';
  while (text.includes(word)) word += '-again';
  return word;
}

/** Where the parts of a text end in it, but the last. */
function endsOf(parts: readonly string[]): number[] {
  let at = 0;
  return parts.slice(0, -1).map((part) => {
    at += part.length;
    return at;
  });
}
