import type { Span } from '../text/span';

/** What one branch has in the place of a conflict, or what both began from. */
export interface Side {
  /** What Git calls it, mostly by the name of a branch; empty where it says nothing. */
  readonly label: string;
  /** Its lines, with their line breaks. */
  readonly span: Span;
}

/** A conflict that a merge has left in a text. */
export interface Conflict {
  /** From the first marker to the end of the line of the last one. */
  readonly span: Span;
  readonly ours: Side;
  readonly theirs: Side;
  /** What both began from, which only some styles of Git show. */
  readonly base: Side | undefined;
}

/** What Git writes before each part of a conflict, and behind the last. */
const marker = /^(<{7}|\|{7}|={7}|>{7})(?: (.*))?$/;

interface Line extends Span {
  readonly sign: string | undefined;
  readonly label: string;
}

/**
 * The conflicts of a text, in its order, as Git tells where they begin and end: by seven signs at the beginning of a
 * line. Longer markers belong to a conflict of what both began from, and are a part of that. What has lost one of its
 * markers is none.
 */
export function conflictsIn(text: string): Conflict[] {
  const found: Conflict[] = [];
  let open: Line[] = [];
  for (const line of markersIn(text)) {
    if (line.sign === '<') open = [line];
    else if (follows(open.at(-1)?.sign, line.sign)) open.push(line);
    if (line.sign !== '>') continue;
    const conflict = conflictOf(open);
    if (conflict) found.push(conflict);
    open = [];
  }
  return found;
}

/** Whether a marker goes on with a conflict; a line of equal signs in one of its sides does not. */
function follows(last: string | undefined, sign: string | undefined): boolean {
  switch (sign) {
    case '|':
      return last === '<';
    case '=':
      return last === '<' || last === '|';
    case '>':
      return last === '=';
    default:
      return false;
  }
}

function conflictOf(markers: readonly Line[]): Conflict | undefined {
  const [first] = markers;
  const last = markers.at(-1);
  const middle = markers.at(-2);
  if (!first || !middle || last?.sign !== '>') return undefined;
  const base = markers.length === 4 ? markers[1] : undefined;
  return {
    span: { start: first.start, end: last.end },
    ours: { label: first.label, span: { start: first.end, end: (base ?? middle).start } },
    base: base && { label: base.label, span: { start: base.end, end: middle.start } },
    theirs: { label: last.label, span: { start: middle.end, end: last.start } },
  };
}

function* markersIn(text: string): Generator<Line> {
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed + 1;
    const found = isSign(text[start]) && marker.exec(text.slice(start, end).replace(/\r?\n$/, ''));
    if (found) yield { start, end, sign: found[1]?.[0], label: found[2]?.trim() ?? '' };
    start = end;
  }
}

function isSign(character: string | undefined): boolean {
  return character !== undefined && '<|=>'.includes(character);
}

/** The conflict at a place, or else the first behind it, or the last before it. */
export function conflictAt(text: string, offset: number): Conflict | undefined {
  const all = conflictsIn(text);
  return all.find(({ span }) => offset < span.end) ?? all.at(-1);
}
