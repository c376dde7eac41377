import type { FieldType } from '../../model/fields';
import { isSectionName, kindOfSection } from '../../model/kinds';
import { noteFields } from '../../model/note';
import { ruleCodes } from '../../model/rule-codes';
import type { Fields } from '../../model/schema';
import { schemas } from '../../model/schemas';
import { severitySettings } from '../../model/severity';
import { type Span, shift } from '../../text/span';
import type { Note } from '../../workspace/note';
import { entryItems } from './entries';
import type { CompletionItem, CompletionList } from './item';
import { fieldKeys, topKeys } from './keys';
import { newEntries } from './new-entries';
import { type Piece, pieceAt } from './piece';
import type { Place } from './place';
import { choiceItems, dateItems, pathItems, termItems } from './values';

/** What completion asks of the world around the note. */
export interface CompletionContext {
  /** The day, as `2022-02-16`. */
  readonly today: string;
  /** The paths of other notes from this one. */
  readonly paths: () => Iterable<string>;
}

const nothing: CompletionList = { items: [], isIncomplete: false };

/** What can be written at an offset, the likeliest first. */
export function completion(note: Note, offset: number, context: CompletionContext): CompletionList {
  const found = pieceAt(note, offset);
  return found ? new Completion(note, offset, context, found).list() : nothing;
}

class Completion {
  private readonly place: Place;
  private readonly spans: Pick<CompletionItem, 'inserting' | 'replacing'>;

  constructor(
    private readonly note: Note,
    private readonly offset: number,
    private readonly context: CompletionContext,
    private readonly piece: Piece,
  ) {
    this.place = piece.place;
    this.spans = { inserting: this.inNote(this.place.before), replacing: this.inNote(this.place.whole) };
  }

  private inNote(span: Span): Span {
    return shift(span, this.piece.start);
  }

  private get typed(): string {
    const { start, end } = this.place.before;
    return this.piece.text.slice(start, end);
  }

  list(): CompletionList {
    const { kind, path, quote } = this.place;
    if (path.some((key) => key.startsWith('x-'))) return nothing;
    if (kind === 'comment') return all(this.ignores());
    const type = this.fieldAt(path);
    const link = type?.content === 'prose' ? this.link() : undefined;
    if (link) return link;
    const below = this.isBelowItsKey();
    if (kind === 'key' || (below && quote === '' && this.takesMap(path))) return this.keys();
    return this.values();
  }

  /** Whether the place is on a line of its own below a key that has no value yet. */
  private isBelowItsKey(): boolean {
    const { before, isFlow, isItem } = this.place;
    if (isFlow || isItem || this.place.kind !== 'value') return false;
    return (
      /(?:^|\n)[ \t]*$/.test(this.piece.text.slice(0, before.start)) &&
      this.piece.text.slice(0, before.start).includes('\n')
    );
  }

  private takesMap(path: readonly string[]): boolean {
    const [section = '', id, field] = path;
    if (isSectionName(section))
      return id === undefined || field === undefined || this.fieldAt(path)?.keys !== undefined;
    return path.length === 1 && section === 'rules';
  }

  private keys(): CompletionList {
    const { place, spans } = this;
    const [section = '', id, field] = place.path;
    if (section === '') return all(topKeys(place, spans));
    if (section === 'rules' && id === undefined) return all(this.ruleKeys());
    if (!isSectionName(section)) return nothing;
    if (id === undefined) return { items: this.newEntries(section), isIncomplete: true };
    if (field === undefined) return all(fieldKeys(kindOfSection[section], place, spans));
    return this.mapKeys();
  }

  private newEntries(section: Parameters<typeof newEntries>[1]): CompletionItem[] {
    if (this.place.hasColon) return [];
    return newEntries(this.note, section, this.typed.trim(), this.place, this.spans);
  }

