import { type ImportedSource, planSources } from '../../edits/imported-sources';
import type { Span } from '../../text/span';
import { firstOf } from '../../util/first-in';
import type { Note } from '../../workspace/note/note';
import { entryWays } from './entry-ways';
import type { Paste } from './paste';
import { placeOf } from './place';

/** The forms in which sources are handed from program to program. */
export type CitationForm = 'bib' | 'ris' | 'csl';

/** The form of sources that a text looks to be in, told by its beginning; undefined for any other text. */
export function citationFormOf(text: string): CitationForm | undefined {
  const head = text.slice(0, 20_000);
  if (/^\uFEFF?\s*TY {1,2}- /.test(head)) return 'ris';
  if (/^\uFEFF?\s*(?:\[\s*)?\{\s*"/.test(head)) return /"type"\s*:/.test(text) ? 'csl' : undefined;
  return /^[ \t]*@[A-Za-z]+[ \t]*[{(][ \t]*[^\s,{}()"]+[ \t]*,/m.test(head) ? 'bib' : undefined;
}

/**
 * Sources from elsewhere that are pasted in the section of the sources become entries, but for those that the note
 * has. Undefined where they are only text: elsewhere, where nothing of them is new, and where the note would say
 * anything else otherwise than before.
 * @throws Refusal where the note is written in a way that takes no entry.
 */
export function pasteSources(
  note: Note,
  selection: Span,
  sources: readonly ImportedSource[],
): Paste | undefined {
  const place = placeOf(note, selection);
  if (place?.kind !== 'section') return undefined;
  const { entries } = planSources(note, sources);
  return entries.length > 0 ? firstOf(entryWays(note, place, entries)) : undefined;
}
