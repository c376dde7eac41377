/** The sign of a block scalar with what may follow it on its line. */
const headerHere = /[|>](?:[-+][1-9]?|[1-9][-+]?)?[ \t]*(?:[\r\n]|$|[ \t]#)/y;
/** What somebody may have meant for it, or has not written to the end. */
const likeHeaderHere = /[|>][-+\d]*[ \t]*(?:#.*)?$/my;
/** A header at the end of a line, behind a key, a dash, a tag or an anchor, with an indentation of any depth. */
const headerAtEnd = /(?:^|[:-][ \t]+)(?:[&!]\S*[ \t]+)*[|>][-+\d]{0,2}[ \t]*(?:\s#.*)?$/;

/** Whether a block scalar begins at an offset, whose text stands in the lines below. */
export function isBlockHeaderAt(text: string, at: number): boolean {
  headerHere.lastIndex = at;
  return headerHere.test(text);
}

/** Whether somebody who types a line means a block scalar to begin at an offset. */
export function isLikeBlockHeaderAt(text: string, at: number): boolean {
  likeHeaderHere.lastIndex = at;
  return likeHeaderHere.test(text);
}

/** Whether a line, given without its indentation, begins a block scalar. */
export function isBlockHeader(line: string): boolean {
  return headerAtEnd.test(line);
}
