import { otherBuild, parser, server } from './contestants';
import { answers, type Measure, type Row } from './measures';
import { figure } from './table';

/** Something that must hold, and whether it does. */
export interface Verdict {
  readonly what: string;
  /** Absent where the run has not measured it. */
  readonly value?: string;
  readonly met?: boolean;
}

/** The largest notes, with answers that an earlier build gave by a look at all of the note. */
const long = 50_000;
const mendedAnswers = ['completion', 'code-actions'] as const;

const folderOf100 = 10_000;
const folderOf2000 = 200_000;
/** The claims of all notes of a chain together. */
const chainOf300 = 900;
const chainOf3000 = 9_000;

/** How evenly a measure may grow and still pass for linear: the heap is fuller, the caches are colder. */
const linear = 1.25;

/** Of links, which lie where the memory puts them. By its square, ten times as many notes would take ten times as long. */
const linearChain = 2;

/** What is promised of the engine, judged by the rows of one run. */
export function verdicts(rows: readonly Row[]): Verdict[] {
  const find = finder(rows);
  const at = 10_000;
  const text = find('key-text', at, server);
  const parsed = find('open', at, parser);
  const folder = find('folder', folderOf2000, parser);
  return [
    atLeast('key-text at 10,000: at least 1,000 × faster than yaml-language-server', text?.ratio, 1_000),
    atMost(
      'key-text at 10,000: p95 at most 1.5 × its own at 100',
      over(text?.p95, find('key-text', 100)?.p95),
      1.5,
    ),
    ...[100, 1_000, at].map((claims) =>
      atMost(
        `key-edge at ${figure(claims)}: at most 3 × key-text`,
        over(find('key-edge', claims)?.median, find('key-text', claims)?.median),
        3,
      ),
    ),
    atMost('open at 10,000: at most half of parseDocument', over(parsed?.median, parsed?.peerMedian), 0.5),
    atMost(
      `folder: a byte of 2,000 notes costs what one of 100 costs (up to ${linear} ×)`,
      over(folder?.median, find('folder', folderOf100)?.median),
      linear,
    ),
    atMost('folder of 2,000: a byte at most parseDocument’s', over(folder?.median, folder?.peerMedian), 1),
    atMost(
      `chain: a byte of 3,000 notes that each include the next costs what one of 300 costs (up to ${linearChain} ×)`,
      over(find('chain', chainOf3000)?.median, find('chain', chainOf300)?.median),
      linearChain,
    ),
    ...answersInTime(find),
    ...inLongNotes(find),
    ...heaps(rows),
  ];
}

type Find = ReturnType<typeof finder>;

function answersInTime(find: Find): Verdict[] {
  return [10_000, long].flatMap((claims) =>
    answers.map((measure) => {
      const what = `${measure} at ${figure(claims)}: p95 within 50 ms`;
      const p95 = find(measure, claims)?.p95;
      return p95 === undefined ? { what } : { what, value: `${figure(p95)} ms`, met: p95 <= 50 };
    }),
  );
}

function inLongNotes(find: Find): Verdict[] {
  return [
    atMost(
      'entry-add at 50,000: at most 2 × its own at 100',
      over(find('entry-add', long)?.median, find('entry-add', 100)?.median),
      2,
    ),
    ...mendedAnswers.map((measure) =>
      atLeast(
        `${measure} at 50,000: at least 6 × as fast as the ${otherBuild} (854ba53)`,
        find(measure, long, otherBuild)?.ratio,
        6,
      ),
    ),
  ];
}

function heaps(rows: readonly Row[]): Verdict[] {
  return rows
    .filter(({ measure, peer }) => measure === 'heap' && peer === parser)
    .map(({ claims, median }) => {
      const most = claims < 10_000 ? 8 : 7;
      return atMost(`heap at ${figure(claims)}: at most ${most} × the text`, median, most);
    });
}

function finder(rows: readonly Row[]) {
  return (measure: Measure, claims: number, peer?: string): Row | undefined =>
    rows.find(
      (row) => row.measure === measure && row.claims === claims && (peer === undefined || row.peer === peer),
    );
}

function over(value: number | null | undefined, base: number | null | undefined): number | undefined {
  return value == null || base == null ? undefined : value / base;
}

function atLeast(what: string, value: number | null | undefined, limit: number): Verdict {
  return value == null ? { what } : { what, value: `${figure(value)} ×`, met: value >= limit };
}

function atMost(what: string, value: number | undefined, limit: number): Verdict {
  return value === undefined ? { what } : { what, value: `${figure(value)} ×`, met: value <= limit };
}
