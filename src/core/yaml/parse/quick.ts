import type { Node } from './nodes';
import type { Parsed, SyntaxProblem } from './parsed';
import { BlockReader } from './quick/block';
import { Cursor, doubt } from './quick/cursor';

const noProblems: readonly SyntaxProblem[] = [];
const noAnchors: ReadonlyMap<string, Node> = new Map();

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
    return { root, problems: noProblems, anchors: noAnchors, open: false };
  } catch (error) {
    if (error !== doubt) throw error;
    return undefined;
  }
}
