import { checklistReport, checkStandards, type ReportPlace, reportText } from '../core/reports';
import type { CheckedNote } from '../session';
import type { Paint } from './colours';
import { type NamedNote, rangeIn } from './diagnostics';
import type { CheckFormat } from './options';
import { printable, printableJson } from './printable';
import { listSeams } from './report-json';
import { byTone } from './report-look';
import type { Reporter } from './reporter';

/** How what a note shows of the standards is printed: for readers, or for programs. */
export interface ChecklistWording {
  readonly format: CheckFormat;
  readonly paint: Paint;
}

/** A note of the run by its address. */
export type FindNote = (uri: string) => NamedNote | undefined;

/** What stands around the notes. */
export function checklistFrame({ format }: ChecklistWording): Omit<Reporter, 'file'> {
  if (format !== 'json') return { begin: () => '', seams: { first: '', next: '\n' }, end: () => '' };
  return { begin: () => '[', seams: listSeams, end: ({ files }) => (files > 0 ? '\n]\n' : ']\n') };
}

/** What a note shows of the nine standards. */
export function checklistOf(
  name: string,
  { note, diagnostics }: CheckedNote,
  find: FindNote,
  { format, paint }: ChecklistWording,
): string {
  const home = (uri: string) => (uri === note.uri ? { file: name, note } : find(uri));
  const rangeOf = ({ uri, span }: ReportPlace) => {
    const found = home(uri);
    return found && rangeIn(found.file, found.note, span);
  };
  if (format === 'json') {
    const standards = checkStandards(note, diagnostics).map(({ number, title, isMet, shown }) => ({
      ...{ number, title, status: statusWord(isMet) },
      shown: shown.map(({ isMet, words, would, places }) => ({
        ...{ status: statusWord(isMet), words, would },
        places: places.flatMap((place) => {
          const range = rangeOf(place);
          return range ? [{ ...range, label: place.label }] : [];
        }),
      })),
    }));
    return printableJson(JSON.stringify({ file: name, standards }));
  }
  const report = checklistReport(note, diagnostics);
  const title = `${name}: ${report.title}`;
  const where = ({ uri, span }: { readonly uri: string; readonly span: ReportPlace['span'] }) => {
    const found = home(uri);
    return found && startWords(rangeIn(found.file, found.note, span));
  };
  return reportText({ ...report, title }, { where, plain: printable, status: byTone(paint) });
}

function statusWord(isMet: boolean): string {
  return isMet ? 'met' : 'not shown';
}

/** A place as terminals and editors make a link of it. */
export function startWords({ file, line, column }: ReturnType<typeof rangeIn>): string {
  return `${file}:${line}:${column}`;
}
