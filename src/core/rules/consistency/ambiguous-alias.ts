import { type EntryOf, isUnfinished } from '../../model/entries/entry';
import type { Note } from '../../workspace/note/note';
import { noteOf } from '../../workspace/note/note';
import { startOf } from '../../workspace/reading/place';
import { bareName } from '../../workspace/symbols/actor-names';
import { at, type Rule } from '../rule';
import { namedApart } from '../shared/wording';

type Actor = EntryOf<'actor'>;

/** A mention of such a name in prose could mean either. A name given twice, as with its article, is one. */
export const ambiguousAlias: Rule = {
  code: 'ambiguous-alias',
  severity: 'warning',
  summary: 'Two actors share a name or an alias.',
  reads: 'names',
  about: ['actor'],
  *check({ entries }, note) {
    for (const actor of entries) {
      if (actor.kind !== 'actor' || actor.broken || note.symbols.definition(actor.id) !== actor) continue;
      const { name, aliases = [] } = actor.values;
      const seen = new Set<string>();
      for (const written of name ? [name, ...aliases] : aliases) {
        const other = note.scope.firstOtherNamed(written.value, actor.id, (each) =>
          isEarlier(each, actor, note),
        );
        const bare = bareName(written.value);
        if (!other || seen.has(bare)) continue;
        seen.add(bare);
        const [one, two] = namedApart(other, actor);
        yield {
          at: at(actor.chunk, written),
          message: `Nobody can tell whom prose means by “${written.value}”, as ${one} and ${two} both have that name. Leave it to one of them, and link the other as [[${actor.id}]].`,
          related: [{ at: at(other.chunk, other.idSpan), message: 'The other actor of that name.' }],
          about: written.value,
        };
      }
    }
  },
};

/** Those of included notes come before the note's own. */
function isEarlier(one: Actor, other: Actor, note: Note): boolean {
  if (one.id === other.id || isUnfinished(one)) return false;
  if (noteOf(one) !== note) return note.scope.find(one.id) === one;
  return note.symbols.definition(one.id) === one && startOf(one) < startOf(other);
}
