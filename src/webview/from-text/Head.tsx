import { t } from '../strings';
import { usePage } from './context';
import { send } from './host';

/** What the note will be called, when its text was written, and where both go. */
export function Head() {
  const { state, act } = usePage();
  const { of, title, date } = state;
  return (
    <header class="head">
      <label class="field title">
        <span>{t('Title of the note')}</span>
        <input
          type="text"
          value={title}
          onInput={({ currentTarget }) => act({ type: 'title', title: currentTarget.value })}
        />
      </label>
      <label class="field date">
        <span>{t('Date of the text')}</span>
        <input
          type="text"
          value={date}
          placeholder={t('YYYY-MM-DD')}
          title={t('By it, dates without a year have one.')}
          onInput={({ currentTarget }) => act({ type: 'date', date: currentTarget.value })}
          onChange={({ currentTarget }) => send({ type: 'date', date: currentTarget.value.trim() })}
        />
      </label>
      <Place folder={of.folder} name={of.name} />
    </header>
  );
}

function Place({ folder, name }: { readonly folder: string | undefined; readonly name: string }) {
  return (
    <p class="place">
      <span class={folder === undefined ? '' : 'quiet'}>
        {folder === undefined
          ? t('No folder is open: the note is yet to be saved, and the text is not kept.')
          : t('{0} is kept beside the note in {1}.', name, folder)}
      </span>{' '}
      <button type="button" class="link" onClick={() => send({ type: 'chooseFolder' })}>
        {folder === undefined ? t('Choose a folder…') : t('Change…')}
      </button>
    </p>
  );
}
