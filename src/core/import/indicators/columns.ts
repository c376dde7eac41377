/** What the columns of a table of events hold, by their names: those that analysts use, and those of event data sets. */
import { plainWords } from '../../text/plain-words';

/** What a column is for. The first of `text` has the words of the indicator, and others of these go into its note. */
export type Meaning = keyof typeof names;

const names = {
  date: ['date', 'event date', 'day', 'when', 'datum', 'date of event', 'start', 'start date', 'from'],
  until: ['until', 'watch until', 'end', 'end date', 'to'],
  text: [
    'text',
    'indicator',
    'event',
    'title',
    'headline',
    'event title',
    'what',
    'description',
    'summary',
    'event description',
  ],
  note: ['note', 'notes', 'comment', 'comments', 'remark', 'remarks', 'details'],
  place: ['place', 'location', 'where', 'place name', 'site', 'city'],
  actor: ['actor', 'actors', 'actor id', 'who', 'party', 'parties', 'assoc actor', 'associated actor'],
  source: ['source', 'sources', 'reference', 'references', 'source id', 'source title', 'source name'],
  url: ['url', 'urls', 'link', 'links', 'source url', 'source link', 'web address', 'address'],
  id: ['id', 'key', 'event id', 'event id cnty', 'identifier', 'nr', 'no'],
  status: ['status', 'state'],
  credibility: ['credibility', 'information credibility'],
  tag: [
    'tag',
    'tags',
    'keywords',
    'category',
    'categories',
    'type',
    'event type',
    'sub event type',
    'disorder type',
  ],
} as const;

/** The columns of each meaning, in the order of the table; those of the text in the order of its names above. */
export interface Columns {
  readonly of: Readonly<Record<Meaning, readonly number[]>>;
  /** The names of the others. */
  readonly others: readonly string[];
}

/** Undefined where no column has the words of the events. */
export function columnsOf(header: readonly string[]): Columns | undefined {
  const found = header.map(meaningOf);
  const at = (meaning: Meaning) => [...found.keys()].filter((column) => found[column] === meaning);
  const rank = (column: number) => namesOf('text').indexOf(plainWords(header[column] ?? ''));
  const texts = at('text').sort((one, other) => rank(one) - rank(other));
  const notes = at('note');
  // Data sets of events call the sentence on the event its notes.
  const [text, ...more] = texts.length > 0 ? texts : notes;
  if (text === undefined) return undefined;
  const of = Object.fromEntries(meanings.map((meaning) => [meaning, at(meaning)]));
  const others = header.filter((name, column) => found[column] === undefined && name.trim() !== '');
  return {
    of: {
      ...(of as Record<Meaning, number[]>),
      text: [text],
      note: texts.length > 0 ? [...more, ...notes] : more,
    },
    others,
  };
}

const meanings = Object.keys(names) as readonly Meaning[];

function namesOf(meaning: Meaning): readonly string[] {
  return names[meaning];
}

/** Of `actor1`, `actor 2` and `assoc_actor_1` the number does not count. */
function meaningOf(name: string): Meaning | undefined {
  const plain = plainWords(name);
  const unnumbered = plain.replace(/(?: |(?<!\d))\d+$/, '');
  return meanings.find((meaning) => namesOf(meaning).some((each) => each === plain || each === unnumbered));
}
