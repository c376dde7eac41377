import { useEffect } from 'preact/hooks';
import type { Intent } from '../../protocol/board';
import { useDraft, useStore } from '../store/hooks';

/** A line to type into that Enter makes something of. */
export interface NewLine {
  readonly text: string;
  /** Why it could not be put into the note. */
  readonly refusal: string | undefined;
  type(text: string): void;
  onKeyDown(event: KeyboardEvent): void;
}

/**
 * Enter empties the line at once, for the next one; what cannot be made comes back. What was not ended with Enter
 * is in the note when its user saves, and when the Board is closed.
 */
export function useNewLine(slot: string, intentFor: (typed: string) => Intent): NewLine {
  const store = useStore();
  const draft = useDraft(slot);
  const text = draft.text ?? '';
  const type = (next: string) => {
    const typed = next.trim();
    if (typed === '') draft.drop();
    else draft.setUntilEnter(next, intentFor(typed));
  };
  // A page that comes back after the window was loaded again has what was typed, and the extension has not.
  useEffect(() => type(text), [slot]);
  const add = async () => {
    if (text.trim() === '') return;
    draft.drop();
    if (!(await store.edit(intentFor(text.trim())))) type(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Enter') void add();
    if (event.key !== 'Escape' || text === '') return;
    event.preventDefault();
    draft.drop();
  };
  return { text, refusal: draft.refusal, type, onKeyDown };
}
