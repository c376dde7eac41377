import type { FieldValue, Intent } from '../core/edits/intent';
import type { SectionName } from '../core/model/sections';

// A page is not trusted to keep to the form of what it sends: what it asks for changes a text.

const sections: Readonly<Record<SectionName, true>> = {
  sources: true,
  actors: true,
  hypotheses: true,
  claims: true,
  indicators: true,
  gaps: true,
};

/** Values are as deep as a list of citations in a field of an entry, and a little more. */
const deepest = 5;
const longestPath = 8;
const mostParts = 10_000;

/** Whether a message has the form of an intent. */
export function isIntent(value: unknown): value is Intent {
  if (!isRecord(value)) return false;
  switch (value.kind) {
    case 'setField':
      return hasKeys(value, ['entry', 'path', 'value', 'was']) && isText(value.entry) && isSetting(value);
    case 'setFields':
      return hasKeys(value, ['sets']) && isSettings(value.sets);
    case 'setTop':
      return hasKeys(value, ['path', 'value', 'was']) && isSetting(value);
    case 'addItem':
    case 'removeItem':
      return hasKeys(value, ['entry', 'field', 'item']) && isPlace(value) && isFieldValue(value.item);
    case 'addEntry':
      return isAddition(value);
    case 'duplicateEntry':
      return hasKeys(value, ['entry']) && isText(value.entry);
    case 'removeEntry':
      return (
        hasKeys(value, ['entry', 'references']) &&
        isText(value.entry) &&
        isOneOf(value.references, ['keep', 'remove'])
      );
    case 'moveEntry':
      return (
        hasKeys(value, ['entry', 'direction']) &&
        isText(value.entry) &&
        isOneOf(value.direction, ['up', 'down'])
      );
    default:
      return false;
  }
}

type Fields = Readonly<Record<string, unknown>>;

function isSetting({ path, value, was }: Fields): boolean {
  return isPath(path) && isValueOrNull(value) && isValueOrNull(was);
}

function isSettings(sets: unknown): boolean {
  return (
    Array.isArray(sets) &&
    sets.length <= mostParts &&
    sets.every((set) => isRecord(set) && set.kind === 'setField' && isIntent(set))
  );
}

function isAddition(value: Fields): boolean {
  const { section, fields, into } = value;
  const keys = into === undefined ? ['section', 'fields'] : ['section', 'fields', 'into'];
  if (!hasKeys(value, keys) || !isText(section) || !Object.hasOwn(sections, section)) return false;
  if (!isRecord(fields) || !isFieldValue(fields)) return false;
  return (
    into === undefined ||
    (isRecord(into) && hasKeys({ kind: '', ...into }, ['entry', 'field']) && isPlace(into))
  );
}

function isPlace({ entry, field }: Fields): boolean {
  return isText(entry) && isText(field);
}

/** Whether these are all the keys of an intent, beside its kind. */
function hasKeys(value: Fields, keys: readonly string[]): boolean {
  const own = Object.keys(value).filter((key) => key !== 'kind' && value[key] !== undefined);
  return own.length === keys.length && own.every((key) => keys.includes(key));
}

function isPath(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.length <= longestPath && value.every(isText);
}

function isValueOrNull(value: unknown): boolean {
  return value === null || isFieldValue(value);
}

function isFieldValue(value: unknown, depth = deepest): value is FieldValue {
  if (isText(value) || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (depth === 0 || typeof value !== 'object' || value === null) return false;
  if (!Array.isArray(value) && !isRecord(value)) return false;
  const parts: readonly unknown[] = Object.values(value);
  if (Array.isArray(value) && parts.length !== value.length) return false;
  return parts.length <= mostParts && parts.every((part) => isFieldValue(part, depth - 1));
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isOneOf(value: unknown, words: readonly string[]): boolean {
  return isText(value) && words.includes(value);
}

/** A map as a message has it: none of the objects that a program makes of its own. */
function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
