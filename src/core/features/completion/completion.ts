import type { FieldType } from '../../model/fields/field-type';
import { isUsersOwn } from '../../model/fields/keys';
import { ruleCodes } from '../../model/rule-codes';
import { severitySettings } from '../../model/scales/severity';
import { findTerm } from '../../model/scales/yardsticks';
import { isSectionName, kindOfSection, type SectionName } from '../../model/sections';
import { type Span, shift } from '../../text/span';
import type { Note } from '../../workspace/note/note';
import { excludedIds } from './excluded';
import { fieldAt } from './field-at';
import { type CompletionItem, type CompletionList, escapeSnippet } from './item';
import { lacksSpace, type Piece, pieceAt } from './piece';
import type { Place } from './place';
import { entryItems } from './providers/entries';
import { canBeOffered, fieldKeys, topKeys } from './providers/keys';
import { linkItems } from './providers/links';
import { newEntries } from './providers/new-entries';
import { choiceItems, dateItems, pathItems, ruleItems, termItems } from './providers/values';

/** What completion asks of the world around the note. */
export interface CompletionContext {
  /** The day, as `2022-02-16`. */
  readonly today: string;
  /** The paths of other notes from this one. */
  readonly paths: () => Iterable<string>;
}

type Spans = Pick<CompletionItem, 'inserting' | 'replacing'>;

const nothing: CompletionList = { items: [], isIncomplete: false };

/** What can be written at an offset, the likeliest first. */
export function completion(note: Note, offset: number, context: CompletionContext): CompletionList {
  const found = pieceAt(note, offset);
  return found ? new Completion(note, offset, context, found).list() : nothing;
}

class Completion {
  private readonly place: Place;
  private readonly isKey: boolean;

  constructor(
    private readonly note: Note,
    private readonly offset: number,
    private readonly context: CompletionContext,
    private readonly piece: Piece,
  ) {
    const { place } = piece;
    const isKey = place.kind === 'key' || this.isKeyBelow(place);
    const value = isKey ? valueWithoutSpace(piece) : undefined;
    this.place = value ?? place;
    this.isKey = isKey && !value;
  }

  private inNote(span: Span): Span {
    return shift(span, this.piece.start);
  }

  private textOf({ start, end }: Span): string {
    return this.piece.text.slice(start, end);
  }

  private get typed(): string {
    return this.textOf(this.place.before);
  }

  private get spans(): Spans {
    return { inserting: this.inNote(this.place.before), replacing: this.inNote(this.place.whole) };
  }

  list(): CompletionList {
    const { kind, path, quote } = this.place;
    if (isUsersOwn(path[0] ?? '') || isUsersOwn(path[2] ?? '')) return nothing;
    if (kind === 'comment') return all(this.ignores());
    const type = fieldAt(path);
    const link =
      type?.content === 'prose' ? linkItems(this.note, this.piece, this.offset, type.kinds) : undefined;
    if (link) return link;
    const isInQuotes = quote === '"' || quote === "'";
    if (this.isKey) return isInQuotes && !this.place.hasColon ? this.withoutQuotes(this.keys()) : this.keys();
    if (type?.isUnquoted && isInQuotes) return this.withoutQuotes(this.values());
    return lacksSpace({ ...this.piece, place: this.place }) ? withSpace(this.values()) : this.values();
  }

  /** Whether a map can begin at a place, on a line of its own below a key that has no value yet. */
  private isKeyBelow({ kind, path, before, whole, quote, isFlow, isItem }: Place): boolean {
    if (kind !== 'value' || isFlow || isItem || !takesMap(path)) return false;
    const above = this.piece.text.slice(0, before.start);
    if (quote === '') return isOnOwnLine(above);
    return (
      quote !== '|' &&
      above.endsWith(quote) &&
      isOnOwnLine(above.slice(0, -1)) &&
      !/\s/.test(this.textOf(whole))
    );
  }

  /** What takes the place of the quotes as well. */
  private withoutQuotes({ items, isIncomplete }: CompletionList): CompletionList {
    const { whole, quote } = this.place;
    const isClosed = this.piece.text[whole.end] === quote;
    const span = this.inNote({ start: whole.start - 1, end: whole.end + (isClosed ? 1 : 0) });
    return {
      items: items.map((item) => ({
        ...item,
        filter: quote + (item.filter ?? item.label),
        inserting: span,
        replacing: span,
      })),
      isIncomplete,
    };
  }

