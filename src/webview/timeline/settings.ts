import type { TimelineRequest } from '../../protocol/board';

/** How somebody looks at the timeline. */
export interface TimelineSettings {
  readonly zoom: TimelineRequest['zoom'];
  /** A day and the pixel at which it stands; where nothing is said, what is newest is in sight. */
  readonly anchor?: { readonly day: string; readonly x: number };
  readonly isTable: boolean;
}

export const usualTimeline: TimelineSettings = { zoom: 'month', isTable: false };

const closer = { year: 'month', month: 'week', week: 'day', day: 'day' } as const;
const further = { day: 'week', week: 'month', month: 'year', year: 'year' } as const;

export type Zoom = keyof typeof closer;

export function zoomedIn(zoom: Zoom): Zoom {
  return closer[zoom];
}

export function zoomedOut(zoom: Zoom): Zoom {
  return further[zoom];
}
