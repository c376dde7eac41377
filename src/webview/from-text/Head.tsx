import { t } from '../strings';
import { usePage } from './context';
import { send } from './host';
import { TextField } from './TextField';

/** What the note will be called, when its text was written, and where both go. */
export function Head() {
  const { state, act } = usePage();
  const { of, title, date } = state;
  return (
    <header class="head">
      <TextField
        class="title"
        label={t('Title of the note')}
        value={title}
        change={(text) => act({ type: 'title', title: text })}
      />
      <TextField
        class="date"
        label={t('Date of the text')}
        value={date}
        placeholder={t('YYYY-MM-DD')}
        title={t('By it, dates without a year have one.')}
        change={(text) => act({ type: 'date', date: text })}
        leave={(text) => send({ type: 'date', date: text.trim() })}
      />
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
