import type { Random } from './random';
import type { Fields } from './writing';

/** What a claim is made of. */
export interface ClaimParts {
  readonly prose: string;
  readonly support: readonly string[];
  /** Written as it stands. */
  readonly tags?: string;
  indicator(): string;
  source(): string;
  actor(): string;
}

/** The fields of a claim: the author's own, or what somebody says. */
export function claim(random: Random, parts: ClaimParts): Fields {
  return {
    text: { prose: parts.prose },
    ...(random.chance(0.15) ? voice(parts) : judgement(random, parts)),
    ...(parts.tags && random.chance(0.3) ? { tags: parts.tags } : {}),
    ...(random.chance(0.03) ? { note: { prose: "To be weighed again with the desk's next estimate." } } : {}),
  };
}

function voice({ actor, source }: ClaimParts): Fields {
  return { by: actor(), sources: { marked: [source()] } };
}

function judgement(random: Random, parts: ClaimParts): Fields {
  return {
    ...weight(random),
    'supported-by': { marked: parts.support },
    ...(random.chance(0.04) ? against(parts) : {}),
    ...(random.chance(0.06) ? { actors: [parts.actor()] } : {}),
    ...(random.chance(0.03) ? { 'as-of': '2024-06-30' } : {}),
    ...(random.chance(0.02) ? { key: 'true' } : {}),
    ...(random.chance(0.05) ? { consistency: { war: 'I', settlement: 'C', drift: 'N' } } : {}),
  };
}

/** Nothing speaks for a claim and against it. */
function against({ support, indicator }: ClaimParts): Fields {
  const id = indicator();
  return support.includes(id) ? {} : { 'contradicted-by': [id] };
}

function weight(random: Random): Fields {
  if (random.chance(0.35)) return { kind: 'fact' };
  const confidence = random.weighted({ low: 45, moderate: 50, high: 5 });
  if (random.chance(0.6)) return { confidence };
  return { likelihood: random.pick(['likely', 'unlikely', '60-80%', 'very likely', '35%']), confidence };
}

export interface IndicatorParts {
  readonly prose: string;
  readonly date: string;
  source(): string;
}

export function indicator(random: Random, { prose, date, source }: IndicatorParts): Fields {
  const second = random.chance(0.2) ? [source()] : [];
  return {
    text: { prose },
    ...(random.chance(0.03) ? { status: 'watching' } : { date }),
    sources: [...new Set([source(), ...second])],
    ...(random.chance(0.6) ? { credibility: random.weighted({ 2: 60, 3: 30, 4: 10 }) } : {}),
    ...(random.chance(0.2) ? { consistency: { war: 'I', settlement: 'C', drift: 'N' } } : {}),
  };
}
