import { attributions } from '../../language';
import type { Span } from '../../text/span';
import type { NamedActor } from './names/actors';
import type { Proposal, ProposedActor, Reason } from './proposal';
import { sentencesOf, type TextPassage, type TextSentence } from './reading';
import { type Speaker, Speakers } from './speakers';
import {
  type Dated,
  datedIn,
  dueIn,
  type Judged,
  judgedIn,
  quotationsIn,
  reportedIn,
  signsIn,
} from './statements';

/** What a text is looked through with. */
export interface Found {
  readonly text: string;
  readonly passages: readonly TextPassage[];
  readonly actors: readonly NamedActor[];
  readonly date: string | undefined;
  readonly isEnglish: boolean;
}

/** So many names are enough: what comes behind them is named once. */
const mostActors = 80;
/** Of a name, so many places are marked in the text. */
const mostPlaces = 60;
/** A sentence of fewer words is a heading or an exclamation. */
const [fewestWords, fewestUnended] = [4, 6];

/** Makes proposals of sentences and names, those of each kind in their order of weight. */
export class Finder {
  private readonly found: { readonly proposal: Proposal; readonly weight: number }[] = [];
  private readonly speakers: Speakers;

  constructor(private readonly of: Found) {
    this.speakers = new Speakers(of.text, of.actors);
  }

  find(): Proposal[] {
    for (const passage of this.of.passages) this.lookThrough(passage);
    this.found.sort(
      (one, other) => other.weight - one.weight || startOf(one.proposal) - startOf(other.proposal),
    );
    const actors = this.of.actors.slice(0, mostActors).map((actor) => this.actor(actor));
    return [...this.found.map(({ proposal }) => proposal), ...actors];
  }

  private lookThrough(passage: TextPassage): void {
    const quotations = quotationsIn(passage);
    const signs = this.of.isEnglish ? signsIn(passage) : undefined;
    for (const sentence of sentencesOf([passage])) {
      const speaker = signs && this.speakers.of(sentence, attributions(sentence.sentence));
      const quoted = quotations.filter(({ start }) => start >= sentence.start && start < sentence.end);
      if (speaker) for (const quotation of quoted) this.addQuotation(sentence, quotation, speaker);
      if (!isWhole(this.of.text, sentence)) continue;
      const dated = datedIn(this.of.text, sentence, this.of.date);
      const judged = signs && judgedIn(sentence, signs);
      if (dated) this.addEvent(sentence, dated);
      if (speaker && quoted.length > 0) continue;
      if (speaker && !dated) this.addView(sentence, speaker);
      if (judged && (judged.weight > 2 || !speaker)) this.addJudgement(sentence, judged);
      if (!speaker && !dated) this.addReported(sentence);
    }
  }

  private addQuotation(sentence: TextSentence, quotation: Span, speaker: Speaker): void {
    const reason: Reason = { sign: 'quoted', words: speaker.words };
    this.add(3, {
      ...this.common('quote', quotation, sentence.paragraph, reason),
      kind: 'claim',
      form: 'view',
      by: speaker.name,
    });
  }

  private addView(sentence: TextSentence, { name, words }: Speaker): void {
    this.add(2, {
      ...this.common('view', sentence, sentence.paragraph, { sign: 'said', words }),
      kind: 'claim',
      form: 'view',
      by: name,
    });
  }

  private addJudgement(sentence: TextSentence, { reason, weight, likelihood, isForecast }: Judged): void {
    const due = isForecast ? dueIn(this.of.text, sentence, this.of.date) : undefined;
    this.add(weight, {
      ...this.common('claim', sentence, sentence.paragraph, reason),
      kind: 'claim',
      form: isForecast ? 'forecast' : 'judgement',
      ...(likelihood !== undefined && { likelihood }),
      ...(due !== undefined && { due }),
    });
  }

  private addEvent(sentence: TextSentence, { reason, mention, isScheduled }: Dated): void {
    this.add(2, {
      ...this.common('event', sentence, sentence.paragraph, reason),
      kind: 'indicator',
      form: 'event',
      ...(mention.date !== undefined && { date: mention.date }),
      ...(isScheduled && { status: 'scheduled' as const }),
    });
  }

  private addReported(sentence: TextSentence): void {
    const reason = reportedIn(this.of.text, sentence);
    if (reason)
      this.add(reason.sign === 'reported' ? 1.5 : 1, {
        ...this.common('event', sentence, sentence.paragraph, reason),
        kind: 'indicator',
        form: 'event',
      });
  }

  private add(weight: number, proposal: Proposal): void {
    this.found.push({ proposal, weight });
  }

  private common(form: string, place: Span, paragraph: number, reason: Reason) {
    const quote = this.of.text.slice(place.start, place.end);
    const places = [{ start: place.start, end: place.end }];
    return { id: `${form}-${place.start}`, reason, places, paragraph, quote, text: quote };
  }

  private actor({ name, aliases, kind, role, places }: NamedActor): ProposedActor {
    const [first = { start: 0, end: 0 }] = places;
    return {
      kind: 'actor',
      id: `actor-${first.start}`,
      reason: { sign: 'named', count: places.length },
      places: places.slice(0, mostPlaces),
      paragraph: this.paragraphAt(first.start),
      quote: this.of.text.slice(first.start, first.end),
      name,
      aliases,
      ...(kind !== undefined && { actorKind: kind }),
      ...(role !== undefined && { role }),
    };
  }

  private paragraphAt(offset: number): number {
    return this.of.passages.find(({ end }) => end > offset)?.paragraph ?? 1;
  }
}

function startOf({ places }: Proposal): number {
  return places[0]?.start ?? 0;
}

/** Whether a sentence says something, and neither asks nor heads anything. */
function isWhole(text: string, { sentence, start, end }: TextSentence): boolean {
  const written = text.slice(start, end);
  if (/\?["'”’»)\]]*$/.test(written)) return false;
  const words = sentence.tokens.filter(({ kind }) => kind === 'word').length;
  const isEnded = /[.!?…]["'”’»)\]]*$/.test(written);
  return words >= (isEnded ? fewestWords : fewestUnended);
}
