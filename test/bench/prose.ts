import type { Random } from './random';

/** What is written of: invented countries and their institutions, and the sentences about them. */

const countries = [
  ...['Arvenia', 'Belmora', 'Cassidor', 'Dravia', 'Estmark', 'Falruna', 'Galdova', 'Hestria', 'Ilmaria'],
  ...['Jorvania', 'Kestania', 'Lodvia', 'Mirelia', 'Norland', 'Ostvia', 'Pelagia', 'Quarnia', 'Rovenia'],
  ...['Sudmark', 'Tarnovia', 'Ulvaria', 'Vestria', 'Wendland', 'Yslavia', 'Zemlinia', 'Äskania', 'Orléva'],
];

const institutions: readonly (readonly [name: string, short: string])[] = [
  ['Ministry of Defence', 'MoD'],
  ['Foreign Ministry', 'MFA'],
  ['Interior Ministry', 'MoI'],
  ['General Staff', 'GS'],
  ['Border Guard', 'BG'],
  ['Central Bank', 'CB'],
  ['Intelligence Service', 'IS'],
  ['State Broadcaster', 'SB'],
  ['Electoral Commission', 'EC'],
  ['Port Authority', 'PA'],
  ['Energy Company', 'EnCo'],
  ['Opposition Front', 'OF'],
  ['Trade Union Council', 'TUC'],
  ['Academy of Sciences', 'AoS'],
];

export interface ActorName {
  readonly id: string;
  readonly name: string;
  readonly alias: string;
}

/** A different actor for every number. */
export function actorName(n: number): ActorName {
  const country = countries[n % countries.length] ?? '';
  const turn = Math.floor(n / countries.length);
  const [name, short] = institutions[turn % institutions.length] ?? ['', ''];
  const district = Math.floor(turn / institutions.length);
  const region = district === 0 ? country : `${country} District ${district}`;
  const id = `${region} ${short}`.toLowerCase().replaceAll(' ', '-');
  return { id, name: `${name} of ${region}`, alias: `${region} ${short}` };
}

const subjects = [
  ...['The second battalion', 'A senior adviser', 'The draft law', 'Shipping in the strait', 'The convoy'],
  ...['Opinion in the capital', 'The delegation', 'A group of deputies', 'The pipeline operator'],
  ...['The mediator', 'The reserve brigade', 'The region’s governor', 'The ceasefire line', 'The airline'],
];

const verbs = [
  ...['prepares', 'postpones', 'denies', 'confirms', 'weakens', 'puts off', 'supports', 'criticises'],
  ...['depends on', 'withdraws from', 'points to', 'has no part in', 'overshadows', 'pays for'],
];

const objects = [
  ...['the border exercise', 'the talks on the gas contract', 'the vote on the budget'],
  ...['a prisoner exchange', 'the blockade of the port', 'the new visa rules', 'the grain corridor'],
  ...['the vote on the provinces', 'the call-up of reservists', 'the inquiry', 'the summit'],
];

const circumstances = [
  ...['ahead of the summit', 'for the third week', 'since the spring', 'without notice', 'in public'],
  ...['despite the warnings', 'on its own account', 'against all advice', 'at great cost'],
  ...['during the talks', 'as in 2014 – and as openly', 'in exchange for credit', 'for reasons at home'],
];

const quotations = [
  '"we have seen no such order"',
  '"the schedule of the exercise has not changed"',
  '"this is a matter for both parliaments"',
];

/** Ids that a sentence links to, and names that it mentions. */
export interface Topics {
  link(): string | undefined;
  mention(): string;
}

/** One sentence or a few; the last word before the full stop is never part of a link or a name. */
export function prose(random: Random, topics: Topics, sentences = 1): string {
  return Array.from({ length: sentences }, () => sentence(random, topics)).join(' ');
}

function sentence(random: Random, topics: Topics): string {
  const subject = random.chance(0.35) ? topics.mention() : random.pick(subjects);
  const object = random.chance(0.12) ? (linked(random, topics) ?? topics.mention()) : random.pick(objects);
  const said = random.chance(0.05) ? ` and says ${random.pick(quotations)}` : '';
  return `${subject} ${random.pick(verbs)} ${object}${said} ${random.pick(circumstances)}.`;
}

function linked(random: Random, topics: Topics): string | undefined {
  const id = topics.link();
  if (id === undefined) return undefined;
  return random.chance(0.3) ? `what [[${id}|this]] tells` : `what [[${id}]] tells`;
}

/** A word or two for an id, which a number makes unique. */
export function slug(random: Random): string {
  return random.pick([
    ...['drills', 'convoy', 'embassy', 'budget', 'gas', 'truce', 'visas', 'border', 'port', 'reserve'],
    ...['radio', 'hospital', 'grain', 'vote', 'rail-link'],
  ]);
}
