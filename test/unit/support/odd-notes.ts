import type { Pick } from './pick';

/** The ids that odd notes define and name. */
export const oddIds = ['war', 'peace', 'ann', 'bo', 'c1', 'c2', 's1', 'état'];

/**
 * Notes as nobody should write them, and somebody will: keys, fields and sections given twice, anchors, aliases,
 * tags and merges, all kinds of quotes, comments everywhere, entries that are malformed.
 */
export function oddNote(pick: Pick): string {
  const parts = ['title: T\n'];
  if (pick.chance(30)) parts.push(`x-ids: &ids [${id(pick)}, ${id(pick)}]\n`);
  for (const section of sections) {
    if (pick.chance(15)) continue;
    parts.push(written(pick, section));
    // Other programs read only one of the two, and this one reads both.
    if (pick.chance(12)) parts.push(written(pick, section));
  }
  if (pick.chance(40)) parts.push(`brief: ${prose(pick, '')}`);
  const text = parts.join('');
  return pick.chance(25) ? text.replaceAll('\n', '\r\n') : text;
}

const sections = ['sources', 'actors', 'hypotheses', 'claims'] as const;
type Section = (typeof sections)[number];

const idsOf: Readonly<Record<Section, readonly string[]>> = {
  sources: ['s1', 'état'],
  actors: ['ann', 'bo'],
  hypotheses: ['war', 'peace'],
  claims: ['c1', 'c2'],
};

function written(pick: Pick, section: Section): string {
  const chosen = idsOf[section].filter(() => pick.chance(80));
  if (chosen.length === 0) return `${section}: {}\n`;
  return `${section}:\n${chosen.map((each) => entry(pick, section, each)).join('')}`;
}

function entry(pick: Pick, section: Section, own: string): string {
  const key = pick.one([own, own, own, `"${own}"`, `'${own}'`, `? ${own}\n  `]);
  const anchor = pick.chance(10) ? ` &e${own.length}` : '';
  if (pick.chance(8)) return `  ${key}: [broken ${id(pick)}\n`;
  if (pick.chance(15)) return `  ${key}:${anchor} Text of ${own}\n`;
  const count = 1 + pick.below(4);
  const fields = Array.from({ length: count }, () => field(pick, section));
  return `  ${key}:${anchor}${comment(pick)}\n${main(pick, section)}${fields.join('')}`;
}

const mains = { sources: 'title', actors: 'name', hypotheses: 'text', claims: 'text' } as const;

function main(pick: Pick, section: Section): string {
  const value = section === 'actors' ? `${pick.one(['Ann', '"Bo"', 'The Kremlin'])}\n` : prose(pick, '    ');
  return `    ${mains[section]}: ${value}`;
}

function field(pick: Pick, section: Section): string {
  if (pick.chance(8)) return `    <<: *ids\n`;
  if (pick.chance(20)) return `    note: ${prose(pick, '    ')}`;
  switch (section) {
    case 'sources':
      return `    ${pick.one(['by', 'derived-from'])}: ${references(pick)}`;
    case 'actors':
      return pick.chance(50)
        ? `    part-of: ${references(pick)}`
        : `    relations: ${keyed(pick, 'old friend')}`;
    case 'hypotheses':
      return `    tags: [${id(pick)}]\n`;
    default:
      return pick.chance(40)
        ? `    consistency: ${keyed(pick, 'C')}`
        : `    ${pick.one(['by', 'sources', 'actors', 'supported-by', 'contradicts', 'if'])}: ${references(pick)}`;
  }
}

function keyed(pick: Pick, value: string): string {
  const count = 1 + pick.below(4);
  const keys = Array.from({ length: count }, () => word(pick));
  if (pick.chance(50)) return `{${keys.map((key) => `${key}: ${value}`).join(', ')}}${comment(pick)}\n`;
  return `${comment(pick)}\n${keys.map((key) => `      ${key}: ${value}${comment(pick)}\n`).join('')}`;
}

function references(pick: Pick): string {
  const anchor = pick.chance(10) ? '&r ' : '';
  switch (pick.below(6)) {
    case 0:
      return `${anchor}${word(pick)}${comment(pick)}\n`;
    case 1:
      return `${anchor}[${word(pick)}, ${word(pick)}, ${word(pick)}]${comment(pick)}\n`;
    case 2:
      return `${anchor}\n      - ${word(pick)}${comment(pick)}\n      - ${word(pick)}\n`;
    case 3:
      return `>- # why\n      ${id(pick)}\n`;
    case 4:
      return pick.one(['*ids\n', '*r\n', `!!str ${id(pick)}\n`]);
    default:
      return `[\n      ${word(pick)}, # one\n      ${word(pick)}\n    ]\n`;
  }
}

function prose(pick: Pick, column: string): string {
  const [one, two] = [id(pick), id(pick)];
  return pick.one([
    `"See [[${one}]] and [[${two}|her]]"${comment(pick)}\n`,
    `'It''s [[${one}]]'\n`,
    `|+ # c\n${column}  So [[${one}]]\n${column}  and [[ ${two} |the\n${column}  lady]].\n\n`,
    `>\n${column}  So [[${one}]] says.\n`,
    `&p "[[${one}]]"\n`,
    '*p\n',
    `Plain ${one} [[${two}]]\n`,
  ]);
}

function word(pick: Pick): string {
  const own = id(pick);
  return pick.one([own, own, own, `"${own}"`, `'${own}'`]);
}

function id(pick: Pick): string {
  return pick.chance(10) ? 'nobody' : pick.one(oddIds);
}

function comment(pick: Pick): string {
  return pick.chance(15) ? ' # why [[war]]' : '';
}
