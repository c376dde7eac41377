import type { Grouping, Kind, Sorting } from '../../protocol/board';

/** In what order the cards of a column stand, and in what groups. */
export interface Arranged {
  readonly sort?: Sorting;
  readonly group?: Grouping;
}

/** How a user has arranged the columns. */
export interface ColumnSettings {
  /** From left to right. */
  readonly order: readonly Kind[];
  readonly open: readonly Kind[];
  /** The one that is there where there is room for one. */
  readonly current: Kind;
  /** How much of the width each takes, beside the others. */
  readonly widths: Readonly<Partial<Record<Kind, number>>>;
  readonly arranged: Readonly<Partial<Record<Kind, Arranged>>>;
}

export const defaultSettings: ColumnSettings = {
  order: ['hypothesis', 'claim', 'indicator', 'source', 'actor', 'gap'],
  open: ['hypothesis', 'claim', 'indicator'],
  current: 'claim',
  widths: {},
  arranged: {},
};

/** A stretch of a column, in pixels from its top. */
export interface Stretch {
  readonly top: number;
  readonly height: number;
}

/** As much as is asked for before a column knows how high it is. */
export const firstStretch: Stretch = { top: 0, height: 900 };

/** Stretches begin and end at multiples of this, so that little scrolling asks for nothing new; in pixels. */
const grid = 300;

/** The stretch that is asked for to show what is on the screen, with some more on both sides. */
export function stretchAround(scrollTop: number, height: number): Stretch {
  const top = Math.max(0, Math.floor((scrollTop - grid) / grid) * grid);
  const end = Math.ceil((scrollTop + height + grid) / grid) * grid;
  return { top, height: end - top };
}

/** Settings in which a column is open, or folded. */
export function toggled(settings: ColumnSettings, kind: Kind): ColumnSettings {
  const { open } = settings;
  const others = open.filter((each) => each !== kind);
  return { ...settings, current: kind, open: others.length < open.length ? others : [...open, kind] };
}

/** Settings in which a column is open, and the one to be there where there is room for one. */
export function opened(settings: ColumnSettings, kind: Kind): ColumnSettings {
  const open = settings.open.includes(kind) ? settings.open : [...settings.open, kind];
  return { ...settings, current: kind, open };
}

/** Settings in which a column stands one place further left or right. */
export function moved(settings: ColumnSettings, kind: Kind, step: -1 | 1): ColumnSettings {
  const order = [...settings.order];
  const at = order.indexOf(kind);
  const other = order[at + step];
  if (other === undefined) return settings;
  order[at + step] = kind;
  order[at] = other;
  return { ...settings, order };
}

/** How wide a column may become beside the others, and how narrow. */
const [narrowest, widest] = [0.4, 4];

/** Settings in which a column takes so many times the room that it took. */
export function resized(settings: ColumnSettings, kind: Kind, factor: number): ColumnSettings {
  const width = Math.min(widest, Math.max(narrowest, widthOf(settings, kind) * factor));
  return { ...settings, widths: { ...settings.widths, [kind]: Math.round(width * 100) / 100 } };
}

/** How much of the width a column takes beside the others; claims have the longest texts. */
export function widthOf({ widths }: ColumnSettings, kind: Kind): number {
  return widths[kind] ?? (kind === 'claim' ? 1.4 : 1);
}

export function arranged(settings: ColumnSettings, kind: Kind, change: Arranged): ColumnSettings {
  const own = { ...settings.arranged[kind], ...change };
  return { ...settings, arranged: { ...settings.arranged, [kind]: own } };
}
