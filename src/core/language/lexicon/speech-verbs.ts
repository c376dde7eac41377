import { words } from '../../util/words';
import { conjugated, formsOf, numbersOf } from './inflection';

/*
 * The one list of verbs and nouns of saying and of mind, by the use that grammar has for each group. What they
 * govern is the view of whoever is their subject, for every reader of estimates, hedges and certainties.
 */

/** Verbs of saying, with 'that' or without: the bank claims (that) a cut is near. */
const sayingForms = conjugated(
  'say/said claim argue state announce insist allege assert maintain predict promise pledge vow warn declare',
  'contend report deny boast write/wrote/written note add forecast/forecast project comment testify tweet post',
  'reiterate stress caution threaten acknowledge admit/admitted concede disclose complain remark explain',
  'emphasise emphasize underline underscore swear/swore/sworn reply respond counter retort protest affirm',
  'proclaim profess mention repeat recall lament brag/bragged agree confide object charge prophesy posit muse',
  'reaffirm observe opine propose quip/quipped grumble moan gripe whine marvel joke jest venture hazard intimate',
  'insinuate attest certify aver/averred avow gloat fume shout cry whisper mutter murmur rejoin concur/concurred dispute counsel plead',
);

/** Verbs of saying that name first to whom: told reporters, warned the council, that. */
const tellingForms = conjugated(
  'tell/told warn assure inform remind convince persuade notify advise brief promise caution reassure',
);

/** Verbs of mind, with 'that' or without: officials fear (that) the dam will burst. */
const mindingForms = conjugated(
  'believe think/thought expect fear hope know/knew/known feel/felt doubt suspect assume worry reckon',
  'anticipate foresee/foresaw/foreseen envisage imagine presume suppose guess understand/understood realise',
  'realize recognise recognize calculate conclude dread bet/bet gamble wager trust fret/fretted hold/held',
  'wish pray dream speculate theorise theorize sense figure surmise accept perceive envision infer/inferred',
);

/** Verbs by which persons say and things show: only what a person suggests is that person's view. */
const showingForms = conjugated(
  'suggest indicate show/showed/shown imply hint signal/signalled/signaled reveal demonstrate confirm find/found',
  'prove',
);

/** Verbs by which somebody calls or holds something to be so: sees a strike as unlikely, thinks it likely. */
const regardingForms = conjugated(
  'regard see/saw/seen consider view deem think/thought believe find/found call describe hold/held portray',
  'dismiss rate perceive reckon brand paint treat count',
);

/** Verbs by which somebody sets the size of a chance: puts the odds at 30 %, sees a slim chance. */
const sizingForms = conjugated('put/put place peg/pegged give/gave/given see/saw/seen rate reckon');

/** Verbs of an estimate of one's own. They are left to the author, whoever is their subject. */
const assessingForms = conjugated('assess judge estimate');

/** Verbs by which somebody wants a thing: seeks a law that will bind employers. */
const wantingForms = conjugated(
  'want need seek/sought demand desire long yearn ask call look search wish hope pray crave require request urge',
);

/** What something does to whom it worries: what troubles Kyiv is that. */
const troublingForms = conjugated(
  'worry trouble alarm frighten haunt concern unsettle disturb bother scare terrify irk unnerve gall reassure comfort',
);

type Words = ReadonlySet<string>;

export const saying: Words = new Set(sayingForms.keys());
export const telling: Words = new Set(tellingForms.keys());
export const minding: Words = new Set(mindingForms.keys());
export const showing: Words = new Set(showingForms.keys());
export const regarding: Words = new Set(regardingForms.keys());
export const sizing: Words = new Set(sizingForms.keys());
export const assessing: Words = new Set(assessingForms.keys());

export const wanting: Words = new Set(wantingForms.keys());
export const troubling: Words = new Set(troublingForms.keys());

/** All these verbs with their forms, by which clauses are told apart. */
export const mindAndSpeech = new Map(
  [
    sayingForms,
    tellingForms,
    mindingForms,
    showingForms,
    regardingForms,
    sizingForms,
    assessingForms,
  ].flatMap((forms) => [...forms]),
);

/** Those that tell a clause only with 'that'; without it they do something else: holds a token, accepts a plan. */
export const needingThat: Words = new Set(
  conjugated(
    'hold/held figure accept sense note observe add write/wrote/written mention repeat object charge reply',
    'respond recall find/found show/showed/shown prove reveal demonstrate perceive infer understand/understood',
    'recognise recognize calculate lament protest stress underline underscore profess propose counter',
  ).keys(),
);

/** Adjectives of mind, behind 'be' or 'feel': is aware that, is convinced a cut will come. */
export const minded = words(
  'aware convinced worried confident concerned adamant hopeful optimistic pessimistic sceptical skeptical afraid',
  'fearful persuaded satisfied anxious conscious mindful sure certain unaware nervous uneasy alarmed unconvinced alive awake',
  'wary clear determined scared apprehensive positive suspicious insistent resigned sanguine bullish bearish cocksure upbeat',
);

/** Nouns whose 'that' tells what somebody says: the claim that, a warning by the bank that. */
const speeches = numbersOf(
  'claim allegation assertion suggestion rumour rumor argument theory hint complaint warning report statement promise',
  'pledge undertaking reassurance announcement prediction prophecy narrative story tale declaration boast assurance admission reminder',
  'news testimony insistence denial charge accusation threat vow myth slogan refrain message word legend line',
  'forecast proposition remark comment observation quip joke gossip whisper answer reply reasoning retort jibe',
);

