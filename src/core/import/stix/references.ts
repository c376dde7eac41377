/** What an object refers to outside of STIX: ids in the lists of others, and sources. */
import { schemeSources } from '../../export/stix/vocabulary';
import { schemes } from '../../model/scales/schemes';
import { shortened } from '../../text/shorten';
import type { NoteDraft } from '../note-draft';
import { asProse, lineOf, textOf } from './properties';
import { type Incoming, isMap } from './read-bundle';

/** What those who name them otherwise mean: MITRE has a list for each of its matrices. */
const schemeNames = new Map([
  ...Object.entries(schemeSources).map(([scheme, name]) => [name, scheme] as const),
  ...['mitre-mobile-attack', 'mitre-ics-attack', 'mitre-pre-attack'].map((name) => [name, 'attack'] as const),
]);

export interface Referred {
  /** The ids of the sources among the entries of the note. */
  readonly sources: readonly string[];
  /** Ids elsewhere, by scheme. */
  readonly external: ExternalIds;
}

export type ExternalIds = { readonly [scheme: string]: string | readonly string[] };

/** So many ids of one object are said again with each relationship to it. */
const mostIds = 20;

/** What the objects of a bundle refer to. A source is one, wherever it is referred to. */
export class References {
  private readonly sources = new Map<string, string>();
  private readonly schemes = new Map<string, string>();
  private readonly ids = new Map<Incoming, ExternalIds>();

  constructor(private readonly draft: NoteDraft) {}

  of(object: Incoming): Referred {
    const sources: string[] = [];
    const external: Lists = { stix: object.id };
    for (const reference of referencesIn(object)) {
      if (this.isListing(reference)) this.addId(external, reference);
      else {
        const source = this.source(reference);
        if (source !== undefined) sources.push(source);
      }
    }
    return { sources: sources.length > 1 ? [...new Set(sources)] : sources, external: eachOnce(external) };
  }

  /** The ids alone of what is no entry, for what is told of it. */
  idsOf(object: Incoming): ExternalIds {
    const known = this.ids.get(object);
    if (known) return known;
    const external: Lists = {};
    for (const reference of referencesIn(object).slice(0, mostIds))
      if (this.isListing(reference)) this.addId(external, reference);
    const ids = eachOnce(external);
    this.ids.set(object, ids);
    return ids;
  }

  /** Whether it is a number in a list of others, and describes no source. */
  private isListing({ source_name, external_id }: Reference): boolean {
    return textOf(source_name) !== undefined && textOf(external_id) !== undefined;
  }

  private addId(external: Lists, { source_name, external_id }: Reference): void {
    const id = lineOf(external_id) ?? '';
    const scheme = this.schemeFor(lineOf(source_name) ?? '', id);
    const before = Object.hasOwn(external, scheme) ? external[scheme] : undefined;
    if (before === undefined) external[scheme] = id;
    else if (typeof before === 'string') external[scheme] = [before, id];
    else before.push(id);
  }

  /** A name of a scheme by which an id is read: one whose form is known takes no other. */
  private schemeFor(name: string, id: string): string {
    const lower = name.toLowerCase();
    const scheme = schemeNames.get(lower) ?? lower;
    const fits = !Object.hasOwn(schemes, scheme) || schemes[scheme]?.form.test(id);
    const called = fits ? scheme : `other ${lower}`;
    const short = this.schemes.get(called) ?? shortened(called);
    this.schemes.set(called, short);
    return short;
  }

  /** The source that a reference describes, which is the same where it has the same address or words. */
  private source(reference: Reference): string | undefined {
    const address = textOf(reference.url);
    const told = textOf(reference.description);
    const key = address ?? told ?? textOf(reference.source_name);
    if (key === undefined || (address === undefined && told !== undefined && citesOthers.test(told)))
      return undefined;
    const id = this.sources.get(key) ?? this.addSource(key, reference);
    this.sources.set(key, id);
    return id;
  }

  private addSource(key: string, { source_name, description, url }: Reference): string {
    const address = textOf(url);
    const told = textOf(description);
    const name = lineOf(source_name);
    const { id } = this.draft.addCalled('sources', name ?? told ?? key, {
      title: asProse(lineOf(told) ?? name ?? key),
      url: address !== undefined && !/\s/.test(address) ? address : undefined,
    });
    return id;
  }
}

/** Where ATT&CK says which of its sources know an object by another name. */
const citesOthers = /^(?:\(Citation: [^)]*\)[\s,]*)+$/;

type Reference = { readonly [property: string]: unknown };

function referencesIn({ external_references: references }: Incoming): readonly Reference[] {
  return Array.isArray(references) ? references.filter(isMap) : [];
}

/** The ids of each scheme; one alone is no list. */
type Lists = Record<string, string | string[]>;

function eachOnce(external: Lists): ExternalIds {
  for (const scheme in external) {
    const ids = external[scheme];
    if (typeof ids === 'object') external[scheme] = [...new Set(ids)];
  }
  return external;
}
