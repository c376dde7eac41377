import { isRuleCode, ruleCodes } from '../../model/rule-codes';
import type { Span } from '../../text/span';
import type { Note } from '../../workspace/note/note';
import type { Suppression } from '../../workspace/reading/suppressions';
import { at, type Finding } from '../rule';
import { didYouMean } from '../shared/wording';
import { unusedIgnore } from '../silence/unused-ignore';
import type { Found } from './finding-store';
import { spanOfFinding } from './to-diagnostic';

/** An ignoring comment with the lines that it speaks of, as offsets of the note. */
interface Silence {
  readonly ignore: Suppression;
  readonly lines: Span;
}

/** Leaves out what comments in the note silence, and finds those that silence nothing. */
export class SuppressionFilter {
  private readonly silences: readonly Silence[];

  constructor(
    private readonly note: Note,
    /** All that was found in the piece at an offset, and what was found in no piece. */
    private readonly foundAt: (offset: number) => readonly Found[],
  ) {
    this.silences = note.ignores.map((ignore) => ({ ignore, lines: linesOf(note, ignore) }));
  }

  get isIdle(): boolean {
    return this.silences.length === 0;
  }

  audible(found: readonly Found[]): Found[] {
    return found.filter((each) => !this.silences.some((silence) => silences(silence, each)));
  }

  unused(): Found[] {
    const idle = this.silences.filter((silence) => this.isUnused(silence));
    return this.audible(idle.map(({ ignore }) => ({ rule: unusedIgnore, finding: findingOf(ignore) })));
  }

  private isUnused(silence: Silence): boolean {
    // Behind a byte order mark, the first line ends in the piece that it belongs to.
    const inLine = Math.min(silence.lines.end - 1, this.note.length);
    return !this.foundAt(inLine).some((found) => silences(silence, found));
  }
}

/** A text over several lines may have its comment above the first of them, or behind the last. */
function silences({ ignore, lines }: Silence, { rule, finding }: Found): boolean {
  if (!ignore.codes.includes(rule.code)) return false;
  const { start, end } = spanOfFinding(finding.at);
  return isIn(lines, start) || isIn(lines, Math.max(start, end - 1));
}

function isIn({ start, end }: Span, offset: number): boolean {
  return offset >= start && offset < end;
}

/** From the beginning of the first line to that of the line behind the last; that of the note has no end. */
function linesOf(note: Note, { chunk, ownLine, line }: Suppression): Span {
  const [first, next] = [chunk.line + ownLine, chunk.line + line + 1];
  return {
    start: first === 0 ? 0 : note.offsetAt({ line: first, character: 0 }),
    end: next < note.lineCount ? note.offsetAt({ line: next, character: 0 }) : Number.POSITIVE_INFINITY,
  };
}

function findingOf({ chunk, span, codes }: Suppression): Finding {
  return { at: at(chunk, span), message: messageOf(codes) };
}

function messageOf(codes: readonly string[]): string {
  const unknown = codes.find((code) => !isRuleCode(code));
  if (codes.length === 0) return 'This comment names no rule, so that it silences nothing.';
  if (unknown !== undefined)
    return `This comment silences nothing: there is no rule “${unknown}”.${didYouMean(unknown, ruleCodes)}`;
  return `This comment silences nothing: ${codes.join(', ')} ${codes.length === 1 ? 'reports' : 'report'} nothing on the line that it speaks of. Take it away.`;
}
