import assert from 'node:assert/strict';
import type { Paste } from '../../../../src/core/features/paste/paste';
import { pasteAddress } from '../../../../src/core/features/paste/paste-address';
import { applyEdits } from '../../../../src/core/text/edit';
import type { Span } from '../../../../src/core/text/span';
import { readNote } from '../../../../src/core/workspace/note/live-note';
import type { Note } from '../../../../src/core/workspace/note/note';
import { dedented } from '../../support/marks';

export const url = 'https://www.example.org/news/2022/drills-end.html?x=1';
const today = '2022-03-01';

/** The note after the paste at its marks, or over what stands between `‹` and `›`. */
export function pasted(text: string, address = url): string | undefined {
  const { note, spans } = selected(text);
  const paste = pasteAddress(note, spans, address, today);
  return paste && applyEdits(note.text.toString(), paste.edits);
}

/** The note after an address is pasted, with a mark at each cursor. */
export function pastedWithCursors(text: string, address = url): string | undefined {
  const { note, spans } = selected(text);
  const paste = pasteAddress(note, spans, address, today);
  return paste && withCursors(note, paste);
}

export function withCursors(note: Note, { edits, cursors }: Paste): string {
  const marks = cursors.map((cursor) => ({ span: { start: cursor, end: cursor }, text: '‸' }));
  return applyEdits(applyEdits(note.text.toString(), edits), marks);
}

export function selected(text: string): { readonly note: Note; readonly spans: readonly Span[] } {
  const spans: Span[] = [];
  let plain = '';
  for (const part of text.split(/(?=[‸‹›])/)) {
    const last = spans.at(-1);
    if (/^[‸‹]/.test(part)) spans.push({ start: plain.length, end: plain.length });
    if (part.startsWith('›') && last) spans.splice(-1, 1, { start: last.start, end: plain.length });
    plain += part.replace(/^[‸‹›]/, '');
  }
  return { note: readNote(plain), spans };
}

/** The same note before and after a paste, with LF and with CRLF. */
export function assertPastes(before: string, after: string): void {
  for (const lineEnd of ['\n', '\r\n']) {
    const [from, to] = [before, after].map((text) => dedented(text).replaceAll('\n', lineEnd));
    assert.equal(pastedWithCursors(from ?? '', 'https://example.org/r'), to);
  }
}
