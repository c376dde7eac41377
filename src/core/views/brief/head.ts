/** What stands before the judgements of a briefing: whose it is, what was asked, and the answer. */
import type { NoteValues } from '../../model/kinds/note';
import type { Note } from '../../workspace/note/note';
import type { Block, BlockContent, Run } from './blocks';
import { dateWords } from './date-words';
import { markdownUnits } from './markdown-units';
import type { Chapter, Unit } from './press';
import { proseRuns, saidAll, strong } from './runs';
import { enumerated } from './sentences';

export function headChapters(note: Note): readonly Chapter[] {
  return [
    { key: 'head', units: [...markingUnits(note, 'top'), ...titleUnits(note)] },
    {
      key: 'bottom-line',
      title: titleOf(note, 'Bottom line', 'bottom-line'),
      units: markdownUnits(note, 'bottom-line'),
    },
  ];
}

/** The marking stands at the top and at the bottom. */
export function markingUnits(note: Note, place: 'top' | 'bottom'): readonly Unit[] {
  const marking = note.contents.values.marking?.value;
  return marking ? [unit(`marking/${place}`, 'marking', { kind: 'marking', marking })] : [];
}

/** The title of a chapter that is one field, with its marking where that is another than the note's. */
export function titleOf(note: Note, words: string, field: Portion): string {
  return markOf(note, field)
    .reduce((title, { text }) => `${title} ${text}`, words)
    .trim();
}

type Portion = 'title' | 'question' | 'bottom-line' | 'brief';

function markOf({ contents: { values } }: Note, field: Portion): readonly Run[] {
  const marking = values.portions?.[field]?.value;
  return marking === undefined || marking === values.marking?.value ? [] : [strong(`(${marking}) `)];
}

function titleUnits(note: Note): readonly Unit[] {
  const { title, question } = note.contents.values;
  const runs = [...markOf(note, 'title'), ...proseRuns(note, title?.value ?? 'Without a title')];
  const asked = question ? proseRuns(note, question.value) : [];
  const facts = bylineRuns(note.contents.values);
  return [
    unit('title', 'title', { kind: 'heading', level: 1, runs }),
    ...(facts.length > 0 ? [unit('byline', 'date', { kind: 'paragraph', role: 'byline', runs: facts })] : []),
    ...(asked.length > 0
      ? [
          unit('question', 'question', {
            kind: 'paragraph',
            role: 'question',
            runs: [...markOf(note, 'question'), ...asked],
          }),
        ]
      : []),
  ];
}

function bylineRuns({
  date,
  author,
  authors,
  audience,
  reference,
  requirements,
  'valid-until': until,
}: NoteValues): readonly Run[] {
  const names = [...(author ?? []), ...(authors ?? [])].map(({ value }) => tidyWords(value));
  const readers = (audience ?? []).map(({ value }) => tidyWords(value));
  return saidAll(
    date ? `Information as of ${dateWords(date.value)}.` : '',
    names.length > 0 ? `By ${enumerated(names)}.` : '',
    readers.length > 0 ? `For ${enumerated(readers)}.` : '',
    reference ? `No. ${tidyWords(reference.value)}.` : '',
    ...(requirements ?? []).map(({ value }) => `Answers: ${tidyWords(value)}`),
    until ? `To be looked at again after ${dateWords(until.value)}.` : '',
  );
}

function tidyWords(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function unit(key: string, field: keyof NoteValues, content: BlockContent): Unit {
  const block: Block = { key, field, ...content };
  return { make: () => block };
}
