import type { EntryOf } from '../../model/entries/entry';
import type { actorKinds } from '../../model/kinds/actor';
import { wordsOf } from '../../views/shared/words';
import { entryExtension, mainOf, shownOf } from './entry-extension';
import { externalReferences } from './external-references';
import { begun, labels, type Making, markingOf, objectIdOf, typeOf } from './making';
import { listed, type StixMap, type StixObject } from './stix-object';

type ActorKind = keyof typeof actorKinds;

/** Identities of STIX have no class for states, which are organisations of one sector. */
const classes: Readonly<Record<ActorKind, StixMap>> = {
  person: { identity_class: 'individual' },
  organisation: { identity_class: 'organization' },
  state: { identity_class: 'organization', sectors: ['government-national'] },
  group: { identity_class: 'group' },
  region: { identity_class: 'class' },
  other: { identity_class: 'unknown' },
};

/** The object for an actor: an identity, a location for a region, or what a tag says that it is. */
export function actorObject(making: Making, actor: EntryOf<'actor'>): StixObject | undefined {
  const id = objectIdOf(making, actor);
  const { role, tags = [] } = actor.values;
  const shown = shownOf(actor.values, mainOf(actor), (name) => name.trim());
  if (id === undefined) return undefined;
  const own = {
    name: shown.words,
    description: role && wordsOf(making.note, role.value),
    ...ofType(actor, shown.words),
    labels: labels(...tags.map(({ value }) => value)),
    external_references: listed(externalReferences(actor)),
  };
  return { ...begun(making, id, own, markingOf(actor)), ...entryExtension(making, actor, shown) };
}

function ofType(actor: EntryOf<'actor'>, name: string): StixMap {
  const { kind, aliases = [] } = actor.values;
  const type = typeOf(actor);
  if (type === 'identity') return classes[kind?.value ?? 'other'];
  if (type === 'location') return { region: name };
  return { aliases: listed(aliases.map(({ value }) => value)) };
}
