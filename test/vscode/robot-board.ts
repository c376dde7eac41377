import * as vscode from 'vscode';
import type { FromBoard, Intent, Parts, ToBoard } from '../../src/protocol/board';
import { BoardPanel } from '../../src/vscode/board/panel';
import { Notes } from '../../src/vscode/notes';
import { SelectedEntry } from '../../src/vscode/selected-entry';
import { patched } from '../../src/webview/store/patch';
import { quietLog } from './quiet-log';
import { until } from './support';

/** Does what it is told, and tells what it was told: extensions cannot look into a page. */
const page = `<!DOCTYPE html><meta charset="utf-8"><script>
  const vscode = acquireVsCodeApi();
  addEventListener('message', ({ data }) => vscode.postMessage(data.does ?? { told: data }));
  vscode.postMessage({ isThere: true });
</script>`;

interface FromRobot {
  readonly isThere?: true;
  readonly told?: ToBoard;
}

/** A Board of a note whose page a test plays: behind it is all that is behind the page of a user. */
export class RobotBoard implements vscode.Disposable {
  private readonly notes = new Notes(quietLog);
  private readonly selection = new SelectedEntry(this.notes);
  private readonly panel = vscode.window.createWebviewPanel(
    'analystNotesTests.board',
    'Board',
    { viewColumn: vscode.ViewColumn.Two, preserveFocus: true },
    { enableScripts: true, retainContextWhenHidden: true },
  );
  private readonly board: BoardPanel;
  private readonly told: ToBoard[] = [];
  private parts: Partial<Parts>;
  private requests = 0;

  private constructor(document: vscode.TextDocument) {
    this.board = new BoardPanel(this.notes, this.selection, document, this.panel);
    this.parts = this.board.first().parts;
  }

  static async open(document: vscode.TextDocument): Promise<RobotBoard> {
    const robot = new RobotBoard(document);
    let isThere = false;
    robot.panel.webview.onDidReceiveMessage((message: FromRobot) => {
      if (message.isThere) isThere = true;
      if (message.told) robot.take(message.told);
    });
    robot.panel.webview.html = page;
    await until('the page of the robot', () => isThere);
    const { wanted } = robot.board.first();
    robot.do({ type: 'want', page: 'robot', isNew: true, wanted });
    await robot.isTold('locked');
    return robot;
  }

  private take(message: ToBoard): void {
    this.told.push(message);
    if (message.type !== 'parts') return;
    for (const [name, delta] of Object.entries(message.changes))
      this.parts = { ...this.parts, [name]: patched(this.parts[name as keyof Parts], delta) };
  }

  private do(does: FromBoard): void {
    void this.panel.webview.postMessage({ does });
  }

  private isTold<T extends ToBoard['type']>(type: T): Promise<Extract<ToBoard, { type: T }>> {
    return until(`the Board to say ${type}`, () => {
      const found = this.told.findLast((message) => message.type === type);
      return found as Extract<ToBoard, { type: T }> | undefined;
    });
  }

  /** Makes an edit; returns why it was refused, or nothing where it was made. */
  async edit(intent: Intent): Promise<string | undefined> {
    const request = ++this.requests;
    this.do({ type: 'edit', request, intent });
    const outcome = await until('what became of the edit', () =>
      this.told.find(
        (message) =>
          (message.type === 'applied' || message.type === 'refused') && message.request === request,
      ),
    );
    return outcome.type === 'refused' ? outcome.reason : undefined;
  }

  /** Types into a field without leaving it. It reaches the text when somebody asks for it, or after a pause. */
  type(intent: Intent): void {
    this.do({ type: 'draft', slot: 'field', turn: ++this.requests, intent });
  }

  /** Leaves the field; returns why what was typed was refused, or nothing where it is in the text. */
  async leave(): Promise<string | undefined> {
    const turn = this.requests;
    this.do({ type: 'commit', slot: 'field' });
    const outcome = await until('what became of what was typed', () =>
      this.told.find((message) => message.type === 'committed' && message.turn === turn),
    );
    return outcome.type === 'committed' ? outcome.refused : undefined;
  }

  /** What the cards of claims say. */
  get cards(): string[] {
    const columns = this.parts.board?.columns ?? [];
    return columns.flatMap(({ rows }) => rows.flatMap((row) => ('card' in row ? [row.card.text] : [])));
  }

  /** Waits until the cards say this. */
  async shows(...cards: readonly string[]): Promise<void> {
    await until(`${cards.join()} instead of ${this.cards.join()}`, () => this.cards.join() === cards.join());
  }

  /** Why the Board takes no edits, as it said last. */
  get locked(): string | undefined {
    const last = this.told.findLast((message) => message.type === 'locked');
    return last?.type === 'locked' ? last.locked : undefined;
  }

  /** Hides the Board, and shows it again. */
  async lookAgain(): Promise<void> {
    const { viewColumn } = this.panel;
    await vscode.commands.executeCommand('workbench.action.focusSecondEditorGroup');
    await vscode.commands.executeCommand('workbench.action.focusFirstEditorGroup');
    this.panel.reveal(viewColumn);
  }

  dispose(): void {
    this.panel.dispose();
    this.board.dispose();
    this.selection.dispose();
    this.notes.dispose();
  }
}
