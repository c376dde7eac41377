import type { Entry } from '../../model/entries/entry';
import type { Note } from '../../workspace/note/note';
import { type ArgumentGraph, mostNodes } from './argument-graph';
import type { Loss } from './impact';
import { type Link, Links } from './links';

/** What falls with an entry as a graph: what is reached by fewer steps first, as far as a picture can hold it. */
export function impactGraph(note: Note, losses: ReadonlyMap<Entry, Loss | undefined>): ArgumentGraph {
  const links = new Links(note);
  const entries = [...losses.keys()].slice(0, mostNodes);
  const shown = new Set(entries);
  const [root] = entries;
  const found = entries.flatMap((entry): readonly Link[] => {
    if (root === undefined || entry === root) return [];
    const evidence = links
      .below(entry)
      .filter(({ from, kind }) => shown.has(from) && kind !== 'contradiction');
    return isDirect(losses.get(entry))
      ? [{ from: root, to: entry, kind: 'bears-on' }, ...evidence]
      : evidence;
  });
  return {
    nodes: entries.map((entry) => ({ entry, canFold: false, isCollapsed: false, hidden: 0, more: 0 })),
    links: found,
    leftOut: losses.size - entries.length,
  };
}

/** Whether something falls with an entry without resting on it as on evidence. */
function isDirect(loss: Loss | undefined): boolean {
  return loss === 'voice' || loss === 'hypothesis' || loss === 'condition';
}
