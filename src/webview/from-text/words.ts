import type { Proposal, ProposalChanges, ProposalGroup, StatementForm } from '../../protocol/from-text';
import type { IconName } from '../shared/icons';
import { t } from '../strings';

export const iconOfGroup: Readonly<Record<ProposalGroup, IconName>> = {
  judgements: 'lightbulb',
  views: 'comment',
  events: 'pulse',
  actors: 'account',
};

export function nameOfGroup(group: ProposalGroup): string {
  const names: Readonly<Record<ProposalGroup, string>> = {
    judgements: t('Judgements'),
    views: t('What others say'),
    events: t('Events and dates'),
    actors: t('Actors'),
  };
  return names[group];
}

export function nameOfForm(form: StatementForm): string {
  const names: Readonly<Record<StatementForm, string>> = {
    judgement: t('Judgement'),
    forecast: t('Forecast'),
    view: t('View of another'),
    event: t('Event'),
  };
  return names[form];
}

/** Why something is proposed, in a few words. */
export function reasonFor(proposal: Proposal): string {
  const { sign, words = '', count = 0 } = proposal.reason;
  switch (sign) {
    case 'estimate':
      return t('estimates: “{0}”', words);
    case 'hedge':
      return t('hedges: “{0}”', words);
    case 'certainty':
      return t('speaks of it as settled: “{0}”', words);
    case 'judgement':
      return t('judges: “{0}”', words);
    case 'said':
      return t('by {0}: “{1}”', voiceOf(proposal), words);
    case 'quoted':
      return t('quoted, by {0}', voiceOf(proposal));
    case 'reported':
      return t('told by others: “{0}”', words);
    case 'counted':
      return t('a figure: “{0}”', words);
    case 'dated':
      return t('dated: “{0}”', words);
    case 'named':
      return count === 1 ? t('named once') : t('named {0} times', count);
  }
}

function voiceOf(proposal: Proposal): string {
  return proposal.kind === 'claim' ? (proposal.by ?? '') : '';
}

/** A proposal as its user has it by now: its words, and what else can be changed. */
export interface Current {
  readonly text: string;
  readonly form?: StatementForm;
  readonly likelihood: string;
  readonly date: string;
  readonly actorKind: string;
}

export function currentOf(proposal: Proposal, changes: ProposalChanges = {}): Current {
  if (proposal.kind === 'actor')
    return { text: proposal.name, likelihood: '', date: '', actorKind: proposal.actorKind ?? '', ...changes };
  const isClaim = proposal.kind === 'claim';
  return {
    text: proposal.text.replace(/\s+/g, ' '),
    form: proposal.form,
    likelihood: (isClaim ? proposal.likelihood : undefined) ?? '',
    date: (isClaim ? proposal.due : proposal.date) ?? '',
    actorKind: '',
    ...changes,
  };
}

/** What follows the words of a row: what the entry will say beside them. */
export function detailsOf(proposal: Proposal, current: Current): readonly string[] {
  const details =
    proposal.kind === 'actor' ? actorDetails(proposal, current) : statementDetails(proposal, current);
  return details.filter((word) => word !== '');
}

type Actor = Extract<Proposal, { kind: 'actor' }>;

function actorDetails({ aliases, role = '' }: Actor, { actorKind }: Current): readonly string[] {
  const also = aliases.length > 0 ? t('also {0}', aliases.join(', ')) : '';
  return [nameOfActorKind(actorKind), role, also];
}

function statementDetails(
  proposal: Exclude<Proposal, Actor>,
  { form, likelihood, date }: Current,
): readonly string[] {
  const isEvent = form === 'event';
  const isScheduled = proposal.kind === 'indicator' && proposal.status === 'scheduled';
  return [
    isEvent ? '' : nameOfForm(form ?? 'judgement'),
    isEvent ? '' : likelihood,
    form === 'forecast' && date !== '' ? t('due {0}', date) : isEvent ? date : '',
    isEvent && isScheduled ? t('to come') : '',
  ];
}

export const actorKindNames = ['person', 'organisation', 'state', 'group', 'region', 'other'] as const;

export function nameOfActorKind(kind: string): string {
  const names: Readonly<Record<string, string>> = {
    person: t('person'),
    organisation: t('organisation'),
    state: t('state'),
    group: t('group'),
    region: t('region'),
    other: t('other'),
  };
  return names[kind] ?? '';
}

/** The terms of the yardstick that a new note has. */
export const likelihoodTerms = [
  'almost no chance',
  'very unlikely',
  'unlikely',
  'roughly even chance',
  'likely',
  'very likely',
  'almost certain',
] as const;
