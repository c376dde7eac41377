import assert from 'node:assert/strict';
import {
  editsFor,
  type Intent,
  type Note,
  type Parts,
  partOf,
  Refusal,
  readNote,
  type TextEdit,
} from '../../../src/core';
import { isStale, valueAt } from '../../../src/core/edits/edited-value';
import { applyEdits, difference } from '../../../src/core/text/edit';
import {
  type BoardHost,
  type BoardOutcome,
  BoardSession,
  type CheckedNote,
  type PartDeltas,
  Session,
  type TextDocument,
  type WantedParts,
} from '../../../src/session';
import { patched } from '../../../src/webview/store/patch';
import { randomIntent } from './intents';
import { mutated } from './mutations';
import type { Pick } from './pick';
import { SessionHost } from './session-host';

const uri = 'note';

/** One change of the text: who made it, and what it made of what. */
interface Step {
  readonly by: Side | 'text' | 'tree' | 'disk';
  readonly before: string;
  readonly after: string;
}

/** A text that several edit, each edit of which is one version more. */
class SharedText implements TextDocument {
  version = 1;

  constructor(public text: string) {}

  get lineCount(): number {
    return this.text.split('\n').length;
  }

  getText(): string {
    return this.text;
  }
}

/** A note that its text, two Boards, the tree and the file on disk change by turns, as an editor lets them. */
export class BoardWorld {
  readonly host = new SessionHost();
  readonly session = new Session(this.host);
  readonly steps: Step[] = [];
  readonly errors: unknown[] = [];
  readonly boards: readonly [Side, Side];
  readonly document: SharedText;
  disk: string;
  private readonly tasks: Promise<unknown>[] = [];

  constructor(
    text: string,
    readonly pick: Pick,
  ) {
    this.document = new SharedText(text);
    this.disk = text;
    this.session.open(uri, this.document);
    this.boards = [new Side(this), new Side(this)];
    this.session.onDidCheck(() => {
      for (const side of this.boards) side.update();
    });
    for (const side of this.boards) side.open();
  }

  check(): CheckedNote {
    const checked = this.session.check(uri);
    assert.ok(checked);
    return checked;
  }

  /** Somebody does something, or time passes. */
  async turn(): Promise<void> {
    const { pick } = this;
    switch (pick.below(12)) {
      case 0:
      case 1:
        return this.type();
      case 2:
        return this.writeFile();
      case 3:
        return this.keep(this.save());
      case 4:
        return this.keep(this.editInTree());
      case 5:
        return this.undo();
      case 6:
        return pick.one(this.boards).ask();
      case 7:
        return this.host.clock.pass(pick.below(1500));
      case 8:
        return pick.one(this.boards).type();
      default:
        return this.keep(pick.one(this.boards).edit());
    }
  }

  /** Lets all come to its end, and saves. */
  async settle(): Promise<void> {
    for (const side of this.boards) this.keep(side.board.commit());
    await this.host.clock.pass(20_000);
    this.keep(this.save());
    await this.host.clock.pass(20_000);
    await Promise.all(this.tasks);
    await this.host.clock.pass(20_000);
  }

  private keep(task: Promise<unknown>): void {
    this.tasks.push(task);
  }

  private type(): void {
    this.write('text', this.otherText());
  }

  /** Mostly a word more at the end of a line, and now and then something that breaks the note. */
  private otherText(): string {
    const { text } = this.document;
    if (this.pick.chance(15)) return mutated(text, this.pick);
    const ends = [...text.matchAll(/(?<=\p{L})(?=\r?\n)/gu)].map(({ index }) => index);
    const at = ends.length > 0 ? this.pick.one(ends) : text.length;
    return `${text.slice(0, at)} word${this.steps.length}${text.slice(at)}`;
  }

  /** Another program writes the file. An editor takes that in where it has nothing unsaved. */
  private writeFile(): void {
    if (this.document.text !== this.disk) return;
    this.disk = this.otherText();
    this.write('disk', this.disk);
  }

  /** What is being typed on a Board goes into the text before it is saved. */
  private async save(): Promise<void> {
    await Promise.all(this.boards.map(({ board }) => board.commit()));
    this.disk = this.document.text;
  }

  private async editInTree(): Promise<void> {
    const { note } = this.check();
    const edits = editsOf(note, randomIntent(note, this.pick));
    if (edits) await this.apply('tree', edits);
  }

  private undo(): void {
    const last = this.steps.at(-1);
    if (last && last.after === this.document.text) this.write('text', last.before);
  }

  /** As an editor makes edits: later, and only in the text that they were found in. */
  async apply(by: Step['by'], edits: readonly TextEdit[]): Promise<boolean> {
    const { version, text } = this.document;
    const wait = this.pick.below(3) * 20;
    if (wait > 0) await new Promise<void>((resolve) => void this.host.clock.after(wait, resolve));
    if (this.document.version !== version) return false;
    this.write(by, applyEdits(text, edits));
    return true;
  }

