import { words } from '../../util/words';

/*
 * Words that hold sentences together and name nothing, by class, as far as readers of estimative language need
 * them to tell what a word does where it stands.
 */

export const determiners = words(
  "a an the its their his her our my your whose 's any some no every each another both several many few",
  'other numerous various two three four five six ten dozens',
);

export const pronouns = words('i you he she it we they this that these those which who there what one');

export const prepositions = words(
  'of in on at by for with from to among amongst between against about over under after before during without',
  'within through into onto toward towards despite amid via per across like near since until as than around',
  'beyond behind throughout because due given unless if while when where whether once though although',
);

export const conjunctions = words('and or but yet so nor because although though while whereas since that');

export const copulas = words('is are was were be been being am');

export const modals = words('will would can could may might must should shall');

export const auxiliaries = words('has have had having do does did', ...modals);

/** Adverbs and other words that may stand between a verb and an adjective and change nothing. */
export const light = words(
  'also still now then therefore thus just already even only indeed again currently presently at best all both',
  'however moreover nevertheless nonetheless meanwhile hence always often soon too more-or-less very overall probably generally broadly at least itself themselves',
);

/** Adverbs that leave open what they stand before; 'almost' as in 'almost certainly'. */
export const leavingOpen = words(
  'perhaps possibly maybe conceivably probably presumably likely almost certainly plausibly',
);

export const negators = words('not never hardly scarcely barely neither nor');

/** Adverbs that compare, so that what follows is no estimate. */
export const comparing = words(
  'more less so too how increasingly equally comparably similarly decreasingly progressively however much',
  'likelier least',
);

export const months = words(
  'january february march april may june july august september october november december',
);

const others = words(
  'not now soon again here today tomorrow tonight enough either too already yet later only then',
  'next this last overall anyway however nevertheless instead also still never ever thereafter afterwards beforehand',
  'elsewhere anytime altogether alone',
);

const functionWords: readonly ReadonlySet<string>[] = [
  determiners,
  pronouns,
  prepositions,
  conjunctions,
  copulas,
  auxiliaries,
  negators,
  others,
];

/** Whether the word holds sentences together, and names nothing. */
export function isFunctionWord(word: string): boolean {
  return functionWords.some((each) => each.has(word));
}
