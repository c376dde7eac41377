import type { Entry } from '../../model/entries/entry';
import { addUnder } from '../../util/lists-by-key';
import { none } from '../../util/none';
import type { Link } from './links';

/** What is not shown where the evidence of some entries is folded away. */
export interface Branches {
  readonly hidden: ReadonlySet<Entry>;
  /** How many entries a folded one hides. */
  countOf(entry: Entry): number;
}

/** What only folded entries lead down to is hidden; what something else that is shown rests on, too, is not. */
export function branches(
  entries: readonly Entry[],
  links: readonly Link[],
  collapsed: ReadonlySet<Entry>,
): Branches {
  const below = evidenceOf(links);
  const under = new Set<Entry>();
  for (const entry of collapsed)
    if (!under.has(entry)) for (const low of reached([entry], below)) if (low !== entry) under.add(low);
  const open = (entry: Entry): readonly Entry[] => (collapsed.has(entry) ? none : below(entry));
  const shown = reached(
    entries.filter((entry) => !under.has(entry)),
    open,
  );
  const hidden = new Set(entries.filter((entry) => !shown.has(entry)));
  const countOf = (entry: Entry): number => {
    if (!collapsed.has(entry)) return 0;
    const onlyHidden = (each: Entry): readonly Entry[] => below(each).filter((low) => hidden.has(low));
    return reached([entry], onlyHidden).size - 1;
  };
  return { hidden, countOf };
}

function evidenceOf(links: readonly Link[]): (entry: Entry) => readonly Entry[] {
  const below = new Map<Entry, Entry[]>();
  for (const { from, to } of links) {
    addUnder(below, to, from);
  }
  return (entry) => below.get(entry) ?? none;
}

function reached(from: readonly Entry[], step: (entry: Entry) => readonly Entry[]): Set<Entry> {
  const found = new Set(from);
  for (const entry of found) for (const next of step(entry)) found.add(next);
  return found;
}
