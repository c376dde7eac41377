import { words } from '../../util/words';
import { conjugated, formsOf, type VerbForm } from './inflection';
import { assessing, mindAndSpeech, regarding } from './speech-verbs';

/*
 * The part of the verbs that is met in assessments.
 */

/** Verbs behind which an adjective says something of the subject, and participles that do the same. */
export const linking = words(
  'seem seems seemed look looks looked appear appears appeared remain remains remained become becomes became',
  'becoming prove proves proved sound sounds stay stays grow grows growing deemed considered judged assessed',
  'thought believed regarded rated held reckoned getting going',
);

/** Verbs with which somebody gives an opinion of something, or makes it so. */
export const judging: ReadonlySet<string> = new Set([
  ...regarding,
  ...assessing,
  ...formsOf('make/made render leave/left keep/kept seem appear expect put/put'),
]);

/** Stems of verbs that assessments put behind 'likely': Tehran likely intends. */
const verbStems = words(
  'want intend seek aim see believe hope plan expect need know fear remain reflect mean stem result represent',
  'involve include indicate suggest come go take make has have do does is are was were be use gain begin start',
  'continue serve try view regard consider conduct operate exploit originate belong act work support face lack',
  'lead cause contribute occur happen hold keep consist prefer rely depend perceive calculate assess judge respond',
  'retain possess enable require obtain acquire understand understate underestimate overestimate exceed',
  'will would can could may might must should had did',
);

const irregularPasts = words(
  'began took made came saw knew gave held led left lost meant met paid put ran said sent set stood told thought',
  'went won wrote fell rose grew drew drove chose broke bought brought built got kept sold spent struck sought',
  'understood became felt found hid stole bore sprang arose withdrew overran undertook',
);

/** Whether the word can well be a finite verb. An unknown word in -s is none. */
export function isVerb(word: string): boolean {
  if (verbStems.has(word) || irregularPasts.has(word)) return true;
  if (/.{2}ed$/.test(word)) return true;
  return verbStems.has(word.replace(/s$/, '')) || verbStems.has(word.replace(/es$/, ''));
}

/** Verbs of everyday prose: by their forms a clause is told from a phrase, and one clause from the next. */
const everyday = conjugated(
  'be/was/were come/came go/went get/got take/took make/made give/gave keep/kept hold/held stand/stood lose/lost',
  'win/won fall/fell rise/rose grow/grew begin/began end start stop/stopped open close fail collapse continue remain',
  'stay leave/left return arrive depart move turn run/ran spread/spread burst/burst break/broke split/split change',
  'become/became happen occur follow lead/led bring/brought send/sent meet/met sign join pay/paid cost/cost sell/sold',
  'buy/bought build/built cut/cut hit/hit shut/shut let/let set/set seek/sought face fight/fought attack strike/struck',
  'kill die live work use need want try ask help cause create require allow permit/permitted prevent include involve',
  'contain cover carry reach pass fill draw/drew show support oppose back reject accept refuse resist resume recover',
  'improve worsen expand shrink/shrank slow decline drop/dropped climb slide/slid sink/sank peak ease tighten raise',
  'lower reduce increase serve depend rely belong exist lack own control operate target exploit steal/stole hide/hid',
  'delete encrypt publish release issue adopt approve vote elect appoint resign retire replace serve rule govern',
  'retreat withdraw/withdrew advance deploy launch fire defend surrender yield seize capture occupy',
  'protest demand appeal decide plan intend prepare offer threaten violate breach comply enter exit join share',
  'list map/mapped name track mark check test inspect search scan/scanned monitor patch compromise download upload infect',
  'evade bypass disrupt damage destroy shell bomb encircle evacuate mobilise mobilize reinforce train equip/equipped',
  'negotiate mediate convene debate review investigate examine question interview arrest charge convict sentence acquit',
  'fund finance invest lend/lent borrow tax owe earn spend/spent save devalue default downgrade upgrade nationalise',
  'nationalize expropriate license regulate privatise privatize subsidise subsidize ban/banned sanction license limit',
  'persist prevail linger escalate subside flare erupt intensify deepen mount fade vanish disappear emerge evolve shift',
  'flee/fled cross march gather settle migrate escape rescue warn alert evade intercept jam/jammed track sail land',
  'stall falter stabilise stabilize rebound recede outpace exceed outnumber double triple halve peak plunge soar surge',
  'enable ensure guarantee secure protect guard defend insist matter merit deserve affect influence shape define mean',
  'dig/dug lay/laid tear/tore/torn bind/bound shoot/shot freeze/froze/frozen throw/threw/thrown wear/wore/worn cast/cast',
  'speak/spoke/spoken teach/taught catch/caught eat/ate/eaten drink/drank/drunk sleep/slept ride/rode/ridden',
  'trade export import produce supply feed/fed store install run/ran login appear seem look matter mean/meant',
);

/** The form that a word is of a verb that prose is full of. */
export function verbFormOf(word: string): VerbForm | undefined {
  return everyday.get(word) ?? mindAndSpeech.get(word);
}
