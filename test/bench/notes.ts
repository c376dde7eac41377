import { claim, indicator } from './entries';
import { damaged, type ProblemKind, Problems } from './problems';
import { actorName, prose, slug } from './prose';
import { Random } from './random';
import { Draft, entry, marks, type Places } from './writing';

export interface NoteOptions {
  readonly claims: number;
  /** The same seed gives the same note. */
  readonly seed?: number;
  /** The share of claims in which something is wrong; 4 in 100 if absent. */
  readonly problems?: number;
  /** Whether lists that recur are named once by an anchor. */
  readonly anchors?: boolean;
}

/** A place where a reference can be added to a claim's `supported-by`. */
export interface EdgePlace {
  readonly offset: number;
  /** What goes between the item before and the new one. */
  readonly separator: string;
}

/** Where one works in a claim; offsets of the note. */
export interface ClaimPlace {
  readonly id: string;
  /** Inside its prose, at the end of a word. */
  readonly typing: number;
  /** At one of its references, or else in its prose. */
  readonly reference: number;
  readonly edge?: EdgePlace;
}

export interface BenchNote {
  readonly text: string;
  readonly claims: readonly ClaimPlace[];
  /** Ids that a claim may be supported by. */
  readonly indicators: readonly string[];
  /** Where the ids of actors stand; the first few are named by most of the claims. */
  readonly actors: readonly number[];
  /** Where the first entry of the note, a source, begins. */
  readonly sourcesTop: number;
  /** Where the first claim begins. */
  readonly claimsTop: number;
  /** What was put wrong, claim by claim. */
  readonly problems: readonly ProblemKind[];
}

/**
 * A note as analysts keep it for a year: so many claims, an indicator to every second of them, a source to
 * every tenth, an actor to every fiftieth; about 280 bytes for each claim, all in all.
 */
export function noteOf(options: NoteOptions): BenchNote {
  return new NoteWriter(options).write();
}

class NoteWriter {
  private readonly draft = new Draft();
  private readonly random: Random;
  private readonly problems: Problems;
  private readonly planted: ProblemKind[] = [];
  private readonly places: ClaimPlace[] = [];
  private readonly actorPlaces: number[] = [];
  private readonly ids: Readonly<Record<'source' | 'claim' | 'indicator', readonly string[]>>;
  private readonly actors: number;
  /** How many claims lie between each claim and the indicators below it. */
  private readonly depths: number[] = [];

  constructor(private readonly options: NoteOptions) {
    const { claims, seed = 1, problems = 0.04 } = options;
    this.random = new Random(seed);
    this.problems = new Problems(seed, problems);
    this.actors = Math.max(2, Math.ceil(claims / 50));
    this.ids = {
      source: this.idsFor('src', Math.max(3, Math.ceil(claims / 10))),
      claim: this.idsFor('c', claims),
      indicator: this.idsFor('i', Math.max(2, Math.ceil(claims / 2))),
    };
  }

  private idsFor(prefix: string, count: number): string[] {
    return Array.from({ length: count }, (_, n) => `${prefix}-${slug(this.random)}-${n}`);
  }

  write(): BenchNote {
    this.head();
    const sourcesTop = this.section('sources', () => this.sources());
    this.section('actors', () => this.actorEntries());
    this.section('hypotheses', () => this.hypotheses());
    const claimsTop = this.section('claims', () => this.claims());
    this.section('indicators', () => this.indicators());
    return {
      text: this.draft.text,
      claims: this.places,
      indicators: this.ids.indicator,
      actors: this.actorPlaces,
      sourcesTop,
      claimsTop,
      problems: this.planted,
    };
  }

  private head(): void {
    this.draft.write('# Kept by the regional desk; see the handbook for the grades.\n');
    this.draft.write('title: A year of reporting\ndate: 2024-06-30\nauthor: Regional desk\n');
    this.draft.write('question: Does the crisis of the two provinces end in war?\n');
    this.draft.write('bottom-line: >-\n  The provinces stay quiet; a settlement is likelier than war.\n');
    if (this.options.anchors) this.draft.write('x-common: &desk [desk, regional]\n');
  }

  /** @returns where its first entry begins */
  private section(name: string, entries: () => void): number {
    this.draft.write(`\n${name}:\n`);
    const top = this.draft.offset;
    entries();
    return top;
  }

  private sources(): void {
    const { random } = this;
    this.ids.source.forEach((id, n) => {
      const fields = {
        title: { prose: `${random.pick(['Report', 'Statement', 'Cable', 'Dispatch'])} ${n} of the agency` },
        publisher: random.pick(['Wire Service', 'Official Gazette', 'Evening Paper']),
        date: this.date(),
        reliability: random.weighted({ A: 20, B: 50, C: 25, D: 4, F: 1 }),
        ...(n > 0 && random.chance(0.05) ? { 'derived-from': this.ids.source[random.below(n)] ?? id } : {}),
      };
      this.draft.write(entry(random, id, fields, random.chance(0.5) ? 'flow' : 'block'));
    });
  }

