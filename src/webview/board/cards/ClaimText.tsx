import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ClaimCard } from '../../../protocol/board';
import { t } from '../../strings';
import { useBoard } from '../state/board-context';
import { shownValue } from '../state/reducer';

interface ClaimTextProps {
  readonly card: ClaimCard;
  readonly editable: boolean;
  readonly editing: boolean;
  setEditing(editing: boolean): void;
}

/**
 * A claim's text. A click on that of the selected card, or F2, opens it for editing; leaving it or Enter
 * puts the text into the note once, and Escape leaves the note as it is.
 */
export function ClaimText({ card, editable, editing, setEditing }: ClaimTextProps) {
  const { state, draft } = useBoard();
  const shown = shownValue(state, card, 'text');
  const typed = state.drafts[card.id];
  if (editing && editable) return <TextEditor card={card} setEditing={setEditing} />;
  if (!editable) return <div class="main-text">{shown}</div>;
  const begin = () => {
    draft(card.id, typed ?? shown);
    setEditing(true);
  };
  const classes = shown ? 'main-text text-button' : 'main-text text-button empty';
  return (
    <button type="button" class={classes} title={t('Edit the text (F2)')} onClick={begin}>
      {shown || t('Write what is claimed')}
    </button>
  );
}

function TextEditor({ card, setEditing }: Pick<ClaimTextProps, 'card' | 'setEditing'>) {
  const { state, draft, edit } = useBoard();
  const box = useRef<HTMLTextAreaElement>(null);
  const cancelled = useRef(false);
  const original = useRef(card.text);
  const value = state.drafts[card.id] ?? card.text;
  useLayoutEffect(() => {
    box.current?.focus();
    box.current?.setSelectionRange(value.length, value.length);
  }, []);
  useLayoutEffect(() => grow(box.current), [value]);

  const commit = () => {
    setEditing(false);
    const text = value.trim();
    if (cancelled.current || text === '' || text === card.text.trim()) draft(card.id, undefined);
    else edit(card.id, 'text', text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // VS Code would select everything a second time and later, over what has been typed meanwhile.
    if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) event.stopPropagation();
    if (event.key === 'Escape') cancelled.current = true;
    else if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    box.current?.closest<HTMLElement>('[data-id]')?.focus();
  };
  return (
    <>
      <textarea
        ref={box}
        class="text-editor"
        aria-label={t('Text of {0}', card.id)}
        rows={1}
        value={value}
        onInput={(event) => draft(card.id, event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
      {card.text !== original.current && (
        <p class="notice" role="status">
          {t('The text was changed meanwhile, to: {0}', card.text)}
        </p>
      )}
    </>
  );
}

/** As high as its text. */
function grow(box: HTMLTextAreaElement | null): void {
  if (!box) return;
  box.style.height = 'auto';
  box.style.height = `${box.scrollHeight + 2}px`;
}
