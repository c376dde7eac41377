/** What all who take objects in know: the bundle, the note in the making, and which entry came of which object. */
import type { Marking } from '../../model/scales/tlp';
import type { LeftOut } from '../left-out';
import type { DraftEntry, DraftFields, NoteDraft } from '../note-draft';
import type { Gathered } from './gathered';
import type { Markings } from './markings';
import { asProse, confidenceOf, lineOf, some, textsOf } from './properties';
import type { Incoming, Objects } from './read-bundle';
import type { References, Referred } from './references';

export interface Taking {
  readonly objects: Objects;
  readonly draft: NoteDraft;
  readonly leftOut: LeftOut;
  /** The entry that stands for an object, by its id. */
  readonly entries: Map<string, DraftEntry>;
  readonly references: References;
  /** What relationships and opinions add to entries. */
  readonly gathered: Gathered;
  readonly markings: Markings;
  /** Whether somebody judges what another says, relationships among it. */
  readonly hasOpinions: boolean;
  /** What somebody says that was seen, by its id. */
  readonly seen: Set<string>;
  /** The marking of the note, which entries have that give none. */
  readonly marking: Marking | undefined;
  /** The id of the source that the bundle itself is. */
  readonly ownSource: () => string;
}

/** The actor that stands for an object; undefined where there is none. */
export function actorFor({ entries }: Taking, ref: unknown): string | undefined {
  const entry = typeof ref === 'string' ? entries.get(ref) : undefined;
  return entry?.section === 'actors' ? entry.id : undefined;
}

export function actorsFor(taking: Taking, refs: unknown): readonly string[] | undefined {
  return some([...new Set(textsOf(refs).flatMap((ref) => actorFor(taking, ref) ?? []))]);
}

/** What every entry may have: its marking where it is not that of the note, its tags and ids elsewhere. */
export function commonFields(
  { markings, marking }: Taking,
  object: Incoming,
  { external }: Pick<Referred, 'external'>,
  tags: readonly string[] = [],
): DraftFields {
  const own = markings.of(object);
  const all = object.labels === undefined ? tags : [...new Set([...tags, ...textsOf(object.labels)])];
  return { tags: some(all), marking: own === marking ? undefined : own, external };
}

/** What a claim says of where it comes from: who says so, and where. */
export function originOf(
  taking: Taking,
  object: Incoming,
  { sources }: Pick<Referred, 'sources'>,
): DraftFields {
  const by = actorFor(taking, object.created_by_ref);
  return {
    by: by === undefined ? undefined : [by],
    sources: sources.length > 0 ? sources : [taking.ownSource()],
    confidence: confidenceOf(object.confidence),
  };
}

/** Nobody says a longer name in a sentence, and as many sentences as there are relationships may say it. */
const longestName = 200;

/** What an object is called in a sentence; undefined for one without a name. */
export function nameOf({ name, value, path, type, number }: Incoming): string | undefined {
  const called = beginOf(name) ?? beginOf(value) ?? beginOf(path);
  return asProse(called ?? (typeof number === 'number' ? `${type} ${number}` : undefined));
}

function beginOf(name: unknown): string | undefined {
  return lineOf(typeof name === 'string' ? name.slice(0, longestName) : undefined);
}
