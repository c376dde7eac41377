import type { ComponentChildren } from 'preact';
import type { Proposal, ProposalChanges, StatementForm } from '../../protocol/from-text';
import { t } from '../strings';
import { usePage } from './context';
import { TextField } from './TextField';
import { actorKindNames, type Current, likelihoodTerms, nameOfActorKind, nameOfForm } from './words';

interface FieldsProps {
  readonly proposal: Proposal;
  readonly current: Current;
}

/** What can be changed of a proposal before it is accepted. Its passage stays what is cited. */
export function RowFields({ proposal, current }: FieldsProps) {
  const { act } = usePage();
  const change = (changes: ProposalChanges) => act({ type: 'change', id: proposal.id, changes });
  const isActor = proposal.kind === 'actor';
  return (
    <div class="fields">
      <label class="field wide">
        <span>{isActor ? t('Name') : t('Words')}</span>
        <textarea
          rows={isActor ? 1 : 3}
          value={current.text}
          onInput={({ currentTarget }) => change({ text: currentTarget.value })}
        />
      </label>
      {isActor ? (
        <ActorKind value={current.actorKind} change={change} />
      ) : (
        <StatementFields proposal={proposal} current={current} change={change} />
      )}
    </div>
  );
}

interface ActorKindProps {
  readonly value: string;
  change(changes: ProposalChanges): void;
}

function ActorKind({ value, change }: ActorKindProps) {
  return (
    <Choice
      label={t('Kind')}
      value={value}
      options={['', ...actorKindNames].map((kind) => [
        kind,
        kind === '' ? t('not stated') : nameOfActorKind(kind),
      ])}
      choose={(actorKind) => change({ actorKind })}
    />
  );
}

interface StatementProps extends FieldsProps {
  change(changes: ProposalChanges): void;
}

function StatementFields({ proposal, current, change }: StatementProps) {
  const { form, likelihood, date } = current;
  const isOwn = form === 'judgement' || form === 'forecast';
  return (
    <>
      <Choice
        label={t('Kind')}
        value={form ?? 'judgement'}
        options={formsOf(proposal).map((each) => [each, nameOfForm(each)])}
        choose={(each) => change({ form: each as StatementForm })}
      />
      {isOwn && (
        <Choice
          label={t('Likelihood')}
          value={likelihood}
          options={likelihoodsFor(likelihood).map((each) => [each, each === '' ? t('not stated') : each])}
          choose={(each) => change({ likelihood: each })}
        />
      )}
      {(form === 'event' || form === 'forecast') && (
        <TextField
          label={form === 'event' ? t('Date') : t('Due')}
          value={date}
          placeholder={t('YYYY-MM-DD')}
          change={(text) => change({ date: text })}
        />
      )}
    </>
  );
}

/** Only what somebody else says can be a view of another. */
function formsOf(proposal: Proposal): readonly StatementForm[] {
  const isView = proposal.kind === 'claim' && proposal.by !== undefined;
  return isView ? ['view', 'judgement', 'forecast', 'event'] : ['judgement', 'forecast', 'event'];
}

function likelihoodsFor(likelihood: string): readonly string[] {
  const isTerm = likelihood === '' || likelihoodTerms.some((term) => term === likelihood);
  return ['', ...(isTerm ? [] : [likelihood]), ...likelihoodTerms];
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, words: ComponentChildren])[];
  choose(value: string): void;
}

function Choice({ label, value, options, choose }: ChoiceProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
