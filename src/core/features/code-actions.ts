import { Refusal } from '../edits/refusal';
import { extract } from '../fixes/extract';
import { type Change, type Fix, type Found, largeChange } from '../fixes/fix';
import { fixesOf } from '../fixes/fixes';
import { linkMention } from '../fixes/mentions';
import { moveEntry } from '../fixes/move';
import { silence } from '../fixes/silencing';
import type { Diagnostic } from '../rules/rule';
import { applyEdits, composed, type TextEdit } from '../text/edit';
import { type Span, shift } from '../text/span';
import { factsOf } from '../workspace/facts';
import { Note } from '../workspace/note';

/** Something that can be done at a place of a note. */
export interface CodeAction extends Fix {
  readonly kind: 'quickfix' | 'refactor' | 'extract' | 'move';
  /** What it mends. */
  readonly diagnostic?: Diagnostic;
}

/**
 * What mends the diagnostics at a place, then what else can be done there. `all` are the note's diagnostics.
 * Nothing is changed, and no edit made, before somebody asks for the edits of an action.
 */
export function codeActions(note: Note, span: Span, all: readonly Diagnostic[]): CodeAction[] {
  const here = all.filter((diagnostic) => touches(diagnostic.span, span));
  const quickfix = (diagnostic: Diagnostic) => (fix: Fix) =>
    ({ ...fix, kind: 'quickfix', diagnostic }) as const;
  const found = here.map((diagnostic) => foundBy(note, diagnostic));
  return [
    ...found.flatMap((each) => fixesOf(each).map(quickfix(each.diagnostic))),
    ...found.flatMap((each) => fixAll(note, each, all).map(quickfix(each.diagnostic))),
    ...linkMention(note, span.start).map((fix) => ({ ...fix, kind: 'refactor' }) as const),
    ...extract(note, span).map((fix) => ({ ...fix, kind: 'extract' }) as const),
    ...moveEntry(note, span).map((fix) => ({ ...fix, kind: 'move' }) as const),
    ...found.flatMap((each) => silence(each).map(quickfix(each.diagnostic))),
  ];
}

function touches(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end;
}

function foundBy(note: Note, diagnostic: Diagnostic): Found {
  const { span } = diagnostic;
  const chunk = note.chunkAt(span.start);
  if (!chunk) throw new RangeError('Every place of a note is in one of its pieces.');
  const at = { start: span.start - chunk.start, end: span.end - chunk.start };
  const facts = factsOf(chunk);
  const holding = facts.entries.filter((each) => each.span.start <= at.start && at.end <= each.span.end);
  // An alias that stands for a whole section holds all of its entries.
  const entry = holding.length === 1 ? holding[0] : undefined;
  return { note, diagnostic, facts, chunk, at, entry };
}

/** Where a rule reports more than one place, what is preferred for one can be done for all. */
function fixAll(note: Note, { diagnostic }: Found, all: readonly Diagnostic[]): Fix[] {
  const alike = all.filter(({ code }) => code === diagnostic.code);
  if (alike.length < 2 || !preferred(note, diagnostic)) return [];
  const step = largeChange(() => together(note, alike));
  return [{ title: `Mend all ${alike.length} of ${diagnostic.code} in this note`, step }];
}

function preferred(note: Note, diagnostic: Diagnostic): Change | undefined {
  const fix = fixesOf(foundBy(note, diagnostic)).find(({ isPreferred }) => isPreferred);
  return fix?.step.kind === 'change' ? fix.step : undefined;
}

/**
 * What is preferred for each of some diagnostics. Of two that meet, the later is mended in what the other has
 * left. Where they would harm the note together, they come one by one, and those that would are left out.
 */
function together(note: Note, all: readonly Diagnostic[], isOneByOne = false): readonly TextEdit[] {
  let edits: readonly TextEdit[] = [];
  let copy = note;
  let left = all;
  while (left.length > 0) {
    const now = isOneByOne ? left.slice(0, 1) : left;
    const { taken, waiting } = apart(copy, now);
    const others = [...waiting, ...left.slice(now.length)];
    const next = Note.read(applyEdits(copy.text, taken));
    const isHarm = malformedIn(next) > malformedIn(copy);
    if (isHarm && !isOneByOne) return together(note, all, true);
    if (isHarm || taken.length === 0) {
      left = isOneByOne ? others : [];
      continue;
    }
    edits = composed(note.text, edits, taken);
    left = others.flatMap((each) => behind(each, taken));
    copy = next;
  }
  return edits;
}

function malformedIn(note: Note): number {
  return [...note.chunks].filter(({ isBroken }) => isBroken).length;
}

/** The edits for those that do not meet, and those that have to wait. What cannot be mended from here is left. */
function apart(note: Note, all: readonly Diagnostic[]): { taken: TextEdit[]; waiting: Diagnostic[] } {
  const taken: TextEdit[] = [];
  const waiting: Diagnostic[] = [];
  for (const diagnostic of all) {
    const change = preferred(note, diagnostic);
    const wanted = change ? unlessRefused(change.edits) : [];
    if (wanted.some((edit) => taken.some((other) => meet(edit, other)))) waiting.push(diagnostic);
    else taken.push(...wanted);
  }
  return { taken, waiting };
}

/** A diagnostic where its text stands after some edits; none where they touch that text. */
function behind(diagnostic: Diagnostic, edits: readonly TextEdit[]): Diagnostic[] {
  const moved = (at: Span): Span => {
    const before = edits.filter(({ span }) => span.end <= at.start);
    return shift(
      at,
      before.reduce((sum, { span, text }) => sum + text.length - (span.end - span.start), 0),
    );
  };
  const { span, related } = diagnostic;
  if (edits.some((edit) => edit.span.start < span.end && span.start < edit.span.end)) return [];
  const others = related?.map((each) => (each.note ? each : { ...each, span: moved(each.span) }));
  return [{ ...diagnostic, span: moved(span), ...(others && { related: others }) }];
}

function unlessRefused(edits: Change['edits']): readonly TextEdit[] {
  try {
    return edits();
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}

function meet({ span: one }: TextEdit, { span: other }: TextEdit): boolean {
  if (one.start === other.start && one.end === other.end) return true;
  return one.start < other.end && other.start < one.end;
}
