import { formerTlpIds, tlpExtensionId, tlpIds } from '../../export/stix/vocabulary';
import { isStricter, type Marking, markingNamed, markingNames } from '../../model/scales/tlp';
import { type Incoming, isMap, type Objects } from './read-bundle';

/** What the markings of a bundle mean by the Traffic Light Protocol, of whatever version. */
export class Markings {
  private readonly known: Map<string, Marking>;

  constructor(objects: Objects) {
    this.known = new Map([
      ...Object.entries(formerTlpIds),
      ...markingNames.map((name) => [tlpIds[name], name] as const),
    ]);
    for (const object of objects.values()) {
      const marking = object.type === 'marking-definition' ? meaningOf(object) : undefined;
      if (marking) this.known.set(object.id, marking);
    }
  }

  isKnown(id: string): boolean {
    return this.known.has(id);
  }

  /** The strictest marking of an object. */
  of({ object_marking_refs: refs }: Incoming): Marking | undefined {
    if (!Array.isArray(refs)) return undefined;
    let strictest: Marking | undefined;
    for (const ref of refs) {
      const marking = this.known.get(ref);
      if (marking && (strictest === undefined || isStricter(marking, strictest))) strictest = marking;
    }
    return strictest;
  }

  /** The strictest of all, as which what is made of all of them is marked. */
  ofAll(objects: Iterable<Incoming>): Marking | undefined {
    let strictest: Marking | undefined;
    for (const object of objects) {
      const marking = this.of(object);
      if (marking && (strictest === undefined || isStricter(marking, strictest))) strictest = marking;
    }
    return strictest;
  }
}

function meaningOf({ extensions, definition }: Incoming): Marking | undefined {
  const part = isMap(extensions) ? extensions[tlpExtensionId] : undefined;
  const level = (isMap(part) && part.tlp_2_0) || (isMap(definition) && definition.tlp);
  if (typeof level !== 'string') return undefined;
  return level.toLowerCase() === 'white' ? 'TLP:CLEAR' : markingNamed(level);
}
