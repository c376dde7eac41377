import { useState } from 'preact/hooks';
import type { BriefNotice, BriefPart, Chip } from '../../protocol/board';
import { Icon } from '../shared/Icon';
import { Menu } from '../shared/Menu';
import { useKept, useStore } from '../store/hooks';
import type { Store } from '../store/store';
import { t } from '../strings';
import { copyRich } from './copy';

interface BriefBarProps {
  readonly part: BriefPart;
  goTo(index: number): void;
}

/** What can be done with a brief, and what it prints badly. */
export function BriefBar({ part: { chapters, notices }, goTo }: BriefBarProps) {
  const [isOpen, setOpen] = useKept('briefNotices', false);
  const contents = chapters.map(({ title, at }) => ({ label: title, run: () => goTo(at) }));
  const count = notices.length;
  return (
    <div class="brief-bar">
      <div class="brief-actions" role="toolbar" aria-label={t('Brief')}>
        <CopyButton />
        {count > 0 && <NoticesButton count={count} isOpen={isOpen} toggle={() => setOpen(!isOpen)} />}
        <span class="space" />
        <Menu label={t('Contents')} items={contents}>
          {t('Contents')}
          <Icon name="chevron-down" />
        </Menu>
      </div>
      {isOpen && count > 0 && <Notices notices={notices} />}
    </div>
  );
}

interface NoticesButtonProps {
  readonly count: number;
  readonly isOpen: boolean;
  toggle(): void;
}

function NoticesButton({ count, isOpen, toggle }: NoticesButtonProps) {
  return (
    <button
      type="button"
      class="icon-button problem-count warning"
      aria-expanded={isOpen}
      title={t('What the brief prints badly')}
      onClick={toggle}
    >
      <Icon name="warning" />
      {count === 1 ? t('1 thing to mend') : t('{0} things to mend', count)}
    </button>
  );
}

function Notices({ notices }: { readonly notices: readonly BriefNotice[] }) {
  return (
    <ul class="brief-notices" aria-label={t('What the brief prints badly')}>
      {notices.map((notice) => (
        <NoticeRow key={notice.key} notice={notice} />
      ))}
    </ul>
  );
}

function NoticeRow({ notice: { text, entries } }: { readonly notice: BriefNotice }) {
  return (
    <li>
      {text}
      {entries.length > 0 && <EntryButtons chips={entries} />}
    </li>
  );
}

function EntryButtons({ chips }: { readonly chips: readonly Chip[] }) {
  return (
    <ul>
      {chips.map((chip) => (
        <li key={chip.key}>
          <EntryButton chip={chip} />
        </li>
      ))}
    </ul>
  );
}

function EntryButton({ chip: { key, title } }: { readonly chip: Chip }) {
  const store = useStore();
  return (
    <button type="button" class="brief-entry" dir="auto" onClick={() => store.select(key)}>
      {title}
    </button>
  );
}

/** How long it says that it has copied, in milliseconds. */
const shownFor = 2500;

function CopyButton() {
  const store = useStore();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    const isDone = await copyBrief(store);
    if (!isDone) return store.tell(t('The brief could not be put on the clipboard.'));
    setCopied(true);
    setTimeout(() => setCopied(false), shownFor);
  };
  return (
    <>
      <button type="button" class="button" onClick={() => void copy()}>
        <Icon name={isCopied ? 'check' : 'copy'} /> {isCopied ? t('Copied') : t('Copy for mail and Word')}
      </button>
      <span class="brief-status" role="status">
        {isCopied ? t('The brief is on the clipboard.') : ''}
      </span>
    </>
  );
}

async function copyBrief(store: Store): Promise<boolean> {
  const text = await store.ask('brief-html', {});
  return text !== null && copyRich(text);
}
