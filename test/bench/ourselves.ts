import { collectGarbage, fresh, growth, repeated, timed } from './clock';
import type { Contestant, Task } from './contestant';
import { checkFolder, type File, type OpenNote, open, openFolder } from './engine';
import { type BenchNote, noteOf } from './notes';
import { Random } from './random';
import { type Burst, edge, entryAtTop, typing } from './strokes';
import { bytesOf, chainTexts, copiesToHold, folderTexts, megabytesOf, nameInFolder } from './texts';

/** What a round may take, in milliseconds, and how many keystrokes it has at most. */
const budget = 500;
const mostStrokes = 2000;

/** The first keystrokes of a round meet code that is still being compiled, and are not counted. */
const warmUpStrokes = 2000;

/** A place of a note where a question is hard to answer. */
type HardPlace = (note: BenchNote, opened: OpenNote, random: Random) => number;

/** Half of them are named by every few claims. */
const atActor: HardPlace = ({ actors }, _, random) =>
  random.pick(random.chance(0.5) ? actors.slice(0, 6) : actors);
const atProblem: HardPlace = (_, opened, random) => random.pick(opened.problems());

type NextBurst = (note: BenchNote, random: Random) => Burst;

/** The engine of this project. */
export class Ourselves implements Contestant {
  private readonly random = new Random(7);
  private session: { readonly note: BenchNote; readonly opened: OpenNote } | undefined;
  private folder: readonly string[] = [];

  async warmUp(): Promise<void> {
    const small = { claims: 300, anchors: false };
    for (const kind of [
      'open',
      'key-text',
      'key-edge',
      'entry-add',
      'outline',
      'hover',
      'completion',
    ] as const)
      await this.run({ kind, ...small });
    this.session = undefined;
  }

  async run(task: Task): Promise<number[]> {
    switch (task.kind) {
      case 'key-text':
        return this.strokes(task, typing);
      case 'key-edge':
        return this.strokes(task, edge);
      case 'entry-add':
        return this.strokes(task, entryAtTop);
      case 'outline':
        return this.afterStrokes(task, (opened) => opened.outline());
      case 'hover':
        return this.afterStrokes(task, (opened, offset) => opened.hover(offset));
      case 'completion':
        return this.afterStrokes(task, (opened, offset) => opened.completion(offset));
      case 'references':
        return this.afterStrokes(task, (opened, offset) => opened.references(offset), atActor);
      case 'rename':
        return this.afterStrokes(task, (opened, offset) => opened.rename(offset), atActor);
      case 'code-actions':
        return this.afterStrokes(task, (opened, offset) => opened.codeActions(offset), atProblem);
      case 'open':
      case 'read':
        return this.cold(task);
      case 'folder':
        return this.coldFolder(folderTexts, openFolder, task);
      case 'chain':
        return this.coldFolder(chainTexts, checkFolder, task);
      case 'heap':
        return this.heap(task);
    }
  }

  private sessionOf({ claims, anchors }: Task) {
    if (this.session?.note.claims.length === claims) return this.session;
    const note = noteOf({ claims, anchors });
    this.session = { note, opened: open(fresh(note.text)) };
    return this.session;
  }

  private async strokes(task: Task, next: NextBurst): Promise<number[]> {
    const { note, opened } = this.sessionOf(task);
    const expected = opened.diagnosticsCount();
    const play = () => next(note, this.random).map((stroke) => keystroke(opened, stroke));
    collectGarbage();
    await repeated(play, budget, warmUpStrokes);
    const samples = await repeated(play, budget, mostStrokes);
    if (opened.diagnosticsCount() !== expected)
      throw new Error('The text is as it was, but its diagnostics are not.');
    return samples;
  }

  /**
   * After a keystroke, and without it: an answer from before it does not serve. The question is asked beside
   * what was typed, and then where it is hard to answer.
   */
  private async afterStrokes(
    task: Task,
    answer: (opened: OpenNote, offset: number) => unknown,
    hard?: HardPlace,
  ): Promise<number[]> {
    const { note, opened } = this.sessionOf(task);
    const play = () =>
      typing(note, this.random).flatMap(({ change, definitionAt }) => {
        opened.edit([change]);
        const places = hard ? [definitionAt, hard(note, opened, this.random)] : [definitionAt];
        return places.map((offset) => timed(() => answer(opened, offset)));
      });
    return repeated(play, budget, mostStrokes);
  }

  private async cold(task: Task): Promise<number[]> {
    const { note } = this.sessionOf(task);
    return repeated(() => {
      const text = fresh(note.text);
      return [timed(() => open(text).diagnosticsCount())];
    }, budget);
  }

  private async coldFolder(
    textsOf: (task: Task) => string[],
    read: (files: readonly File[]) => number,
    task: Task,
  ): Promise<number[]> {
    if (this.folder.length !== task.notes) this.folder = textsOf(task);
    const size = megabytesOf(this.folder);
    const files = this.folder.map((text, n) => ({ path: nameInFolder(n), text: fresh(text) }));
    return [timed(() => read(files)) / size];
  }

  /** The index, its diagnostics, and the text, where the engine keeps it. */
  private async heap(task: Task): Promise<number[]> {
    const { text } = this.sessionOf(task).note;
    const held: OpenNote[] = [];
    const bytes = await growth(() => held.push(...copiesToHold(text).map(open)));
    return [bytes / bytesOf(held.map(() => text))];
  }
}

function keystroke(opened: OpenNote, { change, definitionAt }: Burst[number]): number {
  return timed(() => {
    opened.edit([change]);
    opened.definition(definitionAt);
  });
}