  private actorEntries(): void {
    const kind = () => this.random.pick(['organisation', 'state', 'group']);
    for (let n = 0; n < this.actors; n++) {
      const { id, name, alias } = actorName(n);
      const role = this.random.pick(['Party to the talks', 'Observer', 'Guarantor of the ceasefire']);
      const fields = { name, aliases: [alias], kind: kind(), role };
      this.actorPlaces.push(this.draft.offset + 2);
      this.draft.write(entry(this.random, id, fields, this.random.chance(0.4) ? 'flow' : 'block'));
    }
  }

  private hypotheses(): void {
    this.draft.write('  war: {text: The crisis ends in war, likelihood: unlikely}\n');
    this.draft.write('  settlement: {text: The crisis ends in a settlement, likelihood: likely}\n');
    this.draft.write('  drift:\n    text: Nothing is settled within the year.\n    likelihood: 15-30%\n');
  }

  private claims(): void {
    this.ids.claim.forEach((id, n) => {
      this.remark();
      const problem = this.problems.next();
      if (problem) this.planted.push(problem);
      this.claim(id, n, problem);
    });
  }

  private claim(id: string, n: number, problem: ProblemKind | undefined): void {
    const { random } = this;
    const fields = claim(random, {
      prose: this.prose(n),
      support: this.support(n),
      indicator: () => this.indicatorNear(n),
      source: () => random.pick(this.ids.source),
      actor: () => this.actor().id,
      ...(this.options.anchors ? { tags: '*desk' } : {}),
    });
    const layout = random.chance(0.15) ? 'flow' : 'block';
    // Its own, so that a problem here leaves the rest of the note as it is.
    const hand = new Random(random.below(2 ** 32));
    const written = problem ? damaged(fields, problem, hand.pick(this.ids.source)) : fields;
    const start = this.draft.offset;
    const places = this.draft.write(entry(hand, id, written, problem === 'syntax' ? 'block' : layout));
    this.places.push(placeOf(id, start, places, 'supported-by' in written));
  }

  /** A comment before an entry, or white space, here and there. */
  private remark(): void {
    if (this.random.chance(0.05)) this.draft.write(`  # checked on ${this.date()}: still stands\n`);
    else if (this.random.chance(0.1)) this.draft.write('\n');
  }

  private indicators(): void {
    for (const id of this.ids.indicator) {
      const date = this.date();
      const source = () => this.random.pick(this.ids.source);
      const fields = indicator(this.random, { prose: this.prose(0), date, source });
      this.draft.write(entry(this.random, id, fields, this.random.chance(0.35) ? 'flow' : 'block'));
    }
  }

  /** What supports a claim: indicators of its time, and claims shortly before it, in chains of up to six. */
  private support(n: number): string[] {
    const wanted = Number(this.random.weighted({ 1: 55, 2: 35, 3: 10 }));
    const items = new Set<string>();
    let depth = 0;
    for (let count = 0; count < wanted; count++) {
      const below = this.random.chance(count === 0 ? 0.2 : 0.7) ? this.claimBelow(n) : undefined;
      if (below !== undefined) depth = Math.max(depth, (this.depths[below] ?? 0) + 1);
      items.add((below === undefined ? undefined : this.ids.claim[below]) ?? this.indicatorNear(n));
    }
    this.depths.push(depth);
    return [...items];
  }

  private claimBelow(n: number): number | undefined {
    if (n === 0) return undefined;
    const back = this.random.chance(0.02) ? this.random.below(n) : this.random.below(Math.min(n, 8));
    const below = n - 1 - back;
    return (this.depths[below] ?? 0) < 5 ? below : undefined;
  }

  private indicatorNear(n: number): string {
    const near = Math.floor(n / 2) + this.random.below(2);
    const last = this.ids.indicator.length - 1;
    return this.ids.indicator[Math.max(0, Math.min(near, last))] ?? '';
  }

  private prose(n: number): string {
    const sentences = this.random.weighted({ 1: 93, 2: 4, 3: 2, 5: 1 });
    const topics = {
      link: () => (n > 0 ? this.ids.claim[n - 1 - this.random.below(Math.min(n, 20))] : undefined),
      mention: () => this.mention(),
    };
    const text = prose(this.random, topics, Number(sentences));
    return `${text.slice(0, -1)}${marks.typing}.`;
  }

  private mention(): string {
    const { id, name, alias } = this.actor();
    return this.random.pick([`The ${name}`, alias, alias, `The office of [[${id}]]`]);
  }

  /** A few actors are named most of the time. */
  private actor() {
    const known = this.random.chance(0.5) ? Math.min(this.actors, 6) : this.actors;
    return actorName(this.random.below(known));
  }

  /** A day of the half-year before the note's date. */
  private date(): string {
    const two = (value: number) => String(value).padStart(2, '0');
    return `2024-${two(1 + this.random.below(6))}-${two(1 + this.random.below(28))}`;
  }
}

function placeOf(id: string, start: number, places: Places, isSupported: boolean): ClaimPlace {
  const { typing = start, flowItem, blockItem, reference = typing } = places;
  const edge = isSupported ? edgeOf(flowItem, blockItem) : undefined;
  return { id, typing, reference, ...(edge ? { edge } : {}) };
}

function edgeOf(flowItem?: number, blockItem?: number): EdgePlace | undefined {
  if (flowItem !== undefined) return { offset: flowItem, separator: ', ' };
  if (blockItem !== undefined) return { offset: blockItem, separator: '\n      - ' };
  return undefined;
}
