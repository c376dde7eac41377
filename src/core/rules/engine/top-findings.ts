import { none } from '../../util/none';
import type { Note, NoteScope } from '../../workspace/note/note';
import type { NoteChange } from '../../workspace/note/note-change';
import type { SyntaxProblem } from '../../yaml/parse/parsed';
import type { CheckOptions, Rule } from '../rule';
import { staleTopRules, topRules } from './dependencies';
import { isSameFinding, shownIn } from './finding-store';
import type { RuleFinding } from './rule-finding';
import type { ShownElsewhere } from './shown-elsewhere';

/** What the rules find in a note as a whole. */
export class TopFindings {
  private found: readonly RuleFinding[] = none;
  /** What it was found by, beside the chunks. */
  private scope: NoteScope | undefined;
  private outerProblems: readonly SyntaxProblem[] | undefined;

  constructor(
    private readonly note: Note,
    private readonly options: CheckOptions,
    private readonly elsewhere: ShownElsewhere,
  ) {}

  get all(): readonly RuleFinding[] {
    return this.found;
  }

  /** Follows an edit, and says whether something else is found now. */
  update(change: NoteChange): boolean {
    const again = this.isOutsideNew() ? topRules : staleTopRules(change);
    return again.length > 0 && this.check(again);
  }

  private isOutsideNew(): boolean {
    return this.note.scope !== this.scope || this.note.text.outerProblems !== this.outerProblems;
  }

  /** Checks the note by some rules, and says whether something else is found now. */
  check(again: readonly Rule[] = topRules): boolean {
    this.scope = this.note.scope;
    this.outerProblems = this.note.text.outerProblems;
    const before = this.found;
    const kept = before.filter(({ rule }) => !again.includes(rule));
    const anew = again.flatMap((rule) =>
      [...(rule.checkTop?.(this.note, this.options) ?? none)].map((finding) => ({ rule, finding })),
    );
    this.found = [...kept, ...anew];
    if (
      before.length === this.found.length &&
      before.every((each, at) => isSameFinding(each, this.found[at]))
    )
      return false;
    for (const facts of shownIn(this.found)) this.elsewhere.show(facts);
    for (const facts of shownIn(before)) this.elsewhere.hide(facts);
    return true;
  }
}
