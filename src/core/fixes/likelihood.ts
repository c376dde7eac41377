import { setFieldOf } from '../edits/set-field';
import { reword } from '../edits/words';
import type { Estimate } from '../language';
import { foreignTerms, nearestTerm, replacementFor } from '../language';
import { type Entry, isGiven } from '../model/entries/entry';
import type { Prose } from '../model/fields/values';
import { midpoint } from '../model/scales/bands';
import { bandOf } from '../model/scales/likelihoods';
import { type Band, findTerm, formatBand, type Term, type Yardstick } from '../model/scales/yardsticks';
import { linkedMismatches, statedLikelihood } from '../rules/prose/likelihood-mismatch';
import { ownProse } from '../rules/shared/asserted-prose';
import { Passages } from '../rules/shared/passages';
import { placeIn } from '../rules/shared/prose';
import { contains } from '../text/span';
import {
  type EffectiveLikelihood,
  effectiveLikelihood,
  judgedHypothesis,
} from '../workspace/argument/effective-likelihood';
import { noteOf } from '../workspace/note/note';
import { choicesOf } from './candidates';
import { change, changeStep, choose, type Fix, type FixContext } from './fix';

/** The term of a yardstick whose band lies nearest to another band. */
function nearestTo(band: Band, yardstick: Yardstick): Term {
  return nearestTerm(midpoint(band), yardstick);
}

/** `likelihood-mismatch`: the field follows the text, or the text the field; of a sentence that links an entry, the text. */
export function fixMismatch(context: FixContext): Fix[] {
  const { note, entry } = context;
  const stated = entry && statedLikelihood(entry, note.yardstick, new Passages());
  if (!stated || (entry.kind !== 'claim' && entry.kind !== 'hypothesis')) return fixLinked(context);
  const { prose, estimate } = stated;
  const meant = likelihoodOf(estimate, note.yardstick);
  return [
    change(`Set likelihood to “${meant}”, as the text says`, () =>
      setFieldOf(note, entry, 'likelihood', meant),
    ),
    ...saySo(context, prose, estimate, effectiveLikelihood(entry)),
  ];
}

function fixLinked(context: FixContext): Fix[] {
  const { note, facts, chunk, at } = context;
  for (const { prose, estimate, likelihood } of linkedMismatches(facts, note, new Passages()))
    if (placeIn(chunk, prose, estimate).span.start === at.start)
      return saySo(context, prose, estimate, likelihood);
  return [];
}

/** Puts other words in the place of an estimate, where one word will do. */
function saySo(
  { note, chunk }: FixContext,
  prose: Prose,
  estimate: Estimate,
  likelihood: EffectiveLikelihood | undefined,
): Fix[] {
  const words = likelihood && wordsFor(estimate, likelihood, note.yardstick);
  if (words === undefined) return [];
  const { start, end } = estimate;
  const changes = [{ span: { start, end }, words: likeFirst(prose, start, words) }];
  return [change(`Say “${words}” in the text`, () => reword(note, chunk, prose, changes))];
}

/** `likelihood-conflict`: the claim has the likelihood of its hypothesis, or the hypothesis that of the claim. */
export function fixConflict({ note, entry }: FixContext): Fix[] {
  const hypothesis = entry?.kind === 'claim' ? judgedHypothesis(entry) : undefined;
  const own = entry && effectiveLikelihood(entry)?.text.value;
  const other = hypothesis && effectiveLikelihood(hypothesis)?.text.value;
  if (!entry || !hypothesis || own === undefined || other === undefined) return [];
  const leave = change(`Leave it to “${hypothesis.id}”: ${other}`, () =>
    setFieldOf(note, entry, 'likelihood', null),
  );
  if (noteOf(hypothesis) !== note) return [leave];
  const follow = () => setFieldOf(note, hypothesis, 'likelihood', own);
  return [leave, change(`Set the likelihood of “${hypothesis.id}” to “${own}” as well`, follow)];
}

