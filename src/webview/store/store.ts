import type {
  AnswerTo,
  DraftOf,
  EntryKey,
  FirstState,
  FromBoard,
  Intent,
  Locked,
  PartName,
  Parts,
  Question,
  QuestionName,
  Questions,
  Requests,
  ToBoard,
  Wanted,
} from '../../protocol/board';
import type { Memory } from './memory';
import { patched } from './patch';
import { Silence } from './silence';
import { onImpact, went } from './walk';

/** Everything that the page shows follows from this. */
export interface PageState {
  readonly parts: Partial<Parts>;
  readonly locked: Locked | undefined;
  readonly memory: Memory;
  /** Why what was typed into a slot is not in the text. */
  readonly refusals: Readonly<Record<string, string>>;
  /** Why the last edit was not made. */
  readonly notice: string | undefined;
  /** Whether the extension owes an answer for long: it may have ended, and what is typed reaches no text. */
  readonly isUnanswered: boolean;
}

/** The extension, as the page knows it, and what outlives the page. */
export interface PageHost {
  post(message: FromBoard): void;
  save(memory: Memory): void;
}

/** How long the page waits before it writes down what it remembers, in milliseconds. */
const settling = 100;

/**
 * The state of the page, and its speech with the extension. Components ask for parts while they are on the screen,
 * and are drawn again when what they use changes.
 */
export class Store {
  readonly page = Math.random().toString(36).slice(2);
  private current: PageState;
  private readonly listeners = new Set<() => void>();
  private wanted: Wanted = {};
  private isWanting = false;
  private isStarted = false;
  private requests = 0;
  private readonly waiting = new Map<number, (answer: unknown) => void>();
  private saving: ReturnType<typeof setTimeout> | undefined;
  private readonly silence = new Silence((isUnanswered) => this.change({ isUnanswered }));

  constructor(
    private readonly host: PageHost,
    { wanted, parts, locked }: FirstState,
    remembered: Memory,
  ) {
    // Where nobody has selected anything on this page yet, what is selected in text and tree is so here as well.
    const isNew = remembered.selected === undefined && remembered.back === undefined;
    const selected = isNew ? wanted.board?.selected : undefined;
    const memory = { ...remembered, ...(selected !== undefined && { selected }) };
    this.current = { parts, locked, memory, refusals: {}, notice: undefined, isUnanswered: false };
  }

