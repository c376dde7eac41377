import { choice } from '../fields/choice';
import { list } from '../fields/list';
import { byReference } from '../fields/map';
import { prose } from '../fields/prose';
import { references } from '../fields/reference';
import { field, type Schema, type Summaries, type Values } from '../fields/schema';
import { text } from '../fields/text';
import { common } from './common';

export const actorKinds = {
  person: 'A human being.',
  organisation: 'A body with members and a purpose.',
  state: 'A state or its government.',
  group: 'People without a body of their own.',
  region: 'A place that is acted in, or acts.',
  other: 'Anything else.',
} as const;

const actorWords = {
  accepted: { organization: 'organisation' },
  meanings: {
    individual: 'person',
    human: 'person',
    people: 'group',
    movement: 'group',
    community: 'group',
    militia: 'group',
    company: 'organisation',
    agency: 'organisation',
    institution: 'organisation',
    ministry: 'organisation',
    party: 'organisation',
    ngo: 'organisation',
    country: 'state',
    nation: 'state',
    government: 'state',
    place: 'region',
    area: 'region',
    territory: 'region',
    city: 'region',
    unknown: 'other',
  },
} as const;

const fields = {
  name: field(text(), 'What the actor is called. The name is recognised in prose.', {
    evidence: 'wording',
    isUsual: true,
  }),
  aliases: field(list(text()), 'Other names, recognised in prose as well.', {
    evidence: 'wording',
    isUsual: true,
  }),
  kind: field(choice(actorKinds, actorWords), 'What sort of actor it is.', { isUsual: true }),
  role: field(prose(), 'What the actor does in this matter.', { evidence: 'wording', isUsual: true }),
  'part-of': field(references('actor'), 'The actors that this one belongs to.', {
    evidence: 'party',
    isMostlyOne: true,
    inverse: 'Includes',
  }),
  relations: field(
    byReference('actor', list(text(), 'orOne')),
    'How it stands to others, in a word or two each.',
    { inverse: 'Related to' },
  ),
  ...common,
};

export const actor: Schema<typeof fields> = { kind: 'actor', main: 'name', fields };
export type ActorValues = Values<typeof fields>;
export type ActorSummary = Summaries<typeof fields>;
