import {
  answerTo,
  type Delta,
  deltaOf,
  editsFor,
  type Intent,
  isQuestion,
  isStale,
  type Note,
  type PartName,
  type Parts,
  partNames,
  partOf,
  type QuestionName,
  type Questions,
  Refusal,
  type Requests,
  type ViewContext,
  ViewMemory,
} from '../core';
import type { BoardHost, BoardOutcome, WantedParts } from './board-host';
import { type CommittedDraft, Drafts, type Typed } from './drafts';
import { TaskQueue } from './task-queue';
import { viewContextOf } from './view-context-of';

/** Parts that look at the whole note wait so long for further keys, in milliseconds. */
const settling = 150;

/** What is as long as the note to find out. All other parts cost what they show. */
const slow: ReadonlySet<PartName> = new Set<PartName>(['frame', 'map', 'timeline', 'brief']);

/** A note of more characters is shown before it is checked. */
const long = 300_000;

/**
 * One Board and the text behind it. The text is the truth: the page says which parts of it it shows, and is told of
 * what changes in them; it sends what the user wants changed. Edits run one at a time, each against the text as it is
 * by then; one of a value that has changed since the user saw it is refused, as it would undo somebody's work unseen.
 */
export class BoardSession {
  private readonly queue = new TaskQueue();
  private readonly drafts: Drafts;
  private readonly memory = new ViewMemory();
  private page = '';
  private wanted: WantedParts = {};
  /** What the page shows. */
  private sent: Partial<Parts> = {};
  /** What stood in the page when it was made. It stands there again whenever the page comes back. */
  private first: Partial<Parts> = {};
  private waiting: { dispose(): void } | undefined;

  constructor(private readonly host: BoardHost) {
    this.drafts = new Drafts(host, (intent) => this.edit(intent));
  }

  /** The parts that a page shows from its beginning. */
  begin(wanted: WantedParts): Partial<Parts> {
    const note = this.host.read();
    const context = note.text.length > long ? this.unchecked(note) : this.context();
    this.first = this.partsOf(wanted, context, () => true);
    return this.first;
  }

  /** A page is there: a new one, or one that comes back after it was hidden, and knows what it knew first. */
  start(page: string, wanted: WantedParts): void {
    this.page = page;
    this.sent = this.first;
    this.wanted = {};
    this.want(page, wanted);
  }

  /** A page shows other parts, or asks for something else in them. */
  want(page: string, wanted: WantedParts): void {
    if (page !== this.page) return;
    const before = this.wanted;
    const isNew = (name: PartName): boolean => JSON.stringify(wanted[name]) !== JSON.stringify(before[name]);
    this.wanted = wanted;
    this.show((name) => isNew(name) || !(name in this.sent));
  }

  /** The note has changed, or what is told of it. */
  update(): void {
    if (this.page === '') return;
    this.show((name) => !this.isSlow(name));
    this.waiting?.dispose();
    this.waiting = this.host.after(settling, () => this.show((name) => this.isSlow(name)));
  }

  /** Cards that are sorted or filtered have to be looked at all of them. */
  private isSlow(name: PartName): boolean {
    if (name !== 'board') return slow.has(name);
    const { filter = '', columns = [] } = this.wanted.board ?? {};
    return filter !== '' || columns.some(({ sort, group }) => sort !== undefined || group !== undefined);
  }

  /** Makes a change that the user asked for, after those that were asked for before. */
  edit(intent: Intent): Promise<BoardOutcome> {
    return this.queue.run(() => this.outcomeOf(intent));
  }

  /** Keeps what the user is typing into a slot: it goes into the text after a pause, or when somebody asks for it. */
  draft(slot: string, turn: number, typed: Typed): void {
    this.drafts.set(slot, turn, typed);
  }

  /** Puts what was typed, into one slot or all that wait for a pause, into the text. */
  async commit(slot?: string): Promise<void> {
    await (slot === undefined ? this.drafts.commitPausing() : this.drafts.commit(slot));
  }

  /** What is saved has all that was typed; who saves waits for the edits that are under way as well. */
  async beforeSave(isByHand: boolean): Promise<void> {
    await (isByHand ? this.drafts.commitAll() : this.drafts.commitPausing());
    await this.queue.run(async () => undefined);
  }

  /** Answers a question of the page; undefined where it cannot. */
  answer(name: string, of: unknown): unknown {
    if (!isQuestion(name)) return undefined;
    try {
      return answerTo(name, this.context(), of as Questions[QuestionName]);
    } catch (error) {
      this.host.failed(error);
      return undefined;
    }
  }

  /** Its page is gone: what was typed goes into the text. Returns what could not, which no page can show any more. */
  async close(): Promise<readonly CommittedDraft[]> {
    this.page = '';
    const done = await this.drafts.commitAll();
    this.waiting?.dispose();
    this.drafts.dispose();
    return done.filter(({ outcome }) => outcome !== 'applied');
  }

  /** A note before it is checked, which takes seconds where it is long: its problems come a moment after its cards. */
  private unchecked(note: Note): ViewContext {
    const { say } = this.host;
    const found = { note, diagnostics: [], diagnosticsIn: () => [] };
    return { ...found, today: this.host.today(), memory: this.memory, ...(say && { say }) };
  }

  private context(): ViewContext {
    return viewContextOf(this.host.check(), this.host.today(), this.memory, this.host.say);
  }

  private show(isDue: (name: PartName) => boolean): void {
    const parts = this.partsOf(this.wanted, this.context(), isDue);
    const changes: [string, Delta][] = [];
    for (const [name, part] of Object.entries(parts)) {
      const delta = deltaOf(this.sent[name as PartName], part);
      if (delta) changes.push([name, delta]);
    }
    this.sent = { ...this.sent, ...parts };
    if (changes.length > 0) this.host.show(this.page, Object.fromEntries(changes));
  }

  /** The page is not trusted: a request that cannot be answered leaves its part as it was. */
  private partsOf(
    wanted: WantedParts,
    context: ViewContext,
    isDue: (name: PartName) => boolean,
  ): Partial<Parts> {
    const names = partNames.filter((name) => wanted[name] !== undefined && isDue(name));
    const parts = names.flatMap((name) => {
      const part = this.part(name, wanted, context);
      return part === undefined ? [] : [[name, part] as const];
    });
    return Object.fromEntries(parts);
  }

  private part<N extends PartName>(name: N, wanted: WantedParts, context: ViewContext): Parts[N] | undefined {
    const request: Requests[N] | undefined = wanted[name];
    try {
      return request && partOf(name, context, request);
    } catch (error) {
      this.host.failed(error);
      return undefined;
    }
  }

  private async outcomeOf(intent: Intent): Promise<BoardOutcome> {
    try {
      const { note } = this.host.check();
      if (isStale(note, intent)) return 'stale';
      const edits = editsFor(note, intent);
      if (edits.length > 0 && !(await this.host.apply(note, edits))) return 'not-taken';
      this.update();
      return 'applied';
    } catch (error) {
      if (error instanceof Refusal) return error;
      this.host.failed(error);
      return 'failed';
    }
  }
}
