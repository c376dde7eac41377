import { answers, type Row } from './measures';
import { figure, table } from './table';
import { verdicts } from './verdicts';

/** What a run has shown, for people: the rows, the growth between sizes, and what must hold. */
export function report(rows: readonly Row[]): string {
  return [rowTable(rows), growthTable(rows), verdictTable(rows)].filter(Boolean).join('\n\n');
}

function rowTable(rows: readonly Row[]): string {
  const headings = ['measure', 'claims', 'median', 'p95', 'unit', 'peer', 'peer median', 'ratio'];
  return table(
    headings,
    rows.map(({ measure, claims, median, p95, unit, peer, peerMedian, ratio }) => [
      ...[measure, figure(claims), figure(median), figure(p95), unit, peer],
      peerMedian === null
        ? (answers as readonly string[]).includes(measure)
          ? 'not asked'
          : 'skipped: over a minute'
        : figure(peerMedian),
      ratio === null ? '' : `${figure(ratio)} ×`,
    ]),
  );
}

/** Our figures at each size over those at the smallest of the run. */
function growthTable(rows: readonly Row[]): string {
  const grown = rows.filter((row, n) => n === firstOf(rows, row)).flatMap((row) => growthOf(rows, row));
  if (grown.length === 0) return '';
  return `Growth between sizes\n\n${table(['measure', 'claims', 'median', 'p95'], grown)}`;
}

function growthOf(rows: readonly Row[], row: Row): string[][] {
  const base = rows.find(({ measure }) => measure === row.measure);
  if (!base || base.claims === row.claims) return [];
  const ratio = (value: number, from: number) => `${figure(value / from)} ×`;
  const sizes = `${figure(row.claims)} over ${figure(base.claims)}`;
  return [[row.measure, sizes, ratio(row.median, base.median), ratio(row.p95, base.p95)]];
}

function firstOf(rows: readonly Row[], { measure, claims }: Row): number {
  return rows.findIndex((other) => other.measure === measure && other.claims === claims);
}

function verdictTable(rows: readonly Row[]): string {
  const judged = verdicts(rows).map(({ what, value = '', met }) => [
    what,
    value,
    met === undefined ? 'not measured' : met ? 'met' : 'not met',
  ]);
  return `What must hold\n\n${table(['', 'is', ''], judged)}`;
}
