import { type EntryOf, referencesIn } from '../../model/entries/entry';
import type { Reference } from '../../model/fields/values';
import { addUnder } from '../../util/lists-by-key';
import { none } from '../../util/none';
import { byPosition } from '../reading/place';
import type { ArgumentNote } from './lookup';

type Claim = EntryOf<'claim'>;

/** A link of the support graph: a claim, and the item of its `supported-by` that names another claim. */
export interface SupportLink {
  readonly claim: Claim;
  readonly item: Reference;
}

/** Claims of which each supports each, directly or through others. One alone is in no circle. */
interface Component {
  readonly ids: readonly string[];
  /** Its circles by the claims that close them; absent until they are asked for. */
  circles?: ReadonlyMap<Claim, readonly SupportLink[][]>;
}

/** What nearly all claims have in common. */
const noCircle: Component = { ids: none };

/** One step on a way through the graph. */
interface Step {
  readonly claim: Claim;
  readonly items: readonly Reference[];
  next: number;
}

/**
 * The circles in which claims support each other. Each is given by its links in order; the last one closes
 * it, which is the link that a walk through the claims of the circle, from the first in the text on, finds to
 * lead back to where it came from. Taking all those away leaves no circle. A claim that names itself is no
 * circle but a `self-reference`. A circle needs all its claims, so that an edit leaves alone those that no
 * changed claim takes part in.
 */
export class SupportCircles {
  private readonly components = new Map<string, Component>();

  constructor(private readonly note: ArgumentNote) {}

  /** Forgets what is known about claims. Gives the ids of all that were in a circle with them. */
  forget(ids: Iterable<string>): Set<string> {
    const around = new Set<string>();
    for (const id of ids) {
      for (const member of this.components.get(id)?.ids ?? []) around.add(member);
      this.components.delete(id);
    }
    for (const id of around) this.components.delete(id);
    return around;
  }

  /** The ids of those that are in a circle with claims whose wording or place has changed. */
  around(ids: Iterable<string>): Set<string> {
    const around = new Set<string>();
    for (const id of ids) {
      const component = this.components.get(id);
      if (!component || component.ids.length < 2) continue;
      delete component.circles;
      for (const member of component.ids) around.add(member);
    }
    return around;
  }

  closedBy(claim: Claim): readonly (readonly SupportLink[])[] {
    if (this.note.symbols.definition(claim.id) !== claim) return none;
    if (!this.components.has(claim.id)) this.findComponents(claim);
    const component = this.components.get(claim.id);
    if (!component || component.ids.length < 2) return none;
    component.circles ??= byClosingClaim(this.circlesIn(component));
    return component.circles.get(claim) ?? none;
  }

  private supporters(claim: Claim): readonly Reference[] {
    return referencesIn(claim, 'supported-by');
  }

  private target({ id }: Reference): Claim | undefined {
    const entry = this.note.symbols.definition(id);
    return entry?.kind === 'claim' ? entry : undefined;
  }

  /** Tarjan's algorithm, without recursion, as chains of support may be longer than a stack. */
  private findComponents(from: Claim): void {
    const order = new Map<string, number>();
    const lowest = new Map<string, number>();
    const open: string[] = [];
    const isOpen = new Set<string>();
    const path: Step[] = [];
    const enter = (claim: Claim): void => {
      const { id } = claim;
      order.set(id, order.size);
      lowest.set(id, order.size - 1);
      open.push(id);
      isOpen.add(id);
      path.push({ claim, items: this.supporters(claim), next: 0 });
    };
    const lower = (id: string, to: number): void => {
      lowest.set(id, Math.min(lowest.get(id) ?? to, to));
    };
    const leave = ({ claim: { id } }: Step): void => {
      path.pop();
      const parent = path.at(-1);
      if (parent) lower(parent.claim.id, lowest.get(id) ?? 0);
      if (lowest.get(id) !== order.get(id)) return;
      const ids = open.splice(open.lastIndexOf(id));
      const component = ids.length > 1 ? { ids } : noCircle;
      for (const member of ids) {
        isOpen.delete(member);
        this.components.set(member, component);
      }
    };
    enter(from);
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const item = step.items[step.next++];
      const target = item && this.target(item);
      if (!item) leave(step);
      else if (!target || this.components.has(target.id)) continue;
      else if (isOpen.has(target.id)) lower(step.claim.id, order.get(target.id) ?? 0);
      else if (!order.has(target.id)) enter(target);
    }
  }

  private circlesIn({ ids }: Component): SupportLink[][] {
    const circles: SupportLink[][] = [];
    const members = new Set(ids);
    const claims = ids.flatMap((id) => {
      const entry = this.note.symbols.definition(id);
      return entry?.kind === 'claim' ? [entry] : [];
    });
    const [first] = claims.sort(byPosition);
    if (!first) return circles;
    const done = new Set<Claim>();
    const path: Step[] = [];
    const depth = new Map<Claim, number>();
    const enter = (claim: Claim): void => {
      depth.set(claim, path.length);
      path.push({ claim, items: this.supporters(claim), next: 0 });
    };
    enter(first);
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const item = step.items[step.next++];
      if (!item) {
        path.pop();
        depth.delete(step.claim);
        done.add(step.claim);
        continue;
      }
      const target = this.target(item);
      if (!target || target === step.claim || !members.has(target.id) || done.has(target)) continue;
      const start = depth.get(target);
      if (start === undefined) enter(target);
      else circles.push(linksFrom(path.slice(start)));
    }
    return circles;
  }
}

function byClosingClaim(circles: readonly SupportLink[][]): ReadonlyMap<Claim, readonly SupportLink[][]> {
  const groups = new Map<Claim, SupportLink[][]>();
  for (const circle of circles) {
    const closing = circle.at(-1)?.claim;
    if (closing) addUnder(groups, closing, circle);
  }
  return groups;
}

/** Each step stands behind the item that it took last. */
function linksFrom(path: readonly Step[]): SupportLink[] {
  return path.flatMap(({ claim, items, next }) => {
    const item = items[next - 1];
    return item ? [{ claim, item }] : [];
  });
}
