import { words } from '../../../util/words';

/** Words before the name of a person that say what the person is. */
export const titles = words(
  'president vice prime minister premier chancellor secretary king queen prince princess emperor sultan emir sheikh shah',
  'senator governor mayor ambassador envoy consul deputy director chairman chairwoman chairperson chair chief head',
  'executive officer commander commissioner general colonel major captain lieutenant admiral marshal sergeant brigadier',
  'spokesman spokeswoman spokesperson speaker leader analyst professor dr mr mrs ms mx sir dame lord lady pope',
  'archbishop bishop cardinal patriarch imam ayatollah rabbi judge justice prosecutor attorney congressman congresswoman',
  'representative councillor adviser advisor strategist economist journalist correspondent editor reporter author researcher',
  'ex former acting interim foreign defense defence interior finance economy energy justice health',
);

/** Of these, those behind which a name begins; the others stand between them. */
export const lastTitles = new Set(
  [...titles].filter(
    (title) =>
      !/^(?:vice|prime|deputy|ex|former|acting|interim|foreign|defense|defence|interior|finance|economy|energy|health|executive)$/.test(
        title,
      ),
  ),
);

/** What a title may have behind 'of'. */
export const offices = words(
  'state defense defence staff finance treasury justice health energy trade commerce foreign interior agriculture',
);

/** Nouns of bodies and places, behind which 'of' and 'for' belong to the name. */
export const bodies = words(
  'ministry department office bank council centre center committee institute university agency republic kingdom union',
  'bureau house court league organisation organization party front movement army federation states chamber school fund',
  'board commission corps guard sea gulf strait bay isle cape province city port government association academy college',
  'administration authority service command directorate assembly congress parliament senate brigade battalion emirate',
  'islands coast district region territory bank society foundation company group consortium network',
);

/** Words of a name that tell a body. */
export const bodyWords = new Set([
  ...[...bodies].filter(
    (word) =>
      !/^(?:sea|gulf|strait|bay|isle|cape|province|city|port|islands|coast|region|territory|republic|kingdom|states|district|emirate)$/.test(
        word,
      ),
  ),
  ...'duma inc ltd corp plc gmbh llc police forces force presidency cabinet secretariat'.split(' '),
]);

/** Words of a name that tell a place. */
export const placeWords = words(
  'sea gulf strait bay isle island islands cape province port coast region oblast valley river lake mountain mountains',
  'peninsula territory desert canal basin',
);

/** Small words within names. */
export const particles = words('de du da del della di van von der den ter bin ibn al el la le ben abu');

/** Nouns whose plural owns a name: People’s Republic, Workers’ Party. */
export const owners = words(
  'people peoples workers worker women men farmers children king queen teachers writers journalists officers veterans',
);

export const weekdays = words('monday tuesday wednesday thursday friday saturday sunday');

/** Months and their short forms, in order. */
export const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

const peoples = words(
  'french dutch swiss greek arab arabic german israeli iraqi saudi kuwaiti emirati omani qatari yemeni afghan thai turk kurd',
  'czech slovak serb croat cuban korean roman asian african american mexican european western eastern northern southern',
  'bengali nepali azeri uzbek tajik kazakh kyrgyz turkmen icelandic filipino central sunni shia shiite muslim christian jewish',
  'islamic catholic orthodox black white soviet',
);

/** Whether a word with a capital says whose or what something is, and names nobody by itself: Russian, Western. */
export function isAdjectiveOfName(word: string): boolean {
  return (
    peoples.has(word) ||
    /.{2}(?:ian|[^j]ean|ish|ese|stani)$/.test(word) ||
    /^(?:pro|anti|non|post|pre|mid)$/.test(word)
  );
}
