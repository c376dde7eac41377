import { list } from '../fields/list';
import { prose } from '../fields/prose';
import { field } from '../fields/schema';
import { text } from '../fields/text';

/** The fields that every entry may have. */
export const common = {
  note: field(prose(), 'Anything worth remembering about the entry.', { evidence: 'wording' }),
  tags: field(list(text()), 'Words of your own to group entries by.', { evidence: 'wording' }),
};
