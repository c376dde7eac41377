import { isSectionName, type SectionName } from '../../model/sections';
import type { Diagnostic } from '../../rules/rule';
import { touches } from '../../text/span';
import { addUnder } from '../../util/lists-by-key';
import type { Note } from '../../workspace/note/note';
import { factsOf } from '../../workspace/reading/chunk-facts';
import { offsetInChunk, spanInNote } from '../../workspace/reading/place';
import type { Chunk } from '../../yaml/chunks/chunk';
import type { ViewContext } from '../shared/view-context';
import { isTold } from './rows';

/** Where what lies in no entry is told: at the head of the note, or at a section. */
export type Outside = 'head' | SectionName;

/** The problems that lie in no entry, but for hints. Only the few chunks are looked at that are no entries. */
export function problemsOutside(context: ViewContext): ReadonlyMap<Outside, readonly Diagnostic[]> {
  const { note } = context;
  const found = new Map<Outside, Diagnostic[]>();
  for (const chunk of note.text.chunks) {
    if (chunk.role === 'entry') continue;
    const within = spanInNote(chunk, { start: 0, end: chunk.text.length });
    for (const diagnostic of context.diagnosticsIn(within)) {
      if (!isTold(diagnostic) || !isOutside(note, chunk, diagnostic)) continue;
      const owner = isOfNote(diagnostic) ? 'head' : ownerOf(note, chunk, diagnostic.span.start);
      addUnder(found, owner, diagnostic);
    }
  }
  return found;
}

function isOutside(note: Note, chunk: Chunk, { span: { start } }: Diagnostic): boolean {
  return note.text.chunkAt(start) === chunk && !note.contents.entryAt(start);
}

/** What the note itself lacks is told at its first line, whatever stands there. */
function isOfNote({ code }: Diagnostic): boolean {
  return code === 'missing-field';
}

function ownerOf({ contents }: Note, chunk: Chunk, offset: number): Outside {
  if (chunk.role === 'header' && chunk.section !== undefined && isSectionName(chunk.section))
    return chunk.section;
  const at = offsetInChunk(chunk, offset);
  const key = factsOf(chunk).keys.find(({ key, valueSpan }) =>
    touches({ start: key.start, end: valueSpan?.end ?? key.end }, at),
  );
  const section = contents.sections.find((each) => each.key === key);
  return section?.name ?? 'head';
}
