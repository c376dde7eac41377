/** Claims, hypotheses, indicators and gaps: notes on those whom they concern, as STIX has no object for a statement. */
import type { Entry, EntryOf } from '../../model/entries/entry';
import { levelWords, likelihoodWords } from '../../views/brief/sentences';
import { wordsOf } from '../../views/shared/words';
import { effectiveLikelihood } from '../../workspace/argument/effective-likelihood';
import { noteOf } from '../../workspace/note/note';
import { entryExtension, mainOf, shownOf } from './entry-extension';
import { citedSources, referencesOf } from './external-references';
import { begun, labels, type Making, markingOf, objectIdOf, strictest } from './making';
import { once, type StixObject } from './stix-object';
import { confidenceNumbers, credibilityNumbers } from './vocabulary';

/** The object for an entry that can be true or false, or is not known. */
export function statementObject(making: Making, entry: Entry): StixObject | undefined {
  const id = objectIdOf(making, entry);
  if (id === undefined) return undefined;
  const { note } = making;
  const shown = shownOf(entry.values, mainOf(entry), (text) => wordsOf(note, text));
  // Whom an entry of another note concerns is in no bundle of this one.
  const concerned = noteOf(entry) === note ? actorsOf(making, entry) : [];
  const own = {
    abstract: abstractOf(entry),
    content: shown.words,
    authors: authorsOf(making),
    object_refs: concerned.length > 0 ? concerned : [making.author],
    confidence: numberOf(entry),
    labels: labels(...kindWords(entry), ...(entry.values.tags ?? []).map(({ value }) => value)),
    external_references: referencesOf(note, entry),
  };
  const marking = strictest([markingOf(entry), ...citedSources(making, entry).map(markingOf)]);
  return { ...begun(making, id, own, marking), ...entryExtension(making, entry, shown) };
}

export function authorsOf({ note }: Making): readonly string[] | undefined {
  const { author = [], authors = [] } = note.contents.values;
  return labels(...[...author, ...authors].map(({ value }) => value));
}

/** The actors of an entry (those that its text links or mentions, and those in its `actors`), and who asserts it. */
function actorsOf(making: Making, entry: Entry): readonly string[] {
  const named = entry.references
    .filter(({ field }) => field === 'actors' || field === 'by' || field === mainOf(entry))
    .flatMap(({ id }) => making.note.scope.find(id) ?? []);
  const actors = [...named, ...(making.mentioned.get(entry) ?? [])].filter(({ kind }) => kind === 'actor');
  return once(actors.flatMap((actor) => objectIdOf(making, actor) ?? []));
}

/** What sort of statement it is, as labels. */
function kindWords(entry: Entry): readonly (string | undefined)[] {
  switch (entry.kind) {
    case 'claim':
      return claimWords(entry);
    case 'indicator':
      return ['indicator', entry.values.status?.value ?? 'observed'];
    case 'gap':
      return ['gap', entry.values.status?.value ?? 'open'];
    default:
      return [entry.kind];
  }
}

function claimWords({ values: { kind, key } }: EntryOf<'claim'>): readonly (string | undefined)[] {
  return ['claim', kind?.value ?? 'judgement', key?.value ? 'key-claim' : undefined];
}

/** The STIX confidence: that in the data, as far as a number is known for it. */
function numberOf(entry: Entry): number | undefined {
  if (entry.kind === 'claim')
    return entry.values.confidence && confidenceNumbers[entry.values.confidence.value];
  if (entry.kind === 'indicator')
    return entry.values.credibility && credibilityNumbers[entry.values.credibility.value];
  return undefined;
}

/**
 * What a reader of STIX would else not see: what it is, how likely, how well founded and when. How likely something is
 * and how well that is founded never stand in one sentence (ICD 203).
 */
function abstractOf(entry: Entry): string {
  const likelihood = effectiveLikelihood(entry);
  const words = likelihood && likelihoodWords(likelihood.text.value, noteOf(likelihood.by).yardstick);
  const confidence = entry.kind === 'claim' ? entry.values.confidence : undefined;
  const date = entry.kind === 'indicator' ? entry.values.date : undefined;
  const said = [
    kindWords(entry).includes('key-claim') ? 'Key judgement' : capital(kindWords(entry)[0] ?? ''),
    entry.kind === 'indicator' ? (entry.values.status?.value ?? 'observed') : undefined,
    date?.value,
    words && `Likelihood: ${words}`,
    confidence && `Confidence: ${levelWords(confidence.value)}`,
  ];
  return `${said.filter(Boolean).join('. ')}.`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
