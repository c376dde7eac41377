import type { Pick } from './pick';

/**
 * Notes of which the blank lines count: texts that keep those behind them (`|+`), between comments, at the end of
 * a section or of the file. Printed notes have few of these.
 */
export function noteWithKeptLines(pick: Pick): string {
  const parts = ['title: T\n'];
  if (pick.chance(40)) parts.push(`bottom-line: ${block(pick, '')}`, gap(pick));
  for (const section of ['sources', 'actors', 'claims']) {
    if (pick.chance(25)) continue;
    parts.push(`${section}:\n`);
    const count = 1 + pick.below(3);
    for (let at = 0; at < count; at++) parts.push(entry(pick, section, at), gap(pick));
  }
  if (pick.chance(30)) parts.push(`brief: ${block(pick, '')}`);
  const text = parts.join('');
  const end = pick.chance(20) ? text.replace(/\n$/, '') : text;
  return pick.chance(30) ? end.replaceAll('\n', '\r\n') : end;
}

const mains: Readonly<Record<string, string>> = { sources: 'title', actors: 'name', claims: 'text' };

function entry(pick: Pick, section: string, at: number): string {
  const id = `${section.charAt(0)}${at}`;
  const above = pick.chance(15) ? '  # notes-ignore: unused-entry\n' : '';
  if (pick.chance(20)) return `${above}  ${id}: ${section} ${at}${pick.chance(20) ? '  # why' : ''}\n`;
  if (pick.chance(20)) return `${above}  ${id}: ${block(pick, '  ')}`;
  const first = pick.chance(50) ? '    note: N\n' : '';
  const last = pick.chance(30) ? '    tags: [t]\n' : '';
  return `${above}  ${id}:\n${first}    ${mains[section]}: ${block(pick, '    ')}${last}`;
}

function block(pick: Pick, column: string): string {
  const header = pick.one(['|+', '>+', '|2+', '>2+', '|', '>-', '|+ # c', '|2-']);
  const extra = pick.chance(20) ? `${column}  \n` : '';
  return `${header}\n${column}  One ${pick.below(9)}\n${extra}${'\n'.repeat(pick.below(3))}`;
}

/** Blank lines, and comments that end the text above or stand behind it. */
function gap(pick: Pick): string {
  if (!pick.chance(35)) return '';
  return pick.one([
    '\n',
    '\n\n',
    '  # c\n',
    '\n  # c\n\n',
    '# c\n',
    '\n# c\n\n',
    '  # notes-ignore: overdue\n\n',
  ]);
}
