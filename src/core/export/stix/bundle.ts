/**
 * A note as a bundle of STIX 2.1 (OASIS, 2021). All that the note says stands in one extension, from which `import`
 * makes it again; beside it, as much as STIX can say stands in its own properties, for those who know nothing of ours.
 * Ids are made of names (UUID version 5), so that a note that is exported again updates its objects.
 */
import type { Entry } from '../../model/entries/entry';
import { type Note, noteOf } from '../../workspace/note/note';
import { actorObject } from './actors';
import { mainOf } from './entry-extension';
import { idOf, keyOf, type Making, ownEntries } from './making';
import { opinionsOn } from './opinions';
import { relationshipsOf } from './relationships';
import { reportObject } from './report';
import { statementObject } from './statements';
import type { StixObject } from './stix-object';
import { authorObject, definitions, markingObjects, publisherObjects } from './surroundings';
import { timesOf } from './times';

/** The bundle as JSON; `today` counts where the note has no date. */
export function stixBundle(note: Note, today: string): string {
  const key = keyOf(note);
  const making: Making = {
    note,
    key,
    times: timesOf(note, today),
    author: idOf(key, 'identity', 'author'),
    mentioned: mentionedIn(note),
  };
  const said = [...publisherObjects(making), ...entryObjects(making)];
  const objects = [...definitions, authorObject(making), reportObject(making, said), ...said];
  const bundle = {
    type: 'bundle',
    id: idOf(key, 'bundle'),
    objects: [...markingObjects(objects), ...objects],
  };
  return `${JSON.stringify(bundle, null, 2)}\n`;
}

/** What keeps a bundle from being known again, or its readers from knowing how old it is. */
export function stixNotices({ contents }: Note): readonly string[] {
  const { reference, date } = contents.values;
  const said = [
    !reference &&
      'The note has no reference: its objects go by its title, and are others as soon as that is another.',
    !date && 'The note has no date: it is a grouping and no report, and its objects are dated today.',
  ];
  return said.filter((each) => each !== false);
}

function entryObjects(making: Making): readonly StixObject[] {
  const own = ownEntries(making);
  const included = includedEntries(making, own);
  return [
    ...own.flatMap((entry) => objectOf(making, entry) ?? []),
    ...included.flatMap((entry) => objectOf(making, entry) ?? []),
    ...own.flatMap((entry) => relationshipsOf(making, entry)),
    ...own.flatMap((entry) => (entry.kind === 'claim' ? opinionsOn(making, entry) : [])),
  ];
}

function objectOf(making: Making, entry: Entry): StixObject | undefined {
  return entry.kind === 'actor' ? actorObject(making, entry) : statementObject(making, entry);
}

/** The entries of other notes that the note refers to or mentions. What these refer to in turn is not followed. */
function includedEntries({ note, mentioned }: Making, own: readonly Entry[]): readonly Entry[] {
  const named = own.flatMap((entry) => [
    ...entry.references.flatMap(({ id }) => note.scope.find(id) ?? []),
    ...(mentioned.get(entry) ?? []),
  ]);
  return [...new Set(named)].filter((entry) => noteOf(entry) !== note);
}

/** Whom the texts of entries mention. */
function mentionedIn({ contents, symbols }: Note): ReadonlyMap<Entry, readonly Entry[]> {
  const found = new Map<Entry, Entry[]>();
  for (const facts of contents.facts)
    for (const { entry, field, actors } of symbols.mentions(facts)) {
      if (!entry || field !== mainOf(entry)) continue;
      const before = found.get(entry);
      if (before) before.push(...actors);
      else found.set(entry, [...actors]);
    }
  return found;
}
