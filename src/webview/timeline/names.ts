import type { TimelineAxis, TimelineMark } from '../../protocol/board';
import { t } from '../strings';

export function nameOfBand(band: TimelineAxis['bands'][number]['key']): string {
  const names: Readonly<Record<typeof band, string>> = {
    awaited: t('Awaited'),
    happened: t('Happened'),
    weighed: t('Weighed'),
    published: t('Published'),
  };
  return names[band];
}

/** The colour in which a mark stands: what is over stands out most. */
export function toneOf({ status, isOverdue }: Pick<TimelineMark, 'status' | 'isOverdue'>): Tone {
  if (isOverdue) return 'overdue';
  if (status === 'watching' || status === 'scheduled' || status === 'due') return 'awaited';
  return status === 'observed' ? 'happened' : 'calm';
}

export const tones = ['overdue', 'awaited', 'happened', 'calm'] as const;
export type Tone = (typeof tones)[number];
