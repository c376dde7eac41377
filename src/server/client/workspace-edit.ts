import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  TextEdit as LspTextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { TextEdit } from '../../core';
import type { EditsByUri } from '../../session';
import type { Server } from '../server-context';

/** What a client is told of an edit that its user may want to look at. */
export type AnnotationOf<E> = (edit: E) => ChangeAnnotation | undefined;

/**
 * The edits of several notes as one of the client's: edits alone, since some clients save at once what they rename or
 * make beside edits.
 * @throws Error where a note is gone in the meantime, as its edits are a part of the whole
 */
export function toWorkspaceEdit<E extends TextEdit>(
  server: Server,
  found: EditsByUri<E>,
  annotationOf?: AnnotationOf<E>,
): WorkspaceEdit {
  const annotations = new Annotations();
  const all = [...found].map(([address, edits]) => {
    const note = server.notes.at(address);
    if (!note) throw new Error(`${address} is gone.`);
    const toEdit = (edit: E): LspTextEdit | AnnotatedTextEdit => {
      const annotation = annotationOf?.(edit);
      const plain = server.convert.toTextEdit(note, edit);
      return annotation ? { ...plain, annotationId: annotations.idOf(annotation) } : plain;
    };
    return { address, uri: server.addresses.uriOf(address), edits: edits.map(toEdit) };
  });
  if (!server.client.knowsDocumentChanges)
    return { changes: Object.fromEntries(all.map(({ uri, edits }) => [uri, edits])) };
  const versionOf = (address: string) => server.notes.versionOf(address) ?? null;
  const documentChanges = all.map(({ address, uri, edits }) => ({
    textDocument: { uri, version: versionOf(address) },
    edits,
  }));
  return { documentChanges, ...annotations.all };
}

/** Each annotation once. */
class Annotations {
  private readonly known = new Map<string, ChangeAnnotation>();

  idOf(annotation: ChangeAnnotation): string {
    this.known.set(annotation.label, annotation);
    return annotation.label;
  }

  get all(): Pick<WorkspaceEdit, 'changeAnnotations'> {
    return this.known.size > 0 ? { changeAnnotations: Object.fromEntries(this.known) } : {};
  }
}
