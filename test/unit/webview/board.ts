import type { BoardView, ClaimCardData } from '../../../src/protocol/board';

/** The card of a claim, as little as there can be on it. */
export function claimCard(id: string, fields: Partial<ClaimCardData> = {}): ClaimCardData {
  return {
    kind: 'claim',
    id,
    line: 1,
    text: `Text of ${id}`,
    claimKind: 'judgement',
    key: false,
    by: [],
    supportedBy: 0,
    contradictedBy: 0,
    connected: [],
    problems: [],
    ...fields,
  };
}

/** The picture of a note with these claims. */
export function viewOf(...claims: readonly ClaimCardData[]): BoardView {
  return { title: 'T', yardstick: [], actors: [], claims, indicators: [], otherProblems: [] };
}