/** A likelihood as the words have it: their numbers, their term, or the nearest one. */
function likelihoodOf({ band, form, term }: Estimate, yardstick: Yardstick): string {
  const own = term?.names.find((name) => findTerm(yardstick, name));
  if (form === 'number') return formatBand(band).replace(/[–]/, '-').replace(' %', '%');
  const isWhole = own !== undefined && sameBand(findTerm(yardstick, own), band);
  return isWhole ? own : (nearestTo(band, yardstick).names[0] ?? '');
}

function sameBand(one: Band | undefined, other: Band): boolean {
  return one?.low === other.low && one.high === other.high;
}

/** What the text can say for a likelihood; undefined where more than a word would have to change. */
function wordsFor(
  estimate: Estimate,
  { text, by }: EffectiveLikelihood,
  yardstick: Yardstick,
): string | undefined {
  const band = bandOf(text.value, noteOf(by).yardstick);
  const isDenied = estimate.term?.start !== estimate.start || estimate.term.end !== estimate.end;
  if (!band || isDenied) return undefined;
  return replacementFor(estimate, nearestTo(band, yardstick));
}

/** With a capital where there was one. */
function likeFirst({ text }: Prose, start: number, words: string): string {
  const isCapital = /^\p{Lu}/u.test(text.value.slice(start));
  return isCapital ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}

/** `off-yardstick`: the term in the note's yardstick, where one can stand in its place. */
export function fixForeignTerm({ note, facts, chunk, at }: FixContext): Fix[] {
  for (const prose of ownProse(facts)) {
    if (!contains(prose.text, at)) continue;
    for (const { start, end, replacement } of foreignTerms(new Passages().of(prose), note.yardstick)) {
      if (placeIn(chunk, prose, { start, end }).span.start !== at.start) continue;
      if (replacement === undefined) return [];
      const words = likeFirst(prose, start, replacement);
      const changes = [{ span: { start, end }, words }];
      return [change(`Say “${words}” in the text`, () => reword(note, chunk, prose, changes), 'preferred')];
    }
  }
  return [];
}

/** `missing-likelihood`, and what a text leaves open: what the text says, or a choice of terms. */
export function giveLikelihood({ note, entry }: FixContext): Fix[] {
  if (!entry || (entry.kind !== 'claim' && entry.kind !== 'hypothesis')) return [];
  const { yardstick } = note;
  const stated = note.isEnglish ? statedLikelihood(entry, yardstick, new Passages()) : undefined;
  const meant = stated && likelihoodOf(stated.estimate, yardstick);
  const asSaid = meant
    ? [
        change(
          `Set likelihood to “${meant}”, as the text says`,
          () => setFieldOf(note, entry, 'likelihood', meant),
          'preferred',
        ),
      ]
    : [];
  return [
    ...asSaid,
    ...choose('Give it a likelihood…', 'How likely is it?', () => terms(note.yardstick, setTo)),
  ];

  function setTo(term: string) {
    return changeStep(() => setFieldOf(note, entry as Entry, 'likelihood', term));
  }
}

/** `missing-likelihood`: a claim that is the judgement on a hypothesis has the likelihood of that. */
export function nameHypothesis({ note, entry }: FixContext): Fix[] {
  if (entry?.kind !== 'claim' || isGiven(entry, 'hypothesis')) return [];
  const name = ({ id }: Entry) => changeStep(() => setFieldOf(note, entry, 'hypothesis', id));
  const isRated = (hypothesis: Entry) =>
    hypothesis.kind === 'hypothesis' && isGiven(hypothesis, 'likelihood');
  return choose('Name the hypothesis that it judges…', 'Which hypothesis is it the judgement on?', () =>
    choicesOf(note, ['hypothesis'], name, isRated),
  );
}

/** The terms of a yardstick, each with its band. */
export function terms<T>(yardstick: Yardstick, next: (term: string) => T) {
  return yardstick.terms.map((term) => {
    const [name = ''] = term.names;
    return { label: name, description: formatBand(term), next: next(name) };
  });
}
