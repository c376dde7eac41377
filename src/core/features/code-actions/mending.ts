import { Refusal } from '../../edits/refusal';
import type { Change } from '../../fixes/fix';
import { fixesOf } from '../../fixes/fixes';
import type { RuleCode } from '../../model/rule-codes';
import { type CheckerOptions, check } from '../../rules/engine/checker';
import type { Diagnostic } from '../../rules/rule';
import { applyEdits, composeEdits, type TextEdit } from '../../text/edit';
import { readLike } from '../../workspace/note/live-note';
import type { Note } from '../../workspace/note/note';
import { fixContextOf } from './fix-context';

/** What is preferred for a diagnostic, where it needs no answer and changes this note alone. */
export function preferred(note: Note, diagnostic: Diagnostic): Change | undefined {
  const fix = fixesOf(fixContextOf(note, diagnostic)).find(({ isPreferred }) => isPreferred);
  return fix?.step.kind === 'change' && !fix.step.inOtherNotes ? fix.step : undefined;
}

/**
 * Mends the diagnostics of one rule, round by round: in each at most one of an entry, as the first may change
 * what is best for the second, and each in what the rounds before have left. Every round is checked: an edit
 * after which the rule reports as much as before, or the note is worse, is not made.
 */
export class Mending {
  edits: readonly TextEdit[] = [];
  private left: readonly Diagnostic[];
  private copy: Note;

  constructor(
    private readonly note: Note,
    private readonly code: RuleCode,
    private readonly all: readonly Diagnostic[],
    private readonly options?: CheckerOptions,
  ) {
    this.copy = note;
    this.left = all;
    while (this.mendRound()) {}
    for (let at = 0; at < this.left.length; ) if (!this.mendOne(at)) at++;
  }

  /** How many diagnostics are gone. */
  get count(): number {
    return this.all.length - this.left.length;
  }

  private mendRound(): boolean {
    const taken: TextEdit[] = [];
    const places = new Set<unknown>();
    for (const diagnostic of this.left) {
      const { entry, chunk } = fixContextOf(this.copy, diagnostic);
      if (places.has(entry ?? chunk)) continue;
      const wanted = this.editsFor(diagnostic);
      if (wanted.length === 0 || wanted.some((edit) => taken.some((other) => meet(edit, other)))) continue;
      places.add(entry ?? chunk);
      taken.push(...wanted);
    }
    return places.size > 0 && this.accept(taken, places.size);
  }

  private mendOne(at: number): boolean {
    const diagnostic = this.left[at];
    const wanted = diagnostic ? this.editsFor(diagnostic) : [];
    return wanted.length > 0 && this.accept(wanted, 1);
  }

  /** What is preferred for a diagnostic; nothing where it cannot be mended from here. */
  private editsFor(diagnostic: Diagnostic): readonly TextEdit[] {
    try {
      return preferred(this.copy, diagnostic)?.edits() ?? [];
    } catch (error) {
      if (error instanceof Refusal) return [];
      throw error;
    }
  }

  /** Takes edits that mend as many diagnostics as they are for, and harm nothing. */
  private accept(edits: readonly TextEdit[], mended: number): boolean {
    const next = readLike(this.note, applyEdits(this.copy.text.toString(), edits));
    if (malformedIn(next) > malformedIn(this.copy)) return false;
    const left = check(next, this.options).filter(({ code }) => code === this.code);
    if (left.length > this.left.length - mended) return false;
    this.edits = composeEdits(this.note.text.toString(), this.edits, edits);
    this.copy = next;
    this.left = left;
    return true;
  }
}

function malformedIn(note: Note): number {
  return [...note.text.chunks].filter(({ isBroken }) => isBroken).length;
}

function meet({ span: one }: TextEdit, { span: other }: TextEdit): boolean {
  if (one.start === other.start && one.end === other.end) return true;
  return one.start < other.end && other.start < one.end;
}
