/** What entries are for each other. All of it stands in the extension of its entry as well, from which it is read. */
import type { Entry, EntryOf } from '../../model/entries/entry';
import type { Keyed, Reference, Text } from '../../model/fields/values';
import { begun, extension, idOf, type Making, markingOf, objectIdOf, strictest, targetOf } from './making';
import type { StixObject } from './stix-object';

/** How an entry of the note stands to the one that it names in a field. */
interface Link {
  readonly type: string;
  readonly field: string;
  readonly to: string;
  /** Whether the relationship leads from the entry that is named to the one that names it: evidence supports a claim. */
  readonly isTurned?: true;
  readonly words?: string;
}

/** The relationships of an entry, each once. */
export function relationshipsOf(making: Making, entry: Entry): readonly StixObject[] {
  const made = linksOf(entry).flatMap((link) => relationship(making, entry, link) ?? []);
  return [...new Map(made.map((each) => [each.id, each])).values()];
}

function relationship(making: Making, entry: Entry, link: Link): StixObject | undefined {
  const own = objectIdOf(making, entry);
  const target = targetOf(making, link.to);
  if (own === undefined || !target || target.ref === own) return undefined;
  const [source, other] = link.isTurned ? [target.ref, own] : [own, target.ref];
  const id = idOf(making.key, 'relationship', link.type, source, other);
  const fields = {
    relationship_type: link.type,
    description: link.words,
    source_ref: source,
    target_ref: other,
  };
  const marking = strictest([markingOf(entry), markingOf(target.entry)]);
  return { ...begun(making, id, fields, marking), ...extension({ field: link.field }) };
}

function linksOf(entry: Entry): readonly Link[] {
  switch (entry.kind) {
    case 'actor':
      return [...all('part-of', 'part-of', entry.values['part-of']), ...relations(entry)];
    case 'claim':
      return claimLinks(entry);
    case 'indicator':
      return ratings(entry.values.consistency);
    case 'gap':
      return all('affects', 'affects', entry.values.affects);
    default:
      return [];
  }
}

function all(
  type: string,
  field: string,
  references: readonly Reference[] = [],
  isTurned?: true,
): readonly Link[] {
  return references.map(({ id }) => ({ type, field, to: id, ...(isTurned && { isTurned }) }));
}

function claimLinks({ values }: EntryOf<'claim'>): readonly Link[] {
  const conditions = (values.if ?? []).filter((each): each is Reference => 'id' in each);
  return [
    ...all('asserts', 'by', values.by, true),
    ...all('judges', 'hypothesis', values.hypothesis && [values.hypothesis]),
    ...all('condition-of', 'if', conditions, true),
    ...all('supports', 'supported-by', values['supported-by'], true),
    ...all('contradicts', 'contradicted-by', values['contradicted-by'], true),
    ...all('excludes', 'contradicts', values.contradicts),
    ...ratings(values.consistency),
  ];
}

const ratingTypes: Readonly<Record<string, string>> = {
  CC: 'very-consistent-with',
  C: 'consistent-with',
  N: 'neutral-to',
  I: 'inconsistent-with',
  II: 'very-inconsistent-with',
  NA: 'not-applicable-to',
};

function ratings(consistency: readonly Keyed<Reference, Text>[] = []): readonly Link[] {
  return consistency.map(({ key, value }) => ({
    type: ratingTypes[value.value] ?? 'neutral-to',
    field: 'consistency',
    to: key.id,
  }));
}

/** What two actors are for each other is said in words, and STIX has one type for that. */
function relations({ values }: EntryOf<'actor'>): readonly Link[] {
  return (values.relations ?? []).map(({ key, value }) => ({
    type: 'related-to',
    field: 'relations',
    to: key.id,
    words: value.map((word) => word.value).join(', '),
  }));
}
