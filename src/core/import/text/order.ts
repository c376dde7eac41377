import { groupOf, type Proposal, type ProposalGroup } from './proposal';

/** In this order, over and over: so the first of them are of all kinds. */
const turns: readonly ProposalGroup[] = ['actors', 'judgements', 'events', 'actors', 'judgements', 'views'];

/** More than these nobody looks through. */
const mostProposals = 200;

/** The proposals of all groups in turn, each group in its order; where one has no more, the others go on. */
export function inTurn(all: readonly Proposal[]): Proposal[] {
  const left: Readonly<Record<ProposalGroup, Proposal[]>> = {
    judgements: [],
    views: [],
    events: [],
    actors: [],
  };
  for (const proposal of all) left[groupOf(proposal)].push(proposal);
  const next: Record<ProposalGroup, number> = { judgements: 0, views: 0, events: 0, actors: 0 };
  const ordered: Proposal[] = [];
  const most = Math.min(all.length, mostProposals);
  for (let turn = 0; ordered.length < most; turn++) {
    const group = turns[turn % turns.length] ?? 'actors';
    const proposal = left[group][next[group]++];
    if (proposal) ordered.push(proposal);
  }
  return ordered;
}
