import {
  Checker,
  type CheckerOptions,
  type Diagnostic,
  type Note,
  type NoteChange,
  type RuleCode,
  type Span,
} from '../core';

type Shown = (found: readonly Diagnostic[]) => readonly Diagnostic[];

/** What the rules find in an open note, and what of it is told. It follows the note from the first question on. */
export class NoteCheck {
  private checker: Checker | undefined;
  private told: readonly Diagnostic[] | undefined;

  /** @param moves grows whenever diagnostics may move, or more of them be told, although none was found or gone */
  constructor(
    readonly note: Note,
    public moves: number,
  ) {}

  /** Whether somebody has asked what is found. */
  get isBegun(): boolean {
    return this.checker !== undefined;
  }

  /** Stays the same for as long as no diagnostic can have come, gone, changed or moved. */
  get revision(): string {
    return `${this.checker?.revision} ${this.moves}`;
  }

  /** Takes in what changed in the note, or for it. */
  follow(changes: readonly NoteChange[]): void {
    for (const change of changes) this.checker?.update(change);
    this.told = undefined;
  }

  noticeMove(): void {
    this.moves++;
  }

  /** What is found is told anew: more of it, or less, or at other places. */
  retell(): void {
    this.told = undefined;
    this.moves++;
  }

  /** All is judged by other settings. A new checker counts from the beginning, so that its revision is made another. */
  restart(): void {
    this.checker = undefined;
    this.retell();
  }

  /** What was told last, or would be. */
  lastTold(): readonly Diagnostic[] {
    return this.told ?? this.checker?.diagnostics ?? [];
  }

  /** Finds what there is, if nobody has asked before. */
  begin(options: () => CheckerOptions): void {
    this.checker ??= new Checker(this.note, options());
  }

  /** What is told now, of what is found; `shown` chooses from that. */
  diagnostics(shown: Shown): readonly Diagnostic[] {
    this.told ??= shown(this.checker?.diagnostics ?? []);
    return this.told;
  }

  /** What of that one rule reports. */
  diagnosticsOf(code: RuleCode, shown: Shown): readonly Diagnostic[] {
    if (this.told) return this.told.filter((each) => each.code === code);
    return shown(this.checker?.diagnosticsOf(code) ?? []);
  }

  /** What of that begins in a stretch of the note. */
  diagnosticsIn(within: Span, shown: Shown): readonly Diagnostic[] {
    return shown(this.checker?.diagnosticsIn(within) ?? []);
  }
}
