import type { Text } from '../fields/values';
import type { Entry } from './entry';

/** All likelihoods in an entry: its own, the earlier ones, and those of others. */
export function likelihoodsIn(entry: Entry): readonly Text[] {
  if (entry.kind !== 'claim' && entry.kind !== 'hypothesis') return [];
  const { likelihood, was = [] } = entry.values;
  const views = entry.kind === 'claim' ? (entry.values.views ?? []) : [];
  const others = [...was, ...views].flatMap(({ value }) => value.likelihood ?? []);
  return likelihood ? [likelihood, ...others] : others;
}
