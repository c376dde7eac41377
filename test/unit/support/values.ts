import type { Pick } from './pick';

/** What a random note says, without how it is written. Maps keep the order of their keys. */
export type Value = string | number | boolean | null | Anchored | Aliased | readonly Value[] | ValueMap;
export interface ValueMap extends ReadonlyMap<string, Value> {}

export class Anchored {
  constructor(
    readonly name: string,
    readonly value: Value,
  ) {}
}

export class Aliased {
  constructor(
    readonly name: string,
    readonly value: Value,
  ) {}
}

/** The value as plain data: lists, and maps as lists of pairs. */
export function plain(value: Value): unknown {
  if (value instanceof Anchored || value instanceof Aliased) return plain(value.value);
  if (value instanceof Map) return [...value].map(([key, inner]) => ({ key, value: plain(inner as Value) }));
  return Array.isArray(value) ? value.map(plain) : value;
}

export interface Wishes {
  /** Whether anchors and aliases may be there. */
  readonly aliases: boolean;
}

const sections = ['sources', 'actors', 'hypotheses', 'claims', 'indicators', 'gaps'] as const;
type Section = (typeof sections)[number];

const idsOf: Readonly<Record<Section, readonly string[]>> = {
  sources: ['mod-rus', 'tass', 'источник', '__proto__'],
  actors: ['kremlin', 'nato', 'اوكرانيا', 'constructor'],
  hypotheses: ['war', 'climb-down', 'toString'],
  claims: ['boxed-in', 'reply', 'claim_3', 'тезис', 'hasOwnProperty', 'text'],
  indicators: ['drills-end', 'c2', 'x1'],
  gaps: ['whereabouts', 'пробел'],
};

const names = ['The Kremlin', 'Moscow', 'НАТО', 'United Russia', 'أوكرانيا'];
const words = [
  'Russia', 'is', 'the', 'Kremlin', 'boxed', "won't", '🕊️', 'Кремль', 'مرحبا', 'a:b', 'C#', '[[kremlin]]', 'x-1',
  '[[war|the war]]', '[[boxed-in]]', '70%', 'say', '“so”', 'United', 'é', '👩‍👩‍👧', 'Moscow', '(now)', '&co', '*star', 'to', '12', '-', '\\n', 'likely', 'highly',
  'will', 'may', 'with high confidence', '"we will never sign it"',
]; // biome-ignore format: one word list
const markings = ['TLP:RED', 'TLP:AMBER', 'TLP:CLEAR', 'TLP:GREEN'];
const dates = ['2022', '2022-02-14', '2022-02-17', '2022-02-10/2022-02-18', '2022-Q1', '2022-02~'];
const ratings = ['C', 'I', 'II', 'N'];
const likelihoods = ['likely', 'unlikely', '60-80%', '1 in 5', 'unlikely to likely'];
const levels = ['low', 'moderate', 'high', 'low-moderate'];
const parts = ['title', 'question', 'bottom-line', 'brief'];
const odd = ['"', "'", '# no', ': ', '{', ']', ', ', '\t', '!', '%', '@', '`', '|', '>', '? ', '- ', '  '];

/** A random note: its keys in random order, with references that lead somewhere and some that do not. */
export function randomValues(pick: Pick, wishes: Wishes): ValueMap {
  return new Composer(pick, wishes).note();
}

class Composer {
  private readonly anchors: Anchored[] = [];
  private count = 0;

  constructor(
    private readonly pick: Pick,
    private readonly wishes: Wishes,
  ) {}

  note(): ValueMap {
    const keys = this.shuffled([
      'title',
      'date',
      'brief',
      'bottom-line',
      'x-own',
      'author',
      'rules',
      'marking',
      'yardstick',
      'portions',
      'lang',
      'valid-until',
      'audience',
      ...sections,
    ]);
    const count = 1 + this.pick.below(keys.length);
    return new Map(keys.slice(0, count).map((key) => [key, this.top(key)]));
  }

  private top(key: string): Value {
    if ((sections as readonly string[]).includes(key)) return this.section(key as Section);
    if (key === 'x-own') return this.anything(3);
    if (key === 'rules') return new Map([['unused-entry', 'info']]);
    if (key === 'marking') return this.pick.one(markings);
    if (key === 'yardstick') return this.pick.one(['phia', 'kent', 'icd-203']);
    if (key === 'portions') return this.someOf(parts, () => this.pick.one(markings));
    if (key === 'lang') return this.pick.one(['en', 'en-GB', 'de']);
    if (key === 'valid-until') return this.pick.one(dates);
    if (key === 'author' || key === 'audience') return this.listOrOne(names);
    return key === 'date' ? '2022-02-16' : this.text();
  }

