import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ClaimCardData } from '../../../protocol/board';
import { t } from '../../strings';
import { useActions, useDrafts } from '../state/board-context';

interface ClaimTextEditorProps {
  readonly card: ClaimCardData;
  setEditing(editing: boolean): void;
}

/** The text of a claim while it is being written. It alone follows the drafts. */
export function ClaimTextEditor({ card, setEditing }: ClaimTextEditorProps) {
  const { draft, edit } = useActions();
  const drafts = useDrafts();
  const box = useRef<HTMLTextAreaElement>(null);
  const cancelled = useRef(false);
  const original = useRef(card.text);
  const value = drafts[card.id] ?? card.text;
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
