import {
  type Alias,
  Composer,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Parser,
  Scalar,
  type Node as YamlNode,
  type Pair as YamlPair,
} from 'yaml';
import { lineStart, lineStop } from '../../text/line-end';
import { type Span, span } from '../../text/span';
import { plainMessage } from './messages';
import type { AliasNode, Front, MapNode, Node, Pair, ScalarNode, ScalarStyle } from './nodes';
import type { Parsed, SyntaxProblem } from './parsed';
import { quickParse } from './quick';
import { isRealTag } from './quick/meant';

/** How many nodes the aliases of one text may stand for: far beyond any note, far below a memory bomb. */
export const aliasBudget = 20_000;

/** Reads one document. Malformed YAML gives problems and what could be read; nothing is thrown. */
export function parse(text: string): Parsed {
  return quickParse(text) ?? parseFully(text);
}

/** Reads one document by the YAML library alone, which knows all of YAML and takes its time. */
export function parseFully(text: string): Parsed {
  try {
    return withoutTraces(() => read(text));
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    return nestedTooDeeply(text);
  }
}

/**
 * The library makes an error for all that it finds wrong, and nobody asks where in the code it was made. To note that
 * takes a tenth of the time and more where much is malformed.
 */
function withoutTraces<T>(work: () => T): T {
  const { stackTraceLimit } = errors;
  if (stackTraceLimit === undefined) return work();
  errors.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    errors.stackTraceLimit = stackTraceLimit;
  }
}

/** V8 has the number of calls that it notes here; other engines have none. */
const errors: ErrorConstructor & { stackTraceLimit?: number } = Error;

/** How deep values may stand in each other: far deeper than in any note. */
const deepest = 100;

class TooDeep extends Error {}

/** The library composes values by recursion, and a stack that is exhausted may end the process. */
class BoundedParser extends Parser {
  override *next(source: string): ReturnType<Parser['next']> {
    yield* super.next(source);
    if (this.stack.length > deepest) throw new TooDeep();
  }
}

function nestedTooDeeply(text: string): Parsed {
  const start = text.length - text.trimStart().length;
  const problem = problemAt(text, [start, text.length], 'This is nested too deeply to be read.');
  return { root: null, problems: [problem], anchors: new Map(), aliases: new Set(), open: false };
}

const options = {
  version: '1.2',
  schema: 'core',
  uniqueKeys: false,
  logLevel: 'silent',
  // Tags of YAML 1.1, such as !!omap, would make of a list what is none.
  resolveKnownTags: false,
} as const;

function firstDocument(text: string): Document.Parsed {
  const composer = new Composer(options);
  for (const document of composer.compose(new BoundedParser().parse(text), true, text.length))
    return document as Document.Parsed;
  throw new Error('The composer gives a document even for an empty text.');
}

function read(text: string): Parsed {
  const document = firstDocument(text);
  const converter = new Converter(text);
  const contents = document.contents as YamlNode | null;
  const root = contents && !isAbsent(contents) ? converter.node(contents) : null;
  // What the parser says after the first error is guesswork.
  const problems = document.errors.slice(0, 1).map(({ code, message, pos }) => {
    const line = text.slice(lineStart(text, pos[0]), lineStop(text, pos[0]));
    return problemAt(text, pos, plainMessage(code, message, line));
  });
  return {
    root,
    problems: [...problems, ...converter.problems],
    anchors: converter.anchors,
    aliases: converter.aliases,
    open: converter.open,
  };
}

function isAbsent(node: YamlNode): boolean {
  return isScalar(node) && node.value === null && !node.source && !node.anchor && !node.tag;
}

/** The parser's place, on one line and never empty, so that it can be seen. */
function problemAt(text: string, [start, end]: readonly [number, number], message: string): SyntaxProblem {
  const last = Math.max(0, contentEnd(text) - 1);
  const from = beforeBreak(text, Math.min(start, last));
  const lineEnd = text.slice(from, end).search(/[\r\n]/);
  const to = Math.min(lineEnd < 0 ? end : from + lineEnd, last + 1);
  return { start: from, end: Math.max(to, Math.min(from + 1, text.length)), message };
}

