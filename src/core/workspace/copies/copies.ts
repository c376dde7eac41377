/**
 * What is known of the copies that sources keep. No file is read here: who looks at a source or a quotation is told what
 * is known, and what is not is wanted from then on; the session reads it, and tells. Of a copy are kept its hash and
 * where each quotation stands, and not its text.
 *
 * Invariant: once nothing is wanted any more, each note answers as if all had been asked anew.
 */
import type { CopyText } from '../../copies/copy-part';
import { type QuotePlace, searchQuotes } from '../../copies/quote-search';
import { UnitTables } from '../../copies/units';
import type { EntryOf } from '../../model/entries/entry';
import { none } from '../../util/none';
import type { Copy, CopyState, KeptCopies } from '../note/kept-copies';
import { type Note, noteOf } from '../note/note';
import { quotationsIn } from '../reading/quotations';

type Source = EntryOf<'source'>;

/**
 * Where the path of a copy leads: to the file at an address; `outside` of the folder of the note and of the workspace; or
 * undefined where nobody can tell, as a note that was never saved has no folder.
 */
export type CopyPlace = { readonly address: string } | 'outside' | undefined;

/** Where the path of a copy leads, from the note at an address. */
export type ResolveCopy = (from: string, path: string) => CopyPlace;

/** A file that was read as a copy, or why it was not. */
export interface CopyFile {
  readonly state: CopyState;
  readonly sha256?: string;
  /** Where quotations are looked for in it. */
  readonly text?: CopyText;
}

/** A copy that somebody wants to be read, and a note that wants it. */
export interface WantedCopy {
  readonly address: string;
  readonly from: string;
}

/** How many quotations that are cited no longer are kept at most, beside as many as are cited. */
const mostUncited = 64;

/** One copy. */
interface Known {
  answer: Copy | undefined;
  places: ReadonlyMap<string, QuotePlace>;
  /** The quotations that were asked for and not looked for yet. */
  readonly pending: Set<string>;
  /** Who has asked, and for which sources. */
  readonly askers: Map<Note, Set<string>>;
  most: number;
}

const outside: Copy = { state: 'outside' };

export class Copies {
  private readonly known = new Map<string, Known>();
  private readonly open = new Set<string>();
  private readonly places = new WeakMap<Source, { readonly place: CopyPlace }>();
  private readonly tables = new UnitTables();

  constructor(private readonly resolve: ResolveCopy) {}

  /** What a note sees of them. */
  seenBy(note: Note): KeptCopies {
    return {
      addressOf: (source) => this.addressOf(source),
      of: (source) => {
        const place = this.placeOf(source);
        if (place === 'outside') return outside;
        return place && this.ask(note, source, place.address).answer;
      },
      find: (source, quote) => this.find(note, source, quote),
    };
  }

  private addressOf(source: Source): string | undefined {
    const place = this.placeOf(source);
    return typeof place === 'object' ? place.address : undefined;
  }

  private placeOf(source: Source): CopyPlace {
    if (!source.summary.file) return undefined;
    const known = this.places.get(source);
    if (known) return known.place;
    const path = source.values.file?.value;
    const place = path === undefined ? undefined : this.resolve(noteOf(source).uri, path);
    this.places.set(source, { place });
    return place;
  }

  private ask(note: Note, { id }: Source, address: string): Known {
    const known = this.knownAt(address);
    const ids = known.askers.get(note);
    if (ids) ids.add(id);
    else known.askers.set(note, new Set([id]));
    if (!known.answer) this.open.add(address);
    return known;
  }

  private knownAt(address: string): Known {
    const known = this.known.get(address);
    if (known) return known;
    const added: Known = {
      answer: undefined,
      places: new Map(),
      pending: new Set(),
      askers: new Map(),
      most: mostUncited,
    };
    this.known.set(address, added);
    return added;
  }

  private find(note: Note, source: Source, quote: string): QuotePlace | undefined {
    const address = this.addressOf(source);
    if (address === undefined) return undefined;
    const known = this.ask(note, source, address);
    // When a copy is read for the first time, all that is quoted from it is looked for.
    if (!known.answer) return undefined;
    const place = known.places.get(quote);
    if (place !== undefined || known.answer.state !== 'text') return place;
    known.pending.add(quote);
    this.open.add(address);
    return undefined;
  }

  /** Whether a copy is kept by a source that somebody has looked at. */
  has(address: string): boolean {
    return this.known.has(address);
  }

  /** The next copy that is to be read; it is not given again before somebody wants more of it. */
  next(): WantedCopy | undefined {
    for (const address of this.open) {
      this.open.delete(address);
      const from = this.askerOf(address);
      if (from !== undefined) return { address, from };
      this.known.delete(address);
    }
    return undefined;
  }

  get isAnyWanted(): boolean {
    return this.open.size > 0;
  }

  /** A note of which a source still keeps the copy, as it may have had another path while it was typed. */
  private askerOf(address: string): string | undefined {
    for (const [note, ids] of this.known.get(address)?.askers ?? none)
      for (const id of ids)
        for (const source of note.scope.allDefinitions(id))
          if (source.kind === 'source' && this.addressOf(source) === address) return noteOf(source).uri;
    return undefined;
  }

  /** Takes in that a file may have changed. */
  changed(address: string): void {
    if (this.known.has(address)) this.open.add(address);
  }

  /** Takes in a file, and says which notes have to look again, at which sources. */
  take(address: string, { state, sha256, text }: CopyFile): ReadonlyMap<Note, ReadonlySet<string>> {
    const known = this.known.get(address);
    if (!known) return new Map();
    const isSame = known.answer?.state === state && known.answer.sha256 === sha256;
    if (isSame && known.pending.size === 0) return new Map();
    const quotes = known.answer ? this.quotesFor(known) : citedBy(known.askers);
    known.answer = { state, ...(sha256 !== undefined && { sha256 }) };
    known.pending.clear();
    known.places = text ? searchQuotes(text, quotes, this.tables) : new Map();
    return known.askers;
  }

  /** While a quotation is typed, each of its beginnings is asked for. */
  private quotesFor(known: Known): ReadonlySet<string> {
    const asked = new Set([...known.places.keys(), ...known.pending]);
    if (asked.size <= known.most) return asked;
    const cited = citedBy(known.askers);
    known.most = 2 * cited.size + mostUncited;
    return cited;
  }

  /** Takes in that a note is gone, or nobody follows it any more. */
  forget(note: Note): void {
    for (const [address, { askers }] of this.known)
      if (askers.delete(note) && askers.size === 0) {
        this.known.delete(address);
        this.open.delete(address);
      }
  }
}

function citedBy(askers: Known['askers']): ReadonlySet<string> {
  const cited = new Set<string>();
  for (const [note, ids] of askers)
    for (const id of ids)
      for (const facts of note.symbols.referrers(id))
        for (const { citation, quote } of quotationsIn(facts)) if (citation.id === id) cited.add(quote.value);
  return cited;
}
