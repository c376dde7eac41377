import { fieldOf } from '../model/kinds/schemas';
import type { Note } from '../workspace/note/note';
import { entryOfKey } from './entry-key';
import { type AnyType, fieldValueOf, isSameValue, nodeAt, typeAt } from './field-values';
import type { FieldValue, Intent, SetField, SetTop } from './intent';
import { writtenIn } from './set-field';
import { writtenAtTop } from './set-value';

/** What stands now where an intent would change something: null where nothing does, or where it changes no value. */
export function valueAt(note: Note, intent: Intent): FieldValue | null {
  if (intent.kind !== 'setField' && intent.kind !== 'setTop') return null;
  const [field = '', ...rest] = intent.path;
  const type = typeOf(note, intent);
  return type ? fieldValueOf(nodeAt(written(note, intent, field), type, rest)) : null;
}

/**
 * Whether what an intent would change is otherwise by now than its user saw it: to change it would undo somebody's
 * work unseen.
 */
export function isStale(note: Note, intent: Intent): boolean {
  switch (intent.kind) {
    case 'setField':
      return !entryOfKey(note, intent.entry) || hasChanged(note, intent);
    case 'setTop':
      return hasChanged(note, intent);
    case 'setFields':
      return intent.sets.some((set) => isStale(note, set));
    case 'addEntry':
      return intent.into !== undefined && !entryOfKey(note, intent.into.entry);
    default:
      return !entryOfKey(note, intent.entry);
  }
}

function hasChanged(note: Note, intent: SetField | SetTop): boolean {
  const type = typeAt(typeOf(note, intent), intent.path.slice(1));
  return !isSameValue(valueAt(note, intent), intent.was, type);
}

function typeOf(note: Note, intent: SetField | SetTop): AnyType | undefined {
  const [field = ''] = intent.path;
  const kind = intent.kind === 'setField' ? entryOfKey(note, intent.entry)?.kind : undefined;
  return intent.kind === 'setField' && !kind ? undefined : fieldOf(field, kind)?.type;
}

function written(note: Note, intent: SetField | SetTop, field: string) {
  if (intent.kind === 'setTop') return writtenAtTop(note, field);
  const entry = entryOfKey(note, intent.entry);
  return entry && writtenIn(entry, field);
}
