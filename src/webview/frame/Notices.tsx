import { Icon } from '../shared/Icon';
import { IconButton } from '../shared/IconButton';
import { useLocked, usePage, useStore } from '../store/hooks';
import { t } from '../strings';

/** Why nothing can be edited, and why the last edit was not made. */
export function Notices() {
  const locked = useLocked();
  const notice = usePage((state) => state.notice);
  const isUnanswered = usePage((state) => state.isUnanswered);
  return (
    <>
      {isUnanswered && <Unanswered />}
      {locked && <Locked isConflict={locked === 'conflict'} />}
      {notice !== undefined && <Notice text={notice} />}
    </>
  );
}

function Unanswered() {
  return (
    <p class="notice" role="alert">
      <Icon name="warning" />
      {t(
        'The extension does not answer: what you type here is kept, and does not reach the text. Run “Developer: Reload Window” to go on.',
      )}
    </p>
  );
}

function Locked({ isConflict }: { readonly isConflict: boolean }) {
  return (
    <p class="notice" role="status">
      <Icon name={isConflict ? 'warning' : 'lock'} />
      {isConflict
        ? t(
            'A merge has left conflicts in this note. Decide them in the text first: until then nothing is edited here.',
          )
        : t('This file is read-only, so that nothing can be edited here.')}
    </p>
  );
}

function Notice({ text }: { readonly text: string }) {
  const store = useStore();
  return (
    <p class="notice" role="alert">
      <Icon name="info" />
      <span>{text}</span>
      <IconButton icon="close" label={t('Dismiss')} run={() => store.dismissNotice()} />
    </p>
  );
}
