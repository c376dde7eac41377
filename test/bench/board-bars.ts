import { quantile, rounded } from './measures';
import { figure } from './table';

export const boardMeasures = [
  'state',
  'script → cards',
  'command → cards',
  'key → message',
  'bytes of a key',
  'elements',
  'frame, scrolling',
  'frame, typing',
  'selection → painted',
  'filter → painted',
  'heap of the page',
] as const;
export type BoardMeasure = (typeof boardMeasures)[number];

/** This build, another one, or an editor that shows an empty page. */
export type BoardBuild = 'this' | 'beside' | 'empty';

type Unit = 'ms' | 'kB' | 'bytes' | 'elements';

const units: Readonly<Record<BoardMeasure, Unit>> = {
  state: 'kB',
  'script → cards': 'ms',
  'command → cards': 'ms',
  'key → message': 'ms',
  'bytes of a key': 'bytes',
  elements: 'elements',
  'frame, scrolling': 'ms',
  'frame, typing': 'ms',
  'selection → painted': 'ms',
  'filter → painted': 'ms',
  'heap of the page': 'kB',
};

export interface BoardRow {
  readonly measure: BoardMeasure;
  readonly build: BoardBuild;
  readonly claims: number;
  readonly count: number;
  readonly median: number;
  readonly p95: number;
  readonly worst: number;
  readonly unit: Unit;
}

/** All values of one measure, of one build at one size. */
export class BoardSamples {
  private readonly values: number[] = [];

  constructor(
    readonly measure: BoardMeasure,
    readonly build: BoardBuild,
    readonly claims: number,
  ) {}

  add(values: readonly number[]): void {
    this.values.push(...values);
  }

  get row(): BoardRow {
    const { measure, build, claims, values } = this;
    const [median, p95, worst] = [0.5, 0.95, 1].map((share) => rounded(quantile(values, share)));
    const count = values.length;
    return {
      measure,
      build,
      claims,
      count,
      median: median ?? 0,
      p95: p95 ?? 0,
      worst: worst ?? 0,
      unit: units[measure],
    };
  }
}

/** One value that is to be no more than another. */
export interface Bar {
  readonly what: string;
  readonly value: number;
  readonly limit: number;
}

type Find = (measure: BoardMeasure, build: BoardBuild, claims: number) => BoardRow | undefined;

/** What is due at the largest note, beside the smallest and the empty page of the same run. */
export function barsOf(rows: readonly BoardRow[]): Bar[] {
  const sizes = rows.map(({ claims }) => claims);
  const [small, large] = [Math.min(...sizes), Math.max(...sizes)];
  const find: Find = (measure, build, claims) =>
    rows.find((row) => row.measure === measure && row.build === build && row.claims === claims);
  return [...absoluteBars(find, large), ...relativeBars(find, small, large), ...barsBeside(find, large)];
}

/** What a bar looks at in a row, and what it allows there. */
const absolutes: readonly (readonly [BoardMeasure, 'median' | 'p95' | 'worst', number])[] = [
  ['state', 'worst', 60],
  ['script → cards', 'median', 150],
  ['bytes of a key', 'worst', 2_000],
  ['elements', 'worst', 1_000],
  ['frame, scrolling', 'p95', 17],
  ['frame, scrolling', 'worst', 50],
  ['frame, typing', 'p95', 17],
  ['frame, typing', 'worst', 50],
  ['selection → painted', 'median', 50],
  ['filter → painted', 'median', 50],
];

function absoluteBars(find: Find, large: number): Bar[] {
  return absolutes.flatMap(([measure, of, limit]) => {
    const row = find(measure, 'this', large);
    return row ? [{ what: `${measure} (${of}, ${row.unit})`, value: row[of], limit }] : [];
  });
}

const growths: readonly (readonly [BoardMeasure, number])[] = [
  ['script → cards', 1.5],
  ['key → message', 1.5],
  ['bytes of a key', 1.5],
  ['heap of the page', 1.3],
];

function relativeBars(find: Find, small: number, large: number): Bar[] {
  if (small === large) return [];
  return growths.flatMap(([measure, limit]) => {
    const [own, least] = [find(measure, 'this', large), find(measure, 'this', small)];
    const what = `${measure}, × its own at ${figure(small)}`;
    return own && least ? [{ what, value: rounded(own.median / least.median), limit }] : [];
  });
}

function barsBeside(find: Find, large: number): Bar[] {
  const [opened, empty] = [find('command → cards', 'this', large), find('command → cards', 'empty', large)];
  const [own, other] = [find('bytes of a key', 'this', large), find('bytes of a key', 'beside', large)];
  const excess = opened && empty && rounded(opened.median - empty.median);
  const share = own && other && rounded((1_000 * own.median) / other.median);
  return [
    ...(excess === undefined
      ? []
      : [{ what: 'command → cards, more than the empty page (ms)', value: excess, limit: 250 }]),
    ...(share === undefined
      ? []
      : [{ what: 'bytes of a key, ‰ of the other build', value: share, limit: 1 }]),
  ];
}
