import { skipped, special, type Units } from './units';

/** A stretch of a quotation between two omissions, in the units that count. */
export interface Piece {
  readonly units: readonly number[];
  /** Its first letter in the other case: a quotation begins as the sentence around it wants. */
  readonly otherFirst: number;
}

/** What a writer leaves out: `…`, `...` and `. . .`, in brackets or not. */
const omission = /\[\s?(?:…|\.\s?\.\s?\.)\s?\]|\(\s?(?:…|\.\s?\.\s?\.)\s?\)|…|\.\s?\.\s?\.+/;

const closingBracket = 0x5d;

/** A letter that a writer has changed at the beginning: `[T]he`. */
const changedLetter = /^(\P{L}{0,4})\[(\p{L})\]/u;

/** The pieces of a quotation that must follow each other; none where nothing of it counts. */
export function piecesOf(quote: string, units: Units): readonly Piece[] {
  const parts = quote.normalize('NFC').split(omission);
  return parts.flatMap((part) => pieceOf(part.replace(changedLetter, '$1$2'), units) ?? []);
}

function pieceOf(part: string, table: Units): Piece | undefined {
  const units: number[] = [];
  for (let at = 0; at < part.length; at++) {
    const unit = countedUnit(part.charCodeAt(at), table);
    if (unit !== skipped) units.push(unit);
  }
  const [first] = units;
  return first === undefined ? undefined : { units, otherFirst: otherCase(first) };
}

/** What begins a tag or a reference in a copy is a sign like others in a quotation; the bracket of a link is none. */
function countedUnit(unit: number, table: Units): number {
  const counted = table[unit] ?? skipped;
  if (counted !== special) return counted;
  return unit === closingBracket ? skipped : unit;
}

function otherCase(unit: number): number {
  const letter = String.fromCharCode(unit);
  const lower = letter.toLowerCase();
  const other = lower === letter ? letter.toUpperCase() : lower;
  return other.length === 1 ? other.charCodeAt(0) : unit;
}
