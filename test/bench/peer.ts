import { fresh, growth, repeated, timed, timedToEnd } from './clock';
import type { Contestant, Task } from './contestant';
import { type BenchNote, noteOf } from './notes';
import { Random } from './random';
import { typing } from './strokes';
import { bytesOf, copiesToHold, folderTexts, megabytesOf } from './texts';

/** Another reader of YAML. It knows only whole texts. */
export interface Reader {
  /** Reads a text, and finds what is wrong with it as far as it can. */
  read(text: string): Promise<unknown>;
  /** An outline of the text that was read last; absent where reading is all that there is. */
  outline?(): unknown;
  /** The answer at an offset of the text that was read last; absent where there is none. */
  hover?(offset: number): Promise<unknown>;
  completion?(offset: number): Promise<unknown>;
  /** Reads texts and keeps what it has of them in memory. */
  hold(texts: readonly string[]): Promise<void>;
  letGo(): Promise<void>;
}

/** What a round may take, in milliseconds; one run at least. */
const budget = 500;

/** A text of this length or more is read once for all measures, and asked nothing: it takes minutes. */
const longText = 5_000_000;

/** A peer reads so many notes of a folder, spread over it: all of them take too long, and tell no more. */
const notesOfFolder = 40;

/** A reader in the contest. */
export class Peer implements Contestant {
  private readonly random = new Random(7);
  private note: BenchNote | undefined;
  private folder: readonly string[] = [];
  private once: { readonly claims: number; readonly time: number; readonly heap: number } | undefined;

  constructor(private readonly reader: Reader) {}

  async warmUp(): Promise<void> {
    const small = { claims: 300, anchors: false };
    await this.run({ kind: 'read', ...small });
    await this.run({ kind: 'outline', ...small });
    this.note = undefined;
  }

  async run(task: Task): Promise<number[]> {
    switch (task.kind) {
      case 'outline':
        return this.outline(task);
      case 'hover':
        return this.answer(task, (offset) => this.reader.hover?.(offset));
      case 'completion':
        return this.answer(task, (offset) => this.reader.completion?.(offset));
      case 'references':
      case 'rename':
      case 'code-actions':
        return [];
      case 'folder':
      case 'chain':
        return this.readFolder(task);
      case 'heap':
        return this.heap(task);
      default:
        return this.read(task);
    }
  }

  private noteOf({ claims, anchors }: Task): BenchNote {
    if (this.note?.claims.length !== claims) this.note = noteOf({ claims, anchors });
    return this.note;
  }

  /** A text that somebody has just typed in, and where he would ask for a hover. */
  private typedIn(task: Task): { text: string; offset: number } {
    const note = this.noteOf(task);
    const [{ change, definitionAt }] = typing(note, this.random);
    const text = note.text.slice(0, change.start) + change.text + note.text.slice(change.end);
    return { text: fresh(text), offset: definitionAt };
  }

  private async read(task: Task): Promise<number[]> {
    if (this.noteOf(task).text.length >= longText) return [(await this.readOnce(task)).time];
    return repeated(async () => {
      const { text } = this.typedIn(task);
      return [await timedToEnd(() => this.reader.read(text))];
    }, budget);
  }

  /** Reads a long text and keeps what it gives, for how long that takes and how large it is. */
  private async readOnce(task: Task): Promise<NonNullable<typeof this.once>> {
    if (this.once?.claims === task.claims) return this.once;
    await this.reader.letGo();
    const { text } = this.typedIn(task);
    let time = 0;
    const heap = await growth(async () => {
      time = await timedToEnd(() => this.reader.hold([text]));
    });
    this.once = { claims: task.claims, time, heap: heap / bytesOf([text]) };
    return this.once;
  }

  private async outline(task: Task): Promise<number[]> {
    const { reader } = this;
    if (!reader.outline) return this.read(task);
    if (this.noteOf(task).text.length >= longText) {
      await this.readOnce(task);
      return [timed(() => reader.outline?.())];
    }
    return repeated(async () => {
      const { text } = this.typedIn(task);
      await reader.read(text);
      return [timed(() => reader.outline?.())];
    }, budget);
  }

  private async answer(task: Task, ask: (offset: number) => Promise<unknown> | undefined): Promise<number[]> {
    if (!this.reader.hover || this.noteOf(task).text.length >= longText) return [];
    return repeated(async () => {
      const { text, offset } = this.typedIn(task);
      await this.reader.read(text);
      return [await timedToEnd(async () => ask(offset))];
    }, budget);
  }

  private async readFolder(task: Task): Promise<number[]> {
    if (this.folder.length === 0) this.folder = someOf(folderTexts(task));
    const copies = this.folder.map(fresh);
    const time = await timedToEnd(async () => {
      for (const text of copies) await this.reader.read(text);
    });
    return [time / megabytesOf(this.folder)];
  }

  private async heap(task: Task): Promise<number[]> {
    const { text } = this.noteOf(task);
    if (text.length >= longText) return [(await this.readOnce(task)).heap];
    let bytes = 0;
    const grown = await growth(async () => {
      const copies = copiesToHold(text);
      bytes = bytesOf(copies);
      await this.reader.hold(copies);
    });
    await this.reader.letGo();
    return [grown / bytes];
  }
}

function someOf(texts: readonly string[]): string[] {
  const step = Math.ceil(texts.length / notesOfFolder);
  return texts.filter((_, n) => n % step === 0);
}
