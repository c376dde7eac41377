import { Refusal } from '../edits/refusal';
import { applyEdits, type TextEdit } from '../text/edit';
import { lineStart } from '../text/line-end';
import type { Span } from '../text/span';
import type { Conflict, Side } from './conflicts';

/** A text in which each conflict is decided for one of its sides, and the way back to the text with its conflicts. */
export interface Decided {
  readonly text: string;
  /** Where the chosen side of a conflict stands in it. */
  spanOf(conflict: Conflict): Span;
  /**
   * Edits of it as edits of the text with its conflicts, in which those of one conflict take its place.
   * @throws Refusal where they reach into another conflict
   */
  editsOf(conflict: Conflict, edits: readonly TextEdit[]): TextEdit[];
}

/** A chosen side, where it stands and where it comes from. */
interface Part {
  readonly conflict: Conflict;
  readonly span: Span;
}

/** Decides all conflicts of a text. */
export function decided(
  source: string,
  conflicts: readonly Conflict[],
  chosen: (conflict: Conflict) => Side,
): Decided {
  const { text, parts } = joined(source, conflicts, chosen);
  const partOf = (conflict: Conflict): Span =>
    parts.find((part) => part.conflict === conflict)?.span ?? { start: 0, end: 0 };
  return {
    text,
    spanOf: partOf,
    editsOf: (conflict, edits) => {
      const own = partOf(conflict);
      const isOwn = ({ span }: TextEdit): boolean => own.start <= span.start && span.end <= own.end;
      const inside = edits.filter(isOwn).map(({ span, text: words }) => ({
        span: { start: span.start - own.start, end: span.end - own.start },
        text: words,
      }));
      const lines = applyEdits(text.slice(own.start, own.end), inside);
      const around = edits.filter((edit) => !isOwn(edit));
      return [
        { span: conflict.span, text: lines },
        ...around.map(({ span, text: words }) => ({ span: back(source, parts, span), text: words })),
      ];
    },
  };
}

/** What stands between the conflicts, with the chosen side in the place of each. */
function joined(
  source: string,
  conflicts: readonly Conflict[],
  chosen: (conflict: Conflict) => Side,
): { readonly text: string; readonly parts: readonly Part[] } {
  const parts: Part[] = [];
  let text = '';
  let at = 0;
  for (const conflict of conflicts) {
    text += source.slice(at, conflict.span.start);
    const { span } = chosen(conflict);
    const start = text.length;
    text += source.slice(span.start, span.end);
    parts.push({ conflict, span: { start, end: text.length } });
    at = conflict.span.end;
  }
  return { text: text + source.slice(at), parts };
}

/** A stretch between the conflicts, as it stands in the text that has them. */
function back(source: string, parts: readonly Part[], { start, end }: Span): Span {
  let moved = 0;
  for (const { conflict, span } of parts) {
    if (end <= span.start) break;
    if (start < span.end) throw reachesInto(source, conflict);
    moved = conflict.span.end - span.end;
  }
  return { start: start + moved, end: end + moved };
}

function reachesInto(source: string, { span }: Conflict): Refusal {
  const line = source.slice(0, lineStart(source, span.start)).split('\n').length;
  return new Refusal(`Decide the conflict in line ${line} first: both concern the same entry.`);
}
