import type { EntryKey, Kind, SectionName } from '../../protocol/board';
import { t } from '../strings';
import type { IconName } from './icons';

/** How each kind of entry is called and drawn, on all tabs and in the Inspector, as it is in the tree. */
export const iconOfKind: Readonly<Record<Kind, IconName>> = {
  source: 'book',
  actor: 'account',
  hypothesis: 'lightbulb',
  claim: 'comment',
  indicator: 'pulse',
  gap: 'question',
};

export const sectionOf: Readonly<Record<Kind, SectionName>> = {
  source: 'sources',
  actor: 'actors',
  hypothesis: 'hypotheses',
  claim: 'claims',
  indicator: 'indicators',
  gap: 'gaps',
};

/** The field by which a reader knows an entry. */
export const mainField: Readonly<Record<Kind, string>> = {
  source: 'title',
  actor: 'name',
  hypothesis: 'text',
  claim: 'text',
  indicator: 'text',
  gap: 'text',
};

/** The kind of the entry that a key names. */
export function kindOfKey(key: EntryKey): Kind | undefined {
  const section = key.split('/')[key.startsWith('^') ? 1 : 0];
  return (Object.keys(sectionOf) as Kind[]).find((kind) => sectionOf[kind] === section);
}

export function manyOf(kind: Kind): string {
  const words: Readonly<Record<Kind, string>> = {
    source: t('Sources'),
    actor: t('Actors'),
    hypothesis: t('Hypotheses'),
    claim: t('Claims'),
    indicator: t('Evidence'),
    gap: t('Gaps'),
  };
  return words[kind];
}

export function oneOf(kind: Kind): string {
  const words: Readonly<Record<Kind, string>> = {
    source: t('source'),
    actor: t('actor'),
    hypothesis: t('hypothesis'),
    claim: t('claim'),
    indicator: t('evidence'),
    gap: t('gap'),
  };
  return words[kind];
}