/** Nouns whose 'that' tells what somebody thinks: the fear that, the view in Ankara that. */
const thoughts = numbersOf(
  'idea notion belief fear hope worry concern expectation view opinion conviction assumption presumption suspicion',
  'position stance contention attitude perception impression feeling sense consensus thesis illusion delusion wish faith anxiety optimism pessimism',
  'scepticism skepticism calculation reckoning understanding mindset intuition hunch guess inkling conceit mantra credo thought fancy bet gamble speculation thinking wisdom premise dream dread',
);

/** Nouns of saying and of mind. */
export const reports: ReadonlySet<string> = new Set([...speeches, ...thoughts, 'talk']);

/** Nouns with which a person's view is named before it is told: in the view of the union, in its words. */
export const views = words(
  'view opinion eyes words estimation judgement judgment assessment telling mind account reckoning version reading lights',
);

/** Who speaks for the note: what they say is its own. */
export const own = words('we i our my us ours desk authors');

/** Whose calling something likely is mostly the author's own, as their assessing is. */
export const assessors = words('analyst analysts assessor assessors team markets');

/** Words that point at the author's own product where a noun follows: this report, this assessment. */
export const ownPointers = words('this these our my');

/** Bodies of many, behind which British English has the verb in the plural as well: the staff warn, the board say. */
export const collectives = words(
  'staff crew team government opposition clergy management infantry cavalry artillery navy army military board council',
  'committee commission panel cabinet party union firm company family public press media gang group side faction junta crowd jury',
  'squad garrison militia leadership electorate audience faculty workforce administration ministry bank court coalition',
  'alliance bloc aristocracy gentry nobility peasantry elite delegation secretariat judiciary senate parliament',
  'prosecution defence defense consortium syndicate club association congregation diaspora majority minority',
  'personnel police agency institute department laboratory lab regiment battalion brigade platoon',
  'community population establishment',
);

/** Verbs of saying and of mind that are never nouns: behind any noun, their base form is a verb. */
export const onlyVerbs = words(
  'say insist argue allege assert maintain predict contend deny testify reiterate concede explain emphasise emphasize reaffirm',
  'believe think expect know suspect assume reckon anticipate foresee imagine suppose realise realize recognise recognize',
  'conclude understand acknowledge admit agree announce declare disclose warn see consider regard deem describe perceive',
);

/** Things behind which persons think; what they show, the author reads from them: markets fear, markets show. */
export const thinking = numbersOf('market bourse exchange intelligence');

/** Nouns of what one feels or holds of what is to come, mostly the author's: confidence that. */
export const stances = numbersOf(
  'confidence certainty determination resolve dismay disappointment regret satisfaction relief frustration alarm unease',
  'disbelief surprise trust gratitude apprehension despair trepidation disquiet anger excitement delight pride heart comfort',
  'solace consolation commitment intention readiness',
);

/** What one does with what one feels or thinks: expressed confidence that, share the view that. */
export const expressing: Words = formsOf(
  'express voice signal/signalled/signaled convey state declare repeat reiterate reaffirm profess register radiate exude',
  'have/had hold/held feel/felt share air show/showed/shown keep/kept retain lose/lost lack gain betray display project',
  'announce proclaim relay underline stress articulate harbour harbor nurse nurture take/took/taken draw/drew/drawn find/found',
);

/** Things. They do not speak, and what they suggest or show is the author's reading of them. */
const things = numbersOf(
  'evidence data image imagery picture photo photograph footage video record finding result analysis assessment',
  'sample trend pattern figure number statistic poll survey model test trace trail log entry timestamp overlap',
  'similarity tone tempo timing choice silence history experience nature absence lack presence movement',
  'deployment activity traffic signal sign indicator marker metric measure measurement telemetry code artefact',
  'artifact damage reading spread price market behaviour behavior performance practice precedent track pace',
  'scale rate level rise fall drop increase decline shift change fact detail clue inspection study research',
  'factor sensor error letterhead order server computer vector winter weather matter term condition',
  'chapter section volume annex appendix event development circumstance calculation intelligence reporting information simulation',
);

/** Persons and bodies, where neither a capital nor the ending of the word tells them. */
const voices = numbersOf(
  'official president vendor source expert witness diplomat spokesman spokeswoman spokesperson chief head',
  'presidency palace regime ally neighbour neighbor partner investor resident operator rebel militant separatist',
  'negotiator envoy minister authority service fund lender executive counsel general colonel captain command king',
  'emir prince pope bishop mayor lawyer attorney critic rival aide people man woman men women clerk cleric imam',
  'sheikh insider guard analyst mp deputy monarch delegate industry state capital newspaper paper website channel',
  'post blog thread filing speech leaflet editorial submission brochure report article memo letter law statute',
  'communique communiqué document text statement bulletin note leader',
  ...collectives,
);

/** Ends of words that name who does something: officers, inspectors, economists, technicians, officials. */
const agentive = /(?:.{2}(?:er|or|ist|ian|ant|eer|man)s?|.{2}(?:men|women|people))$/;

/** Whether a noun, or a pronoun, names a thing, which does not speak. */
export function isThing(noun: string): boolean {
  return things.has(noun) || /^(?:this|these|those|what|there|here)$/.test(noun);
}

/** Whether a word without a capital names a person or a body. */
export function isVoice(noun: string): boolean {
  if (/^(?:he|she|they|who|some|many|most|others|both|everyone|everybody|someone|somebody)$/.test(noun))
    return true;
  return voices.has(noun) || (!things.has(noun) && agentive.test(noun));
}
