/**
 * A note that follows the edits of its text and of the notes that it includes; the one thing that can be written.
 * Each part takes in what changed at the cost of the chunks that came and went, and what it answers is then as if
 * the note had been read anew. Whom the note mentions is found only when somebody asks, as that depends on what
 * it includes.
 */
import { EntryMemory } from '../../model/entries/entry-memory';
import { plainFields } from '../../model/evidence-fields';
import { noteLayout } from '../../model/kinds/layout';
import { type Fingerprint, fingerprint } from '../../util/fingerprint';
import { Chunks, type TextChange } from '../../yaml/chunks/chunks';
import { LiveAchMatrix } from '../argument/ach-matrix';
import { LiveSupportGraph } from '../argument/live-support-graph';
import { type ChunkFacts, factsOf } from '../reading/chunk-facts';
import { LiveSymbolTable } from '../symbols/live-symbol-table';
import type { SymbolChange } from '../symbols/symbol-change';
import type { SymbolListener } from '../symbols/symbol-listener';
import type { IncludeView } from './include-view';
import { LiveContents } from './live-contents';
import { Note, type NoteScope } from './note';
import { type NoteChange, noChange } from './note-change';
import { NoteText } from './note-text';
import { ScopeByView } from './scope-by-view';

export class LiveNote extends Note {
  override readonly text: NoteText;
  override readonly contents: LiveContents;
  override readonly symbols = new LiveSymbolTable();
  override readonly support = new LiveSupportGraph(this);
  override readonly matrix = new LiveAchMatrix();
  override readonly memory = new EntryMemory();
  private readonly chunks: Chunks;
  private view: IncludeView | undefined;
  private seen: NoteScope;
  /** What findings of entries may depend on that stands at the top: they are all made again where it changes. */
  private settings: Fingerprint | undefined;

  /** `viewOf` says how the note stands among others; without it, it sees nothing but itself. */
  constructor(
    text: string,
    override readonly uri = '',
    viewOf?: (note: LiveNote) => IncludeView,
  ) {
    super();
    this.chunks = new Chunks(text, noteLayout, this);
    this.text = new NoteText(this.chunks);
    this.contents = new LiveContents(this.text, this.memory);
    this.view = viewOf?.(this);
    this.seen = new ScopeByView(this, this.view);
    const facts = [...this.contents.facts];
    const change = this.symbols.update([], facts, []);
    this.contents.update([], facts);
    this.matrix.update(change);
    this.readSettings();
    // The values of the entries stay at hand: whoever reads a note mostly checks it next.
    this.memory.letGoOfParsed();
  }

  override get scope(): NoteScope {
    return this.seen;
  }

  /** Takes in an edit of the text. */
  edit(change: TextChange): NoteChange {
    const { removed, added } = this.chunks.edit(change);
    return this.update(removed.map(factsOf), added.map(factsOf));
  }

  private update(removed: readonly ChunkFacts[], added: readonly ChunkFacts[]): NoteChange {
    const change = this.updateSymbols(removed, added);
    const contents = this.contents.update(removed, added);
    this.matrix.update(change);
    const before = this.settings;
    if (contents.top || contents.rated) this.readSettings();
    const [moved, settings] = [movesReferences(change), this.settings !== before];
    return { ...change, ...this.support.update(change), ...contents, moved, settings, used: false };
  }

  private updateSymbols(removed: readonly ChunkFacts[], added: readonly ChunkFacts[]): SymbolChange {
    const [before, after] = [removed[0], added[0]];
    const isOne = removed.length === 1 && added.length === 1;
    const reworded = isOne && before && after && this.symbols.reword(before, after);
    return reworded || this.symbols.update(removed, added, this.contents.facts);
  }

  /**
   * Takes in that other notes changed which it sees: that some of their ids mean something else, and what
   * the edit of one of them changed there, where that is new.
   */
  includedChanged(ids: ReadonlySet<string>, about: NoteChange = noChange): NoteChange {
    const { removed, appeared, words, rated } = about;
    const { named, remarked } = this.symbols.searchForWords(words, this.contents.facts);
    const support = this.support.forget(ids);
    const before = this.settings;
    if (rated) this.readSettings();
    return {
      ...noChange,
      ...support,
      removed,
      defined: ids,
      appeared,
      words,
      named,
      remarked,
      rated,
      whole: about.whole,
      moved: about.moved || movesReferences({ named, appeared }),
      settings: this.settings !== before,
    };
  }

  /** Replaces what it sees of other notes. Whom it mentions is only found when somebody asks. */
  setScope(view: IncludeView): NoteChange {
    this.view = view;
    this.seen = new ScopeByView(this, view);
    this.symbols.postpone(() => {
      this.readSettings();
      this.symbols.searchBy([view.names], this.contents.facts);
      view.settled();
    });
    return { ...noChange, whole: true, settings: true };
  }

  /** Tells a listener which ids and names it defines and uses, now and from now on. */
  tell(listener: SymbolListener | undefined): void {
    this.symbols.tell(listener);
  }

  /** Lets go of the values of entries: those that somebody asks for are read again. */
  letGo(): void {
    this.memory.letGo();
  }

  /** Another text in the place of this note, which sees what it sees. */
  readLike(text: string): Note {
    const copy = new LiveNote(text, this.uri);
    if (this.view) copy.setScope(this.view);
    return copy;
  }

  private readSettings(): void {
    this.settings = fingerprint(this.scope.hasHypotheses, plainFields(this.contents.values));
  }
}

/** Reads a single text, which no workspace knows. */
export function readNote(text: string, uri = ''): Note {
  return new LiveNote(text, uri);
}

/** Reads another text in the place of a note, which sees what that sees. */
export function readLike(note: Note, text: string): Note {
  return note instanceof LiveNote ? note.readLike(text) : readNote(text, note.uri);
}

/** Whether references came or went, or may lead elsewhere. */
function movesReferences({ named, appeared }: Pick<SymbolChange, 'named' | 'appeared'>): boolean {
  return named.size > 0 || appeared.size > 0;
}
