/** What our own bundles hold: entries with all their fields, in the extension of the objects that stand for them. */
import { extensionId } from '../../export/stix/vocabulary';
import { titleField } from '../../model/kinds/note';
import { fieldOf, schemas } from '../../model/kinds/schemas';
import { isSectionName, type Kind, kindOfSection } from '../../model/sections';
import type { LeftOut } from '../left-out';
import type { DraftEntry, DraftFields, NoteDraft } from '../note-draft';
import { mostDepth, type Said } from '../write-yaml';
import { type Incoming, isMap } from './read-bundle';

/** What our extension says of an object; undefined where it has none. */
export function ownPart({ extensions }: Incoming): { readonly [property: string]: unknown } | undefined {
  const part =
    isMap(extensions) && Object.hasOwn(extensions, extensionId) ? extensions[extensionId] : undefined;
  return isMap(part) ? part : undefined;
}

/** Whether an object stands for a note of ours as a whole. */
export function isOwnNote(object: Incoming): boolean {
  return ownPart(object)?.section === 'note';
}

/** Takes in what a note of ours says of itself, and its sources. */
export function takeOwnNote(object: Incoming, draft: NoteDraft, leftOut: LeftOut): void {
  const part = ownPart(object) ?? {};
  Object.assign(draft.head, fieldsIn(part, object.name, titleField, undefined, leftOut));
  const sources = isMap(part.sources) ? part.sources : {};
  for (const [id, fields] of Object.entries(sources))
    draft.add('sources', id, known(isMap(fields) ? fields : {}, 'source', leftOut));
}

/** Takes in the entry that an object of ours stands for; what else is ours says nothing that is not said there. */
export function takeOwn(object: Incoming, draft: NoteDraft, leftOut: LeftOut): DraftEntry | undefined {
  const part = ownPart(object) ?? {};
  const { section, entry: id } = part;
  if (part.included === true || typeof id !== 'string') return undefined;
  if (typeof section !== 'string' || !isSectionName(section) || section === 'sources') return undefined;
  const shown = section === 'actors' ? object.name : object.content;
  const kind = kindOfSection[section];
  const fields = fieldsIn(part, shown, schemas[kind].main, kind, leftOut);
  const entry = draft.add(section, id, fields);
  if (!entry) leftOut.add(object.type, `there are two ${section} of one id`);
  return entry;
}

/** The fields of an entry, its main one first: as the object says it, unless the extension keeps other words. */
function fieldsIn(
  { fields, untitled }: { readonly [property: string]: unknown },
  shown: unknown,
  main: string,
  kind: Kind | undefined,
  leftOut: LeftOut,
): DraftFields {
  const others = known(isMap(fields) ? fields : {}, kind, leftOut);
  if (Object.hasOwn(others, main) || untitled === true || typeof shown !== 'string') return others;
  return { [main]: shown, ...others };
}

/** The fields that the format has. Keys of the user’s own are no part of what is exported. */
function known(
  fields: { readonly [property: string]: unknown },
  kind: Kind | undefined,
  leftOut: LeftOut,
): DraftFields {
  const found: DraftFields = {};
  for (const [name, value] of Object.entries(fields)) {
    const read = fieldOf(name, kind) ? saidIn(value, mostDepth) : undefined;
    if (read !== undefined) found[name] = read;
    else leftOut.add(`field ${name}`, 'the format does not know it, or not with such a value');
  }
  return found;
}

/** A value as a note can say it; undefined for numbers, nothing, and what lies deeper than any field goes. */
function saidIn(value: unknown, depth: number): Said | undefined {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (depth === 0) return undefined;
  if (Array.isArray(value)) return listIn(value, depth);
  if (!isMap(value)) return undefined;
  const pairs = Object.entries(value).flatMap(([key, each]): [string, Said][] => {
    const read = key.length <= longestKey ? saidIn(each, depth - 1) : undefined;
    return read === undefined ? [] : [[key, read]];
  });
  return Object.fromEntries(pairs);
}

/** YAML takes no key of more than 1,024 characters in one line, its quotes and escapes among them. */
const longestKey = 150;

function listIn(items: readonly unknown[], depth: number): Said {
  return items.flatMap((item) => saidIn(item, depth - 1) ?? []);
}
