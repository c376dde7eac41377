import { Refusal } from '../../edits/refusal';
import { type Change, type Fix, largeChange } from '../../fixes/fix';
import { fixesOf } from '../../fixes/fixes';
import type { RuleCode } from '../../model/rule-codes';
import { check } from '../../rules/engine/checker';
import type { Diagnostic } from '../../rules/rule';
import { applyEdits, composeEdits, type TextEdit } from '../../text/edit';
import { readLike } from '../../workspace/note/live-note';
import type { Note } from '../../workspace/note/note';
import { fixContextOf } from './fix-context';

/** The mending of up to so many characters, times the diagnostics, is tried before it is offered. */
const shortEnough = 500_000;

/**
 * Where a rule reports more than one place, what is preferred for one can be done for all. The title says how
 * many are mended, which only the mending itself can tell; in a long note it says none, and nothing is tried yet.
 */
export function mendAll(note: Note, diagnostic: Diagnostic, all: () => readonly Diagnostic[]): Fix[] {
  const { code } = diagnostic;
  if (!preferred(note, diagnostic)) return [];
  const alike = all().filter((each) => each.code === code);
  if (alike.length < 2) return [];
  if (note.text.length * alike.length > shortEnough)
    return [slowFixFor(`Fix all of ${code} in this note`, () => new Mending(note, code, alike).edits)];
  const { count, edits } = new Mending(note, code, alike);
  if (count < 2) return [];
  const which = count < alike.length ? ' that can be mended together' : '';
  return [fixFor(`Fix all ${count} of ${code} in this note${which}`, () => edits)];
}

function fixFor(title: string, edits: Change['edits']): Fix {
  return { title, step: largeChange(edits) };
}

function slowFixFor(title: string, edits: Change['edits']): Fix {
  return { title, step: { ...largeChange(edits), isSlow: true } };
}

function preferred(note: Note, diagnostic: Diagnostic): Change | undefined {
  const fix = fixesOf(fixContextOf(note, diagnostic)).find(({ isPreferred }) => isPreferred);
  return fix?.step.kind === 'change' ? fix.step : undefined;
}

/**
 * Mends the diagnostics of one rule, round by round: in each at most one of an entry, as the first may change
 * what is best for the second, and each in what the rounds before have left. Every round is checked: an edit
 * after which the rule reports as much as before, or the note is worse, is not made.
 */
class Mending {
  edits: readonly TextEdit[] = [];
  private left: readonly Diagnostic[];
  private copy: Note;

  constructor(
    private readonly note: Note,
    private readonly code: RuleCode,
    private readonly all: readonly Diagnostic[],
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
    const left = check(next).filter(({ code }) => code === this.code);
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
