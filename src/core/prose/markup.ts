import { compact } from '../util/compact';
import { blocksOf } from './blocks';
import { InlineReader } from './inline';
import { type Markup, noMarkup } from './opaque';

/** What all markup, all addresses and all paths have at least one of: most texts have none. */
const sign = /[`<[\\@#＠＃/]|~~~|\.[^\s"'”’)\]]|:\S| {4}|\t/;

/**
 * The links of a text, and what in it is no prose. It is the one reader of both, on which all other readers of prose
 * and all its edits stand, so that they agree: what stands in code is no link, and what stands in an address is
 * neither a name nor an estimate. It reads a text once, from left to right.
 *
 * `isMarkdown` says whether the value is Markdown by the format. Code spans, fences and HTML are none of any
 * writer's prose; only the indentation of a line means code in Markdown alone.
 */
export function markupOf(text: string, isMarkdown: boolean): Markup {
  if (!sign.test(text)) return noMarkup;
  const { leaves, hidden, definitions } = blocksOf(text, isMarkdown);
  const reader = new InlineReader(text, definitions);
  for (const leaf of leaves) reader.read(leaf);
  const opaque = [...hidden, ...reader.opaque].sort((a, b) => a.start - b.start);
  return { links: compact(reader.links), opaque: compact(opaque) };
}
