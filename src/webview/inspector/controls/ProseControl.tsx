import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { LinkedRun } from '../../../protocol/inspector';
import { useStore } from '../../store/hooks';
import { t } from '../../strings';
import { type Typing, useEditing, useTyping } from '../editing';
import { LinkCompletion, type Links, useLinks } from '../parts/LinkCompletion';
import { LinkedWords, linkedAt } from '../parts/LinkedWords';
import { type ControlProps, textOf } from './control-props';
import { onWritingKey, Refusal, writing } from './Writing';

/**
 * A text with links. While nobody writes in it, its links are words that lead somewhere; the box is there all the
 * time, so that the Tab key comes to it and a screen reader finds it.
 */
export function ProseControl(props: ControlProps<'prose'>) {
  const { path, value, field } = props;
  const { isLocked } = useEditing();
  const typing = useTyping({ path, value: textOf(value), isRequired: field?.isMain });
  const [isActive, setActive] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const links = useLinks(box, typing.type);
  const words = typing.isTyping ? [] : (field?.words ?? []);
  const isRead = !isActive && words.length > 0;
  return (
    <div class={isRead ? 'prose' : 'prose active'}>
      <ProseBox {...props} {...{ box, links, typing, words, setActive }} />
      {isRead && <LinkedWords words={words} isLocked={isLocked} edit={() => box.current?.focus()} />}
      <LinkCompletion links={links} anchor={box} label={t('Entries to link')} />
      <Refusal text={typing.refusal} />
    </div>
  );
}

interface ProseWriting {
  readonly box: RefObject<HTMLTextAreaElement>;
  readonly links: Links;
  readonly typing: Typing;
  /** As they are read: none while the text is written. */
  readonly words: readonly LinkedRun[];
  setActive(isActive: boolean): void;
}

function ProseBox(props: ControlProps<'prose'> & ProseWriting) {
  const { box, links, label, doc, describedBy } = props;
  const { isLocked } = useEditing();
  return (
    <textarea
      ref={box}
      class="text-box"
      rows={1}
      aria-label={label}
      aria-describedby={describedBy}
      aria-autocomplete="list"
      aria-controls={links.isOpen ? links.id : undefined}
      aria-activedescendant={links.activeId}
      placeholder={isLocked ? '' : doc}
      {...useProseEvents(props, writing(props.typing, isLocked))}
    />
  );
}

/** What every box does, and what one with links does besides. */
function useProseEvents(
  { box, links, typing, words, setActive }: ProseWriting,
  events: ReturnType<typeof writing>,
) {
  const follow = useFollowing(box, words);
  const onFocus = () => {
    setActive(true);
    events.onFocus();
  };
  const onBlur = () => {
    setActive(false);
    links.close();
    events.onBlur();
  };
  const onInput = (event: Event) => {
    events.onInput(event);
    links.look();
  };
  const onKeyDown = (event: KeyboardEvent) =>
    links.onKey(event) || follow(event) || onWritingKey(event, typing, false);
  return { ...events, onFocus, onBlur, onInput, onKeyDown };
}

/** Selects the entry of the link at the cursor, where the key asks for that. */
function useFollowing(box: RefObject<HTMLTextAreaElement>, words: readonly LinkedRun[]) {
  const store = useStore();
  return (event: KeyboardEvent): boolean => {
    const target = isFollowing(event) && box.current && linkedUnder(box.current, words);
    if (target) store.select(target);
    return Boolean(target);
  };
}

/** A key that goes where a click on the link at the cursor would. */
function isFollowing({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return key === 'Enter' && (ctrlKey || metaKey);
}

function linkedUnder({ value, selectionStart }: HTMLTextAreaElement, words: readonly LinkedRun[]) {
  return linkedAt(words, value, selectionStart);
}
