import type { Intent } from '../../edits/intent';
import type { EntryOf } from '../../model/entries/entry';
import type { Note } from '../../workspace/note/note';
import { type BoardView, claimText } from './board-view';

/** What a Board shows of the value that an intent changes; undefined where it shows none. */
export function shownValue({ claims }: BoardView, { id, field }: Intent): string | undefined {
  const claim = claims.find((card) => card.id === id);
  switch (field) {
    case 'text':
      return claim?.text;
    case 'likelihood':
      return claim?.likelihood;
    case 'confidence':
      return claim?.confidence;
    default:
      return undefined;
  }
}

/** What a Board would show of that value now, found without making all the cards. */
export function currentValue(note: Note, { id, field }: Intent): string | undefined {
  const claim = note.symbols
    .definitions(id)
    .find((entry): entry is EntryOf<'claim'> => entry.kind === 'claim');
  switch (field) {
    case 'text':
      return claim && claimText(claim);
    case 'likelihood':
      return claim?.values.likelihood?.value;
    case 'confidence':
      return claim?.values.confidence?.value;
    default:
      return undefined;
  }
}