  private write(by: Step['by'], after: string): void {
    const before = this.document.text;
    if (after === before) return;
    const { span, text } = difference(before, after);
    this.document.text = after;
    this.document.version++;
    this.steps.push({ by, before, after });
    this.session.change(uri, this.document.version, [{ ...span, text }]);
  }
}

/** One Board, and the page that shows it. */
export class Side implements BoardHost {
  readonly board = new BoardSession(this);
  /** What its user asked for, and what became of it. */
  readonly asked: Intent[] = [];
  readonly outcomes: BoardOutcome[] = [];
  wanted: WantedParts = wantedOf(0);
  parts: Partial<Parts> = {};
  /** The text that the page shows. */
  private seen = '';
  private turns = 0;

  constructor(private readonly world: BoardWorld) {}

  open(): void {
    this.parts = this.board.begin(this.wanted);
    this.board.start('page', this.wanted);
    this.seen = this.world.document.text;
  }

  update(): void {
    this.board.update();
    this.seen = this.world.document.text;
  }

  read() {
    return this.world.check().note;
  }

  check(): CheckedNote {
    return this.world.check();
  }

  today(): string {
    return '2022-02-22';
  }

  apply(_note: Note, edits: readonly TextEdit[]): Promise<boolean> {
    return this.world.apply(this, edits);
  }

  show(_page: string, changes: PartDeltas): void {
    for (const [name, delta] of Object.entries(changes))
      this.parts = { ...this.parts, [name]: patched(this.parts[name as keyof Parts], delta) };
  }

  committed(_slot: string, _turn: number, outcome: BoardOutcome): void {
    this.outcomes.push(outcome);
  }

  after(ms: number, task: () => void): { dispose(): void } {
    return this.world.host.clock.after(ms, task);
  }

  failed(error: unknown): void {
    this.world.errors.push(error);
  }

  /** Its user edits what the page shows. */
  async edit(): Promise<void> {
    this.outcomes.push(await this.board.edit(this.intent()));
  }

  /** Its user types into a field, or gives that up. */
  type(): void {
    const { pick } = this.world;
    const slot = pick.one(['one', 'other']);
    if (pick.chance(20)) void this.board.commit(slot);
    else this.board.draft(slot, ++this.turns, { intent: pick.chance(20) ? null : this.intent() });
  }

  /** The page shows something else. */
  ask(): void {
    this.wanted = wantedOf(this.world.pick.below(3));
    this.board.want('page', this.wanted);
  }

  private intent(): Intent {
    const note = readNote(this.seen);
    const intent = randomIntent(note, this.world.pick);
    const asked = 'was' in intent ? { ...intent, was: valueAt(note, intent) } : intent;
    this.asked.push(asked);
    return asked;
  }
}

function wantedOf(which: number): WantedParts {
  const columns = (['claim', 'hypothesis', 'source'] as const).map((kind) => ({ kind, top: 0, height: 900 }));
  return { frame: {}, board: { filter: which === 2 ? 'is:key' : '', columns: columns.slice(0, which + 1) } };
}

function editsOf(note: Note, intent: Intent): readonly TextEdit[] | undefined {
  try {
    return editsFor(note, intent);
  } catch (error) {
    assert.ok(error instanceof Refusal, String(error));
    return undefined;
  }
}

/** What a page shows that is opened now, and asks for the same. */
export function freshParts(world: BoardWorld, wanted: WantedParts): Partial<Parts> {
  const { note, diagnostics, diagnosticsIn } = world.check();
  const context = { note, diagnostics, diagnosticsIn, today: '2022-02-22' };
  return {
    ...(wanted.frame && { frame: partOf('frame', context, wanted.frame) }),
    ...(wanted.board && { board: partOf('board', context, wanted.board) }),
  };
}

/** Whether a step is what an intent of its Board makes of the text, which its user saw as it was, or had written so. */
export function isAskedFor({ before, after }: Step, asked: readonly Intent[]): boolean {
  const note = readNote(before);
  return asked.some((intent) => {
    const edits = editsOf(note, intent);
    const isMade = edits !== undefined && applyEdits(before, edits) === after;
    return isMade && (!isStale(note, intent) || isOnTopOfOwn(note, intent, asked));
  });
}

/** Who types on has seen what was put into the text of that, and not what stood there at first. */
function isOnTopOfOwn(note: Note, intent: Intent, asked: readonly Intent[]): boolean {
  if (!('was' in intent)) return false;
  return asked.some((earlier) => 'was' in earlier && !isStale(note, { ...intent, was: earlier.value }));
}
