import { applyEdits, composeEdits, type TextEdit } from '../../text/edit';
import { countLeading } from '../../util/binary-search';
import type { MendedText, Node, Pair, ScalarNode } from '../parse/nodes';
import { parse } from '../parse/parse';
import type { Damage, Parsed } from '../parse/parsed';
import type { Role } from '../split/state';
import { misindentedChunk, misindentedField } from './misindented';
import { oddIndentation } from './odd-indentation';
import { outdentedLines } from './outdented';
import { parseChunk } from './slips';

/** What a chunk of a note is, and the column at which it should stand where it stands at another. */
interface Given {
  readonly role: Role;
  readonly text: string;
  readonly due?: number | undefined;
}

/**
 * Reads a chunk. Where nothing but its indentation is wrong, it is read as it was meant, and the mistake is the
 * one problem that it has.
 */
export function readChunk(chunk: Given): Parsed {
  const { role, text } = chunk;
  const parsed = parseChunk(text);
  // Whose line it is, nobody knows.
  if (role === 'stray') return parsed;
  if (parsed.problems.length === 0 && chunk.due === undefined && isUsersOwn(chunk)) return parsed;
  const signs = oddIndentation(text, parsed);
  const first = signs?.all ?? [];
  const plain = signs ? applyEdits(text, first) : text;
  const lines = misplacedLines({ ...chunk, text: plain }, signs ? parseChunk(plain) : parsed);
  const damage = signs ?? lines;
  if (!damage) return parsed;
  return mended(text, lines ? composeEdits(text, first, lines.all) : first, damage);
}

/** What may hold anything: nobody but its writer knows what a space in it means. */
function isUsersOwn({ role, text }: Given): boolean {
  return role === 'field' && text.trimStart().startsWith('x-');
}

function misplacedLines({ role, text, due }: Given, parsed: Parsed): Damage | undefined {
  if (due !== undefined) return misindentedChunk(text, due, role === 'entry' ? 'This entry' : 'This key');
  if (parsed.problems.length === 0 || (role !== 'entry' && role !== 'field')) return undefined;
  return outdentedLines(text) ?? misindentedField(text, parsed);
}

/** What a text says behind some edits, at the places that it has without them. */
function mended(text: string, edits: readonly TextEdit[], damage: Damage): Parsed {
  const after = applyEdits(text, edits);
  const parsed = parse(after);
  const restorer = new Restorer(after, edits);
  const anchors = new Map([...parsed.anchors].map(([name, node]) => [name, restorer.node(node)]));
  const root = parsed.root && restorer.node(parsed.root);
  return { root, anchors, aliases: parsed.aliases, open: parsed.open, problems: [damage.problem], damage };
}

/** Leads nodes of an edited text back to the text as it was. */
class Restorer implements MendedText {
  /** For each edit, where it ends in the edited text, where in the other, and where it begins in both. */
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly origins: number[] = [];

  constructor(
    readonly text: string,
    edits: readonly TextEdit[],
  ) {
    let by = 0;
    for (const { span, text: put } of [...edits].sort((a, b) => a.span.start - b.span.start)) {
      this.starts.push(span.start + by);
      by += put.length - (span.end - span.start);
      this.ends.push(span.end + by);
      this.origins.push(span.end);
    }
  }

  /** The place that an offset of the edited text had before. */
  back(offset: number): number {
    const index = countLeading(this.starts.length, (each) => (this.starts[each] ?? 0) < offset) - 1;
    const end = this.ends[index];
    const origin = this.origins[index];
    if (end === undefined || origin === undefined) return offset;
    return offset < end ? origin : origin + offset - end;
  }

  node(node: Node): Node {
    const place = { start: this.back(node.start), end: this.back(node.end) };
    switch (node.kind) {
      case 'map':
        return { ...node, ...place, pairs: node.pairs.map((pair) => this.pair(pair)) };
      case 'seq':
        return { ...node, ...place, items: node.items.map((item) => this.node(item)) };
      case 'scalar':
        return this.scalar(node);
      default:
        return { ...node, ...place };
    }
  }

  private pair({ key, value }: Pair): Pair {
    return { key: this.scalar(key), value: value && this.node(value) };
  }

  private scalar(node: ScalarNode): ScalarNode {
    return { ...node, start: this.back(node.start), end: this.back(node.end), mended: { by: this, node } };
  }
}
