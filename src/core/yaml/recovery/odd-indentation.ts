import type { TextEdit } from '../../text/edit';
import { hasNoWidth, isOddSpace, signName } from '../../text/signs';
import { isBlockHeader } from '../lexical/block-header';
import type { Node } from '../parse/nodes';
import type { Damage, Parsed } from '../parse/parsed';
import { contentOf, isIdle, type Line, linesOf, wordKey } from '../split/line';

/** A line that begins with a sign that resembles a space, or cannot be seen at all. */
const oddLine =
  /^ *[\v\f\x85\xA0\u00AD\u061C\u1680\u2000-\u200F\u2028-\u202F\u205F\u2060\u2066-\u2069\u3000\uFEFF]/m;

/** The lines of a chunk that are indented by white space that YAML does not know. */
export function oddIndentation(text: string, parsed: Parsed): Damage | undefined {
  if (!oddLine.test(text)) return undefined;
  if (parsed.problems.length === 0 && !(parsed.root && hasOddKey(parsed.root))) return undefined;
  const all = new Reader(text).faulty().map((line) => edit(text, line));
  const [first] = all;
  if (!first) return undefined;
  return { kind: 'signs', ...damageAt(text, first), edits: [first], all };
}

function damageAt(text: string, { span }: TextEdit): Pick<Damage, 'problem' | 'title'> {
  const sign = text.charAt(span.start);
  const name = signName(sign);
  const { start, end } = span;
  const isBlank = /^\r?$/.test(text.slice(end).slice(0, 2).split('\n', 1)[0] ?? '');
  const title = isBlank || hasNoWidth(sign) ? `Remove the ${name}` : 'Indent this line with plain spaces';
  return { problem: { start, end, message: messageFor(sign, name, isBlank) }, title };
}

function messageFor(sign: string, name: string, isBlank: boolean): string {
  const article = /^[aeiou]/.test(name) ? 'an' : 'a';
  if (isBlank)
    return `This line seems empty, but holds ${article} ${name}, which YAML takes for a letter. Remove it.`;
  return hasNoWidth(sign)
    ? `This line begins with a sign that cannot be seen, ${article} ${name}, which YAML takes for a letter. Remove it.`
    : `This line is indented by ${article} ${name}, which YAML takes for a letter. Indent it with plain spaces.`;
}

/** Whether a key begins with such a sign: it was meant to stand before the key, and not in it. */
function hasOddKey(node: Node): boolean {
  if (node.kind === 'seq') return node.items.some(hasOddKey);
  if (node.kind !== 'map') return false;
  return node.pairs.some(({ key, value }) => {
    const sign = key.style === 'plain' ? key.text.charAt(0) : '';
    return isOddSpace(sign) || hasNoWidth(sign) || (value !== null && hasOddKey(value));
  });
}

/** Spaces in the place of what resembles them, and nothing in the place of what has no width. */
function edit(text: string, line: Line): TextEdit {
  const start = oddStart(text, line);
  const signs = text.slice(start, line.first);
  const isBlank = line.first === line.stop;
  const plain = isBlank ? '' : [...signs].map((sign) => (hasNoWidth(sign) ? '' : ' ')).join('');
  return { span: { start, end: line.first }, text: plain };
}

function oddStart(text: string, { start, first }: Line): number {
  let at = start;
  while (at < first && text[at] === ' ') at++;
  return at;
}

/** Tells the lines whose odd indentation is a mistake from those of a text in which it is part of the text. */
class Reader {
  /** The column of the key that was read last. */
  private owner = -1;
  /** The block scalar at hand: the column of its key, and that of its text as soon as it is known. */
  private block: { readonly owner: number; indent: number | undefined } | undefined;

  constructor(private readonly text: string) {}

  faulty(): Line[] {
    return [...linesOf(this.text, 0)].filter((line) => this.isFaulty(line));
  }

  private isFaulty(line: Line): boolean {
    const plain = oddStart(this.text, line) - line.start;
    const isOdd = plain < line.first - line.start;
    const content = contentOf(this.text, line);
    if (content === '') return isOdd && !this.isText(plain);
    if (this.block && line.indent > this.block.owner) return this.takeText(line, plain, isOdd);
    this.block = undefined;
    if (isIdle(content)) return isOdd;
    const isKey = wordKey(content) !== undefined;
    const isPart = !isKey && plain > this.owner;
    if (isKey) this.owner = line.indent;
    if (isBlockHeader(content)) this.block = { owner: line.indent, indent: undefined };
    return isOdd && !isPart;
  }

  private takeText(line: Line, plain: number, isOdd: boolean): boolean {
    const isFaulty = isOdd && !this.isText(plain);
    if (this.block) this.block.indent ??= isFaulty || !isOdd ? line.indent : plain;
    return isFaulty;
  }

  /** Whether a line with so many spaces belongs to the block scalar by these alone. */
  private isText(plain: number): boolean {
    if (!this.block) return false;
    const { owner, indent } = this.block;
    return indent === undefined ? plain > owner : plain >= indent;
  }
}
