import type { Block } from '../views/brief/blocks';
import { briefBlocks } from '../views/brief/brief-part';
import { proseRuns, wordsOfRuns } from '../views/brief/runs';
import { matrixCsv } from '../views/matrix/matrix-csv';
import type { ViewContext } from '../views/shared/view-context';
import type { Note } from '../workspace/note/note';
import { htmlPage } from './html/page';
import { withoutControls } from './markdown/escape';
import { markdownOf } from './markdown/markdown';
import { noteJson } from './note-json';
import { malformedIn, printedBadly } from './notices';
import { bibtexOf } from './sources/bibtex';
import { cslOf } from './sources/csl';
import { type SourceRecord, sourceRecords } from './sources/record';
import { risOf } from './sources/ris';
import { stixBundle, stixNotices } from './stix/bundle';

/** The forms in which a note is handed over. */
export const exportForms = ['md', 'html', 'json', 'csv', 'bib', 'ris', 'csl', 'stix'] as const;
export type ExportForm = (typeof exportForms)[number];

/** The endings of files in these forms. */
export const endingOf: Readonly<Record<ExportForm, string>> = {
  md: 'md',
  html: 'html',
  json: 'json',
  csv: 'csv',
  bib: 'bib',
  ris: 'ris',
  csl: 'csl.json',
  stix: 'stix.json',
};

/** Whether what is made is JSON, in which each sign can be written as an escape. */
export function isInJson(form: ExportForm): boolean {
  return endingOf[form].endsWith('json');
}

export function isExportForm(word: string): word is ExportForm {
  return exportForms.some((form) => form === word);
}

export interface Exported {
  readonly text: string;
  /** What its reader would miss or stumble over, as sentences. */
  readonly notices: readonly string[];
}

/** Makes a briefing, a table or data of a note. */
export function exportNote(context: ViewContext, form: ExportForm): Exported {
  const made: Exported[] = [];
  // Values that are read meanwhile are let go of afterwards.
  context.note.contents.survey(() => made.push(makers[form](context)));
  const { text, notices } = made[0] ?? { text: '', notices: [] };
  return { text, notices: [...notices, ...malformedIn(context)] };
}

const makers: Readonly<Record<ExportForm, (context: ViewContext) => Exported>> = {
  md: (context) => ({ text: markdownOf(briefBlocks(context)), notices: printedBadly(context) }),
  html: (context) => ({ text: pageOf(context), notices: printedBadly(context) }),
  json: ({ note }) => ({ text: noteJson(note), notices: [] }),
  csv: (context) => ({ text: tableOf(context), notices: emptyMatrix(context.note) }),
  bib: ({ note }) => sourcesOf(note, bibtexOf),
  ris: ({ note }) => sourcesOf(note, risOf),
  csl: ({ note }) => sourcesOf(note, cslOf),
  stix: ({ note, today }) => ({ text: stixBundle(note, today), notices: stixNotices(note) }),
};

function sourcesOf(note: Note, written: (records: readonly SourceRecord[]) => string): Exported {
  const records = sourceRecords(note);
  return { text: written(records), notices: records.length > 0 ? [] : ['There are no sources.'] };
}

function pageOf(context: ViewContext): string {
  const { note } = context;
  const { title, lang, marking } = note.contents.values;
  const blocks: readonly Block[] = briefBlocks(context);
  return htmlPage(blocks, {
    title: wordsOfRuns(proseRuns(note, title?.value ?? note.uri)),
    lang: lang?.value ?? 'en',
    marking: marking?.value,
  });
}

/** Evidence in rows: a matrix has more of it than hypotheses. */
function tableOf(context: ViewContext): string {
  return withoutControls(matrixCsv(context, { order: 'file', withUnrated: false, isTurned: true }));
}

function emptyMatrix({ contents }: Note): readonly string[] {
  return contents.hasHypotheses ? [] : ['There are no hypotheses, and so no matrix.'];
}
