/** What is told or seen: notes as claims, and what happened or is looked out for as indicators. */
import type { DraftFields } from '../note-draft';
import { asProse, dayOf, daysOf, lineOf, said, textOf, textsOf } from './properties';
import type { Incoming } from './read-bundle';
import type { Referred } from './references';
import { actorFor, actorsFor, commonFields, nameOf, originOf, type Taking } from './taking';

type Statement = (
  taking: Taking,
  object: Incoming,
) => {
  readonly text: string | undefined;
  readonly section: 'claims' | 'indicators';
  readonly fields: DraftFields;
  readonly tags?: readonly string[];
};

/** For each type that says something: what, as what sort of entry. */
export const statements: ReadonlyMap<string, Statement> = new Map<string, Statement>([
  ['note', noteClaim],
  ['vulnerability', (_, object) => claim(said(object), { kind: 'fact' })],
  ['course-of-action', (_, object) => claim(said(object), { kind: 'recommendation' })],
  ['indicator', watched],
  ['observed-data', observed],
  ['sighting', sighted],
  ['campaign', happened],
  ['incident', happened],
]);

export function takeStatement(taking: Taking, object: Incoming): void {
  const made = statements.get(object.type)?.(taking, object);
  const text = asProse(made?.text);
  if (!made || text === undefined) {
    taking.leftOut.add(object.type, 'it says nothing');
    return;
  }
  const referred = taking.references.of(object);
  const name = lineOf(object.name) ?? lineOf(object.abstract) ?? text;
  const entry = taking.draft.addCalled(made.section, name, {
    text,
    ...made.fields,
    ...origin(taking, object, referred, made.section),
    ...commonFields(taking, object, referred, made.tags),
  });
  taking.entries.set(object.id, entry);
}

/** Of what is seen nobody is asked whether it is true: an indicator has sources, and no voice. */
function origin(taking: Taking, object: Incoming, referred: Referred, section: string): DraftFields {
  const { by, sources, confidence } = originOf(taking, object, referred);
  return section === 'claims' ? { by, sources, confidence } : { sources };
}

function claim(text: string | undefined, fields: DraftFields): ReturnType<Statement> {
  return { text, section: 'claims', fields };
}

function noteClaim(taking: Taking, { content, abstract, object_refs }: Incoming): ReturnType<Statement> {
  return claim(textOf(content), { note: asProse(textOf(abstract)), actors: actorsFor(taking, object_refs) });
}

/** An indicator of STIX is a pattern that is looked for. */
function watched(_: Taking, object: Incoming): ReturnType<Statement> {
  const {
    pattern,
    pattern_type: language,
    valid_from: from,
    valid_until: until,
    indicator_types: types,
  } = object;
  const looked = textOf(pattern);
  const since = dayOf(from);
  const remarks = [
    looked && `Pattern (${lineOf(language) ?? 'stix'}): ${looked}`,
    since && `Valid from ${since}.`,
  ];
  return {
    text: said(object) ?? looked,
    section: 'indicators',
    fields: {
      status: 'watching',
      until: dayOf(until),
      note: asProse(remarks.filter(Boolean).join('\n') || undefined),
    },
    tags: textsOf(types),
  };
}

/** So many things are named one by one. */
const mostNamed = 10;

function observed({ objects, seen }: Taking, object: Incoming): ReturnType<Statement> {
  const { object_refs: refs, first_observed: first, last_observed: last, number_observed: number } = object;
  const all = textsOf(refs);
  for (const ref of all) seen.add(ref);
  const names = all.slice(0, mostNamed).flatMap((ref) => {
    const thing = objects.get(ref);
    const name = thing && nameOf(thing);
    return name ? [`${thing.type} ${name}`] : [];
  });
  const times = typeof number === 'number' && number > 1 ? ` (${number} times)` : '';
  const more = all.length > mostNamed ? ', …' : '';
  const what = names.length > 0 ? names.join(', ') + more : `${all.length} objects`;
  return {
    text: `Observed: ${what}${times}.`,
    section: 'indicators',
    fields: { status: 'observed', date: daysOf(first, last) },
  };
}

function sighted(taking: Taking, object: Incoming): ReturnType<Statement> {
  const {
    sighting_of_ref: of,
    where_sighted_refs: where,
    first_seen: first,
    last_seen: last,
    description,
  } = object;
  const seen = typeof of === 'string' ? taking.objects.get(of) : undefined;
  const name = seen && nameOf(seen);
  const by = textsOf(where).flatMap((ref) => nameOfRef(taking, ref) ?? []);
  const place = by.length > 0 ? ` by ${by.join(', ')}` : '';
  const actors = [actorFor(taking, of), ...textsOf(where).map((ref) => actorFor(taking, ref))];
  const known = [...new Set(actors)].filter((id): id is string => id !== undefined);
  return {
    text: name === undefined ? textOf(description) : `${name} was seen${place}.`,
    section: 'indicators',
    fields: {
      status: 'observed',
      date: daysOf(first, last),
      actors: known.length > 0 ? known : undefined,
      note: name === undefined ? undefined : asProse(textOf(description)),
    },
  };
}

function nameOfRef({ objects }: Taking, ref: string): string | undefined {
  const object = objects.get(ref);
  return object && nameOf(object);
}

function happened(_: Taking, object: Incoming): ReturnType<Statement> {
  return {
    text: said(object),
    section: 'indicators',
    fields: { status: 'observed', date: daysOf(object.first_seen, object.last_seen) },
    tags: [object.type],
  };
}