  get state(): PageState {
    return this.current;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** A part is on the screen, and shows what is asked for; with undefined, it is there no longer. */
  want<N extends PartName>(name: N, request: Requests[N] | undefined): void {
    const { [name]: _, ...others } = this.wanted;
    this.wanted = request === undefined ? (others as Wanted) : { ...this.wanted, [name]: request };
    if (this.isWanting) return;
    this.isWanting = true;
    queueMicrotask(() => this.tellWanted());
  }

  private tellWanted(): void {
    this.isWanting = false;
    const isNew = this.isStarted ? {} : { isNew: true as const };
    this.isStarted = true;
    this.host.post({ type: 'want', page: this.page, wanted: this.wanted, ...isNew });
  }

  receive(message: ToBoard): void {
    this.silence.end();
    switch (message.type) {
      case 'parts':
        if (message.page === this.page) this.takeParts(message);
        break;
      case 'locked':
        this.change({ locked: message.locked });
        break;
      case 'applied':
      case 'refused':
      case 'answer':
        this.settle(message);
        break;
      case 'committed':
        this.takeCommitted(message);
        break;
      case 'select':
        this.goTo(message.entry);
        break;
      case 'impact':
        this.remember(onImpact(this.current.memory, message.entry));
        break;
    }
  }

  private takeParts({ changes }: Extract<ToBoard, { type: 'parts' }>): void {
    const fresh = Object.entries(changes).map(
      ([name, delta]) => [name, patched(this.current.parts[name as PartName], delta)] as const,
    );
    this.change({ parts: { ...this.current.parts, ...Object.fromEntries(fresh) } });
  }

  private settle(message: Extract<ToBoard, { readonly request: number }>): void {
    const settle = this.waiting.get(message.request);
    this.waiting.delete(message.request);
    if (message.type === 'refused') this.change({ notice: message.reason });
    settle?.(message.type === 'answer' ? message.answer : message.type === 'applied');
  }

  private takeCommitted({ slot, turn, refused }: Extract<ToBoard, { type: 'committed' }>): void {
    const { [slot]: _, ...others } = this.current.refusals;
    if (refused !== undefined) this.change({ refusals: { ...others, [slot]: refused } });
    else if (this.turns.get(slot) === turn) this.forgetDraft(slot);
  }

  /** Selects an entry here, and with it in text, tree and other Boards. */
  select(entry: EntryKey | undefined): void {
    this.goTo(entry);
    this.host.post({ type: 'select', entry: entry ?? null });
  }

  private goTo(entry: EntryKey | undefined): void {
    const memory = went(this.current.memory, entry);
    if (memory !== this.current.memory) this.remember(memory);
  }

  /** Goes back or forward among what was selected. */
  walk(memory: Memory): void {
    this.remember(memory);
    this.host.post({ type: 'select', entry: memory.selected ?? null });
  }

  /** Resolves to whether the edit is in the text; if it is not, a notice says why. */
  edit(intent: Intent): Promise<boolean> {
    const request = ++this.requests;
    this.host.post({ type: 'edit', request, intent });
    this.silence.begin();
    return new Promise((resolve) => this.waiting.set(request, (done) => resolve(done === true)));
  }

  ask<N extends QuestionName>(name: N, of: Questions[N]): Promise<AnswerTo<N> | null> {
    const request = ++this.requests;
    const question = { name, of } as Question;
    this.host.post({ type: 'ask', request, question });
    return new Promise((resolve) =>
      this.waiting.set(request, (answer) => resolve(answer as AnswerTo<N> | null)),
    );
  }

  /** How often something was typed into each slot. */
  private readonly turns = new Map<string, number>();

  /** Keeps what is typed into a slot; the extension puts it into the text, by the intent. */
  draft(slot: string, text: string, draft: DraftOf<Intent | null>): void {
    const turn = this.nextTurn(slot);
    const { drafts } = this.current.memory;
    this.remember({ ...this.current.memory, drafts: { ...drafts, [slot]: text } });
    this.host.post({ type: 'draft', slot, turn, ...draft });
    if (draft.intent && !draft.untilEnter) this.silence.begin();
  }

  private nextTurn(slot: string): number {
    const turn = (this.turns.get(slot) ?? 0) + 1;
    this.turns.set(slot, turn);
    return turn;
  }

  /** Gives up what was typed. */
  dropDraft(slot: string): void {
    this.forgetDraft(slot);
    this.host.post({ type: 'draft', slot, turn: this.nextTurn(slot), intent: null });
  }

  /** Puts what was typed into the text now. */
  commit(slot?: string): void {
    this.host.post({ type: 'commit', ...(slot !== undefined && { slot }) });
  }

  private forgetDraft(slot: string): void {
    const { [slot]: _, ...drafts } = this.current.memory.drafts ?? {};
    const { [slot]: __, ...refusals } = this.current.refusals;
    this.change({ refusals });
    this.remember({ ...this.current.memory, drafts });
  }

  post(message: Extract<FromBoard, { readonly type: 'open' | 'run' }>): void {
    this.host.post(message);
  }

  dismissNotice(): void {
    this.change({ notice: undefined });
  }

  /** Says something that the user must know, until it is dismissed. */
  tell(notice: string): void {
    this.change({ notice });
  }

  /** Keeps something by a name, for a part of the page. */
  keep(name: string, value: unknown): void {
    const { memory } = this.current;
    this.remember({ ...memory, kept: { ...memory.kept, [name]: value } });
  }

  private remember(memory: Memory): void {
    this.change({ memory });
    this.saving ??= setTimeout(() => this.save(), settling);
  }

  /** Writes down what the page remembers: before it is hidden, there may be no other moment. */
  save(): void {
    clearTimeout(this.saving);
    this.saving = undefined;
    this.host.save(this.current.memory);
  }

  private change(change: Partial<PageState>): void {
    this.current = { ...this.current, ...change };
    for (const listener of [...this.listeners]) listener();
  }
}
