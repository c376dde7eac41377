/** Sources that come from elsewhere as entries of a note: which of them it has, and what the others are called. */
import type { EntryOf } from '../model/entries/entry';
import { isId } from '../model/fields/ids';
import { counted } from '../text/counted';
import type { TextEdit } from '../text/edit';
import { plainWords } from '../text/plain-words';
import type { Note } from '../workspace/note/note';
import { refuseConflicts } from './editable';
import { addEntries, type NewEntry, type NewFields } from './entries';
import { freshId } from './fresh-id';
import { importedFields } from './imported-text';
import { isTaken } from './new-entry';

/** A source as another program tells of it. */
export interface ImportedSource {
  /** The key by which it is cited there. It becomes the id of the source where it can be one. */
  readonly key?: string;
  /**
   * What it says, in the fields of the format. `derived-from` names keys of sources that come with it, or sources of
   * the note; `by` names actors of the note by id, name or alias.
   */
  readonly fields: NewFields;
}

/** What comes of sources in a note. */
export interface SourcePlan {
  /** Those that the note lacks. */
  readonly entries: readonly NewEntry[];
  /** The ids under which the note has the others. */
  readonly known: readonly string[];
  /** The id of each source, in their order. */
  readonly ids: readonly string[];
  /** What of them was left out, as sentences. */
  readonly notices: readonly string[];
}

export interface SourceImport extends SourcePlan {
  readonly edits: readonly TextEdit[];
}

/**
 * The edits that add sources to a note in one step, but for those that it has.
 * @throws Refusal where the note is written in a way that only its author should change.
 */
export function addSources(note: Note, sources: readonly ImportedSource[]): SourceImport {
  refuseConflicts(note);
  const plan = planSources(note, sources);
  return { ...plan, edits: addEntries(note, 'sources', plan.entries) };
}

/** Two sources are the same by their DOI, by their address, or by title and date together. */
export function planSources(note: Note, sources: readonly ImportedSource[]): SourcePlan {
  const known = knownSources(note);
  const taken = new Set<string>();
  const kept = new Set<string>();
  const fresh: NewEntry[] = [];
  const ids = sources.map((source) => {
    const fields = importedFields(source.fields);
    const marks = marksOf(fields);
    const same = marks.filter((mark) => tells(mark, fields)).flatMap((mark) => known.get(mark) ?? [])[0];
    if (same !== undefined && !taken.has(same)) kept.add(same);
    const id = same ?? idFor(note, source.key, fields, taken);
    for (const mark of marks) if (!known.has(mark)) known.set(mark, id);
    if (same === undefined) {
      taken.add(id);
      fresh.push({ id, fields });
    }
    return id;
  });
  const names = new References(note, sources, ids);
  return {
    entries: fresh.map((entry) => names.resolved(entry)),
    known: [...kept],
    ids,
    notices: names.notices,
  };
}

function knownSources(note: Note): Map<string, string> {
  const known = new Map<string, string>();
  for (const home of [note, ...note.scope.included])
    for (const source of home.contents.entriesOfKind('source'))
      for (const mark of marksOf(identityOf(source))) if (!known.has(mark)) known.set(mark, source.id);
  return known;
}

function identityOf({ title, values }: EntryOf<'source'>): NewFields {
  const doi = values.external?.find(({ key }) => key.value.toLowerCase() === 'doi')?.value[0]?.value;
  return {
    title,
    ...(values.url && { url: values.url.value }),
    ...(values.date && { date: values.date.value }),
    ...(doi !== undefined && { external: { doi } }),
  };
}

/** What a source is known by, the surest first. */
function marksOf({ title, date, url, external }: NewFields): string[] {
  const doi = doiOf(external) ?? doiIn(url);
  const words = typeof title === 'string' ? plainWords(title) : '';
  return [
    ...(doi === undefined ? [] : [`doi ${doi}`]),
    ...(typeof url === 'string' ? [`url ${addressOf(url)}`] : []),
    ...(words === '' ? [] : [`title ${words} ${typeof date === 'string' ? date : ''}`]),
  ];
}

