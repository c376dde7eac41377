import type { TimelineAxis } from '../../protocol/board';
import { useKept } from '../store/hooks';
import { type TimelineSettings, usualTimeline, type Zoom, zoomedIn, zoomedOut } from './settings';

/** Where somebody looks, and how to look elsewhere. */
export interface Time {
  readonly settings: TimelineSettings;
  zoomTo(zoom: Zoom): void;
  /** Looks closer at a day, or at the middle. */
  zoomIn(day?: string): void;
  zoomOut(day?: string): void;
  /** Everything in sight at once. */
  fit(): void;
  goTo(day: string): void;
  /** Moves by so many pixels from where an axis stands. */
  pan(from: TimelineAxis, by: number): void;
  toggleTable(): void;
}

/** @param axis what is shown now */
export function useTime(axis: TimelineAxis | undefined, width: number, today: string): Time {
  const [kept, keep] = useKept<Partial<TimelineSettings>>('timeline', usualTimeline);
  const settings = { ...usualTimeline, ...kept };
  const middle = Math.round(width / 2);
  const look = (zoom: Zoom, day: string) => keep((now) => ({ ...now, zoom, anchor: { day, x: middle } }));
  const centre = axis?.centre ?? today;
  const zoom = axis?.zoom ?? 'month';
  return {
    settings,
    zoomTo: (wanted) => look(wanted, centre),
    zoomIn: (day) => look(zoomedIn(zoom), day ?? centre),
    zoomOut: (day) => look(zoomedOut(zoom), day ?? centre),
    fit: () => keep({ zoom: 'fit', isTable: settings.isTable }),
    goTo: (day) => look(zoom, day),
    pan: (from, by) =>
      keep((now) => ({
        ...now,
        zoom: from.zoom,
        anchor: { day: from.left.day, x: Math.round(from.left.x + by) },
      })),
    toggleTable: () => keep((now) => ({ ...now, isTable: !settings.isTable })),
  };
}
