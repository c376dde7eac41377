import { choice } from '../fields/choice';
import { externalIds } from '../fields/external';
import { list } from '../fields/list';
import { prose } from '../fields/prose';
import { field, itself } from '../fields/schema';
import { text } from '../fields/text';
import { markings, markingWords } from '../scales/tlp';

/** The fields that every entry may have. */
export const common = {
  note: field(prose(), 'Anything worth remembering about the entry.', { evidence: 'wording' }),
  tags: field(list(text()), 'Words of your own to group entries by.', { evidence: 'wording' }),
  marking: field(
    choice(markings, markingWords),
    'Who may read it, by the Traffic Light Protocol; as the note if absent.',
    { summary: itself },
  ),
  external: field(externalIds(), 'Its ids elsewhere, by scheme: attack, cve, wikidata, stix.', {
    evidence: 'wording',
  }),
};
