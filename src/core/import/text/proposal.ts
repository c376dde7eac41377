import type { ActorValues } from '../../model/kinds/actor';
import type { Span } from '../../text/span';

/** Why something is proposed: what the reader took for a sign, in the words of the text where there are such. */
export interface Reason {
  readonly sign:
    | 'estimate'
    | 'hedge'
    | 'certainty'
    | 'judgement'
    | 'said'
    | 'quoted'
    | 'reported'
    | 'counted'
    | 'dated'
    | 'named';
  readonly words?: string;
  /** How often somebody is named. */
  readonly count?: number;
}

interface Common {
  /** The same for the same text. */
  readonly id: string;
  readonly reason: Reason;
  /** Where it stands in the text, in order; the first is the passage that is cited. */
  readonly places: readonly Span[];
  /** The paragraph of the first place, from one on. */
  readonly paragraph: number;
  /** The words of the first place as they stand. */
  readonly quote: string;
}

/** What a sentence is proposed as: a judgement, a forecast, what somebody else says, or an event. */
export type StatementForm = 'judgement' | 'forecast' | 'view' | 'event';

/** Something that can be true or false: a judgement of the text, or, with `by`, what somebody else says. */
export interface ProposedClaim extends Common {
  readonly kind: 'claim';
  readonly form: Exclude<StatementForm, 'event'>;
  readonly text: string;
  readonly likelihood?: string;
  readonly due?: string;
  /** The name of the actor who says it, as it stands in the text. */
  readonly by?: string;
}

/** What happened, or will, at a date. */
export interface ProposedIndicator extends Common {
  readonly kind: 'indicator';
  readonly form: 'event';
  readonly text: string;
  /** Absent where the text says no year. */
  readonly date?: string;
  readonly status?: 'scheduled';
}

export interface ProposedActor extends Common {
  readonly kind: 'actor';
  readonly name: string;
  readonly aliases: readonly string[];
  readonly actorKind?: NonNullable<ActorValues['kind']>['value'];
  readonly role?: string;
}

export type Proposal = ProposedClaim | ProposedIndicator | ProposedActor;

/** The groups in which proposals are shown. */
export type ProposalGroup = 'judgements' | 'views' | 'events' | 'actors';

export function groupOf(proposal: Proposal): ProposalGroup {
  if (proposal.kind === 'actor') return 'actors';
  if (proposal.kind === 'indicator') return 'events';
  return proposal.form === 'view' ? 'views' : 'judgements';
}
