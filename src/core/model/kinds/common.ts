import { list, prose, text } from '../fields/fields';
import { field } from '../fields/schema';

/** The fields that every entry may have. */
export const common = {
  note: field(prose(), 'Anything worth remembering about the entry.'),
  tags: field(list(text()), 'Words of your own to group entries by.'),
};
