import type { Kind } from '../core';

/** What stands for each kind of entry, in every view as on the Board. */
export const kindIcons: Readonly<Record<Kind, string>> = {
  source: 'book',
  actor: 'account',
  hypothesis: 'lightbulb',
  claim: 'comment',
  indicator: 'pulse',
  gap: 'question',
};
