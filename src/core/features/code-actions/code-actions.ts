import { cite } from '../../fixes/citations';
import { noteHashAt } from '../../fixes/copies';
import { extract } from '../../fixes/extract';
import type { Fix } from '../../fixes/fix';
import { fixesOf } from '../../fixes/fixes';
import { linkMention } from '../../fixes/mentions';
import { moveEntry } from '../../fixes/move';
import { silence } from '../../fixes/silencing';
import type { RuleCode } from '../../model/rule-codes';
import type { Diagnostic } from '../../rules/rule';
import type { Span } from '../../text/span';
import type { Note } from '../../workspace/note/note';
import { offsetInNote, spanInNote } from '../../workspace/reading/place';
import { mendAll } from './fix-all';
import { fixContextOf } from './fix-context';

/** Something that can be done at a place of a note. */
export interface CodeAction extends Fix {
  readonly kind: 'quickfix' | 'refactor' | 'extract' | 'move' | 'silence';
  /** What it mends. */
  readonly diagnostic?: Diagnostic;
}

/**
 * The stretch of a note in which the diagnostics begin that can stand at a place: none goes beyond its chunk, or
 * its line, and the first line may begin before its chunk does.
 */
export function diagnosticsNear(note: Note, place: Span): Span {
  const [first] = note.text.chunksIn(place);
  const [before] = first ? note.text.chunksIn(spanInNote(first, { start: 0, end: 0 })) : [];
  return { start: before ? offsetInNote(before, 0) : 0, end: place.end + 1 };
}

/**
 * What mends the diagnostics at a place, then what else can be done there. `near` are those of the note that begin
 * in `diagnosticsNear`; those of a rule in all of the note are made only where one can be mended with others.
 * Nothing is changed, and no edit made, before somebody asks for the edits of an action.
 */
export function codeActions(
  note: Note,
  span: Span,
  near: readonly Diagnostic[],
  allOf: (code: RuleCode) => readonly Diagnostic[] = (code) => near.filter((each) => each.code === code),
): CodeAction[] {
  const here = near.filter((diagnostic) => touches(diagnostic.span, span));
  const quickfix = (diagnostic: Diagnostic) => (fix: Fix) =>
    ({ ...fix, kind: 'quickfix', diagnostic }) as const;
  const found = here.map((diagnostic) => fixContextOf(note, diagnostic));
  return [
    ...found.flatMap((each) => fixesOf(each).map(quickfix(each.diagnostic))),
    ...found.flatMap((each) => mendAll(note, each.diagnostic, allOf).map(quickfix(each.diagnostic))),
    ...cite(note, span).map((fix) => ({ ...fix, kind: 'refactor' }) as const),
    ...linkMention(note, span.start).map((fix) => ({ ...fix, kind: 'refactor' }) as const),
    ...noteHashAt(note, span.start).map((fix) => ({ ...fix, kind: 'refactor' }) as const),
    ...extract(note, span).map((fix) => ({ ...fix, kind: 'extract' }) as const),
    ...moveEntry(note, span).map((fix) => ({ ...fix, kind: 'move' }) as const),
    ...found.flatMap(({ diagnostic, ...each }) =>
      silence({ ...each, diagnostic }).map((fix) => ({ ...fix, kind: 'silence', diagnostic }) as const),
    ),
  ];
}

function touches(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end;
}
