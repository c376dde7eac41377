import { isRuleCode, ruleCodes } from '../model/rule-codes';
import type { Span } from '../text/span';
import type { Ignore } from '../workspace/ignores';
import type { Note } from '../workspace/note';
import { spanOf } from './diagnostic';
import type { Found } from './judgements';
import { at, type Finding } from './rule';
import { unusedIgnore } from './silence/unused-ignore';
import { didYouMean } from './wording';

/** An ignoring comment with the line that it speaks of, as offsets of the note. */
interface Silence {
  readonly ignore: Ignore;
  readonly line: Span;
}

/** Leaves out what comments in the note silence, and finds those that silence nothing. */
export class Silencer {
  private readonly silences: readonly Silence[];

  constructor(
    private readonly note: Note,
    /** All that was found in the piece at an offset, and what was found in no piece. */
    private readonly foundAt: (offset: number) => readonly Found[],
  ) {
    this.silences = note.ignores.map((ignore) => ({ ignore, line: lineOf(note, ignore) }));
  }

  get isIdle(): boolean {
    return this.silences.length === 0;
  }

  audible(found: readonly Found[]): Found[] {
    return found.filter((each) => !this.silences.some((silence) => silences(silence, each)));
  }

  unused(): Found[] {
    const idle = this.silences.filter(({ ignore, line }) => this.isUnused({ ignore, line }));
    return this.audible(idle.map(({ ignore }) => ({ rule: unusedIgnore, finding: findingOf(ignore) })));
  }

  private isUnused(silence: Silence): boolean {
    // Behind a byte order mark, the first line ends in the piece that it belongs to.
    const inLine = Math.min(silence.line.end - 1, this.note.length);
    return !this.foundAt(inLine).some((found) => silences(silence, found));
  }
}

function silences({ ignore, line }: Silence, { rule, finding }: Found): boolean {
  if (!ignore.codes.includes(rule.code)) return false;
  const { start } = spanOf(finding.at);
  return start >= line.start && start < line.end;
}

/** From the beginning of the line to that of the next; the last one has no end. */
function lineOf(note: Note, { chunk, line }: Ignore): Span {
  const number = chunk.line + line;
  const start = note.offsetAt({ line: number, character: 0 });
  const isLast = number + 1 >= note.lineCount;
  const end = isLast ? Number.POSITIVE_INFINITY : note.offsetAt({ line: number + 1, character: 0 });
  return { start: number === 0 ? 0 : start, end };
}

function findingOf({ chunk, span, codes }: Ignore): Finding {
  return { at: at(chunk, span), message: messageOf(codes) };
}

function messageOf(codes: readonly string[]): string {
  const unknown = codes.find((code) => !isRuleCode(code));
  if (codes.length === 0) return 'This comment names no rule, so that it silences nothing.';
  if (unknown !== undefined)
    return `This comment silences nothing: there is no rule “${unknown}”.${didYouMean(unknown, ruleCodes)}`;
  return `This comment silences nothing: ${codes.join(', ')} ${codes.length === 1 ? 'reports' : 'report'} nothing on the line that it speaks of. Take it away.`;
}
