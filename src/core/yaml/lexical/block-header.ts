/** The sign of a block scalar with what may follow it on its line. */
const headerHere = /[|>](?:[-+][1-9]?|[1-9][-+]?)?[ \t]*(?:[\r\n]|$|[ \t]#)/y;
/** The same at the end of a line, behind a key, a dash, a tag or an anchor, with an indentation of any depth. */
const headerAtEnd = /(?:^|[:-][ \t]+)(?:[&!]\S*[ \t]+)*[|>][-+\d]{0,2}[ \t]*(?:\s#.*)?$/;

/** Whether a block scalar begins at an offset, whose text stands in the lines below. */
export function isBlockHeaderAt(text: string, at: number): boolean {
  headerHere.lastIndex = at;
  return headerHere.test(text);
}

/** Whether a line, given without its indentation, begins a block scalar. */
export function isBlockHeader(line: string): boolean {
  return headerAtEnd.test(line);
}
