import { Checker, type CheckerOptions, type Diagnostic, type Note, type NoteChange } from '../core';

/** What the rules find in an open note, and what of it is told. It follows the note from the first question on. */
export class NoteCheck {
  private checker: Checker | undefined;
  private told: readonly Diagnostic[] | undefined;
  /** What the note has taken in since it was told of last; undefined where all may be told otherwise. */
  private taken: NoteChange[] | undefined;

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

  /** What the note has taken in since the last call of this; undefined where all may be told otherwise. */
  takeChanges(): readonly NoteChange[] | undefined {
    const { taken } = this;
    this.taken = [];
    return taken;
  }

  /** Takes in what changed in the note, or for it. */
  follow(changes: readonly NoteChange[]): void {
    for (const change of changes) this.checker?.update(change);
    this.taken?.push(...changes);
    this.told = undefined;
  }

  noticeMove(): void {
    this.moves++;
  }

  /** What is found is told anew: more of it, or less, or at other places. */
  retell(): void {
    this.told = undefined;
    this.taken = undefined;
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

  /**
   * What is told now.
   * @param options how the note is to be judged, where that has not begun
   * @param shown what is told of what is found
   */
  diagnostics(
    options: () => CheckerOptions,
    shown: (found: readonly Diagnostic[]) => readonly Diagnostic[],
  ): readonly Diagnostic[] {
    this.checker ??= new Checker(this.note, options());
    this.told ??= shown(this.checker.diagnostics);
    return this.told;
  }
}