  /** The keys of `consistency` and `relations` are ids, those of `was` dates. */
  private mapKeys(): CompletionList {
    const keys = this.fieldAt(this.place.path)?.keys;
    const suffix = this.place.hasColon ? '' : ': ';
    if (keys?.kinds) return this.entries(keys.kinds, suffix);
    if (keys?.content !== 'date') return nothing;
    return all(this.dates().map((item) => ({ ...item, insert: item.insert + suffix })));
  }

  private ruleKeys(): CompletionItem[] {
    const suffix = this.place.hasColon ? '' : ': ';
    return ruleCodes
      .filter((code) => !this.place.siblings.includes(code))
      .map((code) => ({ label: code, kind: 'rule', insert: code + suffix, goesOn: true, ...this.spans }));
  }

  private values(): CompletionList {
    const { path } = this.place;
    if (path[0] === 'rules' && path.length === 2)
      return all(choiceItems({ choices: severitySettings }, this.spans));
    const type = this.fieldAt(path);
    if (!type) return nothing;
    if (type.keys) return nothing;
    if (type.kinds) return this.entries(type.kinds);
    if (type.choices) return all(choiceItems(type, this.spans));
    switch (type.content) {
      case 'likelihood':
        return all(termItems(this.note.yardstick, this.spans));
      case 'date':
        return all(this.dates());
      case 'path':
        return all(pathItems(this.context.paths(), this.place.siblings, this.spans));
      default:
        return nothing;
    }
  }

  private entries(kinds: FieldType<unknown>['kinds'], suffix = ''): CompletionList {
    const { note, place, spans, offset, typed } = this;
    return entryItems(note, { kinds, place, spans, offset, typed, suffix });
  }

  private dates(): CompletionItem[] {
    return dateItems(this.context.today, this.note.values.date?.value, this.spans);
  }

  /** `[[` in prose: the id is what is typed behind it, up to a bracket or the label. */
  private link(): CompletionList | undefined {
    const { text } = this.piece;
    const at = this.offset - this.piece.start;
    const open = /\[\[([^[\]|\r\n]*)$/.exec(text.slice(Math.max(0, at - 200), at));
    if (!open) return undefined;
    const typed = open[1] ?? '';
    const rest = /^[\p{L}\p{M}\p{N}_-]*/u.exec(text.slice(at))?.[0].length ?? 0;
    const inserting = this.inNote({ start: at - typed.length, end: at });
    const spans = { inserting, replacing: { ...inserting, end: inserting.end + rest } };
    const isClosed = /^[ ]*(?:\]\]|\|)/.test(text.slice(at + rest));
    const place = { ...this.place, siblings: [] };
    return entryItems(this.note, { place, spans, offset: this.offset, typed, suffix: isClosed ? '' : ']]' });
  }

  /** `# notes-ignore:` is followed by codes. */
  private ignores(): CompletionItem[] {
    const { text, place } = this.piece;
    const at = this.offset - this.piece.start;
    const written = /notes-ignore:\s*(?:[a-z-]+\s*,\s*)*([a-z-]*)$/.exec(text.slice(place.whole.start, at));
    if (!written) return [];
    const span = this.inNote({ start: at - (written[1]?.length ?? 0), end: at });
    return ruleCodes.map((code) => ({
      label: code,
      kind: 'rule',
      insert: code,
      inserting: span,
      replacing: span,
    }));
  }

  /** What the field takes that a path leads to; within a map what stands behind its keys. */
  private fieldAt([section = '', id, field, ...rest]: readonly string[]): FieldType<unknown> | undefined {
    if (!isSectionName(section)) {
      const type = typeIn(noteFields as Fields, section);
      return id === undefined ? type : undefined;
    }
    const { fields, main } = schemas[kindOfSection[section]];
    if (id === undefined) return undefined;
    const type = typeIn(fields, field ?? main);
    if (rest.length === 0) return type;
    return rest.length === 1 ? type?.values : undefined;
  }
}

function typeIn(fields: Fields, name: string): FieldType<unknown> | undefined {
  return Object.hasOwn(fields, name) ? fields[name]?.type : undefined;
}

function all(items: readonly CompletionItem[]): CompletionList {
  return { items, isIncomplete: false };
}
