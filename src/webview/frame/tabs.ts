import type { ComponentType } from 'preact';
import { BoardTab } from '../board/BoardTab';
import { BriefTab } from '../brief/BriefTab';
import { MapTab } from '../map/MapTab';
import { MatrixTab } from '../matrix/MatrixTab';
import { t } from '../strings';
import { TimelineTab } from '../timeline/TimelineTab';

export interface Tab {
  readonly id: string;
  readonly label: string;
  readonly Content: ComponentType;
}

/** The tabs, in their order. */
export function tabs(): readonly Tab[] {
  return [
    { id: 'board', label: t('Board'), Content: BoardTab },
    { id: 'map', label: t('Map'), Content: MapTab },
    { id: 'matrix', label: t('Matrix'), Content: MatrixTab },
    { id: 'timeline', label: t('Timeline'), Content: TimelineTab },
    { id: 'brief', label: t('Brief'), Content: BriefTab },
  ];
}
