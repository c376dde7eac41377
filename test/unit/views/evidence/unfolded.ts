import type { EvidenceGroupName } from '../../../../src/core/views/evidence/evidence-items';
import type { EvidenceRow } from '../../../../src/core/views/evidence/evidence-row';
import {
  type EntryInNote,
  type EvidenceTreeRow,
  evidenceGroups,
  evidenceHead,
  evidenceRows,
} from '../../../../src/core/views/evidence/evidence-view';
import type { Note } from '../../../../src/core/workspace/note/note';

/** All rows of an entry, unfolded, as indented lines; none where the entry is gone. */
export function unfolded(note: Note, key: string, others: readonly Note[] = []): string[] {
  const root = { note, key };
  const head = evidenceHead(root);
  if (!head) return [];
  const groups = evidenceGroups(root).flatMap(({ name, count, text }) => [
    [name, count, text].filter((part) => part !== undefined && part !== '').join(' '),
    ...linesBelow(root, name, [], [note, ...others]),
  ]);
  return [lineOf(head), ...groups];
}

function linesBelow(
  root: EntryInNote,
  group: EvidenceGroupName,
  way: readonly EntryInNote[],
  notes: readonly Note[],
): string[] {
  const { rows, more } = evidenceRows(root, group, way);
  const indent = '  '.repeat(way.length + 1);
  const lines = rows.flatMap((row) => {
    const home = notes.find(({ uri }) => uri === row.uri);
    const below =
      home && row.isBranch ? linesBelow(root, group, [...way, { note: home, key: row.key }], notes) : [];
    return [indent + lineOf(row), ...below];
  });
  return more > 0 ? [...lines, `${indent}${more} more`] : lines;
}

/** What it is to the one above, its id, what it is worth, and what is to be known of the row. */
function lineOf(row: EvidenceRow | EvidenceTreeRow): string {
  const { role, id, likelihood, grade, nothing, recalled, rating, words, loss, left, elsewhere } = row;
  const marks =
    'isShared' in row || 'isCircle' in row ? [row.isShared && 'shared', row.isCircle && 'circle'] : [];
  return [
    ...[role, id, rating, likelihood, grade, nothing, recalled, words && `“${words}”`],
    ...[loss, left && `but ${left}`, row.tellsNothingApart && 'tells none apart', elsewhere, ...marks],
  ]
    .filter(Boolean)
    .join(' ');
}
