import type { BoardView } from '../../protocol/board';
import { t } from '../strings';

/** What the note is about, and its answer up front. */
export function Header({ view }: { readonly view: BoardView }) {
  const { title, date, marking, question, bottomLine } = view;
  return (
    <header class="note-header">
      <div class="title-line">
        <h1>{title || t('Untitled note')}</h1>
        {date && <span class="quiet">{date}</span>}
        {marking && <span class={`tlp ${marking.toLowerCase().replace(/[^a-z]+/g, '-')}`}>{marking}</span>}
      </div>
      {question && <p class="question">{question}</p>}
      {bottomLine && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long one is scrolled, with the keyboard as well
        <section class="bottom-line" aria-label={t('Bottom line')} tabIndex={0}>
          {plain(bottomLine)}
        </section>
      )}
    </header>
  );
}

/** Links and emphasis are marks for the brief; here the words are enough. */
function plain(markdown: string): string {
  return markdown
    .replace(/\[\[([^[\]|]*)(?:\|([^[\]]*))?\]\]/g, (_, id, label) => label ?? id)
    .replace(/\*\*(.+?)\*\*/g, '$1');
}
