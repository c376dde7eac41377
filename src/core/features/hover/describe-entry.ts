import type { Entry, EntryOf } from '../../model/entries/entry';
import { isId } from '../../model/fields/ids';
import type { Text } from '../../model/fields/values';
import type { Weighing } from '../../model/fields/weighing';
import { credibility, type Reliability, reliability } from '../../model/scales/admiralty';
import { bandOf } from '../../model/scales/likelihoods';
import { isPlainPercentage } from '../../model/scales/percentages';
import { formatBand } from '../../model/scales/yardsticks';
import { escapeMarkdown } from '../../text/markdown';
import { shortened } from '../../text/shorten';
import { type EntryReference, type Location, locationOf } from '../../workspace/note/location';
import { type Note, noteOf } from '../../workspace/note/note';
import { claimsAbout, claimsBy, entriesNamedIn, entriesNaming } from '../../workspace/note/relations';
import { ratingsOf, sideOfRating } from '../../workspace/note/weighing';

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
    return [this.heading(), ...specific, remark, this.marking(), this.elsewhere(), this.origin()];
  }

  /** Where an entry is defined that is not this note's own. */
  private origin(): string {
    return this.home === this.note ? '' : `In ${escapeMarkdown(this.home.name)}`;
  }

  /** The note in which the entry is defined: what the entry names is what the ids mean there. */
  private get home(): Note {
    return noteOf(this.entry);
  }

  private marking(): string {
    const { marking } = this.entry.values;
    return marking ? `Marked **${marking.value}**` : '';
  }

  /** Its ids elsewhere, by scheme. */
  private elsewhere(): string {
    const { external = [] } = this.entry.values;
    return external
      .map(({ key, value }) => `${key.value}: ${value.map((id) => id.value).join(', ')}`)
      .map((line) => escapeMarkdown(shortened(line, 300)))
      .join(' · ');
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
      case 'gap':
        return this.gap(this.entry);
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
      reason(claim.values.because),
      this.list('By', this.references(by)),
      this.list('Judgement on', this.references(claim.values.hypothesis ? [claim.values.hypothesis] : [])),
      ...this.weighings(claim),
      this.list('For', entriesNamedIn(claim, 'supported-by')),
      this.list('Against', entriesNamedIn(claim, 'contradicted-by')),
      this.list('Excludes', entriesNamedIn(claim, 'contradicts')),
      this.list('Sources', this.references(claim.values.sources)),
      ...this.supported(claim),
      this.gaps(claim),
    ];
  }

  /** What rests on a claim, by what it is for: other claims, what it means, and what to do. */
  private supported(claim: EntryOf<'claim'>): string[] {
    const all = entriesNaming(this.note, 'supported-by', claim);
    const ofKind = (...kinds: string[]) =>
      all.filter((each) => kinds.includes((each.kind === 'claim' && each.values.kind?.value) || 'judgement'));
    const [means, calls] = [ofKind('implication'), ofKind('recommendation')];
    return [
      this.list(
        'Supports',
        all.filter((each) => ![...means, ...calls].includes(each)),
      ),
      this.list('Implies', means),
      this.list('Calls for', calls),
    ];
  }

  /** What is not known, and bears on the entry. */
  private gaps(entry: Entry): string {
    return this.list('Not known', entriesNaming(this.note, 'affects', entry));
  }

  /** How others judge, and how likely it was before. */
  private weighings({ values }: EntryOf<'claim'> | EntryOf<'hypothesis'>): string[] {
    const views = 'views' in values ? (values.views ?? []) : [];
    const judged = views.map(({ key, value }) => [this.nameOf(key.id), value] as const);
    const was = (values.was ?? []).map(({ key, value }) => [key.value, value] as const);
    return [
      this.weighed('Others judge', judged) +
        this.spread(
          values.likelihood,
          views.map(({ value }) => value),
        ),
      this.weighed('Was', was),
    ].filter(Boolean);
  }

  private weighed(title: string, all: readonly (readonly [name: string, weighing: Weighing])[]): string {
    const lines = all.slice(0, listed).map(([name, { likelihood, confidence, because }]) => {
      const how = facts(
        likelihood ? this.banded(likelihood.value) : '',
        confidence ? `${confidence.value} confidence` : '',
      );
      return `- ${escapeMarkdown(shortened(name, 90))}: ${[how, reason(because)].filter(Boolean).join('. ')}`;
    });
    const rest = all.length > listed ? [`- and ${all.length - listed} more`] : [];
    return lines.length > 0 ? `${title}:\n${[...lines, ...rest].join('\n')}` : '';
  }

  /** From the least to the most that anybody gives, where others judge as well. */
  private spread(own: Text | undefined, views: readonly Weighing[]): string {
    const likelihoods = [...(own ? [own] : []), ...views.flatMap(({ likelihood }) => likelihood ?? [])];
    const bands = likelihoods.flatMap(({ value }) => bandOf(value, this.home.yardstick) ?? []);
    if (views.length === 0 || bands.length < 2) return '';
    const low = Math.min(...bands.map((band) => band.low));
    const high = Math.max(...bands.map((band) => band.high));
    return `\n\nSpread: ${formatBand({ low, high })}`;
  }

  private nameOf(id: string): string {
    return this.home.scope.find(id)?.title ?? id;
  }

  private indicator(indicator: EntryOf<'indicator'>): string[] {
    const { status, date, until, place } = indicator.values;
    return [
      facts(
        (status?.value ?? 'observed').replace('-', ' '),
        date?.value ?? '',
        until ? `until ${until.value}` : '',
        place ? escapeMarkdown(shortened(place.value, 90)) : '',
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
    const { kind, publisher, date, reliability: grade, status, archived, file } = source.values;
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
      archived ? `Archived: ${escapeMarkdown(shortened(archived.value, 300))}` : '',
      file ? `Copy: ${escapeMarkdown(shortened(file.value, 300))}` : '',
      this.list('Used by', entriesNaming(this.note, 'sources', source)),
    ];
  }

  private hypothesis(hypothesis: EntryOf<'hypothesis'>): string[] {
    return [
      facts('hypothesis', this.likelihood(hypothesis), idOf(hypothesis)),
      reason(hypothesis.values.because),
      ...this.weighings(hypothesis),
      this.list('Judged by', entriesNaming(this.note, 'hypothesis', hypothesis)),
      this.rated(hypothesis),
      this.gaps(hypothesis),
    ];
  }

  /** `8 against · 5 for · 3 neutral`, and which are those, by the letters of their ratings. */
  private rated(hypothesis: EntryOf<'hypothesis'>): string {
    const ratings = ratingsOf(this.note, hypothesis);
    if (ratings.length === 0) return '';
    const counts = ['against', 'for', 'neutral', 'not applicable'].map((side) => {
      const count = ratings.filter(({ rating }) => sideOfRating[rating] === side).length;
      return count > 0 ? `${count} ${side}` : '';
    });
    const lines = ratings
      .slice(0, listed)
      .map(({ entry, rating }) => `- \`${rating}\` ${this.titled(entry)}`);
    const rest = ratings.length > listed ? [`- and ${ratings.length - listed} more`] : [];
    return `${facts(...counts)}:\n${[...lines, ...rest].join('\n')}`;
  }

  private gap(gap: EntryOf<'gap'>): string[] {
    const { affects, collect, status } = gap.values;
    return [
      facts('gap', status?.value ?? 'open', idOf(gap)),
      this.list('Affects', this.references(affects)),
      collect ? `To close it: ${escapeMarkdown(shortened(collect.value, 300))}` : '',
    ];
  }

  private likelihood({ values }: EntryOf<'claim'> | EntryOf<'hypothesis'>): string {
    const { likelihood } = values;
    return likelihood ? this.banded(likelihood.value) : '';
  }

  /** A likelihood, with its band where it is in words. */
  private banded(likelihood: string): string {
    const band = bandOf(likelihood, this.home.yardstick);
    const written = escapeMarkdown(likelihood);
    if (!band || isPlainPercentage(likelihood)) return written;
    return `${written} (${formatBand(band)})`;
  }

  private references(references: readonly { readonly id: string }[] = []): Entry[] {
    return references.flatMap(({ id }) => this.home.scope.find(id) ?? []);
  }

  /** What an entry says, which leads to it. */
  private titled({ title, chunk, id, idSpan }: Entry): string {
    const address = this.link({ ...locationOf({ chunk, span: idSpan }), id });
    return `[${escapeMarkdown(shortened(title, 90))}](${address})`;
  }

  private list(title: string, entries: readonly Entry[]): string {
    if (entries.length === 0) return '';
    const links = entries.slice(0, listed).map((entry) => this.titled(entry));
    if (entries.length === 1) return `${title}: ${links[0]}`;
    const rest = entries.length > listed ? [`and ${entries.length - listed} more`] : [];
    return `${title} (${entries.length}):\n${[...links, ...rest].map((line) => `- ${line}`).join('\n')}`;
  }
}

/** The id as code; a malformed one may hold signs of Markdown. */
function idOf({ id }: Entry): string {
  return isId(id) ? `\`${id}\`` : escapeMarkdown(id);
}

function reason(because: Text | undefined): string {
  return because ? `Because: ${escapeMarkdown(shortened(because.value, 300))}` : '';
}

function facts(...words: string[]): string {
  return words.filter(Boolean).join(' · ');
}

/** The best reliability among an indicator's sources with its credibility, as `C2` and in words. */
export function gradeOf(
  note: Note,
  indicator: EntryOf<'indicator'>,
): { readonly code: string; readonly words: string } {
  const letter = bestLetter(note, indicator);
  const number = indicator.values.credibility?.value;
  const words = [letter && reliability[letter].words, number && credibility[number].words]
    .filter(Boolean)
    .join(', ');
  return { code: `${letter ?? ''}${number ?? ''}`, words };
}

function bestLetter(note: Note, { values }: EntryOf<'indicator'>): Reliability | undefined {
  const letters = (values.sources ?? []).flatMap(({ id }) => {
    const source = note.scope.find(id);
    return source?.kind === 'source' && source.values.reliability ? [source.values.reliability.value] : [];
  });
  return letters.sort()[0];
}
