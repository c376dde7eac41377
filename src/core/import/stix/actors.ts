/** Who or what acts: identities, groups behind attacks, places, and the programs and machines that they use. */
import { none } from '../../util/none';
import { asProse, lineOf, some, textOf, textsOf } from './properties';
import type { Incoming } from './read-bundle';
import type { Referred } from './references';
import { commonFields, originOf, type Taking } from './taking';

/** The types that become actors; those behind the first two are told apart by a tag. */
export const actorTypes: ReadonlySet<string> = new Set([
  ...['identity', 'location', 'threat-actor', 'intrusion-set', 'malware', 'tool', 'infrastructure'],
]);

/** Those whose kind says what they are. */
const untagged: ReadonlySet<string> = new Set(['identity', 'location']);

const classes: Readonly<Record<string, string>> = {
  individual: 'person',
  organization: 'organisation',
  group: 'group',
  class: 'group',
};

/** What is told of an actor, with its sources. */
export interface Description {
  readonly object: Incoming;
  readonly actor: string;
  readonly text: string;
  readonly referred: Referred;
}

/**
 * Takes in an actor. What is told of it is a remark on it, or where it has sources, which an actor has no field for, a
 * claim: that is returned, to be taken in as soon as all who tell something are known.
 */
export function takeActor(taking: Taking, object: Incoming): Description | undefined {
  const name = placeName(object);
  if (name === undefined) {
    taking.leftOut.add(object.type, 'it has no name');
    return undefined;
  }
  const referred = taking.references.of(object);
  const text = asProse(textOf(object.description));
  const isClaim = text !== undefined && referred.sources.length > 0;
  // Written out: to spread what is the same for others takes many times as long.
  const aliases = aliasesOf(object, name);
  const kind = kindOf(object);
  const role = asProse(some(textsIn(object.roles))?.join(', '));
  const note = isClaim ? undefined : text;
  const { tags, marking, external } = commonFields(taking, object, referred, tagsOf(object));
  const fields = { name, aliases, kind, role, note, tags, marking, external };
  const entry = taking.draft.addCalled('actors', name, fields);
  taking.entries.set(object.id, entry);
  return isClaim ? { object, actor: entry.id, text, referred } : undefined;
}

export function takeDescription(taking: Taking, { object, actor, text, referred }: Description): void {
  taking.draft.addCalled('claims', `${actor} described`, {
    text,
    kind: 'fact',
    ...originOf(taking, object, referred),
    actors: [actor],
    ...commonFields(taking, object, referred),
    tags: undefined,
  });
}

/** A place may be known by nothing but its country or region. */
function placeName({ name, type, region, country, city }: Incoming): string | undefined {
  const called = lineOf(name);
  if (called !== undefined || type !== 'location') return called;
  return lineOf(city) ?? lineOf(country) ?? lineOf(region);
}

function aliasesOf(object: Incoming, name: string): readonly string[] | undefined {
  const all = textsIn(object.aliases, object.x_mitre_aliases, object.x_opencti_aliases);
  const aliases = new Set(all.flatMap((alias) => lineOf(alias) ?? []));
  aliases.delete(name);
  return some([...aliases]);
}

function kindOf({ type, identity_class: identityClass, sectors, resource_level: level }: Incoming): string {
  if (type === 'location') return 'region';
  if (type === 'intrusion-set') return 'group';
  if (type === 'threat-actor') return level === 'individual' ? 'person' : 'group';
  if (textsOf(sectors).includes('government-national')) return 'state';
  return (
    (typeof identityClass === 'string' && Object.hasOwn(classes, identityClass) && classes[identityClass]) ||
    'other'
  );
}

/** Its type, where no kind says that, and the words by which its maker sorts it. */
function tagsOf(object: Incoming): readonly string[] {
  const { threat_actor_types, malware_types, tool_types, infrastructure_types, sectors } = object;
  const types = textsIn(threat_actor_types, malware_types, tool_types, infrastructure_types, sectors);
  return untagged.has(object.type) ? types : [object.type, ...types];
}

/** The texts of several lists, most of which are not there. */
function textsIn(...lists: readonly unknown[]): readonly string[] {
  const given = lists.filter((list) => list !== undefined);
  return given.length === 0 ? none : given.flatMap(textsOf);
}
