/**
 * A citation is added to what a claim or an indicator cites already: in the place of the bare id of the same source, or
 * behind the last item. What else stands there stays as it is written.
 */
import { copyKindOf } from '../copies/kinds';
import { readable } from '../copies/readable';
import type { Entry, EntryOf } from '../model/entries/entry';
import { schemas } from '../model/kinds/schemas';
import { composed } from '../text/composed';
import { insertAt, type TextEdit } from '../text/edit';
import type { Note } from '../workspace/note/note';
import type { Node } from '../yaml/parse/nodes';
import { appended } from './items';
import { changeKey } from './key-change';
import { Refusal } from './refusal';
import { doubleQuoted } from './scalar';
import { pairAt, pathTo, semanticValue } from './semantic-value';
import { writtenIn } from './set-field';
import type { Written } from './written';

/** The field in which claims and indicators cite sources. */
const cited = 'sources';

type Citing = EntryOf<'claim'> | EntryOf<'indicator'>;

/** Words that are selected in a file, which may be the copy that a source keeps. */
export interface SelectedWords {
  readonly address: string;
  readonly text: string;
}

/**
 * The edits by which the claim or indicator at an offset cites the words that are selected in the copy of a source.
 * @throws Refusal with what the user has to do first.
 */
export function citeSelection(note: Note, offset: number, { address, text }: SelectedWords): TextEdit[] {
  const name = address.slice(address.lastIndexOf('/') + 1);
  const kind = copyKindOf(name) ?? 'plain';
  const quote = readable(text, kind === 'mail' ? 'plain' : kind);
  if (quote === '') throw new Refusal('Select the words of the copy that are to be cited first.');
  const entry = note.contents.entryAt(offset);
  if (!entry || !isCiting(entry))
    throw new Refusal(
      'Put the cursor of the note into the claim or the indicator that is to cite the words.',
    );
  const source = keeperOf(note, address);
  if (!source)
    throw new Refusal(
      `No source that the note sees keeps this file as its copy. Give its source a line such as “file: ${name}”.`,
    );
  return addCitation(note, entry, { source: source.id, quote });
}

/** The first source that keeps a file, of the note's own, then of those that it sees. */
function keeperOf(note: Note, address: string): Entry | undefined {
  for (const { contents } of [note, ...note.scope.included])
    for (const source of contents.entriesOfKind('source'))
      if (note.scope.copies.addressOf(source) === address && note.scope.find(source.id) === source)
        return source;
  return undefined;
}

/** Words of a source, to be cited. */
export interface NewCitation {
  readonly source: string;
  readonly quote: string;
}

/**
 * The smallest edits by which an entry cites words of a source; none where it does already.
 * @throws Refusal where it is written in a way that only its author should change.
 */
export function addCitation(note: Note, entry: Entry, citation: NewCitation): TextEdit[] {
  if (!isCiting(entry)) throw new Refusal('Only claims and indicators cite sources.');
  if (entry.broken) throw new Refusal(`The YAML of “${entry.id}” is malformed. Mend it in the text first.`);
  if (entry.values.sources?.some((each) => isSame(each, citation))) return [];
  const { chunk, id, idSpan, kind } = entry;
  const refusal = `The way “${id}” is written does not let a citation be added from here. Add it in the text.`;
  const path = pathTo(chunk.root, idSpan.start);
  if (!path || !pairAt(chunk.root, path)) throw new Refusal(refusal);
  const { main, fields } = schemas[kind];
  const value = withCitation(writtenIn(entry, cited), citation);
  return changeKey(note, { chunk, path, key: cited, main, order: Object.keys(fields), value, refusal });
}

function isCiting(entry: Entry): entry is Citing & Entry {
  return entry.kind === 'claim' || entry.kind === 'indicator';
}

function isSame(
  { id, within }: NonNullable<Citing['values']['sources']>[number],
  { source, quote }: NewCitation,
): boolean {
  return id === source && within?.quote?.value === quote;
}

function withCitation(old: Node | null | undefined, { source, quote }: NewCitation): Written {
  const item = `{source: ${source}, quote: ${doubleQuoted(quote)}}`;
  const says = [
    ['source', `string ${source}`],
    ['quote', `string ${quote}`],
  ];
  const items = itemsOf(old);
  const bare = items.findIndex((each) => each.kind === 'scalar' && composed(each.text) === source);
  const wanted = items.map((each) => semanticValue(each));
  wanted.splice(bare < 0 ? wanted.length : bare, bare < 0 ? 0 : 1, says);
  return {
    spellings: [item, `[${item}]`],
    *over(node, { chunk, lineEnd }) {
      const known = itemsOf(node)[bare];
      if (known) yield [{ span: { start: known.start, end: known.end }, text: item }];
      else if (node.kind === 'seq') yield* appended(chunk, node, item, lineEnd);
      else yield [insertAt(node.start, '['), insertAt(node.end, `, ${item}]`)];
    },
    isIn: (node) =>
      JSON.stringify(itemsOf(node).map((each) => semanticValue(each))) === JSON.stringify(wanted),
  };
}

/** The items of a list, or the one that stands for it. */
function itemsOf(node: Node | null | undefined): readonly Node[] {
  if (node?.kind === 'seq') return node.items;
  return node && !(node.kind === 'scalar' && node.value === null) ? [node] : [];
}
