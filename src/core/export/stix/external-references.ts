/** Sources and ids elsewhere, which are no objects of STIX: what cites or has them refers to them. */
import type { Entry, EntryOf } from '../../model/entries/entry';
import type { Citation } from '../../model/fields/values';
import { wordsOf } from '../../views/shared/words';
import type { Note } from '../../workspace/note/note';
import { listed, type StixMap } from './stix-object';
import { schemeSources } from './vocabulary';
import { webAddress } from './web-address';

/** The lists of others whose ids STIX knows by their form. */
const known: Readonly<Record<string, RegExp>> = {
  cve: /^CVE-\d{4}-(?:0\d{3}|[1-9]\d{3,})$/,
  capec: /^CAPEC-\d+$/,
};

/** The sources that an entry cites, and its ids elsewhere. */
export function referencesOf(note: Note, entry: Entry): readonly StixMap[] | undefined {
  const citations = entry.kind === 'claim' || entry.kind === 'indicator' ? (entry.values.sources ?? []) : [];
  const sources = citations.flatMap((citation) => {
    const source = note.scope.find(citation.id);
    return source?.kind === 'source' ? [sourceReference(note, source, citation)] : [];
  });
  return listed(eachOnce([...sources, ...externalReferences(entry)]));
}

function eachOnce(references: readonly StixMap[]): readonly StixMap[] {
  return [...new Map(references.map((each) => [JSON.stringify(each), each])).values()];
}

/** The sources that a note cites. */
export function citedSources({ note }: { readonly note: Note }, entry: Entry): readonly EntryOf<'source'>[] {
  if (entry.kind !== 'claim' && entry.kind !== 'indicator') return [];
  return (entry.values.sources ?? []).flatMap(({ id }) => {
    const source = note.scope.find(id);
    return source?.kind === 'source' ? [source] : [];
  });
}

/** A source, and where in it and in what words it bears something out. */
export function sourceReference(
  note: Note,
  source: EntryOf<'source'>,
  { within }: Pick<Citation, 'within'> = {},
): StixMap {
  const { publisher, url, sha256 } = source.values;
  const title = wordsOf(note, source.title) || source.id;
  const at = within?.at?.value;
  const quote = within?.quote && `“${within.quote.value}”`;
  const address = url && webAddress(url.value);
  return {
    ...named(publisher?.value.trim() || title),
    description: [title, at, quote].filter(Boolean).join(': '),
    url: address,
    // The hash is that of the kept copy, and says nothing without the address that it was taken from.
    hashes: address && sha256 ? { 'SHA-256': sha256.value } : undefined,
  };
}

/** A name that is that of a list must have an id of it, and so is written in another way. */
function named(name: string): { readonly source_name: string } {
  return { source_name: Object.hasOwn(known, name) ? name.toUpperCase() : name };
}

export function externalReferences(entry: Entry): readonly StixMap[] {
  return (entry.values.external ?? []).flatMap(({ key, value }) => {
    const scheme = key.value;
    return value.map(({ value: id }) => externalReference(scheme, id));
  });
}

function externalReference(scheme: string, id: string): StixMap {
  const name = scheme.toLowerCase();
  if (Object.hasOwn(known, name) && known[name]?.test(id)) return { source_name: name, external_id: id };
  const isOfAnother = Object.values(known).some((form) => form.test(id));
  const source = named((Object.hasOwn(schemeSources, name) && schemeSources[name]) || scheme || 'external');
  return isOfAnother ? { ...source, description: id } : { ...source, external_id: id };
}
