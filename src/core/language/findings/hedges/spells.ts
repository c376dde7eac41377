import { words } from '../../../util/words';
import { months } from '../../lexicon/function-words';

/** What time is counted by. */
export const units = words(
  'hour hours day days night nights week weeks month months year years decade decades winters summers springs seasons',
);

/** What divides time for all: before the crash a clerk could buy a flat. Before a vote one still can. */
export const ruptures = words(
  'crash war coup revolution collapse invasion blast explosion breach massacre accident disaster pandemic earthquake',
  'devaluation uprising',
);

/** What is spoken of as a time once it is over, or has long gone on. */
export const trials = words(
  'siege campaign war occupation crisis truce reign blockade famine pandemic uprising revolution emergency',
);

/** Parts of a time, and what fills one. */
const stretches = words(
  'spring summer autumn winter fall season half quarter end start beginning middle run-up aftermath wake course time era',
  'evening morning afternoon early late flood floods drought strike strikes riots boom bust slump famine hunger plague',
  'election elections vote mutiny exodus purge recession depression outbreak epidemic unrest troubles turmoil chaos',
);

/** Whether a noun names something that one can be in the midst of: in the summer of 1974, in the famine of 1921. */
export function isSpellNoun(noun: string): boolean {
  return [units, ruptures, trials, stretches, months].some((each) => each.has(noun));
}