/** The comments and blank lines at the end of a chunk speak of what follows it: nothing in them is malformed. */
function contentEnd(text: string): number {
  for (let end = text.trimEnd().length; end > 0; ) {
    const start = lineStart(text, end);
    const comment = text.slice(start, end).search(/(?<!\S)#/);
    if (comment < 0) return end;
    end = text.slice(0, start + comment).trimEnd().length;
  }
  return 0;
}

/** A line break cannot be underlined; the character before it can. */
function beforeBreak(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && /[\r\n]/.test(text.charAt(at))) at--;
  return at;
}

/** Turns the library's nodes into ours, and puts what an alias stands for in the alias's place. */
class Converter {
  readonly anchors = new Map<string, Node>();
  readonly aliases = new Set<string>();
  readonly problems: SyntaxProblem[] = [];
  open = false;
  private readonly unfinished = new Set<string>();
  private spent = 0;

  constructor(private readonly text: string) {}

  node(node: YamlNode): Node {
    if (isAlias(node)) return this.alias(node);
    const anchor = node.anchor;
    if (anchor) this.unfinished.add(anchor);
    const result = this.collectionOrScalar(node);
    if (anchor) {
      this.unfinished.delete(anchor);
      this.anchors.set(anchor, result);
    }
    return result;
  }

  private collectionOrScalar(node: YamlNode): Node {
    if (isMap(node)) {
      const pairs = node.items.map((pair) => this.pair(pair as YamlPair<YamlNode, YamlNode | null>));
      return { kind: 'map', flow: node.flow === true, pairs, ...withFirst(this.spanOf(node), pairs[0]?.key) };
    }
    if (isSeq(node)) {
      const items = node.items.map((item) => this.node(item as YamlNode));
      return { kind: 'seq', flow: node.flow === true, items, ...this.spanOf(node) };
    }
    return this.scalar(node as Scalar);
  }

  private pair(pair: YamlPair<YamlNode, YamlNode | null>): Pair {
    return { key: this.key(pair.key), value: pair.value ? this.node(pair.value) : null };
  }

  /** A key that is a collection has no name that a note could know: its own text serves as its name. */
  private key(key: YamlNode | null): ScalarNode {
    if (!key) return { kind: 'scalar', value: null, text: '', style: 'plain', start: 0, end: 0 };
    const node = this.node(key);
    if (node.kind === 'scalar') return node;
    const alias = node.kind === 'alias' ? { alias: node.name } : {};
    const text = this.text.slice(node.start, node.end);
    return { kind: 'scalar', value: text, text, style: 'plain', start: node.start, end: node.end, ...alias };
  }

  private scalar(node: Scalar): ScalarNode {
    const { start, end } = this.spanOf(node);
    const value = primitive(node.value);
    const style = styleOf(node);
    const before = node.tag || node.anchor ? propertiesOf(this.text, start, style) : {};
    return { kind: 'scalar', value, text: textOf(node), style, start, end, ...before };
  }

  private alias(node: Alias): Node {
    const at = this.spanOf(node);
    this.aliases.add(node.source);
    const target = this.anchors.get(node.source);
    if (this.unfinished.has(node.source)) {
      this.problems.push({ ...at, message: `The alias *${node.source} stands inside what it names.` });
    } else if (target) {
      return this.expand(target, at);
    } else {
      this.open = true;
    }
    return { kind: 'alias', name: node.source, ...at };
  }

  private expand(target: Node, at: Span): Node {
    const copy = copyAt(target, at, aliasBudget - this.spent);
    this.spent += copy.cost;
    if (copy.node) return copy.node;
    this.problems.push({
      ...at,
      message: 'The aliases of this note stand for too much. Write it out instead.',
    });
    return { kind: 'scalar', value: null, text: '', style: 'plain', ...at };
  }

  private spanOf(node: YamlNode): Span {
    const [start, stop] = node.range ?? [0, 0];
    const end = besideBreak(this.text, stop);
    const flow = isScalar(node)
      ? !isBlock(node)
      : isAlias(node) || (node as { flow?: boolean }).flow === true;
    if (!flow) return span(start, withoutLastBreaks(this.text, start, end));
    // A collection whose bracket is missing ends with what stands in it.
    const isWhole = isScalar(node) || isAlias(node);
    return span(start, isWhole ? end : start + this.text.slice(start, end).trimEnd().length);
  }
}

