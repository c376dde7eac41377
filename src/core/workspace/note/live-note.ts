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
import { noMembers, none } from '../../util/none';
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
import {
  affectsLinks,
  changeOfText,
  type NoteChange,
  nothingOfScope,
  scopeReplaced,
  withAffected,
} from './note-change';
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
    const { chunks } = this.symbols.update([], facts, []);
    this.contents.update([], facts);
    this.matrix.update(chunks);
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
    const symbols = this.updateSymbols(removed, added);
    const { yardstick } = this;
    const contents = this.contents.update(removed, added);
    this.matrix.update(symbols.chunks);
    const before = this.settings;
    if (contents.has('top') || contents.has('hypotheses')) this.readSettings();
    const affects = withAffected(
      contents,
      this.settings !== before && 'settings',
      this.yardstick !== yardstick && 'yardstick',
      affectsLinks(symbols.ids) && 'links',
    );
    return changeOfText(symbols, this.support.update(symbols), affects);
  }

  private updateSymbols(removed: readonly ChunkFacts[], added: readonly ChunkFacts[]): SymbolChange {
    const [before, after] = [removed[0], added[0]];
    const isOne = removed.length === 1 && added.length === 1;
    const reworded = isOne && before && after && this.symbols.reword(before, after);
    return reworded || this.symbols.update(removed, added, this.contents.facts);
  }

  /**
   * Takes in that ids of notes that it sees are redefined, or rest on other evidence, and what the edit of one of
   * these notes changed there, where that is new.
   */
  includedChanged(redefined: ReadonlySet<string>, edit: NoteChange = nothingOfScope): NoteChange {
    const { renamedFirstWords, affects } = edit;
    const { appearedOrGone } = edit.ids;
    const { rereferenced, rementioned } = this.symbols.searchForWords(renamedFirstWords, this.contents.facts);
    const { evidence, evidenceChunks } = this.support.forget(redefined);
    const before = this.settings;
    if (affects.has('hypotheses')) this.readSettings();
    return {
      kind: 'scope',
      chunks: { removed: edit.chunks.removed, added: none, rementioned },
      ids: { redefined, appearedOrGone, rereferenced, evidence },
      evidenceChunks,
      renamedFirstWords,
      copies: noMembers,
      affects: withAffected(
        noMembers,
        affects.has('hypotheses') && 'hypotheses',
        affects.has('wholeNote') && 'wholeNote',
        (affects.has('links') || affectsLinks({ rereferenced, appearedOrGone })) && 'links',
        // What its likelihoods mean may decide in any note that sees it.
        (this.settings !== before || affects.has('yardstick')) && 'settings',
      ),
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
    return scopeReplaced;
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
