import { useState } from 'preact/hooks';
import type { ClaimCardData } from '../../../protocol/board';
import { Icon } from '../../shared/Icon';
import { t } from '../../strings';
import { ConfidenceControl } from '../controls/ConfidenceControl';
import { LikelihoodControl } from '../controls/LikelihoodControl';
import { useActions, useClaims } from '../state/board-context';
import { shownValue } from '../state/pending-edits';
import { Card } from './Card';
import { ClaimText } from './ClaimText';

export function ClaimCard({ card }: { readonly card: ClaimCardData }) {
  const { draftOf } = useActions();
  const { writable, pending, refusals } = useClaims();
  const { id, claimKind, key, by, supportedBy, contradictedBy, problems, locked } = card;
  const [editing, setEditing] = useState(draftOf(id) !== undefined);
  const editable = writable && locked === undefined;
  const refusal = refusals[id];
  const saving = pending.some((edit) => edit.id === id);
  return (
    <Card
      id={id}
      kind="claim"
      label={shownValue(pending, card, 'text') || id}
      problems={problems}
      {...(editable && { onRename: () => setEditing(true) })}
    >
      {by.length > 0 && <div class="voice">{t('{0}:', by.join(', '))}</div>}
      <ClaimText card={card} editable={editable} editing={editing} setEditing={setEditing} />
      <div class="facts">
        {key && (
          <span class="key">
            <Icon name="star-full" /> {t('key')}
          </span>
        )}
        <span>{claimKind}</span>
        <span>{t('{0} for', supportedBy)}</span>
        <span>{t('{0} against', contradictedBy)}</span>
        {saving && <span role="status">{t('Saving…')}</span>}
      </div>
      <div class="controls">
        <LikelihoodControl card={card} editable={editable} />
        <ConfidenceControl card={card} editable={editable} />
      </div>
      {locked && <p class="notice">{locked}</p>}
      {refusal && (
        <p class="notice refusal" role="alert">
          {refusal}
        </p>
      )}
    </Card>
  );
}
