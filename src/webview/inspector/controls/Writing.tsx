import { type Typing, useEditing } from '../editing';
import type { ControlProps } from './control-props';

/** What every box does in which a text is written: keeps it as it comes, and leaves half-composed letters alone. */
export function writing(typing: Typing, isLocked: boolean) {
  return {
    dir: 'auto' as const,
    readOnly: isLocked,
    value: typing.shown,
    onFocus: typing.begin,
    onBlur: typing.commit,
    onInput: (event: Event) => {
      if ((event as InputEvent).isComposing) typing.compose(textIn(event));
      else typing.type(textIn(event));
    },
    onCompositionEnd: (event: Event) => typing.type(textIn(event)),
  };
}

function textIn({ currentTarget }: Event): string {
  return (currentTarget as HTMLInputElement | HTMLTextAreaElement).value;
}

interface LineBoxProps extends Pick<ControlProps, 'label' | 'describedBy'> {
  readonly typing: Typing;
  readonly placeholder: string;
}

/** A box for one line of text. */
export function LineBox({ typing, label, describedBy, placeholder }: LineBoxProps) {
  const { isLocked } = useEditing();
  return (
    <input
      type="text"
      class="text-box"
      aria-label={label}
      aria-describedby={describedBy}
      placeholder={isLocked ? '' : placeholder}
      {...writing(typing, isLocked)}
      onKeyDown={(event) => onWritingKey(event, typing, true)}
    />
  );
}

/** Escape gives up what was typed, and Enter puts it into the note where there is one line. */
export function onWritingKey(event: KeyboardEvent, typing: Typing, isOneLine: boolean): void {
  if (event.isComposing) return;
  // VS Code would select everything a second time and later, over what has been typed meanwhile.
  if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) event.stopPropagation();
  const isEnter = event.key === 'Enter' && isOneLine;
  if (isEnter) typing.commit();
  else if (event.key !== 'Escape' || !typing.restore()) return;
  event.preventDefault();
  event.stopPropagation();
}

/** Why what was typed is not in the note. */
export function Refusal({ text }: { readonly text: string | undefined }) {
  return text === undefined ? null : (
    <p class="control-note error" role="alert">
      {text}
    </p>
  );
}
