import { type EntryKey, entryKey, entryOfKey } from '../../edits/entry-key';
import type { Entry } from '../../model/entries/entry';
import type { WrittenField } from '../../model/entries/written-fields';
import { writtenFields } from '../../model/entries/written-fields';
import { isUsersOwn } from '../../model/fields/keys';
import { schemas } from '../../model/kinds/schemas';
import type { Kind } from '../../model/sections';
import { contains } from '../../text/span';
import { type Note, noteOf } from '../../workspace/note/note';
import { spanInChunk } from '../../workspace/reading/place';
import { chipOf } from '../shared/chip';
import { sayIn, type ViewContext } from '../shared/view-context';
import { fieldsOf, type InspectorField, type ItemCount } from './fields';
import {
  type InspectorProblem,
  type KeyedDiagnostic,
  keyedDiagnostics,
  problemsWithFixes,
} from './problems-with-fixes';
import { type Uses, usesOf } from './used-by';

export interface InspectorRequest {
  readonly entry: EntryKey;
  /** How many items of a field, or chips of a group, are wanted where that is more than usual. */
  readonly counts?: Readonly<Record<string, number>>;
}

/** Everything about one entry: what a page shows beside all tabs. */
export interface InspectorPart {
  /** Absent where there is no such entry any more. */
  readonly head?: InspectorHead;
  readonly fields: readonly InspectorField[];
  /** What is written in the entry and the format does not know, by name. */
  readonly others: readonly string[];
  readonly problems: readonly InspectorProblem[];
  readonly uses: Uses;
}

export interface InspectorHead {
  readonly key: EntryKey;
  readonly kind: Kind;
  readonly id: string;
  /** Its main text in plain words, cut with a sign where it is long. */
  readonly title: string;
  /** The name of its note, where that is another one. */
  readonly elsewhere?: string;
  /** Why nothing of it can be edited from a page. */
  readonly locked?: Lock;
  /** Which of its kind it is in its note, from 1 on, and how many there are. */
  readonly place: number;
  readonly count: number;
}

/** Malformed YAML, a merge that is not decided, or an entry of another note. */
export type Lock = 'malformed' | 'conflict' | 'elsewhere';

const usualCount = 50;
const mostAtOnce = 300;

const nobody: Uses = { groups: [], total: 0, inTexts: [], inNotes: [] };

export function inspectorPart(
  context: ViewContext,
  { entry: key, counts = {} }: InspectorRequest,
): InspectorPart {
  const entry = entryOfKey(context.note, key);
  if (!entry) return { fields: [], others: [], problems: [], uses: nobody };
  return partOf(context, entry, (name) => Math.min(mostAtOnce, counts[name] ?? usualCount));
}

function partOf(context: ViewContext, entry: Entry, countOf: ItemCount): InspectorPart {
  const { note } = context;
  const found = keyedDiagnostics(context, entry);
  const say = sayIn(context);
  return {
    head: headOf(note, entry),
    fields: fieldsOf({ note, entry, say }, countOf, (field) => keysIn(entry, field, found)),
    others: unknownFields(entry),
    problems: problemsWithFixes(context, found),
    uses: usesOf({ note, entry, say }, countOf),
  };
}

function headOf(note: Note, entry: Entry): InspectorHead {
  const locked = lockOf(note, entry);
  const { id, kind, title, elsewhere } = chipOf(note, entry);
  return {
    key: entryKey(note, entry),
    kind,
    id,
    title,
    ...(elsewhere !== undefined && { elsewhere }),
    ...(locked && { locked }),
    ...placeAmongItsKind(entry),
  };
}

function placeAmongItsKind(entry: Entry): Pick<InspectorHead, 'place' | 'count'> {
  const all = noteOf(entry).contents.entries.filter(({ kind }) => kind === entry.kind);
  return { place: all.indexOf(entry) + 1, count: all.length };
}

function lockOf(note: Note, entry: Entry): Lock | undefined {
  if (noteOf(entry) !== note) return 'elsewhere';
  if (note.contents.conflicts.length > 0) return 'conflict';
  return entry.broken ? 'malformed' : undefined;
}

/** The problems that begin in the lines of a field, at its key or in its value. */
function keysIn({ chunk }: Entry, { key, value }: WrittenField, found: readonly KeyedDiagnostic[]): string[] {
  const start = (key ?? value)?.start;
  const end = (value ?? key)?.end;
  if (start === undefined || end === undefined) return [];
  return found
    .filter(({ diagnostic }) => contains({ start, end }, spanInChunk(chunk, diagnostic.span)))
    .map((each) => each.key);
}

const mostOthers = 50;

function unknownFields(entry: Entry): string[] {
  const { fields } = schemas[entry.kind];
  const names = writtenFields(entry).map(({ name }) => name);
  const unknown = names.filter((name) => !Object.hasOwn(fields, name));
  return [...new Set(unknown)]
    .sort((a, b) => Number(isUsersOwn(a)) - Number(isUsersOwn(b)))
    .slice(0, mostOthers);
}
