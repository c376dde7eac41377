import type { Span } from '../../text/span';
import type { SyntaxProblem } from '../parse/parsed';
import { Cutter } from './cutter';
import { type Body, firstDocument, startOfText } from './document';
import type { Layout } from './layout';
import { whyUnread } from './limits';
import { beginning, type Cut, type Next, type State } from './state';

export interface Cutting {
  readonly cuts: readonly Cut[];
  /** What is wrong around the first document: a note is one. */
  readonly outside: readonly SyntaxProblem[];
  /** Whether each chunk was found by its own lines and those before it alone, so that cutting can resume. */
  readonly resumable: boolean;
  /** Whether the note is too large to be read. */
  readonly isUnread: boolean;
}

/** Lines that only the reading of the whole note can judge: document markers, directives, tabs before a key. */
const globalSyntax = /^\uFEFF?(?:---|\.\.\.|%| *\t)|\r(?!\n)/m;
/**
 * Cuts a note into chunks by line and indentation alone. The chunks follow each other without a gap. The text
 * must not contain a carriage return that is not followed by a line feed.
 *
 * `layout` tells the keys whose entries are chunks of their own, and other keys from words of a text.
 *
 * What line and indentation cannot prove to be a mapping in block style stays in one chunk: a `whole` one,
 * or a `field` that is a section. Chunks that turned out to be malformed when they were read can be named,
 * by where they begin, in `recovered`: they are cut all the same, so that the damage stays in one entry.
 */
export function cut(text: string, layout: Layout, recovered: ReadonlySet<number> = new Set()): Cutting {
  const tooLong = whyUnread(text);
  if (tooLong) return unread(text, tooLong);
  const outside: SyntaxProblem[] = [];
  const body = firstDocument(text, outside);
  const cutter = new Cutter(text, body, layout, beginning, recovered);
  const found = body.safe || recovered.has(body.start) ? cutter.run() : undefined;
  const cuts = complete(text, body, found ?? inOneChunk(body));
  const tooMany = whyUnread(text, cuts.length);
  if (tooMany) return unread(text, tooMany);
  return {
    cuts,
    outside,
    resumable: found !== undefined && recovered.size === 0 && body.end === text.length && !cutter.lookedAhead,
    isUnread: false,
  };
}

function unread(text: string, why: SyntaxProblem): Cutting {
  const cuts: Cut[] = [{ role: 'rest', start: 0, end: text.length, before: beginning }];
  return { cuts, outside: [why], resumable: false, isUnread: true };
}

/** Nothing, where nothing is left: an empty chunk behind another would begin on a line that is not its own. */
function inOneChunk({ start, end }: Body): Cut[] {
  return start > 0 && start === end ? [] : [{ role: 'whole', start, end, before: beginning }];
}

/** With what stands before and behind the document. */
function complete(text: string, body: Span, cuts: readonly Cut[]): Cut[] {
  const all = [...cuts];
  const start = all[0]?.start ?? body.end;
  if (start > 0) all.unshift({ role: 'prefix', start: 0, end: start, before: beginning });
  if (body.end < text.length)
    all.push({ role: 'rest', start: body.end, end: text.length, before: beginning });
  return all;
}

/** Cuts a part of a note that begins where a chunk did, and ends where another does. */
export interface Resumed {
  readonly cuts: readonly Cut[];
  /** Whether what follows the part would be cut as it was before. */
  readonly fits: boolean;
}

/**
 * Cuts a part of a note again. `next` is the chunk that follows the part, if there is one. Undefined where
 * the part cannot be judged without the rest of the note.
 */
export function resume(
  text: string,
  before: State,
  layout: Layout,
  next: Next | undefined,
): Resumed | undefined {
  if (globalSyntax.test(text)) return undefined;
  if (next && !text.endsWith('\n')) return { cuts: [], fits: false };
  const body = { start: before.base < 0 ? startOfText(text) : 0, end: text.length };
  const cutter = new Cutter(text, body, layout, before, new Set());
  const cuts = cutter.run(next);
  const first = cuts?.[0]?.start;
  if (!cuts || first === undefined || cutter.lookedAhead) return undefined;
  if (first === 0) return { cuts, fits: cutter.fits };
  return { cuts: [{ role: 'prefix', start: 0, end: first, before }, ...cuts], fits: cutter.fits };
}
