import type { Entry } from './entry';

/** An entry's main field; its id where that is absent. */
export function titleOf(entry: Entry): string {
  switch (entry.kind) {
    case 'source':
      return entry.values.title?.value ?? entry.id;
    case 'actor':
      return entry.values.name?.value ?? entry.id;
    default:
      return entry.values.text?.value ?? entry.id;
  }
}
