import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import { difference, type TextChange } from '../../core';
import type { TextDocument } from '../../session';
import { type Encoding, fromClient } from '../client/columns';
import { TextInLines } from './text-in-lines';

/** The client sent changes that cannot follow those before them: nobody knows what its text says. */
export class LostText extends Error {
  override readonly name = 'LostText';
}

/**
 * A text that the client edits. It has a version of its own, since those of clients grow by any number, or not at all.
 */
export class OpenText implements TextDocument {
  version = 1;
  private readonly text: TextInLines;

  constructor(
    /** As the client counts. */
    public clientVersion: number,
    text: string,
    private readonly encoding: Encoding,
  ) {
    this.text = new TextInLines(text);
  }

  get lineCount(): number {
    return this.text.lineCount;
  }

  getText(): string {
    return this.text.toString();
  }

  /**
   * Takes in what the client changed; each change has its place in the text that the one before has left.
   * @throws LostText where it cannot be what the client means
   */
  change(version: number, changes: readonly TextDocumentContentChangeEvent[]): TextChange[] {
    if (version < this.clientVersion) throw new LostText(`version ${version} after ${this.clientVersion}`);
    this.clientVersion = version;
    this.version++;
    return changes.map((change) => this.changeOne(change));
  }

  private changeOne(change: TextDocumentContentChangeEvent): TextChange {
    if (typeof change?.text !== 'string') throw new LostText('a change without a text');
    const { start, end, text } =
      'range' in change ? this.within(change.range, change.text) : this.whole(change.text);
    this.text.replace(start, end, text);
    return { start, end, text };
  }

  /** Of a whole text only what is new counts, so that all else stays known. */
  private whole(text: string): TextChange {
    const { span, text: replaced } = difference(this.getText(), text);
    return { ...span, text: replaced };
  }

  private within({ start, end }: Range, text: string): TextChange {
    const from = this.offsetOf(start);
    const to = this.offsetOf(end);
    if (to < from) throw new LostText('a range that ends before it begins');
    return { start: from, end: to, text };
  }

  /** Behind the last line is its end, as clients count that do not see a line break there. */
  private offsetOf(position: Position): number {
    const { line, character } = position ?? {};
    if (!isCount(line) || !isCount(character) || line > this.lineCount)
      throw new LostText(`a place in line ${line}, of ${this.lineCount}`);
    return this.text.offsetAt(fromClient(position, () => this.text.line(line), this.encoding));
  }
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}
