import { removeEntry } from '../edits/entries';
import { removeReference, setFieldOf } from '../edits/set-field';
import type { Entry } from '../model/entries/entry';
import type { Reference } from '../model/fields/values';
import { shortened } from '../text/shorten';
import type { Span } from '../text/span';
import type { Note } from '../workspace/note/note';
import { spanInChunk } from '../workspace/reading/place';
import { change, type Fix, type FixContext, isMeant, largeChange } from './fix';

/** `unused-entry`. */
export function removeUnused({ note, entry }: FixContext): Fix[] {
  if (!entry) return [];
  const step = largeChange(() => removeEntry(note, entry));
  return [{ title: `Remove the ${entry.kind} “${entry.id}”`, isPreferred: true, step }];
}

/** `circular-reporting`: one of the two reports. */
export function removeReport({ note, entry, at, diagnostic }: FixContext): Fix[] {
  const { about, related: [other] = [] } = diagnostic;
  if (!entry) return [];
  const places = [
    { at, about },
    ...(other ? [{ at: spanInChunk(entry.chunk, other.span), about: other.about }] : []),
  ];
  return places.flatMap((place) => takeOut(note, entry, place.at, place.about));
}

/** `supports-and-contradicts`: out of the one list, or out of the other. */
export function removeFromOne({ note, entry, at, diagnostic: { about } }: FixContext): Fix[] {
  const reference = entry && referenceAt(entry, at, about);
  if (!reference) return [];
  const both = entry.references.filter(
    ({ id, field }) => id === reference.id && (field === 'supported-by' || field === 'contradicted-by'),
  );
  return both.flatMap((each) => takeOut(note, entry, each, each.id));
}

/** `self-reference`, `recalled-source`: the reference itself, where it stands in a list. */
export function removeOwnReference({ note, entry, at, diagnostic: { about } }: FixContext): Fix[] {
  return entry ? takeOut(note, entry, at, about) : [];
}

/** Not the keys of maps, which hold more than a reference, and no links in prose. */
function takeOut(note: Note, entry: Entry, at: Span, about: string | undefined): Fix[] {
  const reference = referenceAt(entry, at, about);
  if (!reference?.kinds || ['consistency', 'relations', 'views'].includes(reference.field)) return [];
  const { id, field } = reference;
  return [
    change(`Take “${shortened(id)}” out of ${field}`, () => removeReference(note, entry, field, reference)),
  ];
}

/** The reference at a place; behind an alias many stand at one place, and what is reported tells which is meant. */
function referenceAt(
  { references }: Entry,
  { start }: Span,
  about: string | undefined,
): Reference | undefined {
  return references.find(
    (reference) => reference.start === start && (about === undefined || reference.id === about),
  );
}

/** `ambiguous-alias`; a name is not taken away. */
export function removeAlias(context: FixContext): Fix[] {
  const { note, entry } = context;
  if (entry?.kind !== 'actor') return [];
  const alias = entry.values.aliases?.find((each) => isMeant(context, each, each.value));
  if (!alias) return [];
  const reference = { ...alias, id: alias.value, field: 'aliases', kinds: undefined };
  return [
    change(`Take the alias “${shortened(alias.value)}” away`, () =>
      removeReference(note, entry, 'aliases', reference),
    ),
  ];
}

/** `not-diagnostic`. */
export function removeRatings({ note, entry }: FixContext): Fix[] {
  return entry ? [change('Take the ratings away', () => setFieldOf(note, entry, 'consistency', null))] : [];
}
