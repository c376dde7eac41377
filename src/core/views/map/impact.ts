import { type Entry, type EntryOf, referencesIn } from '../../model/entries/entry';
import { fieldsNaming } from '../../model/evidence-fields';
import { noMembers } from '../../util/none';
import type { Source } from '../../workspace/argument/source-origins';
import { type Note, noteOf } from '../../workspace/note/note';
import { byPosition } from '../../workspace/reading/place';
import { Links, type Use } from './links';
import { Argument, nothing, type Worth } from './worth';

/**
 * What a claim loses when another entry falls, the worst first:
 *
 * - `voice`: all who assert it are not to be believed,
 * - `hypothesis`: it is the judgement on what is out,
 * - `condition`: it holds only if the other does,
 * - `support`: nothing is left that it rests on,
 * - `evidence`: what is left rests on nothing that was observed or stated,
 * - `origins`: what is left has no source,
 * - `corroboration`: all that is left comes from one source, where it came from several.
 */
export const losses = [
  ...(['voice', 'hypothesis', 'condition', 'support'] as const),
  ...(['evidence', 'origins', 'corroboration'] as const),
] as const;
export type Loss = (typeof losses)[number];

/** A claim that loses something, and how what falls leads to it. */
export interface Fall {
  readonly claim: EntryOf<'claim'>;
  readonly loss: Loss;
  /** The one origin that is left, for `corroboration`. */
  readonly left?: Source;
  /** From what falls to the claim, both included. */
  readonly path: readonly Entry[];
}

export interface Impact {
  /** Claims of the note in the order of its text. */
  readonly falls: readonly Fall[];
  /** What falls, then all that loses something by it, with what it loses: by how many steps lead there. */
  readonly losses: ReadonlyMap<Entry, Loss | undefined>;
}

/** What falls if an entry falls: if a source is retracted, say, or an assumption wrong. The note is left alone. */
export function impactOf(note: Note, root: Entry): Impact {
  const links = new Links(note);
  const direct = directFalls(links, root);
  const fallen = new Set<Entry>([root, ...direct.keys()]);
  const above = restingOn(links, fallen);
  const argument = new Argument(above);
  const before = argument.worths(noMembers, noMembers);
  const after = argument.worths(fallen, above);
  const lossOf = (entry: Entry): Loss | undefined =>
    direct.get(entry) ?? lossBetween(before.get(entry) ?? nothing, after.get(entry) ?? nothing);
  const parents = waysFrom(links, root, direct, (entry) => lossOf(entry) !== undefined);
  const lost = new Map([...parents.keys()].map((entry) => [entry, lossOf(entry)]));
  const falls = [...lost].flatMap(([entry, loss]): Fall[] => {
    if (entry.kind !== 'claim' || !loss || noteOf(entry) !== note) return [];
    const left = loss === 'corroboration' ? after.get(entry)?.origins[0] : undefined;
    return [{ claim: entry, loss, path: pathTo(entry, parents), ...(left && { left }) }];
  });
  falls.sort((one, other) => byPosition(one.claim, other.claim));
  return { falls, losses: new Map([[root, undefined], ...lost]) };
}

function lossBetween(before: Worth, after: Worth): Loss | undefined {
  if (before.stands && !after.stands) return 'support';
  if (before.isGrounded && !after.isGrounded) return 'evidence';
  if (after.origins.length === before.origins.length) return undefined;
  return after.origins.length === 0 ? 'origins' : 'corroboration';
}
const speaksFor = fieldsNaming('party');

/** What falls with an entry although that is no evidence for it. */
function directFalls(links: Links, root: Entry): Map<Entry, Loss> {
  const found = new Map<Entry, Loss>();
  for (const use of links.uses(root)) {
    const loss = directLoss(use, root);
    if (loss && !found.has(use.user)) found.set(use.user, loss);
  }
  return found;
}

function directLoss({ user, field }: Use, root: Entry): Loss | undefined {
  if (field === 'hypothesis') return 'hypothesis';
  if (field === 'if') return 'condition';
  const isVoice = root.kind === 'actor' && (speaksFor(user, field) || field === 'by');
  const isOnly = referencesIn(user, field).every(({ id }) => noteOf(user).scope.find(id) === root);
  return isVoice && isOnly ? 'voice' : undefined;
}

const restsOnIt = fieldsNaming('reason', 'source', 'origin');

/** Entries, and all that rest on them in the end. */
function restingOn(links: Links, entries: ReadonlySet<Entry>): ReadonlySet<Entry> {
  const above = new Set(entries);
  for (const entry of above) for (const user of usersOf(links, entry)) above.add(user);
  return above;
}

function usersOf(links: Links, entry: Entry): Entry[] {
  return links.uses(entry).flatMap(({ user, field }) => (restsOnIt(user, field) ? [user] : []));
}

/** From where each entry that loses something is reached by the fewest steps. */
function waysFrom(
  links: Links,
  root: Entry,
  direct: ReadonlyMap<Entry, Loss>,
  isLost: (entry: Entry) => boolean,
): Map<Entry, Entry> {
  const parents = new Map<Entry, Entry>();
  for (const entry of direct.keys()) parents.set(entry, root);
  for (const user of usersOf(links, root)) if (user !== root && isLost(user)) parents.set(user, root);
  for (const entry of parents.keys())
    for (const user of usersOf(links, entry))
      if (user !== root && !parents.has(user) && isLost(user)) parents.set(user, entry);
  return parents;
}

function pathTo(entry: Entry, parents: ReadonlyMap<Entry, Entry>): Entry[] {
  const path: Entry[] = [];
  for (let at: Entry | undefined = entry; at; at = parents.get(at)) path.push(at);
  return path.reverse();
}
