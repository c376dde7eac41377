import { isRuleCode, ruleCodes } from '../../model/rule-codes';
import type { Span } from '../../text/span';
import { countLeading } from '../../util/binary-search';
import type { Note } from '../../workspace/note/note';
import type { Suppression } from '../../workspace/reading/suppressions';
import { at, type Finding } from '../rule';
import { didYouMean } from '../shared/wording';
import { unusedIgnore } from '../silence/unused-ignore';
import type { RuleFinding } from './rule-finding';
import { spanOfFinding } from './to-diagnostic';

/** A comment that suppresses rules, with the lines that it speaks of, as offsets of the note. */
interface LineSuppression {
  readonly suppression: Suppression;
  readonly lines: Span;
}

/** Leaves out what comments in the note suppress, and finds those that suppress nothing. */
export class SuppressionFilter {
  private readonly all: readonly LineSuppression[];
  /** The lines on which each rule is silenced. */
  private readonly silenced = new Map<string, Stretches>();

  constructor(
    private readonly note: Note,
    /** All that was found in the chunk at an offset, and what was found in no chunk. */
    private readonly foundAt: (offset: number) => readonly RuleFinding[],
  ) {
    this.all = note.contents.suppressions
      .map((suppression) => ({ suppression, lines: linesOf(note, suppression) }))
      // They come in the order of the edits.
      .sort((one, other) => one.lines.start - other.lines.start);
    for (const { suppression, lines } of this.all)
      for (const code of suppression.codes) {
        const stretches = this.silenced.get(code) ?? new Stretches();
        stretches.add(lines);
        this.silenced.set(code, stretches);
      }
  }

  get isIdle(): boolean {
    return this.all.length === 0;
  }

  unsuppressed(found: readonly RuleFinding[]): RuleFinding[] {
    return found.filter((each) => {
      const lines = this.silenced.get(each.rule.code);
      return !lines || !placesOf(each).some((offset) => lines.holds(offset));
    });
  }

  unused(): RuleFinding[] {
    const idle = this.all.filter((suppression) => this.isUnused(suppression));
    return this.unsuppressed(
      idle.map(({ suppression }) => ({ rule: unusedIgnore, finding: findingOf(suppression) })),
    );
  }

  private isUnused(suppression: LineSuppression): boolean {
    // Behind a byte order mark, the first line ends in the chunk that it belongs to.
    const inLine = Math.min(suppression.lines.end - 1, this.note.text.length);
    return !this.foundAt(inLine).some((found) => suppresses(suppression, found));
  }
}

function suppresses({ suppression, lines }: LineSuppression, found: RuleFinding): boolean {
  return suppression.codes.includes(found.rule.code) && placesOf(found).some((offset) => isIn(lines, offset));
}

/**
 * A text over several lines may have its comment above the first of them, or behind the last, although words in
 * the midst of it are reported.
 */
function placesOf({ finding: { at, within } }: RuleFinding): number[] {
  const places = within && at.chunk ? [at, { chunk: at.chunk, span: within }] : [at];
  return places.map(spanOfFinding).flatMap(({ start, end }) => [start, Math.max(start, end - 1)]);
}

/** Stretches of a note in the order of the text, of which one may lie in another. */
class Stretches {
  private readonly starts: number[] = [];
  /** How far each reaches, or one before it. */
  private readonly ends: number[] = [];

  add({ start, end }: Span): void {
    this.starts.push(start);
    this.ends.push(Math.max(end, this.ends.at(-1) ?? 0));
  }

  holds(offset: number): boolean {
    const begun = countLeading(this.starts.length, (at) => (this.starts[at] ?? 0) <= offset);
    return begun > 0 && offset < (this.ends[begun - 1] ?? 0);
  }
}

function isIn({ start, end }: Span, offset: number): boolean {
  return offset >= start && offset < end;
}

/** From the beginning of the first line to that of the line behind the last; that of the note has no end. */
function linesOf(note: Note, { chunk, ownLine, line }: Suppression): Span {
  const first = chunk.line + ownLine;
  const next = chunk.line + line + 1;
  return {
    start: first === 0 ? 0 : note.text.offsetAt({ line: first, character: 0 }),
    end:
      next < note.text.lineCount
        ? note.text.offsetAt({ line: next, character: 0 })
        : Number.POSITIVE_INFINITY,
  };
}

function findingOf({ chunk, span, codes }: Suppression): Finding {
  return { at: at(chunk, span), message: messageOf(codes) };
}

function messageOf(codes: readonly string[]): string {
  const unknown = codes.find((code) => !isRuleCode(code));
  if (codes.length === 0)
    return 'This comment names no rule, so that it silences nothing. Name one, or take it away.';
  if (unknown !== undefined)
    return `This comment silences nothing, as there is no rule “${unknown}”.${didYouMean(unknown, ruleCodes) || ' Take it away.'}`;
  return `This comment silences nothing, as ${codes.join(', ')} ${codes.length === 1 ? 'reports' : 'report'} nothing on the line that it speaks of. Take it away.`;
}
