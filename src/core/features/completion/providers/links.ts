import { doubleQuoted } from '../../../edits/scalar';
import type { Entry } from '../../../model/entries/entry';
import { isInTable } from '../../../prose';
import { composed } from '../../../text/composed';
import { lineStop } from '../../../text/line-end';
import { type Span, shift } from '../../../text/span';
import { bareName, namesOf } from '../../../workspace/symbols/actor-names';
import { lacksSpace } from '../chunk-at-cursor';
import { type CompletionItem, type CompletionList, escapeSnippet, mapItems } from '../item';
import type { CompletionRequest } from '../request';
import { entryItems } from './entries';

/** A link that is being typed. Spans are of the chunk. */
interface OpenLink {
  /** Where its brackets begin. */
  readonly open: number;
  /** What is typed of the id, and the whole of it. */
  readonly typed: Span;
  readonly token: Span;
  /** The brackets that close it, or the bar before its label, as far as they are there. */
  readonly behind: string;
}

/** `[[` in prose names an entry: the id is what is typed behind it, up to a bracket or the label. */
export function provideLinks(request: CompletionRequest): CompletionList | undefined {
  const { note, text, start, offset, field, cursor } = request;
  const link = field?.content === 'prose' ? linkAt(text, offset - start) : undefined;
  if (!field || !link) return undefined;
  const { typed, token, behind } = link;
  const wanted = {
    taken: [],
    offset,
    typed: text.slice(typed.start, typed.end),
    spans: { insert: shift(typed, start), replace: shift(token, start) },
    suffix: behind.endsWith('|') ? '' : ']]'.slice(behind.length),
  };
  // Some kinds may stand there without brackets.
  if (field.kinds && isAlone(request, link)) {
    const list = entryItems(note, { ...wanted, kinds: field.kinds, self: cursor.path[1], suffix: '' });
    return mapItems(list, (item) => bare(item, request));
  }
  const list = labelled(entryItems(note, wanted), wanted, request, link);
  return beginsPlainText(request, link) ? mapItems(list, (item) => quoted(item, request, link)) : list;
}

/** With the name as label where that was typed, and is not what a link to the entry shows by itself. */
function labelled(
  list: CompletionList,
  { typed, suffix }: { readonly typed: string; readonly suffix: string },
  request: CompletionRequest,
  link: OpenLink,
): CompletionList {
  if (link.behind.startsWith('|') || typed.trim() === '') return list;
  return mapItems(list, (item) => {
    const entry = request.note.scope.find(item.label);
    const name = entry && nameBegunBy(typed, entry);
    const label = name === undefined ? undefined : writtenLabel(name, request, link);
    return label === undefined ? item : { ...item, newText: `${item.label}|${label}${suffix}` };
  });
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
function writtenLabel(name: string, request: CompletionRequest, link: OpenLink): string | undefined {
  const { quote, isFlow } = request.cursor;
  const label = name.trim().replace(/\s+/g, ' ');
  if (/[[\]|]/.test(label)) return undefined;
  if (beginsPlainText(request, link) || quote === '|') return label;
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
  return { open: start - 2, typed: { start, end: at }, token: { start, end }, behind: behindId(text, end) };
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
function beginsPlainText({ cursor }: CompletionRequest, { open }: OpenLink): boolean {
  return cursor.kind === 'value' && cursor.quote === '' && cursor.token.start === open;
}

/** Whether a link is all of a value. */
function isAlone(request: CompletionRequest, link: OpenLink): boolean {
  const rest = request.text.slice(link.token.end, request.cursor.token.end);
  return beginsPlainText(request, link) && /^\s*(?:\]+\s*)?$/.test(rest);
}

/** The id without brackets, which alone is a reference. */
function bare(item: CompletionItem, request: CompletionRequest): CompletionItem {
  const span = shift(request.cursor.token, request.start);
  const newText = spaceBefore(request) + item.newText;
  return { ...item, newText, filter: `[[${item.filter ?? item.label}`, insert: span, replace: span };
}

/** The link with the text behind it, in the quotes that YAML wants; writing goes on behind the link. */
function quoted(item: CompletionItem, request: CompletionRequest, { open, token }: OpenLink): CompletionItem {
  const { start, text, cursor } = request;
  const { end } = cursor.token;
  const [, closing = '', rest = ''] = /^( *\]\])?(.*)$/s.exec(text.slice(token.end, end)) ?? [];
  const written = (part: string): string => escapeSnippet(doubleQuoted(part).slice(1, -1));
  const span = shift({ start: open, end }, start);
  return {
    ...item,
    newText: `${spaceBefore(request)}"[[${written(item.newText + closing)}$0${written(rest)}"`,
    isSnippet: true,
    filter: `[[${item.filter ?? item.label}`,
    insert: span,
    replace: span,
  };
}

function spaceBefore(request: CompletionRequest): string {
  return lacksSpace(request) ? ' ' : '';
}
