import type { FieldType, PartField } from '../../../model/fields/field-type';
import type { Field } from '../../../model/fields/schema';
import { noteFields, sectionDocs } from '../../../model/kinds/note';
import { schemas } from '../../../model/kinds/schemas';
import { isSectionName, kindOfSection, sectionNames } from '../../../model/sections';
import { shortened } from '../../../text/shorten';
import type { CursorContext } from '../cursor-context';
import { canBeOffered } from '../field-at';
import { type CompletionItem, type CompletionList, complete, type ItemSpans } from '../item';
import { type CompletionRequest, wordSpans } from '../request';
import { inBraces } from '../spelling';

/** Beside the key, so many characters can be read. */
const longestDetail = 60;

/** The keys that an entry may still have, the required one first. */
export function provideFieldKeys(request: CompletionRequest): CompletionList | undefined {
  const { isKey, cursor } = request;
  const [section = '', id, ...rest] = cursor.path;
  if (!isKey || !isSectionName(section) || id === undefined || rest.length > 0) return undefined;
  const { fields, main } = schemas[kindOfSection[section]];
  return complete(keysOf(fields, main, cursor, wordSpans(request)));
}

/** The keys of a map that has keys of its own: of a citation, a view, or the portions of a note; also where its braces lack. */
export function providePartKeys(request: CompletionRequest): CompletionList | undefined {
  const { isKey, cursor, field } = request;
  const type = field?.items ?? field;
  if (!type?.fields || isAtTop(cursor)) return undefined;
  const items = keysOf(type.fields, type.main, cursor, wordSpans(request));
  if (isKey) return complete(items);
  const mayBegin = type.main === undefined && cursor.quote === '' && !cursor.isItem;
  return mayBegin ? inBraces(complete(items)) : undefined;
}

/** Where entries and the fields of the note have their keys. */
function isAtTop({ path: [section = '', ...rest] }: CursorContext): boolean {
  return section === '' || (isSectionName(section) && rest.length < 2);
}

/** The keys that the note may still have: `title` first, the sections where the format has them. */
export function provideTopKeys(request: CompletionRequest): CompletionList | undefined {
  const { isKey, cursor } = request;
  if (!isKey || cursor.path.length > 0) return undefined;
  const spans = wordSpans(request);
  const { brief, ...others } = noteFields;
  const sections = sectionNames
    .filter((name) => !cursor.siblings.includes(name))
    .map((name): CompletionItem => {
      const body = cursor.isFlow ? `${name}: {$1\\}` : `${name}:\n${' '.repeat(cursor.column + 2)}$1`;
      const newText = cursor.hasColon ? name : body;
      return {
        label: name,
        detail: 'section',
        kind: 'key',
        ...written(newText, cursor),
        documentation: sectionDocs[name],
        ...spans,
      };
    });
  const [first, last] = [keysOf(others, 'title', cursor, spans), keysOf({ brief }, 'title', cursor, spans)];
  return complete([...first, ...sections, ...last]);
}

function keysOf(
  fields: Readonly<Record<string, PartField & Pick<Field<unknown>, 'isMostlyOne'>>>,
  required: string | undefined,
  cursor: CursorContext,
  spans: ItemSpans,
): CompletionItem[] {
  const names = Object.keys(fields).filter((name) => !cursor.siblings.includes(name));
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
      detail: name === required ? 'required' : inBrief(doc),
      kind: 'key' as const,
      ...written(cursor.hasColon ? name : `${name}: ${bodyOf(type, isMostlyOne)}`, cursor),
      documentation: `${doc}\n\nTakes ${type.form}.`,
      ...(canBeOffered(type) && !cursor.hasColon && { retriggers: true as const }),
      ...spans,
    };
  });
}

/** The beginning of a description, which stands beside the key. */
function inBrief(doc: string): string {
  return shortened(doc.replace(/[*_`]/g, '').replace(/\.(?:\s.*)?$/s, ''), longestDetail);
}

function written(
  newText: string,
  { hasColon }: CursorContext,
): Pick<CompletionItem, 'newText' | 'isSnippet'> {
  return hasColon ? { newText } : { newText, isSnippet: true };
}

function bodyOf(type: FieldType<unknown>, isMostlyOne = false): string {
  if (type.keys) return '{$1\\}';
  return type.list && !isMostlyOne ? '[$1]' : '$1';
}
