/** The note as a whole: a report of what is in the bundle, or a grouping where it has no date. */
import type { EntryOf } from '../../model/entries/entry';
import { titleField } from '../../model/kinds/note';
import { wordsOf } from '../../views/shared/words';
import { fieldsJson } from '../note-json';
import { shownOf } from './entry-extension';
import { sourceReference } from './external-references';
import { begun, extension, idOf, type Making, markingOf, ownEntries, strictest } from './making';
import { listed, type StixMap, type StixObject } from './stix-object';

export function reportObject(making: Making, objects: readonly StixObject[]): StixObject {
  const { note, times, key, author } = making;
  const { values } = note.contents;
  const bottomLine = values['bottom-line'];
  const { words, ...shown } = shownOf(values, titleField, (title) => wordsOf(note, title));
  const sources = ownEntries(making).filter((entry) => entry.kind === 'source');
  const refs = objects.map(({ id }) => id);
  const fields = {
    name: words,
    description: bottomLine && wordsOf(note, bottomLine.value),
    ...(values.date ? { published: times.modified } : { context: 'unspecified' }),
    object_refs: refs.length > 0 ? refs : [author],
    external_references: listed(sources.map((source) => sourceReference(note, source))),
  };
  const id = idOf(key, values.date ? 'report' : 'grouping');
  return {
    ...begun(making, id, fields, strictest([values.marking?.value, ...sources.map(markingOf)])),
    ...extension({ section: 'note', ...shown, sources: sourcesOf(sources) }),
  };
}

/** Sources are no objects: what is known of them stands here. */
function sourcesOf(sources: readonly EntryOf<'source'>[]): StixMap | undefined {
  const all = sources.map(({ id, values }) => [id, fieldsJson(values)] as const);
  return all.length > 0 ? Object.fromEntries(all) : undefined;
}
