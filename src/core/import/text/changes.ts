import { actorKinds } from '../../model/kinds/actor';
import type { Proposal, ProposedActor, StatementForm } from './proposal';

/** What a user has changed of a proposal before it was accepted. What is absent stays. */
export interface ProposalChanges {
  /** The words of a statement, or the name of an actor. */
  readonly text?: string;
  readonly form?: StatementForm;
  /** Empty for none. */
  readonly likelihood?: string;
  /** When it happened, or when a forecast is due. Empty for none. */
  readonly date?: string;
  /** Empty for none. */
  readonly actorKind?: string;
}

/** The proposal as its user left it. */
export function changed(proposal: Proposal, changes: ProposalChanges): Proposal {
  return proposal.kind === 'actor' ? changedActor(proposal, changes) : changedStatement(proposal, changes);
}

function changedActor(actor: ProposedActor, { text, actorKind }: ProposalChanges): ProposedActor {
  const { actorKind: before, ...rest } = actor;
  const kind = actorKind === undefined ? before : kindNamed(actorKind);
  const name = text ?? actor.name;
  // The name by which the text calls somebody is still one.
  const aliases = name === actor.name ? actor.aliases : [...actor.aliases, actor.name];
  return { ...rest, name, aliases, ...(kind !== undefined && { actorKind: kind }) };
}

function kindNamed(kind: string): ProposedActor['actorKind'] {
  return (Object.keys(actorKinds) as (keyof typeof actorKinds)[]).find((each) => each === kind);
}

type Statement = Exclude<Proposal, ProposedActor>;

function changedStatement(proposal: Statement, changes: ProposalChanges): Statement {
  const { id, reason, places, paragraph, quote } = proposal;
  const common = { id, reason, places, paragraph, quote, text: changes.text ?? proposal.text };
  const form = changes.form ?? proposal.form;
  const date = orNothing(changes.date ?? (proposal.kind === 'claim' ? proposal.due : proposal.date));
  if (form === 'event') {
    const status = proposal.kind === 'indicator' ? proposal.status : undefined;
    return { ...common, kind: 'indicator', form, ...(date && { date }), ...(status && { status }) };
  }
  const isClaim = proposal.kind === 'claim';
  const likelihood = orNothing(changes.likelihood ?? (isClaim ? proposal.likelihood : undefined));
  const by = isClaim && form === 'view' ? proposal.by : undefined;
  return {
    ...common,
    kind: 'claim',
    form,
    ...(likelihood && { likelihood }),
    ...(date && form === 'forecast' && { due: date }),
    ...(by && { by }),
  };
}

function orNothing(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text.trim();
}
