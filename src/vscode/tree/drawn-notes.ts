import {
  type ContentsHead,
  contentsHead,
  type Diagnostic,
  type Outside,
  problemsOutside,
  type Severity,
  type ViewContext,
  ViewMemory,
} from '../../core';
import { viewContextOf } from '../../session';
import type { Notes } from '../notes';
import { say } from '../say';

/** How many problems something has, and how grave the gravest is. */
export interface Marks {
  readonly count: number;
  readonly gravest: Severity;
}

/** What the rows of a note are drawn from. */
export interface Drawn {
  readonly context: ViewContext;
  /** What the note is called and answers, read once. */
  readonly head: ContentsHead;
  /** The problems that lie in no entry. */
  problemsOutside(owner: Outside): readonly Diagnostic[];
}

const severities = ['error', 'warning', 'info'] as const;

export function marksOf(problems: readonly Diagnostic[]): Marks | undefined {
  const gravest = severities.find((level) => problems.some(({ severity }) => severity === level));
  return gravest && { count: problems.filter(({ severity }) => severity !== 'hint').length, gravest };
}

/**
 * The notes as rows are drawn from them. What the rules find in a note that is not open costs a check of it, so that
 * its rows tell of no problems before somebody has it checked.
 */
export class DrawnNotes {
  private readonly known = new Map<string, Drawn>();
  /** Notes that are not open, checked. */
  private readonly checked = new Map<string, ViewContext>();
  private readonly marks = new Map<string, Marks | undefined>();
  /** What entries say, so that each letter of a filter costs a look and no reading. */
  private readonly memory = new ViewMemory();

  constructor(private readonly notes: Notes) {}

  /** A note as it stands now; undefined where nobody has read it yet. */
  of(uri: string): Drawn | undefined {
    const known = this.known.get(uri) ?? this.drawnFrom(this.contextOf(uri));
    if (known) this.known.set(uri, known);
    return known;
  }

  /** The problems of a whole note, as they were counted last. */
  marksOf(uri: string): Marks | undefined {
    return this.marks.get(uri);
  }

  /** Counts the problems of a note, which is checked for that. Returns whether its rows tell of others than before. */
  count(uri: string): boolean {
    const context = this.checkedContext(uri);
    const marks = context && marksOf(context.diagnostics);
    const before = this.marks.get(uri);
    this.marks.set(uri, marks);
    if (!this.notes.isOpenAt(uri)) this.known.delete(uri);
    return !this.notes.isOpenAt(uri) || marks?.count !== before?.count || marks?.gravest !== before?.gravest;
  }

  /** What a filter looks at: it checks a note where it asks for problems. */
  searched(uri: string): ViewContext | undefined {
    const context = this.of(uri)?.context;
    if (!context || this.notes.isOpenAt(uri)) return context;
    const checked = () => this.checkedContext(uri);
    return {
      ...context,
      get diagnostics() {
        return checked()?.diagnostics ?? [];
      },
      diagnosticsIn: (within) => checked()?.diagnosticsIn(within) ?? [],
    };
  }

  /** The note says something else now, or is gone. */
  forget(uri: string): void {
    this.known.delete(uri);
    this.checked.delete(uri);
  }

  private contextOf(uri: string): ViewContext | undefined {
    if (this.notes.isOpenAt(uri)) return this.checkedContext(uri);
    const checked = this.checked.get(uri);
    if (checked) return checked;
    const note = this.notes.noteAt(uri);
    return (
      note && {
        ...{ note, diagnostics: [], diagnosticsIn: () => [] },
        ...{ today: this.notes.today, memory: this.memory, say },
      }
    );
  }

  private checkedContext(uri: string): ViewContext | undefined {
    const known = this.checked.get(uri);
    if (known) return known;
    const checked = this.notes.checkAt(uri);
    const context = checked && viewContextOf(checked, this.notes.today, this.memory, say);
    if (context && !this.notes.isOpenAt(uri)) this.checked.set(uri, context);
    return context;
  }

  private drawnFrom(context: ViewContext | undefined): Drawn | undefined {
    if (!context) return undefined;
    let outside: ReturnType<typeof problemsOutside> | undefined;
    let head: ContentsHead | undefined;
    return {
      context,
      get head() {
        head ??= contentsHead(context);
        return head;
      },
      problemsOutside: (owner) => {
        outside ??= problemsOutside(context);
        return outside.get(owner) ?? [];
      },
    };
  }
}