  private section(name: Section): Value {
    const ids = this.shuffled(idsOf[name]).slice(0, this.pick.below(idsOf[name].length + 1));
    if (ids.length === 0) return null;
    return new Map(ids.map((id) => [id, this.entry(name)]));
  }

  private entry(section: Section): Value {
    if (this.pick.chance(25)) return this.text();
    const keys = this.shuffled(Object.keys(this.fields[section]));
    const chosen = keys.slice(0, 1 + this.pick.below(keys.length));
    return this.anchored(new Map(chosen.map((key) => [key, this.field(section, key)])));
  }

  private field(section: Section, key: string): Value {
    const alias = this.alias();
    return alias ?? this.anchored((this.fields[section] as Record<string, () => Value>)[key]?.() ?? null);
  }

  /** What every entry may have. */
  private readonly ofAll = {
    marking: () => this.pick.one(markings),
    external: () => new Map([[this.pick.one(['attack', 'cve', 'own']), this.listOrOne(['T1566', 'Q 159'])]]),
  };

  private readonly fields = {
    sources: {
      title: () => this.text(),
      date: () => this.pick.one(dates),
      accessed: () => this.pick.one(dates),
      kind: () => this.pick.one(['document', 'media']),
      reliability: () => this.pick.one(['A', 'B', 'F']),
      by: () => this.references('actors'),
      'derived-from': () => this.references('sources'),
      status: () => this.pick.one(['current', 'retracted', 'superseded']),
      ...this.ofAll,
      file: () => this.pick.one(['copies/a.txt', '/a.txt']),
      sha256: () => this.pick.one(['0123456789abcdef'.repeat(4), 'abc']),
      note: () => this.text(),
    },
    actors: {
      name: () => this.pick.one(names),
      aliases: () => [this.pick.one(names), this.pick.one(names)],
      'part-of': () => this.references('actors'),
      relations: () => new Map([[this.pick.one(idsOf.actors), this.listOrOne(['rival', 'old friend'])]]),
      'x-own': () => this.anything(2),
      ...this.ofAll,
    },
    hypotheses: {
      text: () => this.text(),
      likelihood: () => this.pick.one(likelihoods),
      because: () => this.text(),
      was: () => this.was(),
      ...this.ofAll,
    },
    claims: {
      text: () => this.text(),
      kind: () =>
        this.pick.one(['fact', 'assumption', 'forecast', 'nonsense', 'implication', 'recommendation']),
      by: () => this.references('actors'),
      sources: () => this.citations(),
      actors: () => this.references('actors'),
      hypothesis: () => this.pick.one([...idsOf.hypotheses, 'nobody']),
      likelihood: () => this.pick.one(likelihoods),
      confidence: () => this.pick.one(levels),
      because: () => this.text(),
      views: () => this.someOf([...idsOf.actors, 'nobody'], () => this.weighing()),
      was: () => this.was(),
      'supported-by': () => this.references(this.pick.one(['claims', 'indicators'])),
      'contradicted-by': () => this.references(this.pick.one(['claims', 'indicators'])),
      contradicts: () => this.references('claims'),
      consistency: () => this.ratings(),
      key: () => this.pick.chance(50),
      'as-of': () => this.pick.one(dates),
      due: () => this.pick.one(dates),
      outcome: () => this.pick.one([true, 'void']),
      if: () => (this.pick.chance(50) ? this.text() : this.references('hypotheses')),
      note: () => this.text(),
      ...this.ofAll,
    },
    indicators: {
      text: () => this.text(),
      status: () => this.pick.one(['watching', 'observed', 'scheduled']),
      date: () => this.pick.one(dates),
      place: () => this.text(),
      until: () => this.pick.one(dates),
      sources: () => this.citations(),
      actors: () => this.references('actors'),
      credibility: () => 1 + this.pick.below(6),
      consistency: () => this.ratings(),
      tags: () => [this.text(), this.text()],
      ...this.ofAll,
    },
    gaps: {
      text: () => this.text(),
      affects: () => this.references(this.pick.one(['claims', 'hypotheses'])),
      collect: () => this.text(),
      status: () => this.pick.one(['open', 'closed']),
      ...this.ofAll,
    },
  } as const satisfies Record<Section, Record<string, () => Value>>;

