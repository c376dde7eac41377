/** What stands around the entries of a note: who made it, who published its sources, who may read it. */
import type { EntryOf } from '../../model/entries/entry';
import { type Marking, markingNames } from '../../model/scales/tlp';
import { begun, extension, idOf, labels, type Making, markingOf, ownEntries, strictest } from './making';
import { authorsOf } from './statements';
import type { StixObject } from './stix-object';
import { definedAt, extensionId, programId, tlpExtensionId, tlpIds, tlpMadeAt } from './vocabulary';

const defined = { created: definedAt, modified: definedAt };

/** The extension that holds our fields, and who defines it: the same in all bundles. */
export const definitions: readonly StixObject[] = [
  {
    type: 'identity',
    spec_version: '2.1',
    id: programId,
    ...defined,
    name: 'Analyst Notes',
    identity_class: 'system',
  },
  {
    type: 'extension-definition',
    spec_version: '2.1',
    id: extensionId,
    created_by_ref: programId,
    ...defined,
    name: 'Analyst Notes',
    description:
      'The entries of an analytic note (sources, actors, hypotheses, claims, indicators, gaps) with all their fields, in the form in which `analyst-notes export --to json` gives them.',
    schema: 'https://github.com/analyst-notes/analyst-notes#stix-21',
    version: '1.0.0',
    extension_types: ['property-extension'],
  },
];

/** Who wrote the note. Two authors are one identity, as a bundle has one maker. */
export function authorObject(making: Making): StixObject {
  const names = authorsOf(making) ?? [];
  const own = {
    name: names.join(', ') || 'Author of the note',
    // One name may be that of a person or of a desk.
    identity_class: names.length > 1 ? 'group' : 'unknown',
  };
  const { marking } = making.note.contents.values;
  return { ...begun(making, making.author, own, marking?.value), ...extension({ section: 'author' }) };
}

/** Who published the sources, each once; whoever is an actor of the note is one already. */
export function publisherObjects(making: Making): readonly StixObject[] {
  const entries = ownEntries(making);
  const sources = entries.filter((entry) => entry.kind === 'source');
  const actors = new Set(entries.flatMap((entry) => (entry.kind === 'actor' ? namesOf(entry) : [])));
  const all = labels(...sources.map(({ values }) => values.publisher?.value.trim())) ?? [];
  const names = all.filter((name) => !actors.has(name));
  return names.map((name) => {
    const own = sources.filter(({ values }) => values.publisher?.value.trim() === name);
    return publisherObject(making, name, strictest(own.map(markingOf)));
  });
}

function publisherObject(making: Making, name: string, marking: ReturnType<typeof strictest>): StixObject {
  const id = idOf(making.key, 'identity', 'publisher', name);
  const fields = { name, identity_class: 'organization', labels: ['publisher'] };
  return { ...begun(making, id, fields, marking), ...extension({ section: 'publishers' }) };
}

function namesOf({ values: { name, aliases = [] } }: EntryOf<'actor'>): readonly string[] {
  return [...(name ? [name] : []), ...aliases].map(({ value }) => value.trim());
}

/** The markings that some objects have, as OASIS has published them. */
export function markingObjects(objects: readonly StixObject[]): readonly StixObject[] {
  const used = new Set(objects.flatMap(({ object_marking_refs: refs }) => (Array.isArray(refs) ? refs : [])));
  return markingNames.filter((marking) => used.has(tlpIds[marking])).map(markingObject);
}

function markingObject(marking: Marking): StixObject {
  const level = marking.replace('TLP:', '').toLowerCase();
  return {
    type: 'marking-definition',
    spec_version: '2.1',
    id: tlpIds[marking],
    created: tlpMadeAt,
    name: marking,
    extensions: { [tlpExtensionId]: { extension_type: 'property-extension', tlp_2_0: level } },
  };
}
