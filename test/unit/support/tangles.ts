import fc from 'fast-check';

/** So few that most are defined several times, in one section and in others. */
const ids = ['vote', 'mod', 'ann', 'war'];
const id = fc.constantFrom(...ids, ...ids, 'nobody');
const list = fc.array(id, { maxLength: 2 }).map((all) => `[${all.join(', ')}]`);
const marking = fc.constantFrom('TLP:RED', 'TLP:AMBER', 'TLP:CLEAR');
const word = fc.constantFrom('Ann', 'The Ann', 'Bo', '[[vote]]', '[[ann|Bo]]', 'likely', 'it rains', '"');
const day = fc.constantFrom('2022-01', '2022-02-14', '2022-03');

/** The fields of each kind of entry through which it leads to others, and those that rules ask of what is led to. */
const fields = {
  sources: {
    title: word,
    'derived-from': list,
    by: list,
    reliability: fc.constantFrom('A', 'C', 'E'),
    status: fc.constantFrom('current', 'retracted', 'superseded'),
    kind: fc.constantFrom('document', 'media'),
    date: day,
    marking,
  },
  actors: {
    name: word,
    aliases: fc.array(word, { maxLength: 2 }).map((all) => JSON.stringify(all)),
    'part-of': list,
    marking,
  },
  hypotheses: { text: word, likelihood: fc.constantFrom('70%', '20%', 'likely'), marking },
  claims: {
    text: word,
    kind: fc.constantFrom('fact', 'assumption', 'forecast', 'judgement'),
    by: list,
    sources: list,
    actors: list,
    likelihood: fc.constantFrom('90%', 'likely', 'unlikely'),
    confidence: fc.constantFrom('low', 'moderate', 'high'),
    'supported-by': list,
    'contradicted-by': list,
    contradicts: list,
    if: list,
    consistency: id.map((each) => `{${each}: II}`),
    key: fc.constant('true'),
    'as-of': day,
    marking,
  },
  indicators: {
    text: word,
    status: fc.constantFrom('observed', 'watching', 'not-observed'),
    date: day,
    sources: list,
    actors: list,
    credibility: fc.constantFrom('1', '2', '4'),
    consistency: id.map((each) => `{${each}: I}`),
    marking,
  },
} as const;

export type SectionOfTangle = keyof typeof fields;
const sections: readonly SectionOfTangle[] = ['sources', 'actors', 'hypotheses', 'claims', 'indicators'];

/** An entry as it stands in its section, on a line of its own. */
function entryOf(section: SectionOfTangle): fc.Arbitrary<string> {
  const given: Record<string, fc.Arbitrary<string>> = fields[section];
  const body = fc.record(given, { requiredKeys: [] }).map((values) =>
    Object.entries(values)
      .map(([key, value = '']) => `${key}: ${value.startsWith('[[') ? `'${value}'` : value}`)
      .join(', '),
  );
  return fc.tuple(fc.constantFrom(...ids), body).map(([own, all]) => `  ${own}: {${all}}`);
}

/** A line that heads a section, or an entry. */
export interface Line {
  readonly section: SectionOfTangle;
  readonly text: string;
}

/** An entry of any section. */
export const anyEntry: fc.Arbitrary<Line> = fc
  .constantFrom(...sections, 'claims' as const, 'sources' as const)
  .chain((section) => entryOf(section).map((text) => ({ section, text })));

const heads = fc.constantFrom(
  '',
  'marking: TLP:GREEN\n',
  'bottom-line: Ann and [[vote]]\n',
  'date: 2022-02\n',
);

/** Entries in the order of their sections; what is left of a section stands together. */
export function written(head: string, lines: readonly Line[]): string {
  const parts = sections.map((section) => {
    const own = lines.filter((line) => line.section === section);
    return own.length > 0 ? `${section}:\n${own.map(({ text }) => `${text}\n`).join('')}` : '';
  });
  return `title: T\n${head}${parts.join('')}`;
}

/** A change as a writer makes it: an entry comes, goes, moves up or down, takes the place of another, or a word changes. */
export interface TangleEdit {
  readonly way: 'add' | 'remove' | 'remove' | 'move' | 'replace' | 'rename' | 'retype' | 'head';
  readonly at: number;
  readonly to: number;
  readonly entry: Line;
  readonly id: string;
  readonly head: string;
}

const nat = fc.nat({ max: 1000 });
export const tangleEdits: fc.Arbitrary<TangleEdit> = fc.record({
  way: fc.constantFrom(
    ...(['add', 'add', 'remove', 'remove', 'move', 'replace', 'rename', 'retype', 'head'] as const),
  ),
  at: nat,
  to: nat,
  entry: anyEntry,
  id,
  head: heads,
});

export interface Tangle {
  readonly head: string;
  readonly lines: readonly Line[];
}

export const tangles: fc.Arbitrary<Tangle> = fc.record({
  head: heads,
  lines: fc.array(anyEntry, { minLength: 2, maxLength: 12 }),
});

export function textOf({ head, lines }: Tangle): string {
  return written(head, lines);
}

/** What an edit leaves of a tangle. */
export function afterEdit({ head, lines }: Tangle, edit: TangleEdit): Tangle {
  const all = [...lines];
  const at = edit.at % (all.length + 1);
  const line = all[at];
  if (edit.way === 'head') return { head: edit.head, lines };
  if (edit.way === 'add' || !line) return { head, lines: all.toSpliced(at, 0, edit.entry) };
  if (edit.way === 'remove') return { head, lines: all.toSpliced(at, 1) };
  if (edit.way === 'replace') return { head, lines: all.with(at, edit.entry) };
  if (edit.way === 'move') {
    all.splice(at, 1);
    return { head, lines: all.toSpliced(edit.to % (all.length + 1), 0, line) };
  }
  return { head, lines: all.with(at, { ...line, text: retyped(line.text, edit) }) };
}

/** With another id of its own, or another word for one that it says. */
function retyped(text: string, { way, to, id: other }: TangleEdit): string {
  if (way === 'rename') return text.replace(/^ {2}[\w-]+/, `  ${other}`);
  const words = [...text.matchAll(new RegExp(`\\b(?:${ids.join('|')})\\b`, 'g'))];
  const word = words[to % Math.max(1, words.length)];
  return word ? text.slice(0, word.index) + other + text.slice(word.index + word[0].length) : text;
}
