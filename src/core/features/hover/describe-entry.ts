import type { Entry, EntryOf } from '../../model/entries/entry';
import { isId } from '../../model/fields/ids';
import { credibility, reliability } from '../../model/scales/admiralty';
import { bandOf } from '../../model/scales/likelihoods';
import { isPlainPercentage } from '../../model/scales/percentages';
import { formatBand } from '../../model/scales/yardsticks';
import { escapeMarkdown } from '../../text/markdown';
import { shortened } from '../../text/shorten';
import { type EntryReference, type Location, locationOf } from '../../workspace/note/location';
import { type Note, noteOf } from '../../workspace/note/note';
import { claimsAbout, claimsBy, entriesNamedIn, entriesNaming } from '../../workspace/note/relations';

/** Gives the address of an entry, whose id is defined at a place, to put into a Markdown link. */
export type Linker = (entry: EntryReference & Location) => string;

/** How many entries a list of a description shows before it only counts. */
const listed = 8;

/** What a note says of an entry, as Markdown in which everything from the note is escaped. */
export function describe(note: Note, entry: Entry, link: Linker): string {
  const parts = new Description(note, entry, link);
  return parts.lines().filter(Boolean).join('\n\n');
}

class Description {
  constructor(
    private readonly note: Note,
    private readonly entry: Entry,
    private readonly link: Linker,
  ) {}

  lines(): string[] {
    const { entry } = this;
    const specific = this.specific();
    const remark = entry.values.note ? escapeMarkdown(shortened(entry.values.note.value, 300)) : '';
    return [this.heading(), ...specific, remark, this.origin()];
  }

  /** Where an entry is defined that is not this note's own. */
  private origin(): string {
    return this.home === this.note ? '' : `In ${escapeMarkdown(this.home.name)}`;
  }

  /** The note in which the entry is defined: what the entry names is what the ids mean there. */
  private get home(): Note {
    return noteOf(this.entry);
  }

  private heading(): string {
    return `**${escapeMarkdown(shortened(this.entry.title, 300))}**`;
  }

  private specific(): string[] {
    switch (this.entry.kind) {
      case 'actor':
        return this.actor(this.entry);
      case 'claim':
        return this.claim(this.entry);
      case 'indicator':
        return this.indicator(this.entry);
      case 'source':
        return this.source(this.entry);
      case 'hypothesis':
        return this.hypothesis(this.entry);
    }
  }

  private actor(actor: EntryOf<'actor'>): string[] {
    const { aliases = [], kind, role } = actor.values;
    return [
      facts(kind?.value ?? 'actor', idOf(actor)),
      aliases.length > 0 ? `Also: ${aliases.map(({ value }) => escapeMarkdown(value)).join(', ')}` : '',
      role ? escapeMarkdown(role.value) : '',
      this.list('Part of', this.references(actor.values['part-of'])),
      this.list('Claims', claimsBy(this.note, actor)),
      this.list('Said of it', claimsAbout(this.note, actor)),
    ];
  }

  private claim(claim: EntryOf<'claim'>): string[] {
    const { kind, confidence, by } = claim.values;
    return [
      facts(
        claim.values.key?.value ? `key ${kind?.value ?? 'judgement'}` : (kind?.value ?? 'judgement'),
        this.likelihood(claim),
        confidence ? `${confidence.value} confidence` : '',
        idOf(claim),
      ),
      this.list('By', this.references(by)),
      this.list('For', entriesNamedIn(claim, 'supported-by')),
      this.list('Against', entriesNamedIn(claim, 'contradicted-by')),
      this.list('Excludes', entriesNamedIn(claim, 'contradicts')),
      this.list('Sources', this.references(claim.values.sources)),
      this.list('Supports', entriesNaming(this.note, 'supported-by', claim)),
    ];
  }