  private ratings(): Value {
    const rated = this.shuffled(idsOf.hypotheses).slice(0, 1 + this.pick.below(3));
    return new Map(rated.map((id) => [id, this.pick.one(ratings)]));
  }

  private was(): Value {
    return this.someOf(['2021-01', '2022', '2022-H1'], () => this.weighing());
  }

  /** A likelihood, or a map with the reasons for it. */
  private weighing(): Value {
    if (this.pick.chance(50)) return this.pick.one(likelihoods);
    return this.someOf(['likelihood', 'confidence', 'because'], (key) => {
      if (key === 'because') return this.text();
      return this.pick.one(key === 'likelihood' ? likelihoods : levels);
    });
  }

  /** References to sources, of which some say where in them, and in what words. */
  private citations(): Value {
    const citation = () =>
      this.someOf(['source', 'at', 'quote'], (key) =>
        key === 'source' ? this.pick.one(idsOf.sources) : this.text(),
      );
    if (this.pick.chance(15)) return this.anchored(citation());
    // What is made must be used: an alias may stand for it from then on.
    const bare = this.references('sources');
    if (this.pick.chance(50)) return bare;
    return [...(Array.isArray(bare) ? bare : [bare]), citation(), this.anchored(citation())];
  }

  /** A map with some of these keys, at least one, in any order. */
  private someOf(keys: readonly string[], value: (key: string) => Value): Value {
    const some = this.shuffled(keys).slice(0, 1 + this.pick.below(keys.length));
    return new Map(some.map((key) => [key, value(key)]));
  }

  private references(section: Section): Value {
    return this.listOrOne([...idsOf[section], 'nobody']);
  }

  private listOrOne(items: readonly string[]): Value {
    if (this.pick.chance(40)) return this.pick.one(items);
    return Array.from(
      { length: this.pick.below(4) },
      () => this.alias() ?? this.anchored(this.pick.one(items)),
    );
  }

  private anything(depth: number): Value {
    const simple = [
      null,
      true,
      42,
      1.5,
      '',
      ' ',
      'null',
      '0x1F',
      '~',
      '12:30',
      'yes',
      '-',
      '2022-02-16',
      '\n',
      'a\n\n',
    ];
    if (depth === 0 || this.pick.chance(30)) return this.alias() ?? this.pick.one(simple);
    const inner = Array.from({ length: this.pick.below(3) }, () => this.anything(depth - 1));
    const made = this.pick.chance(50)
      ? inner
      : new Map(inner.map((value, at) => [`k${at} ${this.pick.one(words)}`, value]));
    return this.anchored(made);
  }

  private text(): string {
    const pieces = Array.from({ length: 1 + this.pick.below(8) }, () => this.pick.one(words));
    let text = pieces.join(' ');
    if (this.pick.chance(30)) text += this.pick.one(odd) + this.pick.one(words);
    if (this.pick.chance(20))
      text += this.pick.one(['\n', '\n\n']) + this.pick.one(['', '  ', '# ', '- ']) + this.pick.one(words);
    if (this.pick.chance(15)) text += '\n'.repeat(1 + this.pick.below(3));
    return this.pick.chance(5) ? this.pick.one(odd) + text : text;
  }

  private anchored(value: Value): Value {
    const marked = value instanceof Aliased || value instanceof Anchored;
    if (!this.wishes.aliases || marked || !this.pick.chance(8)) return value;
    // A name that is given twice must not be given to what holds an alias of it.
    const names = typeof value === 'string' ? ['a', 'b'] : [];
    const anchored = new Anchored(this.pick.one([...names, `n${this.count++}`]), value);
    this.anchors.push(anchored);
    return anchored;
  }

  private alias(): Value | undefined {
    if (this.anchors.length === 0 || !this.pick.chance(15)) return undefined;
    const name = this.pick.one(this.anchors).name;
    const last = this.anchors.findLast((anchor) => anchor.name === name);
    return last && new Aliased(name, last.value);
  }

  private shuffled<T>(items: readonly T[]): T[] {
    const rest = [...items];
    return items.map(() => rest.splice(this.pick.below(rest.length), 1)[0] as T);
  }
}
