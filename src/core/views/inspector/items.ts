import { type EntryKey, entryKey } from '../../edits/entry-key';
import { fieldValueOf } from '../../edits/field-values';
import type { FieldValue } from '../../edits/intent';
import type { Entry } from '../../model/entries/entry';
import { isUsersOwn } from '../../model/fields/keys';
import { hasSpaces } from '../../model/fields/nodes';
import { bandOf } from '../../model/scales/likelihoods';
import { type Band, rounded } from '../../model/scales/yardsticks';
import type { Kind } from '../../model/sections';
import { composed } from '../../text/composed';
import { shortened } from '../../text/shorten';
import type { Say } from '../../util/say';
import { type Note, noteOf } from '../../workspace/note/note';
import type { Node, Pair } from '../../yaml/parse/nodes';
import { runsOf, type TextRun } from '../shared/words';
import type { Control } from './control';
import { type EvidenceChip, evidenceChipOf } from './evidence-chip';

/** What a list holds at one place, or a map behind one key. */
export interface FieldItem {
  /** The same for as long as neither it nor another one like it changes. */
  readonly key: string;
  /** The key of a map, or the id that a list names. */
  readonly name?: string;
  /** Whom it names, where that leads to an entry. */
  readonly chip?: EvidenceChip;
  readonly trouble?: Trouble;
  /** What stands there, as an intent names it. */
  readonly value: FieldValue | null;
  /** In percent, where it is a likelihood, or says one. */
  readonly band?: Band;
  /** A text that stands in the place of an id, with its links as words. */
  readonly words?: readonly LinkedRun[];
}

/** What is wrong with a name: it leads nowhere, to an entry of another kind, or to its own entry. */
export type Trouble = 'unknown' | 'wrong-kind' | 'itself';

/** A piece of a text, and the entry that it leads to where it is a link to one. */
export interface LinkedRun extends TextRun {
  readonly entry?: EntryKey;
}

/** Where the items are written, and for whom they are made. */
export interface ItemContext {
  /** The note that is looked at, by which entries are named. */
  readonly note: Note;
  /** The entry whose field it is, in that note or another. */
  readonly entry: Entry;
  /** Puts what is said of it into the language of who looks. */
  readonly say: Say;
}

/** Some items of a list, from its beginning on. */
export function listItems(context: ItemContext, control: Control, nodes: readonly Node[]): FieldItem[] {
  return withOwnKeys(nodes.map((node) => itemOf(context, control, node)));
}

function itemOf(context: ItemContext, control: Control, node: Node): FieldItem {
  const value = fieldValueOf(node);
  if (control.kind !== 'references' && control.kind !== 'citations')
    return { key: JSON.stringify(value), value };
  const name = nameIn(control, node);
  if (control.kind === 'references' && control.takesProse && hasSpaces(name))
    return { key: name, value, words: linkedRuns(context, name) };
  return { key: name, name, value, ...leadOf(context, name, control.kinds) };
}

/** The id that an item names, alone or behind the first key of a citation. */
function nameIn(control: Extract<Control, { kind: 'references' | 'citations' }>, node: Node): string {
  const main = control.kind === 'citations' ? control.parts[0]?.key : undefined;
  const found = node.kind === 'map' ? node.pairs.find(({ key }) => key.text === main)?.value : node;
  return found?.kind === 'scalar' ? composed(found.text.trim()) : '';
}

/** Where an id leads in the note in which it is written. */
export function leadOf(
  { note, entry }: ItemContext,
  id: string,
  kinds: readonly Kind[],
): Pick<FieldItem, 'chip' | 'trouble'> {
  const { scope } = noteOf(entry);
  const target = scope.find(id);
  if (!target) return scope.isIncomplete ? {} : { trouble: 'unknown' };
  const chip = evidenceChipOf(note, target);
  if (target === entry) return { chip, trouble: 'itself' };
  return kinds.includes(target.kind) ? { chip } : { chip, trouble: 'wrong-kind' };
}

/** Some rows of a map. Keys of the user's own are left out, unless they lead to an entry. */
export function rowsOfPairs(context: ItemContext, control: RowsControl, pairs: readonly Pair[]): FieldItem[] {
  const { keys, values: rowControl } = control;
  const kinds = keys.kind === 'references' ? keys.kinds : undefined;
  const rows = pairs.map(({ key, value }): FieldItem => {
    const name = composed(key.text);
    const lead = kinds ? leadOf(context, name, kinds) : {};
    const plain = fieldValueOf(value);
    return { key: name, name, value: plain, ...lead, ...bandIn(context, rowControl, plain) };
  });
  return withOwnKeys(rows.filter(({ name = '', chip }) => chip || !isUsersOwn(name)));
}

export type RowsControl = Extract<Control, { readonly kind: 'rows' }>;

/** The band of a likelihood, by the yardstick of the note in which it is written; nothing for other values. */
export function bandIn(
  { entry }: ItemContext,
  control: Control,
  value: FieldValue | null,
): { readonly band?: Band } {
  const word = control.kind === 'record' ? mainWordIn(control, value) : value;
  const isLikelihood = control.kind === 'likelihood' || (control.kind === 'record' && control.main);
  if (!isLikelihood || typeof word !== 'string' || word.length > longestLikelihood) return {};
  const band = bandOf(word, noteOf(entry).yardstick);
  return band ? { band: { low: rounded(band.low), high: rounded(band.high) } } : {};
}

/** Nobody writes a longer one. */
const longestLikelihood = 100;

function mainWordIn({ main = '' }: Extract<Control, { kind: 'record' }>, value: FieldValue | null) {
  if (typeof value !== 'object' || value === null || isList(value)) return value;
  return Object.hasOwn(value, main) ? value[main] : null;
}

function isList(value: FieldValue): value is readonly FieldValue[] {
  return Array.isArray(value);
}

/** What is said twice has a key of its own each time. */
function withOwnKeys(items: readonly FieldItem[]): FieldItem[] {
  const counts = new Map<string, number>();
  return items.map((item) => {
    const key = shortened(item.key, 200);
    const before = counts.get(key) ?? 0;
    counts.set(key, before + 1);
    return { ...item, key: before === 0 ? key : `${key} #${before + 1}` };
  });
}

/** A text with its links as words that lead somewhere. */
export function linkedRuns({ note, entry }: ItemContext, text: string): LinkedRun[] {
  const home = noteOf(entry);
  return runsOf(home, text).map((run) => {
    const target = run.id === undefined ? undefined : home.scope.find(composed(run.id));
    return target ? { ...run, entry: entryKey(note, target) } : run;
  });
}