  private indicator(indicator: EntryOf<'indicator'>): string[] {
    const { status, date, until } = indicator.values;
    return [
      facts(
        (status?.value ?? 'observed').replace('-', ' '),
        date?.value ?? '',
        until ? `until ${until.value}` : '',
        idOf(indicator),
      ),
      this.grade(indicator),
      this.list('Sources', this.references(indicator.values.sources)),
      this.list('Supports', entriesNaming(this.note, 'supported-by', indicator)),
      this.list('Speaks against', entriesNaming(this.note, 'contradicted-by', indicator)),
    ];
  }

  private grade(indicator: EntryOf<'indicator'>): string {
    const { code, words } = gradeOf(this.home, indicator);
    return code ? `Grade **${code}**: ${words}` : '';
  }

  private source(source: EntryOf<'source'>): string[] {
    const { kind, publisher, date, reliability: grade, status } = source.values;
    return [
      facts(
        kind?.value ?? 'source',
        publisher ? escapeMarkdown(publisher.value) : '',
        date?.value ?? '',
        status && status.value !== 'current' ? `**${status.value}**` : '',
        idOf(source),
      ),
      grade ? `Reliability **${grade.value}**: ${reliability[grade.value].words}` : '',
      this.list('Speaks for', this.references(source.values.by)),
      this.list('Repeats', this.references(source.values['derived-from'])),
      this.list('Used by', entriesNaming(this.note, 'sources', source)),
    ];
  }

  private hypothesis(hypothesis: EntryOf<'hypothesis'>): string[] {
    return [
      facts('hypothesis', this.likelihood(hypothesis), idOf(hypothesis)),
      this.list('Rated by', entriesNaming(this.note, 'consistency', hypothesis)),
    ];
  }

  private likelihood({ values }: EntryOf<'claim'> | EntryOf<'hypothesis'>): string {
    const { likelihood } = values;
    if (!likelihood) return '';
    const band = bandOf(likelihood.value, this.home.yardstick);
    const written = escapeMarkdown(likelihood.value);
    if (!band || isPlainPercentage(likelihood.value)) return written;
    return `${written} (${formatBand(band)})`;
  }

  private references(references: readonly { readonly id: string }[] = []): Entry[] {
    return references.flatMap(({ id }) => this.home.scope.find(id) ?? []);
  }

  private linkTo({ chunk, id, idSpan }: Entry): string {
    return this.link({ ...locationOf({ chunk, span: idSpan }), id });
  }

  private list(title: string, entries: readonly Entry[]): string {
    if (entries.length === 0) return '';
    const links = entries
      .slice(0, listed)
      .map((entry) => `[${escapeMarkdown(shortened(entry.title, 90))}](${this.linkTo(entry)})`);
    if (entries.length === 1) return `${title}: ${links[0]}`;
    const rest = entries.length > listed ? [`and ${entries.length - listed} more`] : [];
    return `${title} (${entries.length}):\n${[...links, ...rest].map((line) => `- ${line}`).join('\n')}`;
  }
}

/** The id as code; a malformed one may hold signs of Markdown. */
function idOf({ id }: Entry): string {
  return isId(id) ? `\`${id}\`` : escapeMarkdown(id);
}

function facts(...words: string[]): string {
  return words.filter(Boolean).join(' · ');
}

/** The best reliability among an indicator's sources with its credibility, as `C2` and in words. */
export function gradeOf(
  note: Note,
  { values }: EntryOf<'indicator'>,
): { readonly code: string; readonly words: string } {
  const letters = (values.sources ?? []).flatMap(({ id }) => {
    const source = note.scope.find(id);
    return source?.kind === 'source' && source.values.reliability ? [source.values.reliability.value] : [];
  });
  const letter = letters.sort()[0];
  const number = values.credibility?.value;
  const words = [letter && reliability[letter].words, number && credibility[number].words]
    .filter(Boolean)
    .join(', ');
  return { code: `${letter ?? ''}${number ?? ''}`, words };
}
