import type { Entry, EntryOf } from '../../model/entries/entry';
import { factsOf } from '../reading/chunk-facts';
import { byPosition } from '../reading/place';
import type { Mention } from '../symbols/find-mentions';
import type { Occurrence } from '../symbols/references';
import { type Note, noteOf } from './note';

/** Who stands in what relation to whom in one note: the questions that hovers, cards and counts ask. */
export class Relations {
  constructor(readonly note: Note) {}

  /** The mentions of an actor, those in its own entry left out. */
  mentionsOf(actor: Entry): readonly Mention[] {
    if (actor.kind !== 'actor') return [];
    return this.note.symbols.mentionsOf(actor).filter(({ entry }) => entry !== actor);
  }

  /** The `[[links]]` in prose to an entry, those in its own lines left out. */
  linksTo(entry: Entry): readonly Occurrence[] {
    return this.referencesTo(entry).filter(({ reference }) => !reference.kinds);
  }

  /** The references to an entry, those in its own lines left out. */
  referencesTo(entry: Entry): readonly Occurrence[] {
    return this.note.symbols.references(entry.id).filter((occurrence) => occurrence.entry !== entry);
  }

  /** The claims that an actor asserts. */
  claimsBy(actor: Entry): readonly EntryOf<'claim'>[] {
    return this.claimsWhere(actor, ({ reference }) => reference.field === 'by');
  }

  /** The claims that concern an actor: their text links or mentions it, or `actors` names it (format.md, Values). */
  claimsAbout(actor: Entry): readonly EntryOf<'claim'>[] {
    const named = this.claimsWhere(
      actor,
      ({ reference }) => reference.field === 'actors' || reference.field === 'text',
    );
    const mentioned = this.mentionsOf(actor).flatMap(({ entry, field }) =>
      entry?.kind === 'claim' && field === 'text' ? [entry] : [],
    );
    return inOrder(new Set([...named, ...mentioned]));
  }

  private claimsWhere(entry: Entry, test: (occurrence: Occurrence) => boolean): EntryOf<'claim'>[] {
    const claims = this.referencesTo(entry).flatMap((occurrence) =>
      occurrence.entry?.kind === 'claim' && test(occurrence) ? [occurrence.entry] : [],
    );
    return inOrder(new Set(claims));
  }

  /** The entries whose field names this one: `field` of them is `supported-by`, say. */
  namedIn(field: string, entry: Entry): readonly Entry[] {
    const users = this.referencesTo(entry).flatMap((use) =>
      use.reference.field === field && use.entry ? [use.entry] : [],
    );
    return inOrder(new Set(users));
  }

  /** The entries that a field of an entry names, unknown ids left out. */
  named(
    entry: EntryOf<'claim'>,
    field: 'supported-by' | 'contradicted-by' | 'contradicts',
  ): readonly Entry[] {
    return (entry.values[field] ?? []).flatMap(({ id }) => noteOf(entry).scope.find(id) ?? []);
  }

  /** Every entry that names this one or mentions it, or that it names or mentions. */
  connected(entry: Entry): readonly Entry[] {
    const found = new Set<Entry>();
    for (const { id } of entry.references) {
      const target = this.note.scope.find(id);
      if (target) found.add(target);
    }
    for (const mention of this.note.symbols.mentions(factsOf(entry.chunk)))
      if (mention.entry === entry) for (const actor of mention.actors) found.add(actor);
    for (const use of this.referencesTo(entry)) if (use.entry) found.add(use.entry);
    for (const mention of this.mentionsOf(entry)) if (mention.entry) found.add(mention.entry);
    found.delete(entry);
    return inOrder(found);
  }
}

function inOrder<E extends Entry>(entries: ReadonlySet<E>): E[] {
  return [...entries].sort(byPosition);
}
