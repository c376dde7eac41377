import { ErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { exportForms, exportNote, isExportForm } from '../../core/export';
import { viewContextOf } from '../../session';
import type { Server } from '../server-context';

export const exportCommand = 'analyst-notes.export';

/** What a note is in a form for others, and what its readers would miss. It is for the client to write it. */
export async function runExport({ notes, addresses }: Server, uri: string, form: string) {
  if (!isExportForm(form))
    throw new ResponseError(ErrorCodes.InvalidParams, `The form is one of ${exportForms.join(', ')}.`);
  const checked = await notes.session.checkWithCopies(addresses.of(uri));
  if (!checked) throw new ResponseError(ErrorCodes.InvalidParams, 'There is no such note.');
  return exportNote(viewContextOf(checked, notes.today), form);
}
