import type { FieldType } from '../../../model/fields/field-type';
import type { Fields } from '../../../model/fields/schema';
import { noteFields, sectionDocs } from '../../../model/kinds/note';
import { schemas } from '../../../model/kinds/schemas';
import { type Kind, sectionNames } from '../../../model/sections';
import type { CompletionItem } from '../item';
import type { Place } from '../place';

type Spans = Pick<CompletionItem, 'inserting' | 'replacing'>;

/** The keys that an entry may still have, the required one first. */
export function fieldKeys(kind: Kind, place: Place, spans: Spans): CompletionItem[] {
  const { fields, main } = schemas[kind];
  return keysOf(fields, main, place, spans);
}

/** The keys that the note may still have: `title` first, the sections where the format has them. */
export function topKeys(place: Place, spans: Spans): CompletionItem[] {
  const { brief, ...others } = noteFields;
  const sections = sectionNames
    .filter((name) => !place.siblings.includes(name))
    .map((name): CompletionItem => {
      const body = place.isFlow ? `${name}: {$1\\}` : `${name}:\n${' '.repeat(place.column + 2)}$1`;
      const insert = place.hasColon ? name : body;
      return {
        label: name,
        detail: 'section',
        kind: 'key',
        ...written(insert, place),
        documentation: sectionDocs[name],
        ...spans,
      };
    });
  return [...keysOf(others, 'title', place, spans), ...sections, ...keysOf({ brief }, 'title', place, spans)];
}

function keysOf(fields: Fields, required: string, place: Place, spans: Spans): CompletionItem[] {
  const names = Object.keys(fields).filter((name) => !place.siblings.includes(name));
  const ordered = [
    ...names.filter((name) => name === required),
    ...names.filter((name) => name !== required),
  ];
  return ordered.flatMap((name) => {
    const field = fields[name];
    if (!field) return [];
    const { type, doc, isMostlyOne } = field;
    return {
      label: name,
      detail: name === required ? 'required' : '',
      kind: 'key' as const,
      ...written(place.hasColon ? name : `${name}: ${bodyOf(type, isMostlyOne)}`, place),
      documentation: `${doc}\n\nTakes ${type.form}.`,
      ...(canBeOffered(type) && !place.hasColon && { goesOn: true as const }),
      ...spans,
    };
  });
}

function written(insert: string, { hasColon }: Place): Pick<CompletionItem, 'insert' | 'isSnippet'> {
  return hasColon ? { insert } : { insert, isSnippet: true };
}

function bodyOf(type: FieldType<unknown>, isMostlyOne = false): string {
  if (type.keys) return '{$1\\}';
  return type.list && !isMostlyOne ? '[$1]' : '$1';
}

/** Whether anything can be offered for what stands behind a key. */
export function canBeOffered({ choices, kinds, content, keys }: FieldType<unknown>): boolean {
  return Boolean(choices || kinds || keys || (content && content !== 'prose'));
}
