import { none } from '../../util/none';
import type { Node } from './nodes';
import type { Parsed } from './parsed';
import { BlockReader } from './quick/block';
import { Cursor, unsupported } from './quick/cursor';
import { Meant } from './quick/meant';

const noAnchors: ReadonlyMap<string, Node> = new Map();
const noAliases: ReadonlySet<string> = new Set();

/** Line breaks and marks that the full parser must judge: lone carriage returns and byte order marks. */
const strayMarks = /\r(?!\n)|\uFEFF/;

/**
 * Reads the YAML that notes are mostly written in: a mapping in block style, with whatever collections and
 * scalars inside, in time that grows with the length of the text. It gives what parse() gives, or
 * `undefined` where the text is malformed or makes use of more than that: of anchors, tags, question marks,
 * directives, tabs as indentation and their like. Nothing is thrown.
 */
export function quickParse(text: string): Parsed | undefined {
  if (strayMarks.test(text)) return undefined;
  try {
    const root = new BlockReader(new Cursor(text)).document();
    return { root, problems: none, anchors: noAnchors, aliases: noAliases, open: false };
  } catch (error) {
    if (error !== unsupported) throw error;
    return undefined;
  }
}

/**
 * Reads a malformed text as its writer meant it: plain text may begin with any sign, and goes on behind a `#`
 * that no white space follows, where YAML would make no sense of what comes next. Undefined where that makes
 * no sense of it either.
 */
export function readMalformed(text: string): Parsed | undefined {
  return readMeant(text, noAliases, false);
}

/** Reads a text as its writer meant it, behind each such `#`. `named` are the anchors that aliases elsewhere name. */
export function readAsMeant(text: string, named: ReadonlySet<string> = noAliases): Parsed | undefined {
  return readMeant(text, named, true);
}

function readMeant(text: string, named: ReadonlySet<string>, takesAll: boolean): Parsed | undefined {
  if (strayMarks.test(text)) return undefined;
  const meant = new Meant(text, named, takesAll);
  try {
    const root = new BlockReader(new Cursor(text, meant)).document();
    const { slips, anchors, aliases, isOpen: open } = meant;
    return { root, problems: none, anchors, aliases, open, slips };
  } catch (error) {
    if (error !== unsupported) throw error;
    return undefined;
  }
}
