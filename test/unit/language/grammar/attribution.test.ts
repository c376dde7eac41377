import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { reported } from '../../../../src/core/language/grammar/attribution';
import { braced, withBraces } from '../../support/marks';
import { spansOf, tokensOf } from './sentence';

/** Sentences with what others say or hold in braces, by what grammar makes it theirs. */
const cases: Readonly<Record<string, readonly string[]>> = {
  'a verb of saying with “that”': [
    'The bank claims {that a cut is near}.',
    'The Fund projects {that growth will slow}.',
    'The minister told reporters on Monday {that a deal is near}.',
    'The envoy said last week {that talks had failed}, but troops will stay.',
    'The lawyers submitted {that the crack was small}.',
    'Customers were told {that their data was safe}.',
    'Retailers grumble {that shelves are bare}.',
  ],
  'a verb of saying or of mind without “that”': [
    'The bank claimed {a strike is likely}.',
    'Leaders suggested {they will stay out}.',
    'Officials fear {the dam may burst}.',
    'The bank believes {a cut may come}.',
    'Customers were told {their data was safe}.',
    'The ministry said on Tuesday {it may leave}.',
  ],
  'a state of mind': [
    'Havana is aware {that a wave could follow}.',
    'The unions are convinced {the reform will fail}.',
    'The ministry made clear {that schools will stay shut}.',
    'The bank is betting {that prices will fall}.',
  ],
  'a noun of a body with a verb in the plural': [
    'The Fund’s staff warn {that debt could grow}.',
    'The younger clergy hope {the synod will give way}.',
    'The crew claim {it was opened by hand}.',
    'The staff claim that was lodged in May will be dropped.',
    'The crew claim will be settled.',
    'The government forecast that opened the debate may be wrong.',
    'The police report that was lost may be out of date.',
  ],
  'markets, which think': [
    'Markets are betting {that rates will fall}.',
    'The market is worried {that the peg will go}.',
    'Traders are pricing in {that rates will fall}.',
    'Markets show that a default is likely.',
  ],
  'what somebody expresses with a noun of mind': [
    'The ministry expressed confidence {that services will be restored}.',
    'The envoy signalled his confidence {that a truce will hold}.',
    'There is growing confidence in Kyiv {that the front will hold}.',
    'We have high confidence that power will be restored.',
    'We have the impression that the line may break.',
    'The logs give us confidence that the host will not be infected again.',
  ],
  'what somebody holds of something': [
    'The abbot thought {it likely that the fire was set}, and left.',
    'Professor Lind considered {that unlikely}.',
    'The prospect of a coup, which generals dismiss {as unlikely}, remains.',
    'Ankara saw {a strike as unlikely}.',
    'Most banks think {a cut likely}.',
    'The fund warned {of a 40 % chance of default}.',
  ],
  'a noun, which governs its clause and not its own verb': [
    'The tale {that defeat is inevitable} has lost its hold.',
    'The bank’s own forecast is {that growth will stall}.',
    'The fear {that prices may rise} will fade.',
    'There are fears in Kyiv {that the front could break}.',
    'The view in Ankara is {that a strike is unlikely}.',
    'The fear of a strike will grow.',
  ],
  'a voice that is named beside': [
    '{A strike is likely, the union says.}',
    '{Talks are likely, said the minister.}',
    '{According to the ministry, a wave is near.}',
    '{In the view of the union, a strike is likely}, but talks go on.',
    '{The strait, ship owners fear, may close.}',
    'The line, judging by earlier claims, may have been cut.',
    'They are likely native speakers, to judge by comments, notes and maps.',
    'As the minister said, a truce is near.',
    'According to our sources, a truce is near.',
  ],
  'several words that say or think together': [
    'The army ruled out {that the convoy could be late}.',
    'The aide let slip {that the bank will be sold}.',
    'Rumour has it {that the admiral will go}.',
    'The story goes {that the mill will close}.',
    'What worries Kyiv is {that the front may break}.',
    "The ministry's line: {the front will hold}.",
    'Fears are growing {that the dam may burst}.',
    'So convinced is the board {that the patch will work}.',
    'Lobbyists would have us believe {that jobs will vanish}.',
    "The junta's message to investors: {their money will be safe}.",
    'The president has let it be known {that he will not stand again}.',
    "The prelate's musing {that the regime will fall} was shared.",
    'The minister is of the opinion {the front will hold}.',
    'It dawned on the auditors {that the books might be forged}.',
    'The aide took it for granted {that the bank will be sold}.',
    'The rebels have got it into their heads {that the capital will rise}.',
    'The unions are resigned to the fact {that the tax will rise}.',
    '{To hear the vendor tell it, nobody will notice.}',
    'Hanoi longs for a code {that will bind all}.',
    "{By the ministry's own account, the front could break.}",
    '{The front will hold, or so the ministry says.}',
  ],
  'a clause that stands in front': [
    'Although officials believe {that a deal is near}, talks may fail.',
    'The bank, which expects {that rates will fall}, may act.',
    'Fearing {that sanctions may follow}, the firm will sell.',
  ],
  'until the author goes on': [
    'Moscow believes {that time is on its side} and is unlikely to yield.',
    'The ministry says {that talks failed}; a truce is unlikely.',
    'Officials said {the line was quiet}, but an attack is likely.',
    'We cannot rule out that it was sold.',
  ],
  'and no further than its clause': [
    'It was denied by the bank, and prices will fall.',
    'The envoy said {that the road was cut, and would not be opened}.',
  ],
  'no thing speaks': [
    'Satellite images suggest that a strike is likely.',
    'Traffic volumes show that the port is likely idle.',
    'Footage published on 3 March indicates that the hill was lost.',
    'The absence of a claim suggests that a state was behind it.',
    'These figures mean that a deficit is likely.',
  ],
  'nor does the author for others': [
    'We believe that a strike is likely.',
    'This desk expects that the ministry will fail.',
    'It is fair to say that a truce is near.',
    'The agency assesses that the cell is likely in place.',
    'Analysts judge that a test is unlikely.',
    'The Committee concludes that the warning was withheld.',
  ],
  'nor do other verbs and nouns': [
    'It struck a tanker that may sink.',
    'Our fear has grown that the bank may fail.',
    'The talks that may begin in May are dead.',
    'The bank loan that it took may fail.',
    'What worries us is that the front may break.',
    'Our line: the front will hold.',
    'We point out that the front may break.',
    'Iran claims the island and is very unlikely to leave it.',
    'The ministry says nothing and is unlikely to act.',
    'The exchange rate will rise.',
    'An attacker who holds a token could read the mail.',
  ],
};

describe('what others say or hold', () => {
  for (const [why, sentences] of Object.entries(cases))
    for (const written of sentences)
      it(`${why}: ${written}`, () => {
        const { text } = braced(written);
        const tokens = tokensOf(text);
        assert.equal(withBraces(text, spansOf(tokens, reported(tokens))), written);
      });
});
