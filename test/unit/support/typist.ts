import { Checker, type CheckerOptions } from '../../../src/core/rules/engine/checker';
import { type Typing, typingWith } from '../../../src/core/rules/engine/typing';
import type { Diagnostic } from '../../../src/core/rules/rule';
import { difference } from '../../../src/core/text/edit';
import { shift } from '../../../src/core/text/span';
import { LiveNote } from '../../../src/core/workspace/note/live-note';
import type { TextChange } from '../../../src/core/yaml/chunks/chunks';

/** A note in an editor, and who types in it: the cursor stands behind what was typed last. */
export class Typist {
  readonly note: LiveNote;
  readonly checker: Checker;
  private typing: Typing | undefined;

  constructor(text: string, options: CheckerOptions = {}) {
    this.note = new LiveNote(text);
    this.checker = new Checker(this.note, options);
  }

  /** Makes what stands at a place another by one edit there. */
  type(at: number, before: string, after: string): void {
    const { span, text } = difference(before, after);
    if (before !== after) this.edit({ ...shift(span, at), text });
  }

  edit(change: TextChange): void {
    this.typing = typingWith(this.typing, this.note, [change]);
    this.typing?.keep(this.note, () => this.checker.diagnostics);
    this.typing?.follow(change);
    this.checker.update(this.note.edit(change));
    this.moveTo(change.start + change.text.length);
  }

  /** Takes in an edit of somebody who is no typist, as the renaming of an id. */
  pass(change: TextChange): void {
    this.leave();
    this.checker.update(this.note.edit(change));
  }

  moveTo(offset: number): void {
    if (this.typing && !this.typing.isAt(offset)) this.leave();
  }

  leave(): void {
    this.typing = undefined;
  }

  get isHeld(): boolean {
    return this.typing !== undefined;
  }

  /** What the note is told to have wrong. */
  get told(): readonly Diagnostic[] {
    const { diagnostics } = this.checker;
    return this.typing ? this.typing.shown(this.note, diagnostics) : diagnostics;
  }
}