/** Pages of one title that have no date, such as those of a site, are told apart by their addresses. */
function tells(mark: string, { date, url }: NewFields): boolean {
  return !mark.startsWith('title ') || date !== undefined || url === undefined;
}

function doiOf(external: unknown): string | undefined {
  if (typeof external !== 'object' || external === null || !('doi' in external)) return undefined;
  const { doi } = external;
  const first: unknown = Array.isArray(doi) ? doi[0] : doi;
  return typeof first === 'string' ? (doiIn(first) ?? first.toLowerCase()) : undefined;
}

function doiIn(text: unknown): string | undefined {
  return typeof text === 'string'
    ? /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/\S+)$/i.exec(text)?.[1]?.toLowerCase()
    : undefined;
}

/** Nobody means another page by another scheme, a slash at the end or a fragment. */
function addressOf(url: string): string {
  const [, host = '', rest = ''] = /^https?:\/\/(?:www\.)?([^/?#]*)([^#]*)/i.exec(url) ?? [];
  return host === '' ? url : `${host.toLowerCase()}${rest.replace(/\/$/, '')}`;
}

/** A key that the note names already is taken: it is what its writer waits for. */
function idFor(
  note: Note,
  key: string | undefined,
  { title }: NewFields,
  taken: ReadonlySet<string>,
): string {
  const wished = key?.normalize('NFC').trim() ?? '';
  if (!isId(wished)) {
    const words = wished !== '' ? wished : typeof title === 'string' ? title : '';
    return freshId(words, (id) => taken.has(id) || isTaken(note, id));
  }
  const isDefined = (id: string): boolean =>
    id === 'null' || taken.has(id) || note.scope.allDefinitions(id).length > 0;
  let id = wished;
  for (let count = 2; isDefined(id); count++) id = `${wished}-${count}`;
  return id;
}

/** What sources name: other sources by their keys, and actors of the note. */
class References {
  private readonly idsByKey: ReadonlyMap<string, string>;
  private lost = 0;

  constructor(
    private readonly note: Note,
    sources: readonly ImportedSource[],
    private readonly ids: readonly string[],
  ) {
    this.idsByKey = new Map(
      sources.flatMap(({ key }, at): [string, string][] => [[key ?? '', ids[at] ?? '']]).reverse(),
    );
  }

  resolved({ id, fields }: NewEntry): NewEntry {
    const { by, 'derived-from': from, ...others } = fields;
    const actors = this.all(by, (name) => this.actor(name));
    const origins = this.all(from, (key) => this.source(key)).filter((origin) => origin !== id);
    return {
      id,
      fields: {
        ...others,
        ...(actors.length > 0 && { by: actors }),
        ...(origins.length > 0 && { 'derived-from': origins }),
      },
    };
  }

  get notices(): readonly string[] {
    if (this.lost === 0) return [];
    return [
      `${counted(this.lost, 'name of an actor or source', 'names of actors or sources')} that the note does not know ${this.lost === 1 ? 'was' : 'were'} left out.`,
    ];
  }

  private all(names: unknown, found: (name: string) => string | undefined): string[] {
    const list: unknown[] = Array.isArray(names) ? names : names === undefined ? [] : [names];
    return list.flatMap((name) => {
      const id = typeof name === 'string' ? found(name) : undefined;
      if (id === undefined) this.lost++;
      return id ?? [];
    });
  }

  private actor(name: string): string | undefined {
    const named = this.note.scope.find(name);
    return named?.kind === 'actor' ? name : this.note.scope.actorsNamed(name)[0]?.id;
  }

  private source(key: string): string | undefined {
    const id = this.idsByKey.get(key);
    if (id !== undefined && id !== '' && this.ids.includes(id)) return id;
    return this.note.scope.find(key)?.kind === 'source' ? key : undefined;
  }
}
