import type { Entry } from '../../model/entries/entry';
import { fieldOf } from '../../model/kinds/schemas';
import type { Say } from '../../util/say';
import { type Note, noteOf } from '../../workspace/note/note';
import { mentionsOf } from '../../workspace/note/relations';
import { byPosition } from '../../workspace/reading/place';
import { labelOf } from './control';
import { type EvidenceChip, evidenceChipOf } from './evidence-chip';
import type { ItemContext } from './items';

/** The entries that refer to one in the same way. */
export interface UseGroup {
  /** `claim/supported-by`, or `mentions` for links and names in texts. */
  readonly key: string;
  /** What the entry is for them: “Supports”. */
  readonly label: string;
  readonly total: number;
  /** The first of them, in the order of the text. */
  readonly chips: readonly EvidenceChip[];
}

export interface Uses {
  readonly groups: readonly UseGroup[];
  /** How many entries of the note refer to it, each counted once. */
  readonly total: number;
  /** The texts of the note itself that link or name it: `Bottom line`. */
  readonly inTexts: readonly string[];
  /** The other notes that refer to it, as far as they are known. */
  readonly inNotes: readonly { readonly key: string; readonly name: string }[];
}

const mentions = 'mentions';
const mostNotes = 20;

/** What refers to an entry in the note that is looked at; `countOf` says how many of each group are wanted. */
export function usesOf({ note, entry, say }: ItemContext, countOf: (group: string) => number): Uses {
  const found = new Found(entry, say);
  // A second entry of one id is never meant by it.
  if (note.scope.find(entry.id) === entry)
    for (const { reference, entry: by } of note.symbols.references(entry.id))
      found.add(by, reference.field, reference.kinds === undefined);
  for (const { entry: by, field } of mentionsOf(note, entry)) found.add(by, field, true);
  return {
    groups: found.groups.map(([key, label, entries]) => ({
      key,
      label,
      total: entries.length,
      chips: entries.slice(0, countOf(key)).map((by) => evidenceChipOf(note, by)),
    })),
    total: found.total,
    inTexts: found.texts,
    inNotes: usersElsewhere(note, entry),
  };
}

function usersElsewhere(note: Note, entry: Entry): Uses['inNotes'] {
  const users = [...noteOf(entry).scope.usersOf(entry)].filter((user) => user !== note);
  return users.slice(0, mostNotes).map(({ uri, name }) => ({ key: uri, name }));
}

/** Gathers who refers to an entry, by the way in which they do. */
class Found {
  private readonly byKey = new Map<string, { readonly label: string; readonly entries: Set<Entry> }>();
  private readonly ownTexts = new Set<string>();

  constructor(
    private readonly target: Entry,
    private readonly say: Say,
  ) {}

  add(by: Entry | undefined, field: string, isInProse: boolean): void {
    if (by === this.target) return;
    if (!by) this.ownTexts.add(this.say(labelOf(field)));
    else if (isInProse) this.put(mentions, this.say('Mentioned in'), by);
    else this.put(`${by.kind}/${field}`, inverseOf(by, field, this.say), by);
  }

  private put(key: string, label: string, by: Entry): void {
    const known = this.byKey.get(key);
    if (known) known.entries.add(by);
    else this.byKey.set(key, { label, entries: new Set([by]) });
  }

  /** Those by mention come last. */
  get groups(): (readonly [key: string, label: string, entries: readonly Entry[]])[] {
    const all = [...this.byKey].map(
      ([key, { label, entries }]) => [key, label, [...entries].sort(byPosition)] as const,
    );
    return [...all.filter(([key]) => key !== mentions), ...all.filter(([key]) => key === mentions)];
  }

  get total(): number {
    return new Set([...this.byKey.values()].flatMap(({ entries }) => [...entries])).size;
  }

  get texts(): readonly string[] {
    return [...this.ownTexts];
  }
}

function inverseOf({ kind }: Entry, field: string, say: Say): string {
  const inverse = fieldOf(field, kind)?.inverse;
  return inverse === undefined ? say('Named in {0}', say(labelOf(field))) : say(inverse);
}
