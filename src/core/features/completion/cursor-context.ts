import { lineStart } from '../../text/line-end';
import { type Span, touches } from '../../text/span';
import { type Outer, parseTolerantly } from './tolerant/parser';
import type {
  BlockText,
  Collection,
  Key,
  Quote,
  Slot,
  Text,
  TolerantTree,
  Typable,
  Value,
} from './tolerant/tree';

/** What is being typed at the cursor, however unfinished it is. Spans are of the text that was read. */
export interface CursorContext {
  /** The key of a map, a value (or the item of a list that is one), or a comment. */
  readonly kind: 'key' | 'value' | 'comment';
  /** The keys that lead here from the top of the note: `claims`, `boxed-in`, `supported-by`. */
  readonly path: readonly string[];
  readonly isFlow: boolean;
  /** Whether it is an item of a list. */
  readonly isItem: boolean;
  readonly quote: Quote;
  /** What stands there already, without quotes: the part before the cursor, then the whole. */
  readonly typed: Span;
  readonly token: Span;
  /** The other keys of the map, or the other items of the list as they are written. */
  readonly siblings: readonly string[];
  /** Beside the item of a list that holds the cursor: texts as they are written, and maps with those behind their keys. */
  readonly items: readonly ItemBeside[];
  /** Whether a key has its colon. */
  readonly hasColon: boolean;
  /** The column at which a key of a block map stands, or its value would. */
  readonly column: number;
}

export type ItemBeside = string | ReadonlyMap<string, string>;

/**
 * Finds what is being typed at the cursor. Undefined where nothing can be: between a value and the end of its
 * line, say.
 */
export function cursorContext(text: string, cursor: number, outer: Outer): CursorContext | undefined {
  return new Finder(text, cursor, parseTolerantly(text, cursor, outer)).find(outer);
}

/** A map or list, and the keys that lead to it. */
interface Branch {
  readonly collection: Collection;
  readonly path: readonly string[];
}

/** What is found before it is known which keys lead to it. */
type Found = Omit<CursorContext, 'path'>;

/** Goes down a tree to the part that the cursor is in. No two parts hold the same place. */
class Finder {
  /** The keys that lead to what is found, put together on the way back from there. */
  private readonly keys: string[] = [];

  constructor(
    private readonly text: string,
    private readonly cursor: number,
    private readonly tree: TolerantTree,
  ) {}

  find({ path }: Outer): CursorContext | undefined {
    const { root } = this.tree;
    const comment = this.inComment();
    if (comment) return { path: [], ...comment };
    const found = this.inCollection(root);
    return found ? { path: [...path, ...this.keys], ...found } : this.onBlankLine({ collection: root, path });
  }

  private isIn(span: Span | undefined): span is Span {
    return span !== undefined && touches(span, this.cursor);
  }

  private inComment(): Found | undefined {
    const token = this.tree.comments.find((comment) => this.isIn(comment));
    return token && this.found({ kind: 'comment', token, column: this.tree.root.column });
  }

  private inCollection(collection: Collection): Found | undefined {
    for (const slot of collection.slots) {
      const found = this.inSlot(slot, collection);
      if (found) return found;
    }
    const word = collection.words.find((each) => this.isTyped(each));
    return word && this.atKey(word, collection);
  }

  private isTyped({ from, stop }: Typable): boolean {
    return from <= this.cursor && this.cursor <= stop;
  }

  private inSlot(slot: Slot, collection: Collection): Found | undefined {
    const { key } = slot;
    if (key && this.isTyped(key)) return this.atKey(key, collection);
    const found = this.inGap(slot, collection) ?? this.inValues(slot, collection);
    if (found && key) this.keys.unshift(key.name);
    return found && collection.kind === 'list' && found.items.length === 0
      ? { ...found, items: this.itemsBeside(collection, slot) }
      : found;
  }

  private inGap(slot: Slot, collection: Collection): Found | undefined {
    return this.isIn(slot.gap) ? this.atValue(slot, collection, this.nothing(), '', slot.values) : undefined;
  }

  private inValues(slot: Slot, collection: Collection): Found | undefined {
    for (const value of slot.values) {
      const found = isCollection(value) ? this.inCollection(value) : this.inText(value, slot, collection);
      if (found) return found;
    }
    return undefined;
  }

  private inText(value: Text | BlockText, slot: Slot, collection: Collection): Found | undefined {
    const text = value.kind === 'text' ? value : value.lines.find((line) => this.isTyped(line));
    const token = text && this.isTyped(text) ? this.tokenOf(text) : undefined;
    return text && token && this.atValue(slot, collection, token, text.quote, [value]);
  }

  /** Nothing is typed yet where the cursor is. */
  private nothing(): Span {
    return { start: this.cursor, end: this.cursor };
  }

  /**
   * The characters that are being typed: those of a text with the spaces up to the cursor, or none. Before a
   * text, and on another line behind it, nothing can be put without a comma.
   */
  private tokenOf({ start, end, quote }: Typable): Span | undefined {
    const { cursor } = this;
    if (start === end && quote === '') return this.nothing();
    if (cursor < start || (quote !== '' && cursor > end)) return undefined;
    return this.text.slice(end, cursor).includes('\n') ? undefined : { start, end: Math.max(end, cursor) };
  }

