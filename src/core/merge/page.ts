import { kindOfSection } from '../model/sections';
import { shortened } from '../text/shorten';
import { wordsOf } from '../views/shared/words';
import type { ComparedEntry, ComparedField, Comparison, SideName } from './compare';

/** Columns of a line, so that two pages fit beside each other. */
const width = 72;
const indent = '    ';

/** What one side of a conflict judges, in words; the pages of both have their lines in the same order. */
export function pageOf(comparison: Comparison, side: SideName): string {
  const { entries, top } = comparison;
  const parts = [
    ...(top.length > 0 ? [['This note', ...top.flatMap((field) => fieldLines(field, side))]] : []),
    ...entries.map((entry) => entryLines(comparison, entry, side)),
  ];
  const lines = parts.length > 0 ? parts.map((part) => part.join('\n')).join('\n\n') : sameWords;
  return `${lines}\n`;
}

const sameWords =
  'Both sides say the same. They differ in the order of entries, in comments,\nor in how something is written.';

function entryLines(comparison: Comparison, entry: ComparedEntry, side: SideName): string[] {
  const { section, id } = entry;
  const heading = `${kindOfSection[section]} “${id}”`;
  const own = entry[side];
  if (!own) return [heading, `${indent}Not here.`];
  const title = shortened(wordsOf(comparison[side].note, own.title), width);
  const same = linesOfFields(entry, side, true);
  return [
    `${heading}: ${title}`,
    ...linesOfFields(entry, side, false),
    ...(same.length > 0 ? ['  The same on both sides:', ...same] : []),
  ];
}

function linesOfFields({ fields }: ComparedEntry, side: SideName, isSame: boolean): string[] {
  return fields.filter((field) => field.isSame === isSame).flatMap((field) => fieldLines(field, side));
}

function fieldLines({ label, ...field }: ComparedField, side: SideName): string[] {
  return wrapped(`${label}: ${field[side] ?? 'nothing'}`);
}

function wrapped(text: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length > width && line !== '') {
      lines.push(line);
      line = `  ${word}`;
    } else line = longer;
  }
  return [...lines, line].map((each) => indent + each);
}