  private keys(): CompletionList {
    const { place } = this;
    const [section = '', id, field] = place.path;
    if (section === '') return all(topKeys(place, this.wordSpans()));
    if (section === 'rules' && id === undefined) return all(this.ruleKeys());
    if (!isSectionName(section)) return nothing;
    if (id === undefined) return { items: this.newEntries(section), isIncomplete: true };
    if (field === undefined) return all(fieldKeys(kindOfSection[section], place, this.wordSpans()));
    return this.mapKeys(place.hasColon ? '' : ': ');
  }

  /** A key is one word: others that follow it are not replaced. */
  private wordSpans(): Spans {
    const { inserting, replacing } = this.spans;
    const rest = this.textOf({ start: this.place.before.end, end: this.place.whole.end });
    const end = inserting.end + (/^\S*/.exec(rest)?.[0].length ?? 0);
    return { inserting, replacing: { start: replacing.start, end } };
  }

  private newEntries(section: SectionName): CompletionItem[] {
    const { place } = this;
    if (place.hasColon) return [];
    const span = this.inNote(place.whole);
    const spans = { inserting: span, replacing: span };
    return newEntries(this.note, section, this.textOf(place.whole), place, span.start, spans);
  }

  /** The keys of `consistency` and `relations` are ids, those of `was` dates. */
  private mapKeys(suffix: string): CompletionList {
    const type = fieldAt(this.place.path);
    const { items, isIncomplete } = this.namesOf(type?.keys, suffix);
    const goesOn = type?.values !== undefined && canBeOffered(type.values) && suffix !== '';
    return { items: items.map((item) => (goesOn ? { ...item, goesOn } : item)), isIncomplete };
  }

  private namesOf(keys: FieldType<unknown> | undefined, suffix: string): CompletionList {
    if (keys?.kinds) return this.entries(keys.kinds, suffix);
    if (keys?.content !== 'date') return nothing;
    const dates = this.dates().filter(({ label }) => !this.place.siblings.includes(label));
    return all(dates.map((item) => ({ ...item, insert: item.insert + suffix })));
  }

  private ruleKeys(suffix = this.place.hasColon ? '' : ': '): CompletionItem[] {
    return ruleItems(this.wordSpans())
      .filter(({ label }) => !this.place.siblings.includes(label))
      .map((item) => ({ ...item, insert: item.insert + suffix, goesOn: true }));
  }

  private values(): CompletionList {
    const { path, isItem, quote } = this.place;
    const isFree = quote === '' && !isItem;
    if (path[0] === 'rules' && path.length === 2)
      return isItem ? nothing : all(choiceItems({ choices: severitySettings }, this.spans));
    if (path[0] === 'rules')
      return isFree && path.length === 1 ? inBraces(all(this.ruleKeys(': '))) : nothing;
    const type = fieldAt(path);
    if (!type || (isItem && !type.list)) return nothing;
    if (type.keys) return isFree ? inBraces(this.mapKeys(': ')) : nothing;
    if (type.kinds) return this.entries(type.kinds);
    if (type.choices) return all(choiceItems(type, this.spans));
    switch (type.content) {
      case 'likelihood':
        return all(this.terms());
      case 'date':
        return all(this.dates());
      case 'path':
        return all(this.paths());
      default:
        return nothing;
    }
  }

  private entries(kinds: FieldType<unknown>['kinds'], suffix = ''): CompletionList {
    const { note, place, spans, offset, typed } = this;
    const [, self = '', field = ''] = place.path;
    const taken = [...place.siblings, ...excludedIds(note, self, field)];
    return entryItems(note, { kinds, taken, self, spans, offset, typed, suffix });
  }

  /** A term, or the likelier one of two: “unlikely to likely”. */
  private terms(): CompletionItem[] {
    const { yardstick } = this.note;
    const before = /^(.*\S)\s+to\s+/.exec(this.typed);
    const low = before && findTerm(yardstick, before[1] ?? '');
    if (!before || !low) return termItems(yardstick, this.spans);
    const start = this.place.before.start + before[0].length;
    const spans = {
      inserting: this.inNote({ ...this.place.before, start }),
      replacing: this.inNote({ ...this.place.whole, start }),
    };
    const terms = yardstick.terms.filter((term) => term.low > low.low);
    return termItems({ ...yardstick, terms }, spans);
  }

