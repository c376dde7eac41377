/** How the text is cut where passages begin and end, so that each piece knows what it belongs to. */
import type { GroupedProposal, ProposalGroup, Span } from '../../protocol/from-text';

/** A passage of the text that is proposed. */
export interface Passage extends Span {
  readonly id: string;
  readonly group: ProposalGroup;
}

/** A piece of a paragraph. */
export interface Segment extends Span {
  /** The passages that it is part of; a name stands before the sentence around it. */
  readonly passages: readonly Passage[];
  /** The passage that begins with it, by which a key leads there. */
  readonly first?: Passage;
}

/** The passages of all proposals in their order, the longer of two that begin together first. */
function passagesOf(proposals: readonly GroupedProposal[]): readonly Passage[] {
  return proposals
    .flatMap(({ group, proposal }) => proposal.places.map((place) => ({ ...place, id: proposal.id, group })))
    .sort((one, other) => one.start - other.start || other.end - one.end);
}

/** The passages of all proposals by paragraph, in order. */
export function passagesByParagraph(
  paragraphs: readonly Span[],
  proposals: readonly GroupedProposal[],
): ReadonlyMap<number, readonly Passage[]> {
  const found = new Map<number, Passage[]>();
  let at = 0;
  for (const passage of passagesOf(proposals)) {
    while (at < paragraphs.length - 1 && (paragraphs[at]?.end ?? 0) <= passage.start) at++;
    const known = found.get(at);
    if (known) known.push(passage);
    else found.set(at, [passage]);
  }
  return found;
}

export function segmentsOf({ start, end }: Span, passages: readonly Passage[]): Segment[] {
  const cuts = new Set([start, end]);
  for (const passage of passages) cuts.add(Math.max(start, passage.start)).add(Math.min(end, passage.end));
  const ordered = [...cuts].sort((one, other) => one - other);
  const taken = new Set<Passage>();
  return ordered.slice(0, -1).map((from, at) => {
    const to = ordered[at + 1] ?? end;
    const around = passages.filter((each) => each.start <= from && to <= each.end);
    const inner = [...around].sort((one, other) => one.end - one.start - (other.end - other.start));
    const first = inner.find((each) => !taken.has(each));
    if (first) taken.add(first);
    return { start: from, end: to, passages: inner, ...(first && { first }) };
  });
}
