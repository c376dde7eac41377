import type { Intent } from '../../protocol/board';
import { useLocked } from '../store/hooks';
import { t } from '../strings';
import { LineToType, NewEntry } from './NewEntry';

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
  return (
    <LineToType
      slot="new question"
      label={t('The question that the note answers')}
      hint={t('Type, then press Enter')}
      intentFor={questionIntent}
    />
  );
}

function questionIntent(typed: string): Intent {
  return { kind: 'setTop', path: ['question'], value: typed, was: null };
}