/** A map that is a key itself begins at its first colon to the library, and not at its first key. */
function withFirst({ start, end }: Span, key: ScalarNode | undefined): Span {
  return key && key.start < key.end ? span(Math.min(start, key.start), end) : span(start, end);
}

/** In malformed text a value may end within a line break, where no editor has a place. */
function besideBreak(text: string, offset: number): number {
  return text[offset - 1] === '\r' && text[offset] === '\n' ? offset - 1 : offset;
}

function isBlock({ type }: Scalar): boolean {
  return type === Scalar.BLOCK_FOLDED || type === Scalar.BLOCK_LITERAL;
}

/** The last line breaks of a value in block style are its own to YAML, but no reader would point at them. */
function withoutLastBreaks(text: string, start: number, end: number): number {
  for (let stop = end; ; ) {
    let at = stop;
    while (at > start && ' \t'.includes(text.charAt(at - 1))) at--;
    if (text[at - 1] !== '\n') return stop;
    stop = text[at - 2] === '\r' ? at - 2 : at - 1;
  }
}

/** The tag and the anchor that stand before a value, as far as somebody asks for them. */
function propertiesOf(text: string, start: number, style: ScalarStyle): Pick<ScalarNode, 'tag' | 'front'> {
  let properties: Pick<ScalarNode, 'tag' | 'front'> = {};
  for (let next = start, end = beforeSpace(text, next); end > 0; end = beforeSpace(text, next)) {
    const behind = next;
    next = end;
    while (next > 0 && !/[\s,[{]/.test(text.charAt(next - 1))) next--;
    const written = text.slice(next, end);
    if (!/^[!&]/.test(written)) break;
    if (isRealTag(written)) properties = { ...properties, tag: span(next, behind) };
    else if (style === 'plain') properties = { ...properties, front: frontOf(written, next) };
  }
  return properties;
}

/** A tag of no known type, or an anchor. */
function frontOf(written: string, start: number): Front {
  return written.startsWith('&')
    ? { start, sign: '&', name: written.slice(1) }
    : { start, sign: '!', name: '' };
}

function beforeSpace(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && /\s/.test(text.charAt(at - 1))) at--;
  return at;
}

function primitive(value: unknown): ScalarNode['value'] {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return value === null || value === undefined ? null : String(value);
}

function textOf(node: Scalar): string {
  return typeof node.value === 'string' ? node.value : (node.source ?? '');
}

function styleOf(node: Scalar): ScalarStyle {
  switch (node.type) {
    case Scalar.QUOTE_SINGLE:
      return 'single';
    case Scalar.QUOTE_DOUBLE:
      return 'double';
    case Scalar.BLOCK_LITERAL:
      return 'literal';
    case Scalar.BLOCK_FOLDED:
      return 'folded';
    default:
      return 'plain';
  }
}

/**
 * What an alias stands for, as if it were written where the alias is. `node` is absent where it would be
 * more than `budget` nodes.
 */
export function copyAt(target: Node, at: Span, budget: number): { node?: Node; cost: number } {
  let cost = 0;
  const place = { start: at.start, end: at.end, aliased: true } as const;
  const copy = (node: Node, depth = 0): Node => {
    // Aliases of aliases can stand deeper in each other than anything that is written.
    if (depth > deepest) cost = budget;
    if (++cost > budget) return node;
    if (node.kind === 'map') {
      const pairs = node.pairs.map(({ key, value }) => ({
        key: { ...key, ...place },
        value: value && copy(value, depth + 1),
      }));
      return { ...node, ...place, pairs } satisfies MapNode;
    }
    if (node.kind === 'seq')
      return { ...node, ...place, items: node.items.map((item) => copy(item, depth + 1)) };
    if (node.kind === 'alias') return { ...node, start: at.start, end: at.end } satisfies AliasNode;
    return { ...node, ...place };
  };
  const node = copy(target);
  return cost > budget ? { cost } : { node, cost };
}