  private atKey(key: Key, collection: Collection): Found | undefined {
    const token = this.tokenOf(key);
    if (!token) return undefined;
    const { quote, hasColon, column } = key;
    const siblings = this.keysIn(collection);
    const { isFlow } = collection;
    return this.found({ kind: 'key', token, quote, hasColon, column, siblings, isFlow });
  }

  /** @param own What is being typed, or follows it in the same slot, and so is no sibling. */
  private atValue(
    slot: Slot,
    collection: Collection,
    token: Span,
    quote: Quote,
    own: readonly Value[],
  ): Found {
    const { column, isFlow } = collection;
    const isItem = collection.kind === 'list';
    const beside = slot.key ? [] : this.keysIn(collection);
    const siblings = isItem ? this.itemsIn(collection, own) : beside;
    return this.found({ kind: 'value', token, quote, column, siblings, isItem, isFlow });
  }

  private keysIn({ slots }: Collection): string[] {
    const keys = slots.flatMap(({ key }) => (key && !this.isTyped(key) ? key.name : []));
    return keys.filter((name) => name !== '');
  }

  private itemsIn({ slots }: Collection, own: readonly Value[]): string[] {
    const others = slots.flatMap(({ values }) => values).filter((value) => !own.includes(value));
    return others.flatMap((value) =>
      value.kind === 'text' && value.end > value.start ? this.text.slice(value.start, value.end) : [],
    );
  }

  private itemsBeside({ slots }: Collection, own: Slot): ItemBeside[] {
    return slots
      .filter((slot) => slot !== own)
      .flatMap(({ values }) => values)
      .flatMap((value) => this.itemOf(value) ?? []);
  }

  private itemOf(value: Value): ItemBeside | undefined {
    if (value.kind === 'text') return this.text.slice(value.start, value.end);
    if (value.kind !== 'map') return undefined;
    const pairs = value.slots.flatMap(({ key, values: [text] }) =>
      key && text?.kind === 'text' ? [[key.name, this.text.slice(text.start, text.end)] as const] : [],
    );
    return new Map(pairs);
  }

  /** On a line of its own, the column tells what can be typed: another key, or a value below one that has none. */
  private onBlankLine(root: Branch): CursorContext | undefined {
    if (!this.tree.blankLines.some((line) => this.isIn(line))) return undefined;
    const column = this.cursor - lineStart(this.text, this.cursor);
    const open = this.openAt(root).filter(
      ({ collection }, depth) => depth === 0 || collection.column <= column,
    );
    const { collection, path } = open.at(-1) ?? root;
    const outer = open.at(-2);
    // Another item needs its dash first; a key may stand where the list’s own does.
    if (collection.kind === 'list')
      return outer && column <= outer.collection.column ? this.newKey(outer, column) : undefined;
    const last = collection.slots.findLast(({ key }) => key && key.start < this.cursor);
    if (column > collection.column && last?.key && !this.hasValueAbove(last))
      return this.newValue({ collection, path: [...path, last.key.name] }, last, column);
    const isKey = collection.column === column || (open.length === 1 && !last);
    return isKey ? this.newKey({ collection, path }, column) : undefined;
  }

  /** The collections in block style that the line of the cursor may go on with, from the outermost. */
  private openAt(branch: Branch): Branch[] {
    for (const { key, values } of branch.collection.slots)
      for (const value of values)
        if (isCollection(value) && !value.isFlow && this.isIn(value)) {
          const path = key ? [...branch.path, key.name] : branch.path;
          return [branch, ...this.openAt({ collection: value, path })];
        }
    return [branch];
  }

  private hasValueAbove({ values }: Slot): boolean {
    return values.some((value) => value.start < this.cursor);
  }

  private newKey({ collection, path }: Branch, column: number): CursorContext {
    const siblings = this.keysIn(collection);
    return { path, ...this.found({ kind: 'key', token: this.nothing(), column, siblings }) };
  }

  /** A text, or the first key of a map; other keys may stand below already. */
  private newValue({ path }: Branch, { values }: Slot, column: number): CursorContext {
    const below = values.find((value) => value.kind === 'map' && value.column === column);
    const siblings = below?.kind === 'map' ? this.keysIn(below) : [];
    return { path, ...this.found({ kind: 'value', token: this.nothing(), column, siblings }) };
  }

  private found(found: Pick<Found, 'kind' | 'token' | 'column'> & Partial<Found>): Found {
    const { kind, token, column } = found;
    const end = Math.min(Math.max(this.cursor, token.start), token.end);
    return {
      kind,
      isFlow: found.isFlow ?? false,
      isItem: found.isItem ?? false,
      quote: found.quote ?? '',
      typed: { start: token.start, end },
      token,
      siblings: found.siblings ?? [],
      items: [],
      hasColon: found.hasColon ?? false,
      column,
    };
  }
}

function isCollection(value: Value): value is Collection {
  return value.kind === 'map' || value.kind === 'list';
}
