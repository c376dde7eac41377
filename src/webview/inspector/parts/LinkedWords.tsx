import type { LinkedRun } from '../../../protocol/inspector';
import { useStore } from '../../store/hooks';
import { t } from '../../strings';

interface LinkedWordsProps {
  readonly words: readonly LinkedRun[];
  readonly isLocked: boolean;
  /** The user wants to write in it. */
  edit(): void;
}

/**
 * A text with its links as words: a click on one leads to its entry, and a click elsewhere into the text box that it
 * lies over. It is for the eye alone: the box says the same to a screen reader, and has the keys.
 */
export function LinkedWords({ words, isLocked, edit }: LinkedWordsProps) {
  return (
    <div class={isLocked ? 'prose-view locked' : 'prose-view'} dir="auto" aria-hidden="true" onClick={edit}>
      {words.map((run) => (
        <Run {...run} />
      ))}
    </div>
  );
}

function Run({ text, entry, isStrong }: LinkedRun) {
  const store = useStore();
  if (entry === undefined) return isStrong ? <strong>{text}</strong> : <span>{text}</span>;
  return (
    <button
      type="button"
      class="word-link"
      tabIndex={-1}
      title={t('Show this entry')}
      onClick={(event) => {
        event.stopPropagation();
        store.select(entry);
      }}
    >
      {text}
    </button>
  );
}

/** The entry to which the link at a place of a text leads, which a key may follow as a click does. */
export function linkedAt(
  words: readonly LinkedRun[],
  text: string,
  at: number,
): LinkedRun['entry'] | undefined {
  const before = text.slice(0, at);
  const isInLink = before.lastIndexOf('[[') > before.lastIndexOf(']]');
  const place = before.split('[[').length - 2;
  return isInLink ? words.filter(({ id }) => id !== undefined)[place]?.entry : undefined;
}
