import type { ClaimCardData } from '../../../protocol/board';
import { t } from '../../strings';
import { useActions, useClaims } from '../state/board-context';
import { shownValue } from '../state/pending-edits';
import { ClaimTextEditor } from './ClaimTextEditor';

interface ClaimTextProps {
  readonly card: ClaimCardData;
  readonly editable: boolean;
  readonly editing: boolean;
  setEditing(editing: boolean): void;
}

/**
 * A claim's text. A click on that of the selected card, or F2, opens it for editing; leaving it or Enter
 * puts the text into the note once, and Escape leaves the note as it is.
 */
export function ClaimText({ card, editable, editing, setEditing }: ClaimTextProps) {
  const { draft, draftOf } = useActions();
  const { pending } = useClaims();
  const shown = shownValue(pending, card, 'text');
  if (editing && editable) return <ClaimTextEditor card={card} setEditing={setEditing} />;
  if (!editable) return <div class="main-text">{shown}</div>;
  const begin = () => {
    draft(card.id, draftOf(card.id) ?? shown);
    setEditing(true);
  };
  const classes = shown ? 'main-text text-button' : 'main-text text-button empty';
  return (
    <button type="button" class={classes} title={t('Edit the text (F2)')} onClick={begin}>
      {shown || t('Write what is claimed')}
    </button>
  );
}
