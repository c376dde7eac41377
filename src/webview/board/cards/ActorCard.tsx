import type { ActorCardData } from '../../../protocol/board';
import { t } from '../../strings';
import { Card } from './Card';

export function ActorCard({ card }: { readonly card: ActorCardData }) {
  const { id, name, actorKind, role, asserts, mentioned, problems } = card;
  return (
    <Card id={id} kind="actor" label={name} problems={problems}>
      <div class="main-text">{name}</div>
      {role && <div class="quiet">{role}</div>}
      <div class="facts">
        {actorKind && <span>{actorKind}</span>}
        <span>{t('asserts {0}', asserts)}</span>
        <span>{t('mentioned {0}', mentioned)}</span>
      </div>
    </Card>
  );
}
