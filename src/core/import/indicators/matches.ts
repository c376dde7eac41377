/** Whom and what a table names, as entries of the note. */
import { type ImportedSource, planSources, type SourcePlan } from '../../edits/imported-sources';
import { hostOf } from '../../features/paste/address';
import type { EntryOf } from '../../model/entries/entry';
import { plainWords } from '../../text/plain-words';
import type { Note } from '../../workspace/note/note';
import type { NamedSource } from './rows';

function homesOf(note: Note): readonly Note[] {
  return [note, ...note.scope.included];
}

/** The actors that a note knows, by id, name and alias. */
export class KnownActors {
  private readonly ids = new Map<string, string>();

  constructor(private readonly note: Note) {
    for (const actor of homesOf(note).flatMap(({ contents }) => contents.entriesOfKind('actor')))
      for (const name of namesOf(actor)) if (!this.ids.has(name)) this.ids.set(name, actor.id);
  }

  find(name: string): string | undefined {
    if (this.note.scope.find(name)?.kind === 'actor') return name;
    return this.ids.get(nameWords(name));
  }
}

function namesOf({ title, id, values }: EntryOf<'actor'>): string[] {
  return [title, id, ...(values.aliases ?? []).map(({ value }) => value)].map(nameWords);
}

/** Of an actor, the article does not count. */
function nameWords(name: string): string {
  return plainWords(name).replace(/^the /, '');
}

/** The sources that a table names: those of the note by id or title, and the others as sources to be added. */
export class NamedSources {
  private readonly titles = new Map<string, string[]>();
  private readonly wanted = new Map<string, ImportedSource>();
  private planned: { readonly plan: SourcePlan; readonly ids: ReadonlyMap<string, string> } | undefined;

  constructor(private readonly note: Note) {
    for (const { id, title } of homesOf(note).flatMap(({ contents }) => contents.entriesOfKind('source')))
      this.titles.set(plainWords(title), [...(this.titles.get(plainWords(title)) ?? []), id]);
  }

  /** Asks for a source that a row names; once all are asked for, `idOf` tells what it is called. */
  ask(source: NamedSource): void {
    if (this.known(source) === undefined) this.wanted.set(keyOf(source), importedOf(source));
  }

  /** What the note lacks. */
  get lacking(): SourcePlan {
    return this.made().plan;
  }

  idOf(source: NamedSource): string | undefined {
    return this.known(source) ?? this.made().ids.get(keyOf(source));
  }

  private made() {
    if (this.planned) return this.planned;
    const plan = planSources(this.note, [...this.wanted.values()]);
    const ids = new Map([...this.wanted.keys()].map((key, at) => [key, plan.ids[at] ?? '']));
    this.planned = { plan, ids };
    return this.planned;
  }

  private known({ title, url }: NamedSource): string | undefined {
    if (title === undefined || url !== undefined) return undefined;
    if (this.note.scope.find(title)?.kind === 'source') return title;
    const [only, ...others] = this.titles.get(plainWords(title)) ?? [];
    return others.length === 0 ? only : undefined;
  }
}

function keyOf({ title = '', url }: NamedSource): string {
  return url ?? plainWords(title);
}

function importedOf({ title, url }: NamedSource): ImportedSource {
  return { fields: { title: title ?? hostOf(url ?? ''), ...(url !== undefined && { url }) } };
}
