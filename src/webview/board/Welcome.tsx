import { useKept, useLocked, useStore } from '../store/hooks';
import { t } from '../strings';
import { NewEntry } from './NewEntry';

/** What an empty note shows: three cards to type into. */
export function Welcome() {
  const locked = useLocked();
  return (
    <div class="welcome">
      <h2>{t('Begin here')}</h2>
      {locked ? <p class="hint">{t('This note is empty, and cannot be edited here.')}</p> : <Cards />}
    </div>
  );
}

function Cards() {
  return (
    <>
      <section class="welcome-card">
        <h3>{t('What is the question?')}</h3>
        <Question />
      </section>
      <section class="welcome-card">
        <h3>{t('What do you judge?')}</h3>
        <NewEntry kind="claim" label={t('One sentence: what is so, or will be')} />
      </section>
      <section class="welcome-card">
        <h3>{t('What have you seen?')}</h3>
        <NewEntry kind="indicator" label={t('One sentence: what happened, or may happen')} />
      </section>
    </>
  );
}

function Question() {
  const store = useStore();
  const [text, setText] = useKept('new question', '');
  const save = () => {
    if (text.trim()) void store.edit({ kind: 'setTop', path: ['question'], value: text.trim(), was: null });
  };
  return (
    <div class="new-entry">
      <input
        class="new-entry-input"
        aria-label={t('The question that the note answers')}
        placeholder={t('The question that the note answers')}
        dir="auto"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={({ key, isComposing }) => key === 'Enter' && !isComposing && save()}
      />
    </div>
  );
}