  /** A date, or one end of an interval. */
  private dates(): CompletionItem[] {
    const { before, whole } = this.place;
    const start = before.start + this.typed.lastIndexOf('/') + 1;
    const slash = this.textOf({ start: before.end, end: whole.end }).indexOf('/');
    const end = slash < 0 ? whole.end : before.end + slash;
    const spans = {
      inserting: this.inNote({ start, end: before.end }),
      replacing: this.inNote({ start, end }),
    };
    const items = dateItems(this.context.today, this.note.contents.values.date?.value, spans);
    const isEnd = start > before.start || slash >= 0;
    return isEnd ? items.filter(({ label }) => !label.includes('/')) : items;
  }

  /** A list of paths, or one item of it; where one stands alone, that. */
  private paths(): CompletionItem[] {
    const { place } = this;
    const items = pathItems(this.context.paths(), place, this.spans);
    const isBelow = !place.isFlow && isOnOwnLine(this.piece.text.slice(0, place.before.start));
    const isAlone = !isBelow && this.textOf(place.whole).trim() !== '';
    if (place.isItem || place.quote !== '' || isAlone) return items;
    return items.map((item) => ({ ...item, insert: isBelow ? `- ${item.insert}` : `[${item.insert}]` }));
  }

  /** `# notes-ignore:` is followed by codes. */
  private ignores(): CompletionItem[] {
    const { text, place } = this.piece;
    const at = this.offset - this.piece.start;
    const written = /notes-ignore:\s*((?:[a-z-]+\s*,\s*)*)([a-z-]*)$/.exec(text.slice(place.whole.start, at));
    if (!written) return [];
    const [, others = '', typed = ''] = written;
    const rest = /^[a-z-]*/.exec(text.slice(at))?.[0].length ?? 0;
    const inserting = this.inNote({ start: at - typed.length, end: at });
    const taken = others.split(/[\s,]+/);
    return ruleItems({ inserting, replacing: { ...inserting, end: inserting.end + rest } }).filter(
      ({ label }) => !taken.includes(label),
    );
  }
}

/** `kind:fact` is one word to YAML; where the word before the colon is a key, it is a value that lacks its space. */
function valueWithoutSpace({ text, place }: Piece): Place | undefined {
  const { before, whole, path, quote, hasColon } = place;
  const name = /^([\w-]+):/.exec(text.slice(before.start, before.end))?.[1];
  if (name === undefined || quote !== '' || hasColon || (path.length === 1 && path[0] !== 'rules'))
    return undefined;
  const isKnown = path[0] === 'rules' ? isRule(name) : fieldAt([...path, name]) !== undefined;
  const start = before.start + name.length + 1;
  return isKnown
    ? {
        ...place,
        kind: 'value',
        path: [...path, name],
        before: { ...before, start },
        whole: { ...whole, start },
      }
    : undefined;
}

function isRule(name: string): boolean {
  return (ruleCodes as readonly string[]).includes(name);
}

function takesMap(path: readonly string[]): boolean {
  const [section = '', id, field] = path;
  if (isSectionName(section))
    return id === undefined || field === undefined || fieldAt(path)?.keys !== undefined;
  return path.length === 1 && section === 'rules';
}

/** Whether a line of its own begins where a text ends. */
function isOnOwnLine(above: string): boolean {
  return /\n[ \t]*$/.test(above);
}

function all(items: readonly CompletionItem[]): CompletionList {
  return { items, isIncomplete: false };
}

function withSpace({ items, isIncomplete }: CompletionList): CompletionList {
  return { items: items.map((item) => ({ ...item, insert: ` ${item.insert}` })), isIncomplete };
}

/** Keys where the map itself is not written yet. */
function inBraces({ items, isIncomplete }: CompletionList): CompletionList {
  const inner = (insert: string): string => `{${escapeSnippet(insert)}$1\\}`;
  return {
    items: items.map((item) => ({ ...item, insert: inner(item.insert), isSnippet: true })),
    isIncomplete,
  };
}
