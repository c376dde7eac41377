import { doubleQuoted } from '../../../edits/scalar';
import type { Entry } from '../../../model/entries/entry';
import type { Kind } from '../../../model/sections';
import { isInTable } from '../../../prose';
import { composed } from '../../../text/composed';
import { lineStop } from '../../../text/line-end';
import { type Span, shift } from '../../../text/span';
import type { Note } from '../../../workspace/note/note';
import { bareName, namesOf } from '../../../workspace/symbols/actor-names';
import { type CompletionItem, type CompletionList, escapeSnippet } from '../item';
import type { Piece } from '../piece';
import { entryItems } from './entries';

/** A link that is being typed. Spans are of the piece. */
interface OpenLink {
  /** Where its brackets begin. */
  readonly open: number;
  /** What is typed of the id, and the whole of it. */
  readonly before: Span;
  readonly whole: Span;
  /** The brackets that close it, or the bar before its label, as far as they are there. */
  readonly behind: string;
}

/** `[[` in prose names an entry: the id is what is typed behind it, up to a bracket or the label. */
export function linkItems(
  note: Note,
  piece: Piece,
  offset: number,
  /** The kinds that may stand there without brackets. */
  kinds: readonly Kind[] | undefined,
): CompletionList | undefined {
  const link = linkAt(piece.text, offset - piece.start);
  if (!link) return undefined;
  const { before, whole, behind } = link;
  const wanted = {
    taken: [],
    offset,
    typed: piece.text.slice(before.start, before.end),
    spans: { inserting: shift(before, piece.start), replacing: shift(whole, piece.start) },
    suffix: behind.endsWith('|') ? '' : ']]'.slice(behind.length),
  };
  if (kinds && isAlone(piece, link)) {
    const list = entryItems(note, { ...wanted, kinds, self: piece.place.path[1], suffix: '' });
    return { ...list, items: list.items.map((item) => bare(item, piece)) };
  }
  const list = labelled(entryItems(note, wanted), wanted, piece, link);
  return beginsPlainText(piece, link)
    ? { ...list, items: list.items.map((item) => quoted(item, piece, link)) }
    : list;
}

/** With the name as label where that was typed, and is not what a link to the entry shows by itself. */
function labelled(
  list: CompletionList,
  { typed, suffix }: { readonly typed: string; readonly suffix: string },
  piece: Piece,
  link: OpenLink,
): CompletionList {
  if (link.behind.startsWith('|') || typed.trim() === '') return list;
  const items = list.items.map((item) => {
    const name = item.entry && nameBegunBy(typed, item.entry);
    const label = name === undefined ? undefined : writtenLabel(name, piece, link);
    return label === undefined ? item : { ...item, insert: `${item.label}|${label}${suffix}` };
  });
  return { ...list, items };
}

/** The name or alias of an actor that is being typed. One word of its name may as well be meant as its id. */
function nameBegunBy(typed: string, entry: Entry): string | undefined {
  if (entry.kind !== 'actor' || folded(entry.id).startsWith(folded(typed))) return undefined;
  const name = namesOf(entry).find((each) => bareName(folded(each)).startsWith(bareName(folded(typed))));
  const isShown = name === entry.title && !/\s/.test(typed.trim());
  return isShown ? undefined : name;
}

function folded(words: string): string {
  return composed(words).toLowerCase().trimStart();
}

/** A name as it must be written where it stands; undefined where it cannot be a label there. */
function writtenLabel(name: string, piece: Piece, link: OpenLink): string | undefined {
  const { quote, isFlow } = piece.place;
  const label = name.trim().replace(/\s+/g, ' ');
  if (/[[\]|]/.test(label)) return undefined;
  if (beginsPlainText(piece, link) || quote === '|') return label;
  if (quote === "'") return label.replaceAll("'", "''");
  if (quote === '"') return doubleQuoted(label).slice(1, -1);
  return (isFlow ? /: | #|[,{}]/ : /: | #/).test(label) ? undefined : label;
}

function linkAt(text: string, at: number): OpenLink | undefined {
  const found = /\[\[([^[\]|\r\n]*)$/.exec(text.slice(Math.max(0, at - 200), at));
  if (!found) return undefined;
  const start = at - (found[1]?.length ?? 0);
  const rest = text.slice(at, at + 200);
  // Words up to the end of the link are its own, as those of a name are.
  const words = /^[^[\]|\\\r\n]*(?=\]\]|\\{0,2}\|)/.exec(rest) ?? /^[\p{L}\p{M}\p{N}_-]*/u.exec(rest);
  const end = at + (words?.[0].trimEnd().length ?? 0);
  return { open: start - 2, before: { start, end: at }, whole: { start, end }, behind: behindId(text, end) };
}

/** The bar of a table is written with a backslash, and with two where YAML takes one of them for itself. */
const closesLink = /^ *(\]\]?|\\{0,2}\|)/;

/** In a table, a bar without a backslash ends the cell, unless a label and brackets stand behind it. */
function behindId(text: string, end: number): string {
  const rest = text.slice(end, lineStop(text, end));
  const behind = closesLink.exec(rest)?.[1] ?? '';
  const endsCell = behind === '|' && isInTable(text, end) && !/^ *\|[^[\]|]*\]\]/.test(rest);
  return endsCell ? '' : behind;
}

/** To YAML, plain text that begins with brackets is a list. */
function beginsPlainText({ place }: Piece, { open }: OpenLink): boolean {
  return place.kind === 'value' && place.quote === '' && place.whole.start === open;
}

/** Whether a link is all of a value. */
function isAlone(piece: Piece, link: OpenLink): boolean {
  const rest = piece.text.slice(link.whole.end, piece.place.whole.end);
  return beginsPlainText(piece, link) && /^\s*\]*\s*$/.test(rest);
}

/** The id without brackets, which alone is a reference. */
function bare(item: CompletionItem, { start, place }: Piece): CompletionItem {
  const span = shift(place.whole, start);
  return { ...item, filter: `[[${item.filter ?? item.label}`, inserting: span, replacing: span };
}

/** The link with the text behind it, in the quotes that YAML wants; writing goes on behind the link. */
function quoted(
  item: CompletionItem,
  { start, text, place }: Piece,
  { open, whole }: OpenLink,
): CompletionItem {
  const { end } = place.whole;
  const [, closing = '', rest = ''] = /^( *\]\])?(.*)$/s.exec(text.slice(whole.end, end)) ?? [];
  const written = (part: string): string => escapeSnippet(doubleQuoted(part).slice(1, -1));
  const span = shift({ start: open, end }, start);
  return {
    ...item,
    insert: `"[[${written(item.insert + closing)}$0${written(rest)}"`,
    isSnippet: true,
    filter: `[[${item.filter ?? item.label}`,
    inserting: span,
    replacing: span,
  };
}
